import { type Remedies, type RemedyDates, remedies, remedyDatesOf } from '@juyi/journey'
import type { LawBook, RefusalRule } from '@juyi/law'
import { type Day, parseDay, WorkCalendar } from '@juyi/rules'
import type { PlaceRecord } from '../store/place-record.ts'

/** A refusal with the days that count and the ways on. */
export interface RefusalStanding {
  readonly dates: RemedyDates
  readonly ways: Remedies
}

export function refusalStanding(
  rule: Pick<RefusalRule, 'routes'>,
  place: PlaceRecord,
  book: LawBook,
  today: Day,
): RefusalStanding {
  const dates = remedyDatesOf(book, place.log, rule, today)
  const calendar = new WorkCalendar(book.calendar)
  const cutoff = cutoffOf(place, today)
  const ways = remedies({ rule, dates, today, calendar, ...(cutoff === undefined ? {} : { cutoff }) })
  return { dates, ways }
}

/** The day that the person named, while it is ahead. */
export function cutoffOf({ cutoff }: PlaceRecord, today: Day): Day | undefined {
  const day = cutoff === undefined ? undefined : parseDay(cutoff)
  return day === undefined || day < today ? undefined : day
}
