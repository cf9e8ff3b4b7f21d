import type { ClaimsBook, Language, LawBook, LettersBook, RefusalsBook, StatuteHead } from '@juyi/law'
import { NATION, type PlaceEntry, type PlaceIndex } from '../places/place-entry.ts'
import { adaptBook } from './adapt-book.ts'
import { FileMissing, fetchFile, forgetFile } from './fetch-file.ts'

const INDEX = 'places.json'

/** Every place that can be chosen. */
export async function loadPlaces(): Promise<readonly PlaceEntry[]> {
  const { places } = await loadIndex()
  return places.filter(({ code }) => code !== NATION)
}

/**
 * The law as it holds in a place, in a language, adapted from a place above where it has none of its own. Throws
 * `FileMissing` for a place that cannot be chosen, or when the file did not arrive.
 */
export async function loadBook(code: string, language: Language): Promise<LawBook> {
  const place = (await loadIndex()).places.find((one) => one.code === code)
  if (place === undefined) throw new FileMissing(code, false)
  const book: LawBook = await loadNamed(({ places }) => {
    const source = places.find((one) => one.code === place.book)
    return language === 'zh' ? source?.file : source?.fileEn
  })
  return place.book === code ? book : adaptBook(book, code, language === 'zh' ? place.name : place.english)
}

/** The question with which a place opens, as a fact; it is here before the law is. Undefined where there is none. */
export async function loadOpening(
  code: string,
  language: Language,
): Promise<{ readonly id: string; readonly fact: LawBook['facts'][string] } | undefined> {
  const { places, openings } = await loadIndex()
  const book = places.find((one) => one.code === code)?.book
  const id = places.find((one) => one.code === book)?.opening
  const fact = id === undefined ? undefined : openings[id]?.[language]
  return id === undefined || fact === undefined ? undefined : { id, fact }
}

/** What is said at windows, and the rule behind it. */
export function loadRefusals(language: Language): Promise<RefusalsBook> {
  return loadNamed(({ files }) => (language === 'zh' ? files.refusals : files.refusalsEn))
}

/** The letters; they are Chinese, what is said of them is in the language. */
export function loadLetters(language: Language): Promise<LettersBook> {
  return loadNamed(({ files }) => (language === 'zh' ? files.letters : files.lettersEn))
}

/** What people say about the permit, checked. */
export function loadClaims(language: Language): Promise<ClaimsBook> {
  return loadNamed(({ files }) => (language === 'zh' ? files.claims : files.claimsEn))
}

/** The heads of all legal instruments by id. */
export function loadStatutes(language: Language): Promise<Readonly<Record<string, StatuteHead>>> {
  return loadNamed(({ files }) => (language === 'zh' ? files.statutes : files.statutesEn))
}

let index: Promise<PlaceIndex> | undefined

/** The index is wanted on every page, so it is read once. */
function loadIndex(): Promise<PlaceIndex> {
  index ??= readIndex()
  index.catch(forgetIndex)
  return index
}

async function readIndex(): Promise<PlaceIndex> {
  const response = await fetchFile(INDEX)
  return response.json()
}

function forgetIndex(): void {
  index = undefined
  forgetFile(INDEX)
}

/**
 * A file by the name that the index has for it. While a page lies open the app behind it may be replaced, and files
 * of the old names with it; then the index is fetched once more. Our own build wrote the files, so their shape is
 * known.
 */
async function loadNamed<T>(nameIn: (index: PlaceIndex) => string | undefined): Promise<T> {
  const name = nameIn(await loadIndex())
  try {
    return await loadJson(name)
  } catch (error) {
    if (!(error instanceof FileMissing) || error.exists) throw error
    forgetIndex()
    const today = nameIn(await loadIndex())
    if (today === name) throw error
    return loadJson(today)
  }
}

async function loadJson<T>(name: string | undefined): Promise<T> {
  if (name === undefined) throw new FileMissing(INDEX, false)
  const response = await fetchFile(name)
  return response.json()
}
