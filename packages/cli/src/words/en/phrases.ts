import { civilOf } from '@juyi/rules'
import type { Words } from '../zh/index.ts'

/** As dates name them; `wrap` keeps such dates whole. */
export const MONTHS = [
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

/** How many of something: "1 day", "2 days". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

export const phrases: Words['phrases'] = {
  date: (on) => {
    const { year, month, day } = civilOf(on)
    return `${day} ${MONTHS[month - 1]} ${year}`
  },
  list: (items) => items.join(', '),
  series: (items) => items.join('; '),
  labelled: (label, what) => `${label}: ${what}`,
  aside: (words) => ` (${words})`,
  beside: (first, second) => `${first} – ${second}`,
}
