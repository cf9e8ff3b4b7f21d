import { type Day, parseDay } from '@juyi/rules'

/** A day as it is written in a test, YYYY-MM-DD. */
export function day(text: string): Day {
  const read = parseDay(text)
  if (read === undefined) throw new Error(`no day: ${text}`)
  return read
}
