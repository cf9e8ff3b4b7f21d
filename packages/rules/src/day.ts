/** A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar. The unit is a type only; a day is a plain integer. */
export type Day = number & { readonly unit?: 'day' }

/** A calendar month: months since 1970-01. */
export type Month = number & { readonly unit?: 'month' }

export interface CivilDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

const DAYS_PER_ERA = 146_097 // 400 Gregorian years

/** The day of a civil date. The date must exist; see `parseDay` for input from outside. */
export function dayOf({ year, month, day }: CivilDate): Day {
  // Years are counted from March, so that the leap day is the last day of its year.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - 719_468
}

/** The civil date of a day. */
export function civilOf(day: Day): CivilDate {
  const z = day + 719_468
  const era = Math.floor(z / DAYS_PER_ERA)
  const dayOfEra = z - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Reads `YYYY-MM-DD`, years 1900 to 2199; undefined when the text is no such date or the date does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return dayOf({ year, month, day })
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: d } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  const { year, month } = civilOf(day)
  return (year - 1970) * 12 + month - 1
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  const year = Math.floor(month / 12)
  return dayOf({ year: year + 1970, month: month - year * 12 + 1, day: 1 })
}

/** Reads `YYYY-MM`, years 1900 to 2199. */
export function parseMonth(text: string): Month | undefined {
  const day = /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined
  return day === undefined ? undefined : monthOf(day)
}

/** Writes a month as `YYYY-MM`. */
export function formatMonth(month: Month): string {
  return formatDay(firstDayOf(month)).slice(0, 7)
}
