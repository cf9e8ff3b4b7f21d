import type { Leaf } from './condition.ts'
import { type Day, firstDayOf, type Month, monthOf } from './day.ts'
import {
  ALL,
  contains,
  countIn,
  type DaySet,
  difference,
  intersection,
  interval,
  intervalsOf,
  NONE,
  setOf,
  union,
} from './dayset.ts'
import { addMonths, completionDay, latestStart } from './length.ts'
import { boundsIn, type MonthsKnown } from './months-known.ts'
import { known, NEVER, type Span, UNKNOWN } from './span.ts'
import type { FactValue } from './vocabulary.ts'
import { inArea, plain, type Reading, type World } from './world.ts'

/** The range of days in which measures of months are worked out; both ends included. */
export interface Horizon {
  readonly from: Day
  readonly to: Day
}

/** The days on which a leaf holds, in both readings. */
export function measure(leaf: Leaf, world: World, horizon: Horizon): Reading {
  switch (leaf.kind) {
    case 'now':
      return world.term(leaf.term)
    case 'lasted':
      return perReading(world.term(leaf.term), (term) => lasted(leaf, term))
    case 'remaining':
      return perReading(world.term(leaf.term, 'asKnown'), (term) => ({
        must: remaining(term.must, leaf),
        may: remaining(term.may, leaf),
      }))
    case 'run':
      return run(leaf, world, horizon)
    case 'total':
      return 'months' in leaf.window && 'months' in leaf.atLeast
        ? plain(inMonths(world, leaf, horizon, totalMonths(leaf.atLeast.months, leaf.window.months)))
        : perReading(world.term(leaf.term), (term) => ({
            must: totalDays(term.must, leaf),
            may: totalDays(term.may, leaf),
          }))
    case 'paidWithin':
      return plain(
        inMonths(
          world,
          leaf,
          horizon,
          (months, month) => boundsIn(months, month - leaf.months, month + 1),
          1,
        ),
      )
    case 'age':
      return plain(age(leaf, world.value(leaf.fact)))
    case 'is':
      return plain(world.scalar(leaf.fact, (value) => value === true))
    case 'in':
      return plain(
        world.scalar(leaf.fact, (value) => typeof value === 'string' && leaf.values.includes(value)),
      )
    case 'compare':
      return plain(
        world.scalar(
          leaf.fact,
          (value) =>
            typeof value === 'number' &&
            value >= (leaf.atLeast ?? Number.NEGATIVE_INFINITY) &&
            value <= (leaf.atMost ?? Number.POSITIVE_INFINITY),
        ),
      )
    case 'within':
      // Nowhere is nobody's, whoever they are.
      if (leaf.area.within.length === 0) return plain(NEVER)
      return plain(world.scalar(leaf.fact, (value) => typeof value === 'string' && inArea(value, leaf.area)))
    case 'holds':
      return plain(holdsItem(leaf, world.value(leaf.fact)))
  }
}

function perReading(term: Reading, apply: (span: Span) => Span): Reading {
  const settled = apply(term.settled)
  return { settled, sure: term.sure === term.settled ? settled : apply(term.sure) }
}

function lasted(leaf: Leaf & { kind: 'lasted' }, term: Span): Span {
  const must = agedDays(term.must, term.may, leaf)
  return { must, may: term.may === term.must ? must : agedDays(term.may, term.must, leaf) }
}

/**
 * Days on which an interval has lasted as long as asked. With an upper bound a longer interval is worse, so that
 * bound is read against `others`: the widest intervals for the days that surely hold, the narrowest for the days
 * that may.
 */
function agedDays(days: DaySet, others: DaySet, leaf: Leaf & { kind: 'lasted' }): DaySet {
  const { atLeast, atMost, counting } = leaf
  const oldEnough = setOf(
    intervalsOf(days).map(([from, to]) => [atLeast ? completionDay(from, atLeast, counting) : from, to]),
  )
  if (!atMost) return oldEnough
  const tooOld = setOf(
    intervalsOf(others).map(([from, to]) => [completionDay(from, atMost, counting) + 1, to]),
  )
  return difference(oldEnough, tooOld)
}

function remaining(days: DaySet, leaf: Leaf & { kind: 'remaining' }): DaySet {
  return setOf(
    intervalsOf(days).map(([from, to]) => [from, Math.min(to, latestStart(to - 1, leaf.atLeast) + 1)]),
  )
}

/** Sliding count of the days of the set in the `window` days that end before the day. */
function totalDays(days: DaySet, leaf: Leaf & { kind: 'total' }): DaySet {
  if (!('days' in leaf.window) || !('days' in leaf.atLeast)) {
    throw new Error(`${leaf.id ?? leaf.term}: a total of days needs its length and its window in days`)
  }
  const { days: window } = leaf.window
  const { days: least } = leaf.atLeast
  // The count changes its slope only where an interval enters or leaves the window, and is linear in between.
  const turns = [...new Set(days.flatMap((bound) => [bound, bound + window]))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const count = (day: Day) => countIn(days, day - window, day)
  const out: [number, number][] = []
  const edges = [Number.NEGATIVE_INFINITY, ...turns, Number.POSITIVE_INFINITY]
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i] ?? 0, edges[i + 1] ?? 0]
    if (!Number.isFinite(from) || !Number.isFinite(to)) {
      // Outside all turning points the count stands still, so any day tells.
      const inside = Number.isFinite(to) ? to - 1 : Number.isFinite(from) ? from + 1 : 0
      if (count(inside) >= least) out.push([from, to])
      continue
    }
    const start = count(from)
    const slope = count(from + 1) - start
    if (start >= least) {
      out.push([from, slope < 0 ? Math.min(to, from + start - least + 1) : to])
    } else if (slope > 0) {
      out.push([Math.min(to, from + least - start), to])
    }
  }
  return setOf(out)
}

/** The least and the most that a measure of months can be in one month. */
type MonthMeasure = (months: MonthsKnown, month: Month) => { readonly least: number; readonly most: number }

function totalMonths(least: number, window: number): MonthMeasure {
  return (months, month) => {
    const before = boundsIn(months, month - window, month)
    if (before.least >= least || month > months.recordedTo)
      return { least: before.least - least + 1, most: before.most - least + 1 }
    // The current month counts only once it stands in the record.
    const including = boundsIn(months, month + 1 - window, month + 1)
    return {
      least: Math.max(before.least, including.least) - least + 1,
      most: Math.max(before.most, including.most) - least + 1,
    }
  }
}

/** Days in the months in which the measure reaches `least`, over the types of the term. */
function inMonths(
  world: World,
  leaf: Leaf & { perType: boolean; term: string },
  horizon: Horizon,
  of: MonthMeasure,
  least = 1,
): Span {
  const first = monthOf(horizon.from)
  const last = monthOf(horizon.to)
  const spans = typesOf(world, leaf).map((months): Span => {
    const must: [number, number][] = []
    const may: [number, number][] = []
    const settles = settledFrom(months, first, leaf)
    for (let month = first; month <= Math.min(last, settles); month += 1) {
      const bounds = of(months, month)
      const days: [number, number] = [
        firstDayOf(month),
        month === settles ? Number.POSITIVE_INFINITY : firstDayOf(month + 1),
      ]
      if (bounds.least >= least) must.push(days)
      if (bounds.most >= least) may.push(days)
    }
    return { must: setOf(must), may: setOf(may) }
  })
  return withinHorizon(
    {
      must: spans.map((span) => span.must).reduce((a, b) => union(a, b), NONE),
      may: spans.map((span) => span.may).reduce((a, b) => union(a, b), NONE),
    },
    first,
  )
}

/** Before the horizon nothing is worked out, so nothing is claimed. */
function withinHorizon(span: Span, first: Month): Span {
  const before: DaySet = interval(Number.NEGATIVE_INFINITY, firstDayOf(first))
  return { must: difference(span.must, before), may: union(span.may, before) }
}

/** The month from which the picture of the past window no longer changes. */
function settledFrom(months: MonthsKnown, first: Month, leaf: Leaf): Month {
  const finite = [...months.must, ...months.may, ...months.counts.map((count) => count.to), months.recordedTo]
    .filter(Number.isFinite)
    .reduce((a, b) => Math.max(a, b), first)
  const reach =
    leaf.kind === 'run'
      ? leaf.atLeast + leaf.ending
      : leaf.kind === 'paidWithin'
        ? leaf.months
        : leaf.kind === 'total' && 'months' in leaf.window
          ? leaf.window.months
          : 0
  return finite + reach + 2
}

/** The types that count one by one; together they are one set in which a month counts if any type has it. */
function typesOf(world: World, leaf: { perType: boolean; term: string }): readonly MonthsKnown[] {
  const types = [...world.months(leaf.term).values()]
  const [one, ...more] = types
  if (leaf.perType || one === undefined || more.length === 0) return types
  return [
    {
      must: types.map((type) => type.must).reduce((a, b) => union(a, b)),
      may: types.map((type) => type.may).reduce((a, b) => union(a, b)),
      counts: [],
      recordedTo: Math.max(...types.map((type) => type.recordedTo)),
    },
  ]
}

function run(leaf: Leaf & { kind: 'run' }, world: World, horizon: Horizon): Reading {
  const whole = (months: MonthsKnown, month: Month, ending: number) =>
    boundsIn(months, month - ending - leaf.atLeast + 1, month - ending + 1)
  const measureOf: MonthMeasure = (months, month) => {
    const bounds = whole(months, month, leaf.ending)
    if (leaf.ending !== 1 || month > months.recordedTo) return bounds
    const including = whole(months, month, 0)
    return {
      least: Math.max(bounds.least, including.least),
      most: Math.max(bounds.most, including.most),
    }
  }
  const months = inMonths(world, leaf, horizon, measureOf, leaf.atLeast)
  if (leaf.after === undefined) return plain(months)
  // A run of n months that ends `ending` months ago fits behind the start of the interval from this day on.
  const fits = (days: DaySet): DaySet =>
    setOf(
      intervalsOf(days).map(([from, to]) => [
        Number.isFinite(from)
          ? Math.max(from, firstDayOf(monthOf(from) + leaf.ending + leaf.atLeast - 1))
          : from,
        to,
      ]),
    )
  return perReading(world.term(leaf.after), (after) => ({
    must: intersection(months.must, fits(after.must)),
    may: intersection(months.may, fits(after.may)),
  }))
}

function age(leaf: Leaf & { kind: 'age' }, birth: FactValue | undefined): Span {
  if (typeof birth !== 'number') return UNKNOWN
  const from = leaf.atLeast && 'months' in leaf.atLeast ? addMonths(birth, leaf.atLeast.months) : birth
  const to =
    leaf.under && 'months' in leaf.under ? addMonths(birth, leaf.under.months) : Number.POSITIVE_INFINITY
  return known(interval(from, to))
}

function holdsItem(leaf: Leaf & { kind: 'holds' }, items: FactValue | undefined): Span {
  if (typeof items !== 'object' || items === null || Array.isArray(items) || !(leaf.item in items))
    return UNKNOWN
  return known(Object.entries(items).some(([item, held]) => item === leaf.item && held === true) ? ALL : NONE)
}

/** Whether a reading is undecided on a day in the settled reading. */
export function isUndecided(span: Span, day: Day): boolean {
  return contains(span.may, day) && !contains(span.must, day)
}
