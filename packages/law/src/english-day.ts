import { civilOf, type Day } from '@juyi/rules'

/** January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 24 May 2027 */
export function englishDay(on: Day): string {
  const { year, month, day } = civilOf(on)
  return `${day} ${MONTHS[month - 1]} ${year}`
}
