/** Something wrong with the facts that were given: the field, what is wrong with it, and what would be right. */
export interface FactsProblem {
  readonly field: string
  readonly says: string
}

/** Thrown when facts cannot be used; carries every problem found. */
export class FactsError extends Error {
  readonly problems: readonly FactsProblem[]

  constructor(problems: readonly FactsProblem[]) {
    super(problems.map(({ field, says }) => `${field}：${says}`).join('\n'))
    this.name = 'FactsError'
    this.problems = problems
  }
}
