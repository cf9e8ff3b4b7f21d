import {
  assess,
  type CaseAction,
  type DateAhead,
  datesAhead,
  daysToBegin,
  planToFollow,
  type Remedies,
  type RemedyDates,
  remedies,
  remedyDatesOf,
} from '@juyi/journey'
import type { LawBook, RefusalRule } from '@juyi/law'
import { type Day, WorkCalendar } from '@juyi/rules'
import type { Case } from './case.ts'

/** Where a case stands, beside the facts. */
export interface CaseStanding {
  readonly log: readonly CaseAction[]
  /** The refusal that was said, where there was one. */
  readonly rule: RefusalRule | undefined
  readonly cutoff: Day | undefined
}

/** The days from which the ways on after a refusal count, and the ways; none where nothing was refused. */
export function waysOn(
  book: LawBook,
  { log, rule, cutoff }: CaseStanding,
  on: Day,
): { readonly dates: RemedyDates; readonly ways: Remedies } {
  const dates = remedyDatesOf(book, log, rule ?? { routes: [] }, on)
  if (rule === undefined) return { dates, ways: [] }
  const calendar = new WorkCalendar(book.calendar)
  const ways = remedies({ rule, dates, today: on, calendar, ...(cutoff === undefined ? {} : { cutoff }) })
  return { dates, ways }
}

/** Everything with a day that lies ahead of the person, in the language of the book. */
export function daysAhead({ book, facts, on }: Case, standing: CaseStanding): readonly DateAhead[] {
  const { log, rule, cutoff } = standing
  const assessment = assess(book, facts, on)
  const plan = planToFollow(assessment)
  const dwelling = facts.values.get('dwelling')
  return datesAhead({
    book,
    log,
    today: on,
    assessment,
    begin: daysToBegin(book, facts, on, cutoff),
    ...(plan === undefined ? {} : { plan }),
    ...(typeof dwelling === 'string' ? { dwelling } : {}),
    ...(rule === undefined ? {} : { remedies: waysOn(book, standing, on).ways }),
    ...(cutoff === undefined ? {} : { cutoff }),
  })
}
