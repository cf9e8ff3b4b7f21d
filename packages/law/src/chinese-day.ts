import { civilOf, type Day } from '@juyi/rules'

/** A day as Chinese official correspondence writes it: 2026年3月5日 (GB/T 9704-2012). */
export function chineseDay(day: Day): string {
  const { year, month, day: date } = civilOf(day)
  return `${year}年${month}月${date}日`
}
