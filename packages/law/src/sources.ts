import type { InWords, Language } from './language.ts'
import type { CalendarSource } from './schema/calendar.ts'
import type { DocumentsSource, FactsSource } from './schema/facts.ts'
import type { ImplicationsSource } from './schema/implications.ts'
import type { LetterSource, LetterWords } from './schema/letter.ts'
import type { PlaceSource } from './schema/place.ts'
import type { ClaimsSource, RefusalsSource } from './schema/refusals.ts'
import type { SourceEntry, StatuteSource } from './schema/statute.ts'
import type { WaysSource } from './schema/ways.ts'

/** The law as its files say it, each checked against its schema. */
export interface LawSources {
  readonly places: ReadonlyMap<string, PlaceSource>
  readonly statutes: ReadonlyMap<string, StatuteSource>
  readonly sources: ReadonlyMap<string, SourceEntry>
  /** The file in which a source stands; given by whoever read the files. */
  readonly fileOfSource?: (id: string) => string | undefined
  readonly facts: FactsSource
  readonly documents: DocumentsSource
  readonly implications: ImplicationsSource
  readonly calendar: readonly CalendarSource[]
  readonly refusals: RefusalsSource
  readonly ways: WaysSource
  readonly claims: ClaimsSource
  readonly letters: ReadonlyMap<string, LetterSource>
  readonly letterWords: LetterWords
  /** Where something stands in a file; given by whoever read the files. */
  readonly locate?: (
    file: string,
    path: readonly (string | number)[],
  ) => { line: number; column: number } | undefined
}

/** Thrown when the law itself is wrong: it names the file, the spot in it, and what would be right. */
export class LawError extends Error {
  readonly problems: readonly LawProblem[]

  constructor(problems: readonly LawProblem[]) {
    super(problems.map((problem) => writeProblem(problem, 'zh')).join('\n'))
    this.name = 'LawError'
    this.problems = problems
  }
}

export interface LawProblem {
  /** Path of the file below the folder of the law. */
  readonly file: string
  /** 1-based */
  readonly line?: number
  /** 1-based */
  readonly column?: number
  readonly says: InWords
}

/** A problem on one line: the spot, then what is wrong there. */
export function writeProblem({ file, line, column, says }: LawProblem, language: Language): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')}  ${says[language]}`
}

/** The layers of a place, the nation first. A place without a file falls back on the nearest place above that has one. */
export function layersOf(code: string, places: ReadonlyMap<string, PlaceSource>): readonly PlaceSource[] {
  const found = nearest(code, places)
  // A city's rules may leave out counties that belong to it on the map; those go by what is above the city.
  const leavesOut =
    found !== code && places.get(found)?.area?.except?.some((prefix) => code.startsWith(prefix))
  const start = leavesOut ? (places.get(found)?.parent ?? found) : found
  const layers: PlaceSource[] = []
  const seen = new Set<string>()
  for (let at: PlaceSource | undefined = places.get(start); at !== undefined; ) {
    if (seen.has(at.code)) {
      throw new LawError([
        {
          file: `places/${at.code}.yaml`,
          says: {
            zh: `parent 绕成了圈：${[...seen, at.code].join(' → ')}；上一层要一直通到 000000`,
            en: `the parents go in a circle: ${[...seen, at.code].join(' → ')}; they have to lead up to 000000`,
          },
        },
      ])
    }
    seen.add(at.code)
    layers.unshift(at)
    if (at.parent !== undefined && !places.has(at.parent)) {
      throw new LawError([
        {
          file: `places/${at.code}.yaml`,
          says: {
            zh: `parent ${at.parent} 没有文件；写一个存在的代码`,
            en: `there is no file for the parent ${at.parent}; write a code that there is`,
          },
        },
      ])
    }
    at = at.parent === undefined ? undefined : places.get(at.parent)
  }
  return layers
}

/**
 * The code itself if it has a file, else its city's, province's or the nation's. A permit of its own kind, such as
 * `330100-hkmt`, stays within its kind.
 */
export function nearest(code: string, places: { has(code: string): boolean }): string {
  const [place = '', permit] = code.split('-')
  const ofKind = (one: string) => (permit === undefined ? one : `${one}-${permit}`)
  return (
    [place, `${place.slice(0, 4)}00`, `${place.slice(0, 2)}0000`]
      .map(ofKind)
      .find((candidate) => places.has(candidate)) ?? ofKind('000000')
  )
}
