import { relative } from 'node:path'
import { FactsError } from '@juyi/journey'
import { type InWords, LawError, writeProblem } from '@juyi/law'
import { LANGUAGE, spoken } from './language.ts'
import { LAW_FOLDER } from './law-folder.ts'

/** Something the person at the keyboard can mend. The message says what, where, and what would be right. */
export class Failure extends Error {
  /** In both languages, or in that of this run already. */
  constructor(words: InWords | string) {
    super(typeof words === 'string' ? words : spoken(words))
  }
}

/** Exit code for bad input; other codes mean that a check found something. */
export const BAD_INPUT = 2

/** What to tell about an error that can be mended; undefined for one that is a fault of the program itself. */
export function mendable(error: unknown): string | undefined {
  if (error instanceof Failure || error instanceof FactsError) return error.message
  if (!(error instanceof LawError)) return undefined
  const near = relative(process.cwd(), LAW_FOLDER)
  const folder = near === '' ? '.' : near.startsWith('..') ? LAW_FOLDER : near
  return error.problems
    .map((problem) => writeProblem({ ...problem, file: `${folder}/${problem.file}` }, LANGUAGE))
    .join('\n')
}
