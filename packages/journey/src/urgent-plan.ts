import type { Day, WorkCalendar } from '@juyi/rules'
import type { Remedies, Remedy } from './remedies.ts'

/** What to do on one day. */
export interface UrgentDay {
  readonly on: Day
  readonly steps: readonly UrgentStep[]
}

export interface UrgentStep {
  readonly remedy: Remedy
  /** Whether it may settle the matter in time, or its answer may come after the cutoff and it only keeps the way open. */
  readonly aim: 'settle' | 'keep'
}

/** On which of the days at hand a kind of step has its turn, from 0. */
const TURN: Readonly<Record<Remedy['route']['kind'], number>> = {
  supplement: 0,
  writtenReasons: 0,
  correction: 0,
  hotline: 1,
  internalReview: 1,
  disclosure: 2,
  reconsideration: 2,
  litigation: 2,
}

/** Kinds of steps for which no office has to be open: people are asked for papers, and the hotline is called. */
const ANY_DAY: ReadonlySet<Remedy['route']['kind']> = new Set(['supplement', 'hotline'])

/**
 * What to do on which day from today up to the cutoff, both included: on the first day what may settle the matter at
 * once, then what presses, then what takes longer; nothing after its own last day. Offices are turned to on working
 * days alone. Where the days are fewer than the turns the last of them takes the rest; a step for which there is no day
 * is left out.
 */
export function urgentPlan(
  all: Remedies,
  today: Day,
  cutoff: Day,
  calendar: WorkCalendar,
): readonly UrgentDay[] {
  const days: Day[] = []
  const working: Day[] = []
  const turns = Math.max(...Object.values(TURN)) + 1
  for (let on = today; on <= cutoff && working.length < turns; on += 1) {
    days.push(on)
    if (calendar.isWorkingDay(on)) working.push(on)
  }
  const plan = new Map<Day, UrgentStep[]>()
  for (const remedy of all) {
    const { route, standing, answerBy } = remedy
    if (standing.state !== 'open' && standing.state !== 'lastDay') continue
    const last = (remedy.untold ?? remedy.deadline)?.last
    const possible = (ANY_DAY.has(route.kind) ? days : working).filter(
      (on) => last === undefined || on <= last,
    )
    const on = possible[TURN[route.kind]] ?? possible.at(-1)
    if (on === undefined) continue
    const aim = answerBy !== undefined && answerBy > cutoff ? 'keep' : 'settle'
    plan.set(on, [...(plan.get(on) ?? []), { remedy, aim }])
  }
  return [...plan].sort(([a], [b]) => a - b).map(([on, steps]) => ({ on, steps }))
}
