import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { calendar } from '../schema/calendar.ts'
import { documentsFile, factsFile } from '../schema/facts.ts'
import { type PlaceSource, place } from '../schema/place.ts'
import { claimsFile, refusalsFile } from '../schema/refusals.ts'
import { type ScenariosSource, scenariosFile } from '../schema/scenario.ts'
import { type SourceEntry, type StatuteSource, sources, statute } from '../schema/statute.ts'
import { LawError, type LawProblem, type LawSources } from '../sources.ts'
import { Locator, readYaml } from './read-yaml.ts'

export { parseYaml, readYaml } from './read-yaml.ts'

/** Loads the whole of a law folder. Throws `LawError` with every problem found. */
export function loadLaw(root: string): LawSources {
  const problems: LawProblem[] = []
  const locator = new Locator()
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof LawError)) throw error
      problems.push(...error.problems)
      return undefined
    }
  }
  const each = <T>(folder: string, read: (file: string, path: string) => T): T[] =>
    yamlFiles(root, folder).flatMap(
      (file) => attempt(() => read(`${folder}/${file}`, join(root, folder, file))) ?? [],
    )

  const places = each('places', (file, path) => named(readYaml(path, file, place, locator), file, 'code'))
  const statutes = each('statutes', (file, path) => named(readYaml(path, file, statute, locator), file, 'id'))
  const sourceFiles = each('sources', (file, path) => readYaml(path, file, sources, locator))
  const years = each('calendar', (file, path) => readYaml(path, file, calendar, locator))
  const facts = attempt(() => readYaml(join(root, 'facts.yaml'), 'facts.yaml', factsFile, locator))
  const documents = attempt(() =>
    readYaml(join(root, 'documents.yaml'), 'documents.yaml', documentsFile, locator),
  )
  for (const [file, schema] of [
    ['refusals.yaml', refusalsFile],
    ['claims.yaml', claimsFile],
  ] as const) {
    if (existsSync(join(root, file))) attempt(() => readYaml(join(root, file), file, schema))
  }
  if (problems.length > 0 || facts === undefined || documents === undefined) throw new LawError(problems)
  return {
    places: new Map(places.map((one): [string, PlaceSource] => [one.code, one])),
    statutes: new Map(statutes.map((one): [string, StatuteSource] => [one.id, one])),
    sources: new Map(sourceFiles.flatMap((file): [string, SourceEntry][] => Object.entries(file))),
    facts,
    documents,
    calendar: years,
    locate: (file, path) => locator.locate(file, path),
  }
}

/** Loads the worked cases of a law folder. */
export function loadScenarios(root: string): readonly ScenariosSource[] {
  return yamlFiles(root, 'scenarios').map((file) =>
    readYaml(join(root, 'scenarios', file), `scenarios/${file}`, scenariosFile),
  )
}

function yamlFiles(root: string, folder: string): readonly string[] {
  const path = join(root, folder)
  return existsSync(path)
    ? readdirSync(path)
        .filter((file) => file.endsWith('.yaml'))
        .sort()
    : []
}

/** A file is named after what it is about, so that nobody looks in the wrong one. */
function named<K extends string, T extends Record<K, string>>(content: T, file: string, key: K): T {
  const expected = `${content[key]}.yaml`
  if (file.endsWith(`/${expected}`)) return content
  throw new LawError([
    { file, line: 1, column: 1, says: `${key} 是 ${content[key]}，文件名就要是 ${expected}` },
  ])
}
