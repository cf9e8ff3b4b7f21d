import { type DateAhead, datesAhead, planToFollow } from '@juyi/journey'
import type { Citation, LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { loadRefusals } from '../law/load-book.ts'
import { type Loaded, useLoaded } from '../law/use-loaded.ts'
import { useDaysToBegin, useReckoned } from '../reckoning/reckon.ts'
import { cutoffOf, refusalStanding } from '../refused/refusal-standing.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { shelf } from '../store/shelf.ts'
import { changePlace, usePlace } from '../store/use-record.ts'
import { spoken } from '../words/say.ts'
import { standingRefusal } from './letter-case.ts'

/** The days ahead in the language that is spoken, with what they rest on. */
export interface DaysAhead {
  readonly dates: readonly DateAhead[]
  readonly citations: Readonly<Record<string, Citation>>
}

/**
 * Everything with a day that lies ahead of the person in a place.
 *
 * @param book as spoken
 */
export function useDaysAhead(book: LawBook, today: Day): Loaded<DaysAhead> {
  const place = usePlace(book.place.code)
  const cutoff = cutoffOf(place, today)
  const reckoned = useReckoned(book, place, today)
  const refusals = useLoaded(`refusals ${spoken}`, () => loadRefusals(spoken))
  const begin = useDaysToBegin(book, place, today, cutoff)
  if (reckoned.state !== 'ready') return reckoned
  if (refusals.state !== 'ready') return refusals
  if (begin.state !== 'ready') return begin
  const { assessment } = reckoned.value
  const rule = standingRefusal(place, refusals.value, book, today)
  const dwelling = place.answers.facts.dwelling?.value
  const plan = planToFollow(assessment)
  const dates = datesAhead({
    book,
    log: place.log,
    today,
    assessment,
    begin: begin.value,
    ...(plan === undefined ? {} : { plan }),
    ...(typeof dwelling === 'string' ? { dwelling } : {}),
    ...(rule === undefined ? {} : { remedies: refusalStanding(rule, place, book, today).ways }),
    ...(cutoff === undefined ? {} : { cutoff }),
  })
  const value = { dates, citations: { ...book.citations, ...refusals.value.citations } }
  return { state: 'ready', value }
}

/** A calendar file, and how many days of the one before it takes back. */
export interface CalendarText {
  readonly text: string
  readonly gone: number
}

/** Writes the days ahead as a calendar file, and keeps it: the next one takes back what is no longer ahead. */
export async function calendarText(
  { dates, citations }: DaysAhead,
  { place: { code, short } }: LawBook,
  { calendar: earlier = '' }: PlaceRecord,
  today: Day,
): Promise<CalendarText> {
  const { calendarFile, goneDates } = await import('../documents/documents-calendar.ts')
  // The id of a person is drawn by lot and says nothing of them.
  const of = { key: `${shelf.read().open.id}-${code}`, stamp: today }
  const gone = goneDates(earlier, dates, of)
  const text = calendarFile(dates, { ...of, language: spoken, label: short, citations, gone })
  changePlace(code, (place) => ({ ...place, calendar: text }))
  return { text, gone: gone.length }
}
