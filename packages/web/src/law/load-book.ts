import type { LawBook } from '@juyi/law'
import type { PlaceEntry } from '../places/place-entry.ts'
import { adaptBook } from './adapt-book.ts'
import { FileMissing, fetchFile } from './fetch-file.ts'

/** Every place that can be chosen. Our own build wrote the file, so its shape is known. */
export async function loadPlaces(): Promise<readonly PlaceEntry[]> {
  const response = await fetchFile('places.json')
  const places: readonly PlaceEntry[] = await response.json()
  return places
}

/** The law as it holds in a place, adapted from a place above where it has none of its own. */
export async function loadBook(code: string): Promise<LawBook> {
  const place = (await loadPlaces()).find((one) => one.code === code)
  if (place === undefined) throw new FileMissing(code, false)
  const response = await fetchFile(`law/${place.book}.json`)
  const book: LawBook = await response.json()
  return place.book === code ? book : adaptBook(book, code, place.name)
}
