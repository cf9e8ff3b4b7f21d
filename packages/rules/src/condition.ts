import type { Day } from './day.ts'
import type { Counting, Length } from './length.ts'

/** How sure a statement is: `high` counts as confirmed; everything below is unconfirmed. */
export type Confidence = 'high' | 'medium' | 'low'

/** What any node of a condition tree may carry: its words, where they come from and how sure they are. */
export interface Statement {
  /** Path of the statement, for messages and for finding it again in the explanation. */
  readonly id?: string
  readonly says?: string
  /** Citations, opaque here. */
  readonly cites?: readonly string[]
  /** Left out: as sure as the statement around it. */
  readonly confidence?: Confidence
}

/** A set of codes by prefix, with exceptions. */
export interface CodeArea {
  readonly within: readonly string[]
  readonly except?: readonly string[]
}

/** A condition on days over the facts of one person. It denotes a `Span`. */
export type Condition = Statement &
  (
    | { readonly kind: 'all'; readonly of: readonly Condition[] }
    | { readonly kind: 'any'; readonly of: readonly Condition[] }
    | { readonly kind: 'not'; readonly of: Condition }
    | { readonly kind: 'versions'; readonly of: readonly Version[] }
    | { readonly kind: 'conflicting'; readonly of: readonly Condition[] }
    | { readonly kind: 'judgement'; readonly usually: readonly string[] }
    | {
        /** Whether a person of that relation, among those that a fact lists, meets the condition. */
        readonly kind: 'anyPerson'
        readonly fact: string
        readonly relation: string
        readonly where: Condition
      }
    | Leaf
  )

/** A version of a rule, in force on [from, to]; null is unbounded. */
export interface Version {
  readonly from: Day | null
  readonly to: Day | null
  /** The last day on which it is confirmed to be in force, where its end is not known. */
  readonly surelyInForceUntil?: Day
  readonly condition: Condition
}

export type Leaf = Statement &
  (
    | {
        /** Unbroken for a time: the interval of the term around the day began so long before. Both bounds are included. */
        readonly kind: 'lasted'
        readonly term: string
        readonly atLeast?: Length
        readonly atMost?: Length
        readonly counting?: Counting
      }
    | {
        /** So many months in a row, the last of them `ending` months before the month of the day. */
        readonly kind: 'run'
        readonly term: string
        readonly atLeast: number
        readonly ending: number
        readonly perType: boolean
        /** Only months from the one in which the current interval of this day term began. */
        readonly after?: string
      }
    | {
        /** So many months, or days, in all within the window that ends before the day. */
        readonly kind: 'total'
        readonly term: string
        readonly atLeast: Length
        readonly window: Length
        readonly perType: boolean
      }
    | {
        readonly kind: 'paidWithin'
        readonly term: string
        readonly months: number
        readonly perType: boolean
      }
    | { readonly kind: 'remaining'; readonly term: string; readonly atLeast: Length }
    | { readonly kind: 'now'; readonly term: string }
    | { readonly kind: 'age'; readonly fact: string; readonly atLeast?: Length; readonly under?: Length }
    | { readonly kind: 'is'; readonly fact: string }
    | { readonly kind: 'in'; readonly fact: string; readonly values: readonly string[] }
    | { readonly kind: 'compare'; readonly fact: string; readonly atLeast?: number; readonly atMost?: number }
    | { readonly kind: 'within'; readonly fact: string; readonly area: CodeArea }
    | { readonly kind: 'holds'; readonly fact: string; readonly item: string }
  )

export function isLeaf(condition: Condition): condition is Leaf {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'not':
    case 'versions':
    case 'conflicting':
    case 'judgement':
    case 'anyPerson':
      return false
    default:
      return true
  }
}

/** The direct parts of a condition. */
export function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'conflicting':
      return condition.of
    case 'not':
      return [condition.of]
    case 'versions':
      return condition.of.map((version) => version.condition)
    case 'anyPerson':
      return [condition.where]
    default:
      return []
  }
}
