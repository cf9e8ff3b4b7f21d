import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import type { KnownFacts } from './parse-facts.ts'
import { plan, type RoutePlan } from './plan-routes.ts'

/** A day that is late enough to begin on, and the way that makes it. */
export interface ActBy {
  /** Whoever begins on this day still makes it; on the next day it is too late. */
  readonly day: Day
  /** The way that makes it when it is begun on that day. */
  readonly plan: RoutePlan
}

/** Until when one can still act to be in time; null where it is too late already. */
export interface LastDayToAct {
  /** By ways in which everything is confirmed. */
  readonly confirmed: ActBy | null
  /** By any way, be it confirmed or not. Never earlier than the confirmed one. */
  readonly any: ActBy | null
}

/**
 * The last day on which one can begin so that one may apply on `by` at the latest: the plan read backwards. Each
 * day that is tried is planned anew, with that day as the first on which anything can be done; what is known of the
 * person stays as it is. Beginning later never makes one ready sooner, so the last day is found by halving.
 */
export function lastDayToAct(book: LawBook, facts: KnownFacts, on: Day, by: Day): LastDayToAct {
  const plans = new Map<Day, readonly RoutePlan[]>()
  const inTime = (day: Day, mustBeSure: boolean): RoutePlan | undefined => {
    const known = plans.get(day) ?? plan(book, facts, day)
    plans.set(day, known)
    return soonest(known.filter(({ sure, earliest }) => (sure || !mustBeSure) && earliest <= by))
  }
  return {
    confirmed: lastDay(on, by, (day) => inTime(day, true)),
    any: lastDay(on, by, (day) => inTime(day, false)),
  }
}

function soonest(plans: readonly RoutePlan[]): RoutePlan | undefined {
  return [...plans].sort((a, b) => a.earliest - b.earliest || a.steps.length - b.steps.length)[0]
}

/** The last day from `on` to `by` on which something is in time; null where it is not even on the first. */
function lastDay(on: Day, by: Day, inTime: (day: Day) => RoutePlan | undefined): ActBy | null {
  const first = on <= by ? inTime(on) : undefined
  if (first === undefined) return null
  let good: ActBy = { day: on, plan: first }
  let late = by + 1
  const attempt = (day: Day) => {
    if (day <= good.day || day >= late) return
    const found = inTime(day)
    if (found === undefined) late = day
    else good = { day, plan: found }
  }
  // What there is to wait for stays much the same, so the last day lies near the one that leaves as long a wait.
  const guess = on + (by - first.earliest)
  attempt(guess - MONTHS_DIFFER)
  attempt(guess + MONTHS_DIFFER)
  while (late - good.day > 1) attempt(Math.floor((good.day + late) / 2))
  return good
}

/** Half a year is some days longer or shorter, depending on where it begins. */
const MONTHS_DIFFER = 4
