import { divisionName } from '@juyi/identity'
import { buildBook, type LawBook } from '@juyi/law'
import { law } from './law.ts'

/** The places with rules of their own. */
export const PLACES: readonly string[] = [...law.places.keys()].filter((code) => !code.includes('-'))

/** The book of a place, as the law of this repository has it. */
export function bookOf(code: string): LawBook {
  return buildBook(code, law, divisionName(code))
}
