import { FactsError } from '@juyi/journey'
import { LawError, type LawProblem, writeProblem } from '@juyi/law'
import { bytesOf, type Pack } from './packs.ts'

/** A file of which every line is wrong has more problems than need be looked at one by one. */
const MOST_LOOKED_AT = 40

/** How a run may end: with an answer, or with words that say what is wrong and where. */
export type Outcome = 'answered' | 'refused'

/** Thrown where a refusal does not say what is wrong, or not where. */
export class WithoutAPlace extends Error {}

/** Runs something on a pack; undefined where the pack was refused as it should be. */
export function unlessRefused<T>(pack: Pack, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    if (error.problems.length === 0) throw new WithoutAPlace('refused without a problem')
    for (const problem of error.problems.slice(0, MOST_LOOKED_AT)) checkPlace(problem, pack)
    return undefined
  }
}

const WORDS_OF_PROGRAMS = /undefined|\[object|有 {2}当中/
const NO_WORDS = new RegExp(`${WORDS_OF_PROGRAMS.source}|NaN`)
/** How YAML writes what is no number: then the file says so itself. */
const NO_NUMBER = /\.nan\b/i

/** A problem names a file, a line and a column that are there, and says something in either language. */
export function checkPlace(problem: LawProblem, pack: Pack): void {
  for (const language of ['zh', 'en'] as const) {
    const written = writeProblem(problem, language)
    const fault = faultIn(problem, written, pack)
    if (fault !== undefined) throw new WithoutAPlace(`${fault}: ${written.slice(0, 600)}`)
  }
}

function faultIn({ file, line, column }: LawProblem, written: string, pack: Pack): string | undefined {
  const says = written.slice(written.indexOf('  ') + 2)
  if (says.trim() === '') return 'no words'
  const text = Object.hasOwn(pack, file) ? pack[file] : undefined
  // A file that is missing has no line.
  if (text === undefined) return FILES.test(file) ? undefined : 'no such kind of file'
  const unsaid = Object.values(pack).some((one) => NO_NUMBER.test(one)) ? WORDS_OF_PROGRAMS : NO_WORDS
  if (unsaid.test(says) && !unsaid.test(text)) return 'words of a program'
  if (line === undefined || column === undefined) return 'no line or column'
  const lines = Buffer.from(bytesOf(text)).toString('utf8').split('\n')
  const there = lines[line - 1]
  if (there === undefined) return `no line ${line} of ${lines.length}`
  if (column < 1 || column > there.length + 1) return `no column ${column} of ${there.length + 1}`
  return undefined
}

const FILES = /^(places|statutes|sources|calendar|letters|scenarios)\/[^/]+\.(yaml|md)$|^[a-z-]+\.yaml$/

/** Reads facts; undefined where they were refused as they should be. */
export function unlessFactsRefused<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    if (error.problems.length === 0) throw new WithoutAPlace('facts refused without a problem')
    for (const problem of error.problems) {
      if (problem.field === '') throw new WithoutAPlace(`no field: ${JSON.stringify(problem)}`)
    }
    if (NO_WORDS.test(error.message) || error.message.trim() === '')
      throw new WithoutAPlace(`words of a program: ${error.message.slice(0, 600)}`)
    return undefined
  }
}
