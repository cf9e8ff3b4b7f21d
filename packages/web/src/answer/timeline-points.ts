import type { PlanStep, RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { complete, type Day, type Duration, parseLength, WorkCalendar } from '@juyi/rules'
import { zh } from '../words/zh.ts'

/** One day of the picture, with what happens on it. */
export interface TimelinePoint {
  readonly day: Day
  readonly kind: 'today' | 'step' | 'apply' | 'issue'
  readonly happens: readonly Happening[]
}

export interface Happening {
  readonly words: string
  /** What the whole plan is for. */
  readonly goal: boolean
}

/** The days of a way to the permit: today, each step with who acts, the application, the latest day of issue. */
export function timelinePoints(plan: RoutePlan, on: Day, book: LawBook): readonly TimelinePoint[] {
  const days = new Map<Day, Happening[]>([[on, []]])
  const note = (day: Day, words: string, goal = false) => {
    days.set(day, [...(days.get(day) ?? []), { words, goal }])
  }
  for (const step of plan.steps) {
    if (step.act === 'apply') note(step.start, zh.answer.canApply, true)
    else note(step.start, `${actorOf(step, book)}：${opening(step.says)}`)
    // What takes time counts from the day on which it is done.
    if (step.on > step.start) note(step.on, zh.answer.stepDone(opening(step.says)))
  }
  const issue = issueDay(plan.earliest, book)
  return [
    ...[...days]
      .sort(([a], [b]) => a - b)
      .map(
        ([day, happens]): TimelinePoint => ({
          day,
          kind: day === plan.earliest ? 'apply' : day === on ? 'today' : 'step',
          happens,
        }),
      ),
    ...(issue === undefined
      ? []
      : [
          {
            day: issue,
            kind: 'issue',
            happens: [{ words: zh.answer.issue, goal: false }],
          } satisfies TimelinePoint,
        ]),
  ]
}

/** Who does a step, in words. */
export function actorOf(step: PlanStep, book: LawBook): string {
  return book.actors[step.by] ?? step.by
}

/** The first clause of a statement: the picture says what, the list below it says how. */
export function opening(says: string): string {
  let depth = 0
  for (const [i, character] of [...says].entries()) {
    if ('（“《'.includes(character)) depth += 1
    else if ('）”》'.includes(character)) depth -= 1
    else if (depth === 0 && '，；。：'.includes(character)) return [...says].slice(0, i).join('')
  }
  return says
}

/** The last lawful day of issue when the application is taken on this day; undefined where no limit is known. */
function issueDay(applied: Day, book: LawBook): Day | undefined {
  const clock = book.clocks.find(
    (one) => one.for === 'issue' && one.kind === 'legal' && one.confidence === 'high',
  )
  const takes = clock === undefined ? undefined : durationOf(clock.limit)
  return takes === undefined ? undefined : complete(applied, takes, new WorkCalendar(book.calendar)).day
}

function durationOf(text: string): Duration | undefined {
  const working = /^(\d+) working days?$/.exec(text)
  return working === null ? parseLength(text) : { workingDays: Number(working[1]) }
}
