import { englishDay, MONTHS } from '@juyi/law'
import { count } from './sentence.ts'

/** 24 May 2027 */
export const day = englishDay

export const days = (n: number) => count(n, 'day')

/** A date as `day` writes it, to keep it from being torn apart at the end of a line. */
export const datePattern = new RegExp(`(\\d{1,2} (?:${MONTHS.join('|')}) \\d{4})`)

/** Joins the items of a list in a sentence. */
export const list = (items: readonly string[]) => items.join(', ')

/** A number with the unit in which the law’s files ask for it; they name it in the plural. */
export const amount = (n: number, unit: string) => `${n} ${n === 1 ? unit.replace(/s$/, '') : unit}`

/** What something is called, and what it is. */
export const labelled = (label: string, what: string) => `${label}: ${what}`

/** Words in passing, after other words. */
export const aside = (words: string) => ` (${words})`
