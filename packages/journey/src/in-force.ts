import type { Rule } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'

/** Whether a statement is in force on a day, as far as its file says when it began and ended. */
export function isInForce({ inForce }: Pick<Rule, 'inForce'>, on: Day): boolean {
  const from = inForce?.from === undefined ? undefined : parseDay(inForce.from)
  const to = inForce?.to === undefined ? undefined : parseDay(inForce.to)
  return (from === undefined || from <= on) && (to === undefined || on <= to)
}
