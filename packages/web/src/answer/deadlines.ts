import { type ActBy, cutoffDays } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import type { LastDays } from '../reckoning/message.ts'
import { issueDay, lastApplicationFor } from './issue-day.ts'
import { opening } from './opening.ts'

/** A day that makes it urgent for some people, such as school enrolment. */
export interface Deadline {
  readonly cutoff: LawBook['cutoffs'][number]
  /** When it comes. */
  readonly day: Day
  /** When it comes again, where it comes every year. */
  readonly again: Day | undefined
  /** The last day on which an application surely gives a permit in the hand by then; undefined where none does. */
  readonly inHandBy: Day | undefined
}

/** Whether the permit is there in time, only the application is, or not even that. */
export type Standing = 'inTime' | 'tight' | 'late'

/** The last day on which one can begin, the act to begin with, and whether all of that is confirmed. */
export interface LastDay {
  readonly day: Day
  /** The act; undefined where there is nothing to do but to apply. */
  readonly act: Act | undefined
  readonly sure: boolean
}

interface Act {
  readonly id: string
  readonly says: string
}

/** The deadlines to come, the soonest first. What rests on an unofficial source alone is no day to rely on. */
export function comingDeadlines(book: LawBook, on: Day): readonly Deadline[] {
  return book.cutoffs
    .flatMap((cutoff): readonly Deadline[] => {
      if (cutoff.confidence === 'low') return []
      const [day, again] = cutoffDays(cutoff.date, on)
      return day === undefined ? [] : [{ cutoff, day, again, inHandBy: lastApplicationFor(day, on, book) }]
    })
    .sort((a, b) => a.day - b.day)
}

/** The days for which it matters until when one can act. */
export function daysToMeet(deadlines: readonly Deadline[], book: LawBook): readonly Day[] {
  const days = deadlines.flatMap(({ day, again, inHandBy }) => [
    day,
    ...(inHandBy === undefined ? [] : [inHandBy]),
    ...(again === undefined ? [] : [againBy(again, day, book)]),
  ])
  return [...new Set(days)]
}

/** The day on which one may apply at the latest to be in time when a deadline comes again. */
export function againBy(again: Day, from: Day, book: LawBook): Day {
  return lastApplicationFor(again, from, book) ?? again
}

/** How somebody stands who may apply on a day. */
export function standingOf({ day }: Deadline, apply: Day, book: LawBook): Standing {
  if (apply > day) return 'late'
  const issued = issueDay(apply, book)
  return issued === undefined || issued > day ? 'tight' : 'inTime'
}

/** The last day on which one can begin to be able to apply on `by`; undefined where it is too late, or not known yet. */
export function lastDayFor(
  by: Day | undefined,
  lastDays: LastDays | undefined,
  book: LawBook,
): LastDay | undefined {
  const found = by === undefined ? undefined : lastDays?.get(by)
  const act = found?.confirmed ?? found?.any ?? undefined
  return act === undefined ? undefined : { day: act.day, act: firstAct(act, book), sure: act.plan.sure }
}

/** The last day to show for a deadline: for holding the permit by then if that can be, by a confirmed way if there is one. */
export function lastDayToShow(
  { day, inHandBy }: Deadline,
  lastDays: LastDays | undefined,
  book: LawBook,
): { readonly last: LastDay; readonly inHand: boolean } | undefined {
  const inHand = lastDayFor(inHandBy, lastDays, book)
  const applied = lastDayFor(day, lastDays, book)
  const chosen = inHand?.sure === true || applied?.sure !== true ? (inHand ?? applied) : applied
  return chosen === undefined ? undefined : { last: chosen, inHand: chosen === inHand }
}

/** The act with which a way begins, looking the record up apart; undefined where it is the application. */
function firstAct({ plan }: ActBy, book: LawBook): Act | undefined {
  const openings = new Set(book.acts.filter(({ first }) => first).map(({ id }) => id))
  const step = plan.steps.find(({ act }) => !openings.has(act))
  return step === undefined || step.act === 'apply' ? undefined : { id: step.act, says: opening(step.says) }
}
