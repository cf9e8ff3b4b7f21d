import type { LetterInputs, LetterTemplate } from '@juyi/law'
import { parseDay } from '@juyi/rules'

/** How a flag that is on is kept. */
export const YES = 'yes'
export const NO = 'no'

/** What was written for a letter, as its inputs; a list has an item a line. */
export function ownInputs(letter: LetterTemplate, written: Readonly<Record<string, string>>): LetterInputs {
  return Object.fromEntries(
    Object.entries(letter.inputs).flatMap(([name, { kind }]): [string, LetterInputs[string]][] => {
      const text = Object.hasOwn(written, name) ? written[name] : undefined
      if (text === undefined || text.trim() === '') return []
      if (kind === 'flag') return [[name, text === YES]]
      // What is half typed is no day yet.
      if (kind === 'date' && parseDay(text) === undefined) return []
      if (kind === 'list') return [[name, text.split('\n').filter((line) => line.trim() !== '')]]
      return [[name, text.trim()]]
    }),
  )
}
