import { civilOf, type Day, parseDay } from '@juyi/rules'

/**
 * The days of a cutoff from `on` on: the one of a full date (YYYY-MM-DD); of a day of every year (MM-DD) the next and
 * the one or two after it. None for what has passed.
 */
export function cutoffDays(date: string, on: Day): readonly Day[] {
  const { year } = civilOf(on)
  const yearly = /^\d{2}-\d{2}$/.test(date)
  const dates = yearly ? [year, year + 1, year + 2].map((one) => `${one}-${date}`) : [date]
  return dates.flatMap((text) => parseDay(text) ?? []).filter((day) => day >= on)
}
