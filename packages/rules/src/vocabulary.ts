import type { CodeArea, Condition } from './condition.ts'
import type { Day, Month } from './day.ts'

/** What a fact looks like; `from` names a fact to take the value from while this one is not stated. */
export interface FactType {
  readonly type:
    | 'boolean'
    | 'choice'
    | 'number'
    | 'date'
    | 'code'
    | 'intervals'
    | 'months'
    | 'people'
    | 'items'
  /** The values of a choice. */
  readonly options?: readonly string[]
  readonly from?: string
  /** When a boolean is true, by other facts, while it is not stated itself. */
  readonly derive?: Condition
  /** What a choice surely is, by other facts, while it is not stated itself: option → when. */
  readonly implied?: Readonly<Record<string, Condition>>
}

/** A fact that lasts, put together from the facts that say something of it. */
export type TimelineType =
  | {
      readonly unit: 'day'
      /** A date fact: the day it began, null for never. */
      readonly since?: string
      /** A date fact: its last day, null for open. */
      readonly until?: string
      /** An intervals fact: the whole history; it overrides `since`. */
      readonly intervals?: string
      /** A boolean fact: whether it holds now, whenever it began. */
      readonly flag?: string
    }
  | {
      readonly unit: 'month'
      /** A months fact: the whole record by type; it overrides the counts. */
      readonly byType?: string
      /** A number fact: months in a row up to last month. */
      readonly consecutive?: string
      /** Number facts: months paid among the last `window` months up to last month. */
      readonly counts?: readonly { readonly fact: string; readonly window: number }[]
    }

/** A named measure of a timeline that conditions refer to. */
export type Term =
  | {
      readonly timeline: string
      /** Only intervals in this area count. */
      readonly place?: CodeArea
      /** The gap in days that is tolerated; `unconfirmed`: it is not known whether any is. */
      readonly bridge?: number | 'unconfirmed'
    }
  | { readonly union: readonly string[] }
  | { readonly intersection: readonly string[] }
  | { readonly difference: readonly [string, string] }

/** The names that conditions use, with their meaning. */
export interface Vocabulary {
  readonly facts: Readonly<Record<string, FactType>>
  readonly timelines: Readonly<Record<string, TimelineType>>
  readonly terms: Readonly<Record<string, Term>>
}

/** One interval of a history; `to` is its last day, null while it goes on. */
export interface Stay {
  readonly from: Day
  readonly to: Day | null
  /** A place code; left out: the place in question. */
  readonly place?: string
}

export interface Person {
  readonly relation: string
  readonly facts: Facts
}

/** The value of a fact that is known. */
export type FactValue =
  | boolean
  | string
  | number
  | null
  | readonly Stay[]
  | Readonly<Record<string, readonly Month[]>>
  | readonly Person[]
  | Readonly<Record<string, boolean>>

/** What is known of a person, by fact; what is left out is unknown. */
export type Facts = ReadonlyMap<string, FactValue>

/** The timelines behind a term. */
export function timelinesOf(vocabulary: Vocabulary, term: string): readonly string[] {
  const definition = vocabulary.terms[term]
  if (definition === undefined) return vocabulary.timelines[term] ? [term] : []
  if ('timeline' in definition) return [definition.timeline]
  const parts =
    'union' in definition
      ? definition.union
      : 'intersection' in definition
        ? definition.intersection
        : definition.difference
  return parts.flatMap((part) => timelinesOf(vocabulary, part))
}

/** The fact that is asked in place of one that takes its value from another. */
export function rootFact(vocabulary: Vocabulary, fact: string): string {
  const from = vocabulary.facts[fact]?.from
  return from === undefined ? fact : rootFact(vocabulary, from)
}
