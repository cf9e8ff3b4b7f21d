import { fileURLToPath } from 'node:url'
import { divisionName } from '@juyi/identity'
import { buildBook, type Language, type LawBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { type Day, parseDay } from '@juyi/rules'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))

/** The places with rules of their own. */
export const PLACES: readonly string[] = [...law.places.keys()].filter((code) => !code.includes('-'))

export function book(code: string, language: Language = 'zh'): LawBook {
  return buildBook(code, law, divisionName(code), language)
}

export function day(text: string): Day {
  const read = parseDay(text)
  if (read === undefined) throw new Error(`no day: ${text}`)
  return read
}
