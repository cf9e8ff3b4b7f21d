import type { Day } from './day.ts'

/**
 * A set of days: sorted, disjoint, non-adjacent half-open intervals, flat as [from, to, from, to …].
 * The first `from` may be -Infinity and the last `to` Infinity.
 */
export type DaySet = readonly number[] & { readonly unit?: 'day' }

/** The same for months. */
export type MonthSet = readonly number[] & { readonly unit?: 'month' }

type IntegerSet = readonly number[]

/** Fits both units: the empty set, everything, or an interval whose unit its user knows. */
type AnyUnit = readonly number[] & { readonly unit?: never }

export const NONE: AnyUnit = []
export const ALL: AnyUnit = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

/** The interval [from, to); empty when `from >= to`. */
export function interval(from: number, to: number): AnyUnit {
  return from < to ? [from, to] : NONE
}

/** From this day (or month) on. */
export function onwards(from: number): AnyUnit {
  return interval(from, Number.POSITIVE_INFINITY)
}

function merge(a: IntegerSet, b: IntegerSet, keep: (inA: boolean, inB: boolean) => boolean): number[] {
  const out: number[] = []
  let i = 0
  let j = 0
  let inside = false
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Number.POSITIVE_INFINITY
    const y = b[j] ?? Number.POSITIVE_INFINITY
    const at = Math.min(x, y)
    if (i < a.length && x === at) i += 1
    if (j < b.length && y === at) j += 1
    const now = keep((i & 1) === 1, (j & 1) === 1)
    if (now !== inside) {
      out.push(at)
      inside = now
    }
  }
  return out
}

/** Days in `a`, in `b`, or in both. */
export function union(a: DaySet, b: DaySet): DaySet
export function union(a: MonthSet, b: MonthSet): MonthSet
export function union(a: IntegerSet, b: IntegerSet): IntegerSet {
  if (a === b || b.length === 0 || a === ALL) return a
  if (a.length === 0 || b === ALL) return b
  return merge(a, b, (x, y) => x || y)
}

/** Days in both. */
export function intersection(a: DaySet, b: DaySet): DaySet
export function intersection(a: MonthSet, b: MonthSet): MonthSet
export function intersection(a: IntegerSet, b: IntegerSet): IntegerSet {
  if (a === b || a.length === 0 || b === ALL) return a
  if (b.length === 0 || a === ALL) return b
  return merge(a, b, (x, y) => x && y)
}

/** Days in `a` and not in `b`. */
export function difference(a: DaySet, b: DaySet): DaySet
export function difference(a: MonthSet, b: MonthSet): MonthSet
export function difference(a: IntegerSet, b: IntegerSet): IntegerSet {
  if (a.length === 0 || b.length === 0) return a
  return merge(a, b, (x, y) => x && !y)
}

/** Every day that is not in `a`. */
export function complement(a: DaySet): DaySet {
  if (a.length === 0) return ALL
  if (a === ALL) return NONE
  const start = a[0] === Number.NEGATIVE_INFINITY
  const end = a[a.length - 1] === Number.POSITIVE_INFINITY
  const inner = a.slice(start ? 1 : 0, end ? -1 : undefined)
  return [...(start ? [] : [Number.NEGATIVE_INFINITY]), ...inner, ...(end ? [] : [Number.POSITIVE_INFINITY])]
}

export function contains(set: IntegerSet, value: number): boolean {
  for (let i = 0; i < set.length; i += 2) {
    if (value < (set[i] ?? 0)) return false
    if (value < (set[i + 1] ?? 0)) return true
  }
  return false
}

/** Whether every day of `a` is in `b`. */
export function isSubset(a: DaySet, b: DaySet): boolean {
  return difference(a, b).length === 0
}

/** The first day of the set that is `day` or later. */
export function firstFrom(set: DaySet, day: Day): Day | undefined {
  for (let i = 0; i < set.length; i += 2) {
    if (day < (set[i + 1] ?? 0)) return Math.max(day, set[i] ?? 0)
  }
  return undefined
}

/** How many days (or months, of a set of months) lie in [from, to). */
export function countIn(set: IntegerSet, from: number, to: number): number {
  let n = 0
  for (let i = 0; i < set.length; i += 2) {
    n += Math.max(0, Math.min(to, set[i + 1] ?? 0) - Math.max(from, set[i] ?? 0))
  }
  return n
}

/** The set of all the given half-open intervals, in any order, overlapping or not. */
export function setOf(intervals: Iterable<readonly [number, number]>): AnyUnit {
  const sorted = [...intervals].filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0])
  const out: number[] = []
  for (const [from, to] of sorted) {
    const last = out[out.length - 1]
    if (last !== undefined && from <= last) out[out.length - 1] = Math.max(last, to)
    else out.push(from, to)
  }
  return out
}

/** The intervals of a set as pairs [from, to). */
export function intervalsOf(set: IntegerSet): readonly (readonly [number, number])[] {
  const out: [number, number][] = []
  for (let i = 0; i < set.length; i += 2) out.push([set[i] ?? 0, set[i + 1] ?? 0])
  return out
}

/** Closes every gap of at most `days` days. */
export function bridgeGaps(set: DaySet, days: number): DaySet {
  const out: number[] = []
  for (let i = 0; i < set.length; i += 2) {
    const from = set[i] ?? 0
    const last = out[out.length - 1]
    if (last !== undefined && from - last <= days) out[out.length - 1] = set[i + 1] ?? 0
    else out.push(from, set[i + 1] ?? 0)
  }
  return out
}
