import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { cutoffDays } from './cutoff-days.ts'
import { issueLimit } from './issue-limit.ts'
import { type ActBy, lastDayToAct } from './last-day-to-act.ts'
import type { KnownFacts } from './parse-facts.ts'

/** Until when one can still begin, to be in time for a cutoff. */
export interface DayToBegin {
  /** Id of the cutoff in the book; left out for the day that the person named. */
  readonly cutoff?: string
  /** Whoever begins on this day by this way is in time. */
  readonly act: ActBy
  /** Whether the permit is there by the cutoff at the latest, or only the application is surely made by then. */
  readonly inHand: boolean
}

/**
 * The last day to begin for each cutoff ahead that can still be met: of the place, but for those that an unofficial
 * source alone names, and the one that the person named. Confirmed ways go before others, and having the permit in the
 * hand before having applied. Each plans several times over, which takes a phone a moment.
 */
export function daysToBegin(book: LawBook, facts: KnownFacts, today: Day, own?: Day): readonly DayToBegin[] {
  const ofPlace = book.cutoffs.flatMap(({ id, date, confidence }) => {
    const [day] = confidence === 'low' ? [] : cutoffDays(date, today)
    return day === undefined ? [] : [{ cutoff: id, day }]
  })
  return [...(own === undefined ? [] : [{ day: own }]), ...ofPlace].flatMap(({ day, ...which }) => {
    const handIn = lastApplication(book, day, today)
    const inHand = handIn === undefined ? null : lastAct(book, facts, today, handIn)
    const act = inHand ?? lastAct(book, facts, today, day)
    return act === null ? [] : [{ ...which, act, inHand: inHand !== null }]
  })
}

function lastAct(book: LawBook, facts: KnownFacts, today: Day, by: Day): ActBy | null {
  const { confirmed, any } = lastDayToAct(book, facts, today, by)
  return confirmed ?? any
}

/** The last day, not before today, on which an application leaves the desk its whole time before a day. */
function lastApplication(book: LawBook, by: Day, today: Day): Day | undefined {
  for (let day = by; day >= today; day -= 1) {
    const issued = issueLimit(book, day)
    if (issued === undefined) return undefined
    if (issued <= by) return day
  }
  return undefined
}
