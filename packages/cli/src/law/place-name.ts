import { divisionName } from '@juyi/identity'
import type { Language, LawSources } from '@juyi/law'

/** What a place with a file of its own is called in a language; in English where it has a name in English. */
export function placeName(code: string, { places }: LawSources, language: Language): string | undefined {
  const place = places.get(code)
  return language === 'en' ? (place?.english ?? place?.name) : place?.name
}

/** The same in short: 深圳. A place without a file is called as the map of divisions calls it. */
export function shortName(code: string, { places }: LawSources, language: Language): string {
  const place = places.get(code)
  const named = language === 'en' ? (place?.english ?? place?.short) : place?.short
  return named ?? divisionName(code.slice(0, 6)) ?? code
}
