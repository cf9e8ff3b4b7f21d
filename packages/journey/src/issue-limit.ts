import type { LawBook } from '@juyi/law'
import { complete, type Day, parseDuration, WorkCalendar } from '@juyi/rules'
import { isInForce } from './in-force.ts'

/**
 * The last day on which the permit has to be issued by law, counted from the day of acceptance, which is not counted
 * itself (民法典 201). Of several limits it is the first that ends; undefined where the place has none that counts from
 * acceptance.
 */
export function issueLimit(book: LawBook, acceptedOn: Day): Day | undefined {
  const calendar = new WorkCalendar(book.calendar)
  const ends = book.clocks.flatMap((rule) => {
    const { for: about, from, kind, limit } = rule
    const duration = parseDuration(limit)
    if (about !== 'issue' || from !== 'accepted' || kind !== 'legal' || duration === undefined) return []
    return isInForce(rule, acceptedOn) ? [complete(acceptedOn, duration, calendar).day] : []
  })
  return ends.length === 0 ? undefined : Math.min(...ends)
}
