import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { addLength, type Day, parseDay, parseLength, timelinesOf } from '@juyi/rules'
import type { PlaceAnswers } from '../store/place-answers.ts'

/** How far the time has run that a place asks for. */
export interface WaitingTime {
  readonly passed: number
  readonly whole: number
  /** The day from which it counts; undefined while nothing has begun it. */
  readonly since: Day | undefined
  /** The rule that asks for it. */
  readonly rule: LawBook['period'][number]
}

/**
 * Day N of M, where that is the whole story: the plan's day is the end of one period of the place's own rules,
 * counted from a beginning that is known or that is a step of the plan. Otherwise undefined, rather than a ring
 * that shows something else than the date beside it.
 */
export function waitingTime(
  plan: RoutePlan | undefined,
  given: PlaceAnswers,
  book: LawBook,
  on: Day,
): WaitingTime | undefined {
  if (plan === undefined || plan.earliest <= on) return undefined
  for (const rule of book.period) {
    const { term, length } = rule
    const time = length === undefined ? undefined : parseLength(length)
    if (term === undefined || time === undefined) continue
    for (const id of timelinesOf(book.vocabulary, term)) {
      const timeline = book.vocabulary.timelines[id]
      if (timeline === undefined || timeline.unit !== 'day') continue
      const begins = plan.steps.find((step) => beginsIn(step.act, id, book))
      const said = timeline.since === undefined ? undefined : given.facts[timeline.since]?.value
      const since = begins === undefined && typeof said === 'string' ? parseDay(said) : undefined
      const from = begins?.on ?? since
      if (from === undefined || addLength(from, time) !== plan.earliest) continue
      return {
        passed: since === undefined ? 0 : Math.max(0, on - since),
        whole: plan.earliest - from,
        since,
        rule,
      }
    }
  }
  return undefined
}

function beginsIn(act: string, timeline: string, book: LawBook): boolean {
  const rule = book.acts.find(({ id }) => id === act)
  return rule?.act.effects.some((effect) => 'begins' in effect && effect.begins === timeline) ?? false
}
