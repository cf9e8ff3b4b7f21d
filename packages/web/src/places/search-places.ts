import { hasOwnRules, type PlaceEntry } from './place-entry.ts'

/** What a place can be found by. Pinyin and its initials will be further keys of the index. */
function keysOf(place: PlaceEntry): readonly string[] {
  return [place.name, place.short, place.code, place.english ?? ''].map((key) => key.toLowerCase())
}

/** 0 for the best match; undefined for none. */
function rank(place: PlaceEntry, query: string): number | undefined {
  const keys = keysOf(place).filter((key) => key !== '')
  if (keys.includes(query)) return 0
  if (keys.some((key) => key.startsWith(query))) return 1
  if (keys.some((key) => key.includes(query))) return 2
  // People write 浙江杭州 or 杭州市西湖区: a name that the query contains is meant as well.
  return query.length > place.short.length && query.includes(place.short) ? 3 : undefined
}

/** The places that a person may mean, the best match first, places with own rules before others. */
export function searchPlaces(places: readonly PlaceEntry[], text: string): readonly PlaceEntry[] {
  const query = text.trim().toLowerCase().replaceAll(/\s+/g, '')
  if (query === '') return places
  return places
    .flatMap((place) => {
      const at = rank(place, query)
      return at === undefined ? [] : [{ place, at }]
    })
    .sort(
      (a, b) =>
        a.at - b.at ||
        Number(hasOwnRules(b.place)) - Number(hasOwnRules(a.place)) ||
        Number(a.place.code.endsWith('0000')) - Number(b.place.code.endsWith('0000')) ||
        (a.place.code < b.place.code ? -1 : 1),
    )
    .map(({ place }) => place)
}
