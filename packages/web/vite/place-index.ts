import { divisionsBelow, shortName } from '@juyi/identity'
import { isMunicipality, type LawSources, nearest } from '@juyi/law'
import type { PlaceEntry } from '../src/places/place-entry.ts'

/** Taiwan, Hong Kong and Macao issue no permit of this kind. */
const ELSEWHERE = /^(71|81|82)/

/**
 * Every place that a resident may choose: those with rules of their own, then every province and prefecture (and
 * the counties that stand directly under a province), each with the book that holds for it.
 */
export function indexPlaces(places: LawSources['places']): readonly PlaceEntry[] {
  return divisionsBelow('000000').flatMap(({ code, name }) => {
    if (ELSEWHERE.test(code)) return []
    // One permit for the whole city: its districts are no places of their own.
    const below = isMunicipality(code) ? [] : divisionsBelow(code)
    return [{ code, name }, ...below].map((division): PlaceEntry => {
      const own = places.get(division.code)
      return {
        code: division.code,
        name: own?.name ?? division.name,
        short: own?.short ?? shortName(division.name),
        book: nearest(division.code, places),
        ...(own?.english === undefined ? {} : { english: own.english }),
      }
    })
  })
}
