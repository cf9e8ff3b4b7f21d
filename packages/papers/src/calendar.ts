import type { DateAhead, DateKind } from '@juyi/journey'
import type { Citation, Language } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { CALENDAR_WORDS, type CalendarWords } from './calendar-words.ts'
import { type GoneDate, uidOf } from './gone-dates.ts'

export { type GoneDate, goneDates } from './gone-dates.ts'

/** How many days before the day reminders come, at nine in the morning. */
const REMINDERS: Readonly<Record<DateKind, readonly number[]>> = {
  canApply: [1, 0],
  begin: [7, 1, 0],
  step: [1, 0],
  deskDue: [0],
  deskPromise: [0],
  duty: [7, 1, 0],
  endorsementOpens: [0],
  endorsementCloses: [14, 7, 1, 0],
  lateEndorsement: [14, 7, 1, 0],
  answerDue: [0],
  remedy: [14, 7, 1, 0],
  cutoff: [14, 7, 1, 0],
}

const HOUR = 3600

export interface CalendarOptions {
  readonly language: Language
  /** The day on which the file is made: the later file wins when both are imported. */
  readonly stamp: Day
  /** Tells the dates of one person and place from those of another; letters, digits and hyphens. */
  readonly key: string
  /** What is written behind each title to tell them apart, such as the place; no name, and nothing else personal. */
  readonly label?: string
  readonly citations: Readonly<Record<string, Citation>>
  /** What an earlier file had and these dates have no longer; it is taken back. */
  readonly gone?: readonly GoneDate[]
}

/**
 * The days ahead as a calendar file (RFC 5545), with reminders. Each date keeps its id, so that importing again moves
 * it and does not double it. Nothing in it says who the person is. The same dates give the same text.
 */
export function calendarFile(
  dates: readonly DateAhead[],
  { language, stamp, key, label, citations, gone = [] }: CalendarOptions,
): string {
  const words = CALENDAR_WORDS[language]
  const calendar = ical({
    prodId: { company: 'Juyi', product: 'Juyi', language: language === 'zh' ? 'ZH' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const date of dates) {
    const { id, kind, day } = date
    const title = words.title(date) + (label === undefined ? '' : words.label(label))
    const event = calendar.createEvent({
      ...wholeDay(uidOf(key, id), day, stamp),
      summary: title,
      description: told(date, words, citations).join('\n'),
    })
    for (const before of REMINDERS[kind]) {
      // Some phones ring at once for what should have rung before.
      if (day - before < stamp) continue
      const alarm = event.createAlarm({
        type: ICalAlarmType.display,
        description: title,
        // Relative to the day: not every calendar takes an alarm at a time of its own, and so it moves with the day.
        trigger: (before * 24 - 9) * HOUR,
      })
      // What comes after the start would else be counted from the end; the library takes this only afterwards.
      if (before === 0) alarm.relatesTo(ICalAlarmRelatesTo.start)
    }
  }
  for (const { uid, day, title } of gone) {
    calendar.createEvent({
      ...wholeDay(uid, day, stamp),
      // Not every calendar strikes out what is cancelled.
      summary: words.gone(title),
      status: ICalEventStatus.CANCELLED,
    })
  }
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`
}

/** A whole day, written as it is; a later file has a higher number and so replaces what came before. */
function wholeDay(id: string, day: Day, stamp: Day) {
  return {
    id,
    start: new Date(formatDay(day)),
    allDay: true,
    stamp: new Date(formatDay(stamp)),
    lastModified: new Date(formatDay(stamp)),
    sequence: stamp,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

/** What there is to know of a date, line by line. */
function told(
  { kind, says, until, advice, afterwards, assumes = [], sure, provisional, cites }: DateAhead,
  words: CalendarWords,
  citations: CalendarOptions['citations'],
): readonly string[] {
  const isAddressee = kind === 'remedy' || kind === 'answerDue'
  return [
    isAddressee ? words.addressee(says) : says,
    advice,
    until === undefined ? undefined : words.until(until),
    afterwards === undefined ? undefined : words.afterwards(afterwards),
    assumes.length === 0 ? undefined : words.assumes(assumes),
    sure ? undefined : words.unsure,
    provisional ? words.provisional : undefined,
    cites.length === 0 ? undefined : words.basis(cites.map((cite) => citations[cite]?.label ?? cite)),
    words.again,
  ].filter((line): line is string => line !== undefined && line !== '')
}
