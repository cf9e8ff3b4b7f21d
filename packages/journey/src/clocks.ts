import type { LawBook, Rule } from '@juyi/law'
import { complete, type Day, type Duration, parseDuration, WorkCalendar } from '@juyi/rules'
import { type CaseAction, type CaseState, caseOf, type Submission, type SubmissionKind } from './case.ts'
import { isInForce } from './in-force.ts'

/** A period that runs, or has run out without what it was for. */
export interface RunningClock {
  /** The topic of the place in which the rule stands. */
  readonly topic: 'clocks' | 'registration' | 'changeOfAddress' | 'loss'
  readonly rule: Rule
  /** A limit of the law for the desk, a promise of the desk, or a duty of the resident (or of whoever `by` names). */
  readonly kind: 'legal' | 'promised' | 'duty'
  /** What was handed in; left out where nothing in particular was. */
  readonly what?: SubmissionKind
  /** Of a duty: who has to act, by id; left out where the rule does not say. */
  readonly by?: string
  /** What follows, or can be done, once it has passed. */
  readonly afterwards?: string
  /** The day from which it counts; that day itself is not counted (民法典 201). */
  readonly start: Day
  /** The last day. */
  readonly due: Day
  /** Today is this day of the period, in `unit`s: 0 on the day of the start, more than `whole` once it has passed. */
  readonly elapsed: number
  /** The whole length in `unit`s. */
  readonly whole: number
  readonly unit: 'day' | 'workingDay'
  /** True when working days were counted in a year without a published schedule. */
  readonly provisional: boolean
  readonly state: 'running' | 'dueToday' | 'passed'
}

type ClockRule = LawBook['clocks'][number]

/**
 * Every period that runs in a case today, the one that ends first before the others; on one day what the law sets
 * before what is promised. `dwelling` (an option of the fact of that name) says which duties to register concern this
 * person; while it is not known, only those that hold for every dwelling are given.
 */
export function runningClocks(
  book: LawBook,
  log: readonly CaseAction[],
  today: Day,
  dwelling?: string,
): readonly RunningClock[] {
  const state = caseOf(log)
  const calendar = new WorkCalendar(book.calendar)
  const clocks = book.clocks.flatMap((rule) => deskClocks(rule, state, today, calendar))
  const duties = dutiesOf(book, state, dwelling).flatMap(({ topic, rule, start, within, by }) => {
    if (start === undefined || within === undefined || start > today || !isInForce(rule, start)) return []
    const period = periodOf(start, within, today, calendar)
    return period === undefined ? [] : [{ topic, rule, kind: 'duty', by, ...period } satisfies RunningClock]
  })
  const rank = { legal: 0, duty: 1, promised: 2 }
  return [...clocks, ...duties].sort((a, b) => a.due - b.due || rank[a.kind] - rank[b.kind])
}

/** The clocks of what was handed in that a rule starts. */
function deskClocks(
  rule: ClockRule,
  state: CaseState,
  today: Day,
  calendar: WorkCalendar,
): readonly RunningClock[] {
  const clock = (start: Day | undefined, what: SubmissionKind | undefined): readonly RunningClock[] => {
    if (start === undefined || start > today || !isInForce(rule, start)) return []
    const { kind, afterwards } = rule
    const period = periodOf(start, rule.limit, today, calendar)
    return period === undefined ? [] : [{ topic: 'clocks', rule, kind, what, afterwards, ...period }]
  }
  // Reasons may be asked for whatever was handed in, and also where nothing was taken at all.
  if (rule.from === 'asked') return clock(state.reasonsAskedOn, state.submission?.what)
  return state.open
    .filter((one) => concerns(rule, one.what) && isAwaited(rule, one))
    .flatMap((one) => clock(startOf(rule, one), one.what))
}

/** Whether a clock is about this kind of submission. What is not said to be about another is about the application. */
function concerns({ for: about }: ClockRule, what: SubmissionKind): boolean {
  return about === 'registration' || about === 'endorsement' || about === 'replacement'
    ? about === what
    : what === 'application'
}

/** Whether what a clock is for has not come yet. */
function isAwaited({ for: about, from }: ClockRule, { stage, notices }: Submission): boolean {
  if (stage === 'refused') return false
  if (from !== 'submitted') return true
  // As long as papers are missing it is for the resident to act.
  if (stage === 'supplementing') return false
  if (about === 'supplementNotice') return stage === 'submitted' && notices === 0
  // A refusal counted from the day of handing in is a refusal to take it.
  if (about === 'acceptance' || about === 'refusal') return stage === 'submitted'
  return true
}

function startOf({ from }: ClockRule, submission: Submission): Day | undefined {
  switch (from) {
    case 'submitted':
      // Before the missing papers came, it was not all handed in.
      return submission.supplementedOn ?? submission.on
    case 'accepted':
      return submission.acceptedOn
    case 'paid':
      return submission.paidOn
    default:
      return undefined
  }
}

interface Duty {
  readonly topic: RunningClock['topic']
  readonly rule: Rule
  readonly start: Day | undefined
  readonly within: string | undefined
  readonly by?: string
}

/** What the resident, and whoever gives them a roof, has to do after a move or a loss, as long as it is not done. */
function dutiesOf(book: LawBook, state: CaseState, dwelling: string | undefined): readonly Duty[] {
  const { moved, registered, lost } = state.lastDays
  const since = (day: Day | undefined, ...done: readonly (Day | undefined)[]) =>
    day === undefined || done.some((other) => other !== undefined && other >= day) ? undefined : day
  const submitted = (what: SubmissionKind) => state.open.findLast((one) => one.what === what)?.on
  const unregistered = since(moved, registered, submitted('registration'), submitted('change'))
  const unchanged = since(moved, registered, submitted('change'))
  // A loss that was made good is no longer part of the permit.
  const unreplaced = since(state.permit?.lostOn, lost === undefined ? undefined : submitted('replacement'))
  return [
    ...book.registration.flatMap((rule): readonly Duty[] => {
      const { event, dwellings, within, filer } = rule
      // Which dwelling was left is not known, only which one is lived in now.
      const isHere = event === 'moveIn' && dwelling !== undefined && dwellings?.includes(dwelling)
      const isAnywhere = (event === 'moveIn' || event === 'moveOut') && dwellings === undefined
      if (!isHere && !isAnywhere) return []
      return [{ topic: 'registration', rule, start: unregistered, within, by: filer }]
    }),
    ...book.changeOfAddress.map((rule): Duty => {
      return { topic: 'changeOfAddress', rule, start: unchanged, within: rule.within, by: 'self' }
    }),
    ...book.loss.map((rule): Duty => {
      return { topic: 'loss', rule, start: unreplaced, within: rule.within, by: 'self' }
    }),
  ]
}

/** The days of a period and where today stands in it; undefined when its length cannot be read. */
function periodOf(start: Day, length: string, today: Day, calendar: WorkCalendar) {
  const duration = parseDuration(length)
  if (duration === undefined) return undefined
  const { day: due, provisional } = complete(start, duration, calendar)
  const unit = 'workingDays' in duration ? ('workingDay' as const) : ('day' as const)
  const state =
    today < due ? ('running' as const) : today === due ? ('dueToday' as const) : ('passed' as const)
  return {
    start,
    due,
    elapsed: elapsedSince(start, today, duration, calendar),
    whole: 'workingDays' in duration ? duration.workingDays : due - start,
    unit,
    provisional,
    state,
  }
}

/** How many units of a period have begun by today; the day of the start is not one of them. */
function elapsedSince(start: Day, today: Day, duration: Duration, calendar: WorkCalendar): number {
  if (!('workingDays' in duration)) return today - start
  let n = 0
  for (let at = calendar.addWorkingDays(start, 1).day; at <= today; n += 1) {
    at = calendar.addWorkingDays(at, 1).day
  }
  return n
}
