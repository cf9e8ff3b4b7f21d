import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { addLength, type Day, parseDay, parseLength, timelinesOf } from '@juyi/rules'

/** How far the time has run that a place asks for. */
export interface WaitingTime {
  readonly passed: number
  readonly whole: number
  /** The day from which it counts; undefined while nothing has begun it. */
  readonly since: Day | undefined
  /** The day on which it is over. */
  readonly end: Day
  /** Whether it is all that the plan waits for: the day of the application is its end. */
  readonly decides: boolean
  /** The rule that asks for it. */
  readonly rule: LawBook['period'][number]
}

/**
 * Day N of M of a period of the place's own rules on which the plan rests, counted from a beginning that is known or
 * that is a step of the plan. The one that decides the day of the application goes first, then the surest rule.
 * Undefined where the plan waits for no such period.
 */
export function waitingTime(
  plan: RoutePlan | undefined,
  facts: Readonly<Record<string, unknown>>,
  book: LawBook,
  on: Day,
): WaitingTime | undefined {
  if (plan === undefined || plan.earliest <= on) return undefined
  return book.period
    .flatMap((rule) => timesOf(rule, plan, facts, book, on))
    .sort(
      (a, b) =>
        Number(b.decides) - Number(a.decides) ||
        Number(b.rule.confidence === 'high') - Number(a.rule.confidence === 'high'),
    )[0]
}

function timesOf(
  rule: LawBook['period'][number],
  plan: RoutePlan,
  facts: Readonly<Record<string, unknown>>,
  book: LawBook,
  on: Day,
): readonly WaitingTime[] {
  const { term, length } = rule
  const time = length === undefined ? undefined : parseLength(length)
  if (term === undefined || time === undefined) return []
  return timelinesOf(book.vocabulary, term).flatMap((id): readonly WaitingTime[] => {
    const timeline = book.vocabulary.timelines[id]
    if (timeline === undefined || timeline.unit !== 'day') return []
    const begins = plan.steps.find((step) => beginsIn(step.act, id, book))
    const said = timeline.since === undefined ? undefined : facts[timeline.since]
    const since = begins === undefined && typeof said === 'string' ? parseDay(said) : undefined
    const from = begins?.on ?? since
    if (from === undefined) return []
    const end = addLength(from, time)
    const decides = end === plan.earliest
    // What is over already, or what the plan does not rest on, is no clock that runs for it.
    const assumption = book.assumptions[id]
    const counts = decides || (end > on && assumption !== undefined && plan.assumes.includes(assumption))
    if (!counts) return []
    const passed = since === undefined ? 0 : Math.max(0, on - since)
    return [{ passed, whole: end - from, since, end, decides, rule }]
  })
}

function beginsIn(act: string, timeline: string, book: LawBook): boolean {
  const rule = book.acts.find(({ id }) => id === act)
  return rule?.act.effects.some((effect) => 'begins' in effect && effect.begins === timeline) ?? false
}
