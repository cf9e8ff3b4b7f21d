import type { Citation } from '@juyi/law'
import { calendarFile, goneDates } from '@juyi/papers/calendar'
import type { Case } from './case.ts'
import { type CaseStanding, daysAhead } from './days-ahead.ts'

/** Beside the case, what a calendar file is made from. */
export interface CalendarSources {
  /** Of what the dates rest on beside the book. */
  readonly citations: Readonly<Record<string, Citation>>
  /** Tells people apart. */
  readonly key?: string
  /** The file that is written over: what was in it may have to be taken back. */
  readonly earlier?: string
}

/** A calendar file, with the numbers of days in it. */
export interface CalendarText {
  readonly text: string
  readonly days: number
  /** Days of the earlier file that are taken back. */
  readonly gone: number
}

/** The days ahead as a calendar file, in the language of the book; undefined where there are none. */
export function calendarText(
  situation: Case,
  standing: CaseStanding,
  { citations, key = 'me', earlier = '' }: CalendarSources,
): CalendarText | undefined {
  const { book, on } = situation
  const { language, place } = book
  const dates = daysAhead(situation, standing)
  const of = { key: `${key}-${place.code}`, stamp: on }
  const gone = goneDates(earlier, dates, of)
  if (dates.length + gone.length === 0) return undefined
  const cited = { ...book.citations, ...citations }
  const text = calendarFile(dates, { ...of, language, label: place.short, citations: cited, gone })
  return { text, days: dates.length, gone: gone.length }
}
