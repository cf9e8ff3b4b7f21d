import { civilOf, type Day, dayOf, daysInMonth } from './day.ts'

/** A length of time in exactly one unit. Days and months do not convert into each other. */
export type Length = { readonly months: number } | { readonly days: number }

/** Reads `6 months`, `1 year`, `183 days`; undefined when the text is nothing of the kind. */
export function parseLength(text: string): Length | undefined {
  const match = /^(\d+) (day|month|year)s?$/.exec(text)
  if (!match) return undefined
  const n = Number(match[1])
  if (match[2] === 'day') return { days: n }
  return { months: match[2] === 'year' ? n * 12 : n }
}

/**
 * The corresponding day `n` months later (or earlier, if negative); the last day of the month where it is too
 * short. That is how 民法典 202 ends a period counted in months.
 */
export function addMonths(day: Day, n: number): Day {
  const from = civilOf(day)
  const index = from.year * 12 + from.month - 1 + n
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayOf({ year, month, day: Math.min(from.day, daysInMonth(year, month)) })
}

/** `day` plus a length; unbounded days stay unbounded. */
export function addLength(day: Day, length: Length): Day {
  if (!Number.isFinite(day)) return day
  return 'days' in length ? day + length.days : addMonths(day, length.months)
}

/** The last day `t` for which `t + length <= end`. */
export function latestStart(end: Day, length: Length): Day {
  if (!Number.isFinite(end)) return end
  if ('days' in length) return end - length.days
  let start = addMonths(end, -length.months)
  // Several days may share one end (28 to 31 August + 6 months), so step forward to the last of them.
  while (addMonths(start + 1, length.months) <= end) start += 1
  return start
}

/**
 * A way of counting when a period is complete.
 * `correspondingDay`: on the day that corresponds to its first day, that day included.
 * `dayAfter`: only on the day after that.
 */
export type Counting = 'correspondingDay' | 'dayAfter'

/** The first day on which a period of `length` that began on `start` is complete. */
export function completionDay(start: Day, length: Length, counting: Counting = 'correspondingDay'): Day {
  return addLength(start, length) + (counting === 'dayAfter' ? 1 : 0)
}
