import { answerTimes, caseOf, type Remedies, type RemedyDates, remedies, remedyDatesOf } from '@juyi/journey'
import type { LawBook, RefusalRule } from '@juyi/law'
import { type Day, parseDay, WorkCalendar } from '@juyi/rules'
import type { PlaceRecord } from '../store/place-record.ts'

/** A refusal with the days that count and the ways on. */
export interface RefusalStanding {
  readonly dates: RemedyDates
  readonly ways: Remedies
  /** Whether no decision on the reconsideration is known, and its time is up as counted from the day of applying. */
  readonly timeUp: boolean
}

/** Whether a refusal is one without words: the desk's time passed and nothing came. */
export function isSilence({ routes }: Pick<RefusalRule, 'routes'>): boolean {
  return routes.some(({ from }) => from === 'limitPassed')
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
  const answers = answerTimes(book, today)
  const ways = remedies({
    rule,
    dates,
    today,
    calendar,
    answers,
    ...(cutoff === undefined ? {} : { cutoff }),
  })
  return { dates, ways, timeUp: dates.decidedOn !== undefined && caseOf(place.log).decidedOn === undefined }
}

/** The day that the person named, while it is ahead. */
export function cutoffOf({ cutoff }: PlaceRecord, today: Day): Day | undefined {
  const day = cutoff === undefined ? undefined : parseDay(cutoff)
  return day === undefined || day < today ? undefined : day
}
