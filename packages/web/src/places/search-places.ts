import { hasOwnRules, type PlaceEntry } from './place-entry.ts'

/** What a place is found by, each as it is compared. */
interface Keys {
  readonly place: PlaceEntry
  /** Names in Chinese: whole, and as people say it. */
  readonly names: readonly string[]
  readonly pinyin: string
  readonly initials: string
  /** The English name, and its words after the first: Tibet in Xizang (Tibet). */
  readonly english: readonly string[]
  readonly own: boolean
  readonly province: boolean
}

/** How well a place fits what was typed: 0 is best. */
const EXACT = 0
const INITIALS = 1
const BEGINS = 2
const INITIALS_BEGIN = 3
const CONTAINS = 4
const CONTAINED = 5

/** Shorter readings stand in too many others to be found inside what was typed. */
const TELLING = 4

const keysOf = new WeakMap<readonly PlaceEntry[], readonly Keys[]>()

/**
 * The places that a person may mean, the best match first, places with own rules before others. Names can be typed
 * in Chinese, in pinyin or its initials, in English, or as a code.
 */
export function searchPlaces(places: readonly PlaceEntry[], text: string): readonly PlaceEntry[] {
  const query = compared(text)
  if (query === '') return places
  const keys = keysOf.get(places) ?? places.map(keysFor)
  keysOf.set(places, keys)
  return keys
    .flatMap((key) => {
      const at = rank(key, query)
      return at === undefined ? [] : [{ key, at }]
    })
    .sort(
      (a, b) =>
        a.at - b.at ||
        Number(b.key.own) - Number(a.key.own) ||
        Number(a.key.province) - Number(b.key.province) ||
        (a.key.place.code < b.key.place.code ? -1 : 1),
    )
    .map(({ key }) => key.place)
}

function keysFor(place: PlaceEntry): Keys {
  const words = place.english.split(/[ ()]+/).map(compared)
  return {
    place,
    names: [...new Set([place.name, place.short])],
    pinyin: place.pinyin,
    initials: place.initials,
    english: [compared(place.english), ...words.filter((word) => word.length >= TELLING).slice(1)],
    own: hasOwnRules(place),
    province: place.code.endsWith('0000'),
  }
}

/** Full-width letters, accents, spaces and apostrophes make no difference: Xi’an is xian. */
function compared(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{Mark}\s'’‘`·()-]/gu, '')
    .toLowerCase()
}

function rank({ place, names, pinyin, initials, english }: Keys, query: string): number | undefined {
  const whole = (key: string) => key === query
  const begins = (key: string) => key.startsWith(query)
  if (names.some(whole) || place.code === query || pinyin === query || english.some(whole)) return EXACT
  if (initials === query) return INITIALS
  if (names.some(begins) || place.code.startsWith(query) || pinyin.startsWith(query) || english.some(begins))
    return BEGINS
  if (initials.startsWith(query)) return INITIALS_BEGIN
  if (place.name.includes(query)) return CONTAINS
  // People type 浙江杭州, 杭州市西湖区 or hangzhoushi: the name that stands in it is meant as well.
  if (query.includes(place.short)) return CONTAINED
  return pinyin.length >= TELLING && (query.startsWith(pinyin) || query.endsWith(pinyin))
    ? CONTAINED
    : undefined
}
