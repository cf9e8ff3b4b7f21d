import { civilOf, type Day } from '@juyi/rules'

/** 2027年5月24日 */
export function day(on: Day): string {
  const { year, month, day: date } = civilOf(on)
  return `${year}年${month}月${date}日`
}

export const days = (n: number) => `${n}天`

/** A date as `day` writes it, to keep it from being torn apart at the end of a line. */
export const datePattern = /(\d{4}年\d{1,2}月\d{1,2}日)/

/** Joins the items of a list in a sentence. */
export const list = (items: readonly string[]) => items.join('、')

/** A number with the unit in which the law's files ask for it. */
export const amount = (n: number, unit: string) => `${n} ${unit}`

/** What something is called, and what it is. */
export const labelled = (label: string, what: string) => `${label}：${what}`

/** Words in passing, after other words. */
export const aside = (words: string) => `（${words}）`
