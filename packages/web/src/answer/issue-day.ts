import type { LawBook } from '@juyi/law'
import { complete, type Day, type Duration, parseLength, WorkCalendar } from '@juyi/rules'

/** The last lawful day of issue when the application is taken on this day; undefined where no limit is confirmed. */
export function issueDay(applied: Day, book: LawBook): Day | undefined {
  const clock = book.clocks.find(
    (one) => one.for === 'issue' && one.kind === 'legal' && one.confidence === 'high',
  )
  const takes = clock === undefined ? undefined : durationOf(clock.limit)
  return takes === undefined ? undefined : complete(applied, takes, new WorkCalendar(book.calendar)).day
}

/**
 * The last day on which one may apply and lawfully hold the permit on `by` at the latest, not before `from`;
 * undefined where no limit for issuing is confirmed, or even an application on `from` is too late.
 */
export function lastApplicationFor(by: Day, from: Day, book: LawBook): Day | undefined {
  for (let day = by; day >= from; day -= 1) {
    const issued = issueDay(day, book)
    if (issued === undefined) return undefined
    if (issued <= by) return day
  }
  return undefined
}

function durationOf(text: string): Duration | undefined {
  const working = /^(\d+) working days?$/.exec(text)
  return working === null ? parseLength(text) : { workingDays: Number(working[1]) }
}
