import type { Language, LawBook } from '@juyi/law'

/** The code of the nation as a whole. */
export const NATION = '000000'

/** A place, as the index of places lists it. */
export interface PlaceEntry {
  readonly code: string
  readonly name: string
  /** The name as people say it: 杭州. */
  readonly short: string
  readonly english: string
  /** The short name as it is typed, without spaces and tones: hangzhou. */
  readonly pinyin: string
  /** The first letters of its syllables: hz. */
  readonly initials: string
  /** The place whose book of law holds here: its own code, or the nearest one above with rules. */
  readonly book: string
  /** The file of the place's own book in Chinese; only where there are rules of its own. */
  readonly file?: string
  /** The same in English. */
  readonly fileEn?: string
  /** The fact that is asked first where nothing is known; beside the file. */
  readonly opening?: string
}

/** `places.json`: which file holds what. File names carry a digest of their content. */
export interface PlaceIndex {
  /** The nation first, then every place that can be chosen. */
  readonly places: readonly PlaceEntry[]
  /** The questions that open a place, by fact: a slow line brings the first one before the law. */
  readonly openings: Readonly<Record<string, Readonly<Record<Language, LawBook['facts'][string]>>>>
  /** The files that hold for every place. */
  readonly files: {
    readonly refusals: string
    readonly refusalsEn: string
    readonly letters: string
    readonly lettersEn: string
    readonly claims: string
    readonly claimsEn: string
    readonly statutes: string
    readonly statutesEn: string
  }
}

/** Whether we hold rules that are this place's own. */
export function hasOwnRules(place: PlaceEntry): boolean {
  return place.book === place.code
}
