import { englishDay } from '@juyi/law'
import type { Words } from '../zh/index.ts'

/** How many of something: "1 day", "2 days". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

export const phrases: Words['phrases'] = {
  date: englishDay,
  list: (items) => items.join(', '),
  series: (items) => items.join('; '),
  labelled: (label, what) => `${label}: ${what}`,
  aside: (words) => ` (${words})`,
  beside: (first, second) => `${first} – ${second}`,
}
