import { ALL, complement, type DaySet, intersection, NONE, union } from './dayset.ts'

/**
 * What is known of the days on which something holds: it surely holds on `must`, and may hold on `may`.
 * `must` is a subset of `may`; a fully known thing has both the same.
 */
export interface Span {
  readonly must: DaySet
  readonly may: DaySet
}

export const ALWAYS: Span = { must: ALL, may: ALL }
export const NEVER: Span = { must: NONE, may: NONE }
export const UNKNOWN: Span = { must: NONE, may: ALL }

export function known(days: DaySet): Span {
  return { must: days, may: days }
}

export function both(a: Span, b: Span): Span {
  if (a === b || b === ALWAYS) return a
  if (a === ALWAYS) return b
  return { must: intersection(a.must, b.must), may: intersection(a.may, b.may) }
}

export function either(a: Span, b: Span): Span {
  if (a === b || b === NEVER) return a
  if (a === NEVER) return b
  return { must: union(a.must, b.must), may: union(a.may, b.may) }
}

export function negation(a: Span): Span {
  return { must: complement(a.may), may: complement(a.must) }
}
