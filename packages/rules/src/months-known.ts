import type { Month } from './day.ts'
import { ALL, countIn, difference, intersection, type MonthSet, NONE } from './dayset.ts'

/** Exactly `n` of the months in [from, to). */
export interface MonthCount {
  readonly from: Month
  readonly to: Month
  readonly n: number
}

/** What is known of a set of months. */
export interface MonthsKnown {
  readonly must: MonthSet
  readonly may: MonthSet
  readonly counts: readonly MonthCount[]
  /** Months up to here stand in the record; later ones in `must` are assumptions. */
  readonly recordedTo: Month
}

export interface Bounds {
  readonly least: number
  readonly most: number
}

export function unknownMonths(recordedTo: Month): MonthsKnown {
  return { must: NONE, may: ALL, counts: [], recordedTo }
}

/**
 * How many months of [from, to) are in the set, at least and at most. A bare count ("18 of the last 24") carries
 * over only as far as it must: each new month may drop an old one.
 */
export function boundsIn(months: MonthsKnown, from: Month, to: Month): Bounds {
  let least = countIn(months.must, from, to)
  let most = countIn(months.may, from, to)
  const window: MonthSet = [from, to]
  for (const count of months.counts) {
    const counted: MonthSet = [count.from, count.to]
    const outside = difference(counted, window)
    const beyond = difference(window, counted)
    least = Math.max(
      least,
      count.n - size(intersection(months.may, outside)) + size(intersection(months.must, beyond)),
    )
    most = Math.min(
      most,
      count.n - size(intersection(months.must, outside)) + size(intersection(months.may, beyond)),
    )
  }
  return { least, most }
}

function size(set: MonthSet): number {
  return countIn(set, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
}
