import { type Division, divisionsBelow } from '@juyi/identity'
import { isMunicipality, type LawSources, nearest } from '@juyi/law'
import { NATION, type PlaceEntry } from '../src/places/place-entry.ts'
import { namesOf } from './place-names.ts'

/** Taiwan, Hong Kong and Macao issue no permit of this kind. */
const ELSEWHERE = /^(71|81|82)/

/** Not a place: the heading in GB/T 2260 under which counties stand that belong to no prefecture. */
const NO_PREFECTURE = /^\d{2}9000$/

/** The names of the files that hold the book of a place. */
type BookFiles = Pick<PlaceEntry, 'file' | 'fileEn' | 'opening'>

/**
 * Every place that a resident may choose: every province and prefecture, and the counties that stand directly under
 * a province, each with the book that holds for it; and before them the nation, whose book holds where there is no
 * nearer one.
 *
 * @param filesOf the files of the book of a place with rules of its own
 */
export function indexPlaces(
  places: LawSources['places'],
  filesOf: (code: string) => BookFiles,
): readonly PlaceEntry[] {
  const nation = { code: NATION, name: places.get(NATION)?.name ?? NATION }
  const entries = [nation, ...choices()].map(({ code, name }): PlaceEntry => {
    const own = places.get(code)
    const names = namesOf(own?.name ?? name, own?.short)
    return {
      code,
      name: own?.name ?? name,
      ...names,
      english: own?.english ?? names.english,
      book: nearest(code, places),
      ...(own === undefined ? {} : filesOf(code)),
    }
  })
  return entries.map((entry) => ({ ...entry, english: distinct(entry, entries) }))
}

function choices(): readonly Division[] {
  return divisionsBelow(NATION).flatMap((province) => {
    if (ELSEWHERE.test(province.code)) return []
    // One permit for the whole city: its districts are no places of their own.
    if (isMunicipality(province.code)) return [province]
    const below = divisionsBelow(province.code).flatMap((division) =>
      NO_PREFECTURE.test(division.code) ? divisionsBelow(division.code) : [division],
    )
    return [province, ...below]
  })
}

/** Names that differ in Chinese may be one in Latin letters; those of cities then say in which province they lie. */
function distinct({ code, english }: PlaceEntry, all: readonly PlaceEntry[]): string {
  const shared = all.some((other) => other.code !== code && other.english === english)
  const province = all.find((other) => other.code === `${code.slice(0, 2)}0000`)
  return shared && province !== undefined && province.code !== code
    ? `${english} (${province.english})`
    : english
}
