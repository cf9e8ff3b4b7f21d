import type { Condition } from '../condition.ts'
import type { Day } from '../day.ts'
import type { Horizon } from '../measure.ts'
import type { Facts, Vocabulary } from '../vocabulary.ts'
import { SETTLED_MAY, SETTLED_MUST, SURE_MAY, SURE_MUST } from './answers.ts'
import { type Column, type Frame, fillRow, newFrame, type Source } from './column.ts'
import { NodeCompiler } from './compile.ts'
import { every } from './node.ts'
import { PersonAt } from './person-at.ts'
import { type FramePredicate, Predicate } from './predicate.ts'

export type { Column, ColumnData, Frame } from './column.ts'
export { BLOCK } from './kernels.ts'
export type { FramePredicate } from './predicate.ts'
/** The bits of an answer: whether the condition surely holds and whether it may, in each reading. */
export const AnswerBit = { SETTLED_MUST, SETTLED_MAY, SURE_MUST, SURE_MAY } as const

/** One of the conditions that must all hold. */
export interface ForDayPart {
  readonly condition: Condition
  /** While nothing shows that this ever comes to hold from the day on, though it may, the part counts as holding. */
  readonly presumedUnless?: Condition
}

/**
 * Conditions compiled for one fixed day: which columns a person's facts are turned into, and what follows from the
 * columns. The answer is what `evaluate` says of that day, for people to whom nothing is done first.
 */
export class ForDay {
  readonly on: Day
  readonly columns: readonly Column[]
  readonly #sources: readonly Source[]
  readonly #person: PersonAt
  readonly #predicate: Predicate

  /** `horizon` begins on the day in question. Days and counts are told apart up to about 89 years. */
  constructor(parts: readonly ForDayPart[], vocabulary: Vocabulary, horizon: Horizon) {
    this.#person = new PersonAt(vocabulary)
    const compiler = new NodeCompiler(this.#person, horizon)
    const node = every(
      parts.map(({ condition, presumedUnless }) =>
        presumedUnless === undefined
          ? compiler.node(condition)
          : compiler.presumed(condition, presumedUnless),
      ),
    )
    this.on = horizon.from
    this.columns = compiler.plan.columns
    this.#sources = compiler.plan.sources
    this.#predicate = new Predicate(node, this.columns)
  }

  /** Columns for so many people; a row says nothing until it is filled. */
  newFrame(rows: number): Frame {
    return newFrame(this.columns, rows)
  }

  /** Fills one row. Throws `RangeError` where a number fact is no whole number. */
  fill(frame: Frame, row: number, facts: Facts, asOf: Day): void {
    fillRow(this.#sources, this.#person, facts, asOf, frame, row)
  }

  /** The predicate over the columns of these people; it answers for what the columns hold at the time. */
  over(frame: Frame): FramePredicate {
    return this.#predicate.over(frame)
  }
}
