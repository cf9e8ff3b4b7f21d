import type { Language } from '@juyi/law'
import { FACTS_WORDS } from './facts-words.ts'

/** Something wrong with the facts that were given: the field, what is wrong with it, and what would be right. */
export interface FactsProblem {
  readonly field: string
  readonly says: string
}

/** Thrown when facts cannot be used; carries every problem found, and says it in the language of the book. */
export class FactsError extends Error {
  readonly problems: readonly FactsProblem[]
  /** All of it in one line, for whoever wrote no fields but answered questions. */
  readonly together: string

  constructor(problems: readonly FactsProblem[], language: Language) {
    const words = FACTS_WORDS[language]
    super(problems.map(({ field, says }) => words.problem(field, says)).join('\n'))
    this.name = 'FactsError'
    this.problems = problems
    this.together = words.together(problems.map(({ says }) => says))
  }
}
