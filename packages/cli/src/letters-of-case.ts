import { letterInputs, type Remedies } from '@juyi/journey'
import { type LettersBook, type LetterTemplate, nearestName } from '@juyi/law'
import { type FilledLetter, fillLetter, isForWindow, sortedLetters } from '@juyi/papers'
import { formatDay } from '@juyi/rules'
import type { Case } from './case.ts'
import { type CaseStanding, waysOn } from './days-ahead.ts'
import { Failure } from './failure.ts'
import type { Told } from './personal-details.ts'
import type { Refusals } from './refusal-meant.ts'
import { PHRASES } from './words.ts'

/** The letters that are named, with commas between; else those that go to the window on the ways that are open now. */
export function chosenLetters(
  text: string | undefined,
  { letters }: LettersBook,
  ways: Remedies,
): readonly LetterTemplate[] {
  if (text === undefined) return sortedLetters(letters, ways).fitting.filter(isForWindow)
  return text
    .split(/[,，、]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => {
      const letter = Object.hasOwn(letters, id) ? letters[id] : undefined
      if (letter !== undefined) return letter
      const near = nearestName(id, Object.keys(letters))
      const known = PHRASES.list(Object.values(letters).map((one) => one.id + PHRASES.aside(one.name)))
      throw new Failure({
        zh: `--letters：没有「${id}」这封信${near === undefined ? '' : `；你要写的是 ${near} 吗？`}可以写：${known}`,
        en: `--letters: there is no letter “${id}”${near === undefined ? '.' : `; do you mean ${near}?`} You can write: ${known}`,
      })
    })
}

/** What letters are filled from, beside the facts; the refusal in Chinese, as the letters are. */
export interface LetterSources extends CaseStanding {
  readonly letters: LettersBook
  readonly refusals: Refusals
  readonly told: Told
  /** What was said, in the person's own words. */
  readonly said: string | undefined
}

/** Fills letters in for a case, which is given by the Chinese book. */
export function letterFiller(
  { letters, refusals, told, said, ...standing }: LetterSources,
  { book, facts, on }: Case,
): (letter: LetterTemplate) => FilledLetter {
  const { log, rule, cutoff } = standing
  const of = {
    book,
    words: letters.words,
    facts,
    details: told.details,
    log,
    dates: waysOn(book, standing, on).dates,
    today: on,
    ...(rule === undefined ? {} : { refusal: { rule, ...(said === undefined ? {} : { said }) } }),
    ...(cutoff === undefined ? {} : { cutoff }),
  }
  const citations = { ...book.citations, ...refusals.chinese.citations, ...letters.citations }
  return (letter) =>
    fillLetter(letter, letterInputs(letter, of, told.letters[letter.id] ?? {}), citations, formatDay(on))
}
