import type { PlanStep, RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import type { Deadline, lastDayToShow, Standing } from './deadlines.ts'
import { issueDay } from './issue-day.ts'
import { opening } from './opening.ts'
import type { WaitingTime } from './waiting-time.ts'

/** What a day of the picture is, the most telling first: where several things fall on a day, the first one counts. */
const KINDS = ['apply', 'cutoff', 'today', 'lastDay', 'issue', 'begun', 'step'] as const

/** One day of the picture, with what happens on it. */
export interface TimelinePoint {
  readonly day: Day
  readonly kind: (typeof KINDS)[number]
  readonly happens: readonly Happening[]
  /** What has to go on as it is until the day of the application, on the day from which nothing else is to be done. */
  readonly meanwhile: readonly string[]
}

export interface Happening {
  readonly words: string
  readonly tone: 'plain' | 'goal' | 'mind'
}

/** A deadline, how the person stands, and until when one can act to be in time. */
export interface DeadlineShown {
  readonly deadline: Deadline
  readonly standing: Standing
  readonly lastDay: ReturnType<typeof lastDayToShow>
}

interface Shown {
  readonly plan: RoutePlan
  readonly on: Day
  readonly book: LawBook
  /** Day N of M of the period that the way waits for. */
  readonly time: WaitingTime | undefined
  readonly deadlines: readonly DeadlineShown[]
}

/**
 * The days of a way to the permit: the day from which a running period counts, today with day N of M, each step with
 * who acts, the application, the latest day of issue, the deadlines, and the last day on which one can begin to meet
 * the first deadline that can still be met.
 */
export function timelinePoints({ plan, on, book, time, deadlines }: Shown): readonly TimelinePoint[] {
  const days = new Map<Day, { kinds: TimelinePoint['kind'][]; happens: Happening[] }>()
  const note = (day: Day, kind: TimelinePoint['kind'], words?: string, tone: Happening['tone'] = 'plain') => {
    const { kinds = [], happens = [] } = days.get(day) ?? {}
    days.set(day, {
      kinds: [...kinds, kind],
      happens: words === undefined ? happens : [...happens, { words, tone }],
    })
  }
  if (time?.since !== undefined && time.since < on) note(time.since, 'begun', tell.answer.countFrom)
  note(on, 'today', time === undefined ? undefined : countWords(time))
  if (time !== undefined && !time.decides) note(time.end, 'step', tell.answer.countOver(time.whole))
  for (const step of plan.steps) {
    if (step.act === 'apply') note(step.start, 'apply', marked(tell.answer.canApply, plan.sure), 'goal')
    else note(step.start, 'step', say.labelled(actorOf(step, book), opening(step.says)))
    // What takes time counts from the day on which it is done.
    if (step.on > step.start) note(step.on, 'step', tell.answer.stepDone(opening(step.says)))
  }
  const issue = issueDay(plan.earliest, book)
  if (issue !== undefined) note(issue, 'issue', tell.answer.issue)
  const pressing = deadlines.find(({ lastDay }) => lastDay !== undefined)
  if (pressing?.lastDay !== undefined) {
    const { last, inHand } = pressing.lastDay
    const words = inHand ? tell.answer.lastDayInHand : tell.answer.lastDayApplied
    note(last.day, 'lastDay', words(pressing.deadline.day, last.act === undefined), 'mind')
    const isDrawn = plan.steps.some(({ act }) => act === last.act?.id)
    if (last.act !== undefined && !isDrawn) note(last.day, 'lastDay', last.act.says)
    if (!last.sure) note(last.day, 'lastDay', tell.answer.byUnsureWay)
  }
  for (const { deadline, standing } of deadlines) {
    note(deadline.day, 'cutoff', marked(deadline.cutoff.event, deadline.cutoff.confidence === 'high'))
    note(deadline.day, 'cutoff', tell.standing[standing], standing === 'inTime' ? 'goal' : 'mind')
  }
  const quiet = quietFrom(plan, on)
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, { kinds, happens }]) => ({
      day,
      kind: KINDS.find((kind) => kinds.includes(kind)) ?? 'step',
      happens,
      meanwhile: day === quiet ? plan.assumes : [],
    }))
}

/** Words with the mark of what is not confirmed, where they are not. */
function marked(words: string, sure: boolean): string {
  return sure ? words : `${words}${say.aside(say.unconfirmed)}`
}

/** Day N of M of the period that a way waits for, in words. */
export function countWords({ passed, whole, since }: WaitingTime): string {
  if (since === undefined) return tell.answer.countIdle(whole)
  return passed === 0 ? tell.answer.countToday(whole) : tell.answer.count(passed, whole)
}

/** The day on which the last step is done and nothing is left but to wait; undefined where there is no waiting. */
function quietFrom(plan: RoutePlan, on: Day): Day | undefined {
  const done = plan.steps.filter(({ act }) => act !== 'apply').map((step) => step.on)
  const quiet = Math.max(on, ...done)
  return quiet < plan.earliest ? quiet : undefined
}

/** Who does a step, in words. */
export function actorOf(step: PlanStep, book: LawBook): string {
  return book.actors[step.by] ?? step.by
}
