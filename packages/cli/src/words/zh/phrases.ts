import { chineseDay } from '@juyi/law'

/** How parts are put together, whatever they say. */
export const phrases = {
  /** A day as people write it: 2027年5月24日. */
  date: chineseDay,
  list: (items: readonly string[]) => items.join('、'),
  /** Things that may hold commas themselves. */
  series: (items: readonly string[]) => items.join('；'),
  labelled: (label: string, what: string) => `${label}：${what}`,
  aside: (words: string) => `（${words}）`,
  /** A line that tells two things, one after the other. */
  beside: (first: string, second: string) => `${first}　${second}`,
}
