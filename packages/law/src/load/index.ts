import { calendar } from '../schema/calendar.ts'
import { documentsFile, factsFile } from '../schema/facts.ts'
import { implicationsFile } from '../schema/implications.ts'
import { type LetterSource, letterWordsFile } from '../schema/letter.ts'
import { type PlaceSource, place } from '../schema/place.ts'
import { claimsFile, refusalsFile } from '../schema/refusals.ts'
import { type ScenariosSource, scenariosFile } from '../schema/scenario.ts'
import { type SourceEntry, type StatuteSource, sources, statute } from '../schema/statute.ts'
import { waysFile } from '../schema/ways.ts'
import { LawError, type LawSources, nearest } from '../sources.ts'
import { LawFolder } from './law-folder.ts'

export { parseYaml, readYaml } from './read-yaml.ts'

export interface LoadOptions {
  /** The code of the one place that is asked about: only its layers are read, which is most of the time saved. */
  readonly only?: string
}

/** Loads a law folder. Throws `LawError` with every problem found in what was read. */
export function loadLaw(root: string, { only }: LoadOptions = {}): LawSources {
  const folder = new LawFolder(root)
  const places = only === undefined ? allPlaces(folder) : placesAbove(only, folder)
  const statutes = folder
    .list('statutes')
    .flatMap((file) => folder.named(file, folder.read(file, statute), 'id'))
  const years = folder
    .list('calendar')
    .flatMap((file) => folder.named(file, folder.read(file, calendar), 'year'))
  const { entries, fileOf } = allSources(folder)
  const facts = folder.read('facts.yaml', factsFile)
  const documents = folder.read('documents.yaml', documentsFile)
  const implications = folder.has('implications.yaml')
    ? folder.read('implications.yaml', implicationsFile)
    : undefined
  const refusals = folder.has('refusals.yaml') ? folder.read('refusals.yaml', refusalsFile) : undefined
  const ways = folder.has('ways.yaml') ? folder.read('ways.yaml', waysFile) : undefined
  const claims = folder.has('claims.yaml') ? folder.read('claims.yaml', claimsFile) : undefined
  const letterWords = folder.has('letter-words.yaml')
    ? folder.read('letter-words.yaml', letterWordsFile)
    : undefined
  const letters = folder
    .list('letters', '.md')
    .flatMap((file) => folder.named(file, folder.readLetter(file), 'id'))
  if (folder.problems.length > 0 || facts === undefined || documents === undefined)
    throw new LawError(folder.problems)
  return {
    places: new Map(places.map((one): [string, PlaceSource] => [one.code, one])),
    statutes: new Map(statutes.map((one): [string, StatuteSource] => [one.id, one])),
    sources: entries,
    fileOfSource: (id) => fileOf.get(id),
    facts,
    documents,
    implications: implications ?? {},
    calendar: years,
    refusals: refusals ?? {},
    ways: ways ?? {},
    claims: claims ?? {},
    letters: new Map(letters.map((one): [string, LetterSource] => [one.id, one])),
    letterWords: letterWords ?? { matters: {}, events: {} },
    locate: (file, path) => folder.locator.locate(file, path),
  }
}

function allPlaces(folder: LawFolder): readonly PlaceSource[] {
  return folder.list('places').flatMap((file) => folder.named(file, folder.read(file, place), 'code'))
}

/** The file of a place, or of the nearest place above it, with those of its parents. */
function placesAbove(code: string, folder: LawFolder): readonly PlaceSource[] {
  const fileOf = (one: string) => `places/${one}.yaml`
  const places = new Map<string, PlaceSource>()
  let next: string | undefined = nearest(code, { has: (one) => folder.has(fileOf(one)) })
  while (next !== undefined && !places.has(next) && folder.has(fileOf(next))) {
    const [content]: readonly PlaceSource[] = folder.named(
      fileOf(next),
      folder.read(fileOf(next), place),
      'code',
    )
    if (content === undefined) break
    places.set(next, content)
    next = content.parent
  }
  return [...places.values()]
}

function allSources(folder: LawFolder): {
  readonly entries: ReadonlyMap<string, SourceEntry>
  readonly fileOf: ReadonlyMap<string, string>
} {
  const entries = new Map<string, SourceEntry>()
  const fileOf = new Map<string, string>()
  for (const file of folder.list('sources')) {
    for (const [id, entry] of Object.entries(folder.read(file, sources) ?? {})) {
      const other = fileOf.get(id)
      if (other !== undefined)
        folder.wrong(file, [id], {
          zh: `${id} 在 ${other} 里已经有了；换一个名称`,
          en: `${id} stands in ${other} already; choose another name`,
        })
      entries.set(id, entry)
      fileOf.set(id, file)
    }
  }
  return { entries, fileOf }
}

/** Loads the worked cases of a law folder. Throws `LawError` with every problem found. */
export function loadScenarios(root: string): readonly ScenariosSource[] {
  const folder = new LawFolder(root)
  const files = folder
    .list('scenarios')
    .flatMap((file) => folder.named(file, folder.read(file, scenariosFile), 'place'))
  if (folder.problems.length > 0) throw new LawError(folder.problems)
  return files
}
