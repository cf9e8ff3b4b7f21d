import type { DateAhead, DateKind } from '@juyi/journey'
import type { Citation, Language } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { CALENDAR_WORDS } from './calendar-words.ts'

/** How long before the day a reminder comes, in days; at nine in the morning of that day. */
const REMINDERS: Readonly<Record<DateKind, readonly number[]>> = {
  canApply: [1, 0],
  deskDue: [0],
  deskPromise: [0],
  duty: [7, 1, 0],
  endorsementOpens: [0],
  endorsementCloses: [14, 7, 1],
  remedy: [14, 7, 1],
  cutoff: [14, 7, 1],
}

/** All of China has one time, eight hours ahead of UTC. */
const NINE_IN_CHINA = 'T01:00:00Z'

export interface CalendarOptions {
  readonly language: Language
  /** The day on which the file is made: the later file wins when both are imported. */
  readonly stamp: Day
  /** Tells the dates of one person and place from those of another; letters, digits and hyphens. */
  readonly key: string
  readonly citations: Readonly<Record<string, Citation>>
}

/**
 * The days ahead as a calendar file (RFC 5545), with reminders. Each date keeps its id, so that importing again moves
 * it and does not double it. Nothing in it says who the person is. The same dates give the same text.
 */
export function calendarFile(
  dates: readonly DateAhead[],
  { language, stamp, key, citations }: CalendarOptions,
): string {
  const words = CALENDAR_WORDS[language]
  const calendar = ical({
    prodId: { company: 'Juyi', product: 'Juyi', language: language === 'zh' ? 'ZH' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const date of dates) {
    const { id, kind, day, says, cites, sure, provisional } = date
    const event = calendar.createEvent({
      id: `${key}-${id}@juyi`,
      // Whole days, written as they are; a later file has a higher number and so replaces what came before.
      start: new Date(formatDay(day)),
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(formatDay(stamp)),
      lastModified: new Date(formatDay(stamp)),
      sequence: stamp,
      summary: words.title(kind),
      transparency: ICalEventTransparency.TRANSPARENT,
      description: [
        says,
        ...(sure ? [] : [words.unsure]),
        ...(provisional ? [words.provisional] : []),
        ...(cites.length === 0
          ? []
          : [words.basis + cites.map((cite) => citations[cite]?.label ?? cite).join('；')]),
        words.again,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    })
    for (const before of REMINDERS[kind]) {
      event.createAlarm({
        type: ICalAlarmType.display,
        description: words.title(kind),
        trigger: new Date(`${formatDay(day - before)}${NINE_IN_CHINA}`),
      })
    }
  }
  return calendar.toString()
}
