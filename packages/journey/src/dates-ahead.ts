import type { LawBook, RemedyRoute } from '@juyi/law'
import { complete, type Day, parseDuration, WorkCalendar } from '@juyi/rules'
import type { Assessment } from './assess.ts'
import { type CaseAction, caseOf } from './case.ts'
import { runningClocks } from './clocks.ts'
import { cutoffDays } from './cutoff-days.ts'
import type { DayToBegin } from './days-to-begin.ts'
import { type Endorsement, endorsementOf } from './endorsement.ts'
import type { RoutePlan } from './plan-routes.ts'
import type { Remedies, Remedy } from './remedies.ts'

/** What happens on a day that is worth a reminder. */
export type DateKind =
  /** From this day on one may apply. */
  | 'canApply'
  /** Whoever begins later is too late for a cutoff. */
  | 'begin'
  /** A step of the way that the person has chosen. */
  | 'step'
  /** The desk's time by law, or by its own promise, ends. */
  | 'deskDue'
  | 'deskPromise'
  /** A duty of the resident, or of whoever gives them a roof, ends. */
  | 'duty'
  /** The time for having the permit endorsed begins, ends. */
  | 'endorsementOpens'
  | 'endorsementCloses'
  /** What can still be saved of a permit that was not endorsed in time can be saved until this day. */
  | 'lateEndorsement'
  /** An answer to an application for reconsideration is due; from then on the court is open. */
  | 'answerDue'
  /** The last day of a way on after a refusal. */
  | 'remedy'
  /** Something for which the permit is needed closes. */
  | 'cutoff'

/** A day ahead, in the words of the law. */
export interface DateAhead {
  /** Made of what it is about, not of the day: when the day moves, it is the same date still. */
  readonly id: string
  readonly kind: DateKind
  readonly day: Day
  /** Of a step that takes several days: the day on which it is done. */
  readonly until?: Day
  /** What it is about; empty where the kind says all there is. Of a way on: who is addressed. */
  readonly says: string
  /** Of a way on: what one does on it. */
  readonly does?: string
  /** Who has to act, where it is not the person. */
  readonly by?: string
  /** What to do about it, or what to know of it. */
  readonly advice?: string
  /** What follows, or can be done, once the day has passed. */
  readonly afterwards?: string
  /** What has to stay as it is for the day to be true. */
  readonly assumes?: readonly string[]
  readonly cites: readonly string[]
  /** Whether everything that it rests on is confirmed. */
  readonly sure: boolean
  /** True when it was counted through a year without a published schedule of holidays. */
  readonly provisional: boolean
}

/** What the days ahead are made from. */
export interface DatesInput {
  readonly book: LawBook
  readonly log: readonly CaseAction[]
  readonly today: Day
  /** An option of the fact of that name: says which duties to register concern this person. */
  readonly dwelling?: string
  readonly assessment?: Pick<Assessment, 'on' | 'earliest' | 'reason' | 'routes'>
  /** The way that the person has chosen; without one there are no steps. */
  readonly plan?: RoutePlan
  /** From `daysToBegin`. */
  readonly begin?: readonly DayToBegin[]
  readonly remedies?: Remedies
  /** A day by which the person has said that the matter has to be settled. */
  readonly cutoff?: Day
}

/** Every day from today on that this person should not miss, the first first. */
export function datesAhead(input: DatesInput): readonly DateAhead[] {
  const all = [
    ...(needsPermit(input) ? [...applyDates(input), ...stepDates(input), ...beginDates(input)] : []),
    ...clockDates(input),
    ...endorsementDates(input),
    ...remedyDatesAhead(input),
    ...cutoffDates(input),
  ]
  return all.filter(({ day }) => day >= input.today).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}

/** Who holds the permit, has applied for it, or needs none has nothing to begin. */
function needsPermit({ log, assessment }: DatesInput): boolean {
  const { permit, open } = caseOf(log)
  const isUnderWay = open.some(({ what, stage }) => what === 'application' && stage !== 'refused')
  return permit === undefined && !isUnderWay && (assessment?.reason ?? null) === null
}

/** From when one may apply: by the way chosen, or by waiting alone, or by the way that comes first. */
function applyDates({ assessment, plan, today }: DatesInput): readonly DateAhead[] {
  const routes = assessment?.routes ?? []
  const day = plan?.earliest ?? assessment?.earliest ?? routes[0]?.earliest
  // Who may apply today needs no reminder.
  if (day === undefined || day <= (assessment?.on ?? today)) return []
  const rests = plan ?? routes.find(({ earliest }) => earliest === day)
  return [
    {
      id: 'canApply',
      kind: 'canApply',
      day,
      says: rests?.name ?? '',
      assumes: rests?.assumes ?? [],
      cites: rests?.cites ?? [],
      sure: rests?.sure ?? false,
      provisional: rests?.provisional ?? false,
    },
  ]
}

/** What has to be done before the application, which has a date of its own. */
function stepDates({ book, plan }: DatesInput): readonly DateAhead[] {
  if (plan === undefined) return []
  return plan.steps
    .filter(({ act }) => act !== 'apply')
    .map(
      ({ act, says, by, start, on, where, cites, confidence }): DateAhead => ({
        id: `step-${act}`,
        kind: 'step',
        day: start,
        ...(on > start ? { until: on } : {}),
        says,
        ...actor(book, by),
        ...(where === undefined ? {} : { advice: where }),
        cites,
        sure: confidence === 'high',
        provisional: on > start && plan.provisional,
      }),
    )
}

function beginDates({ book, begin = [] }: DatesInput): readonly DateAhead[] {
  return begin.map(({ cutoff, act: { day, plan } }): DateAhead => {
    const event = book.cutoffs.find(({ id }) => id === cutoff)?.event
    return {
      id: cutoff === undefined ? 'begin' : `begin-${cutoff}`,
      kind: 'begin',
      day,
      says: event ?? '',
      advice: plan.name,
      assumes: plan.assumes,
      cites: plan.cites,
      sure: plan.sure,
      provisional: plan.provisional,
    }
  })
}

function actor({ actors }: LawBook, id: string | undefined): { readonly by?: string } {
  return id === undefined || id === 'self' ? {} : { by: actors[id] ?? id }
}

const CLOCK_KINDS = { legal: 'deskDue', promised: 'deskPromise', duty: 'duty' } as const

function clockDates({ book, log, today, dwelling }: DatesInput): readonly DateAhead[] {
  return runningClocks(book, log, today, dwelling).map(
    ({ topic, rule, kind, what, by, due, afterwards, provisional }): DateAhead => ({
      id: ['clock', topic, rule.id, what ?? ''].join('-'),
      kind: CLOCK_KINDS[kind],
      day: due,
      says: rule.says,
      ...actor(book, by),
      ...(afterwards === undefined ? {} : { afterwards }),
      cites: rule.cites,
      sure: rule.confidence === 'high',
      provisional,
    }),
  )
}

function endorsementDates({ book, log, today }: DatesInput): readonly DateAhead[] {
  const { status, rule, window, anchorSure, whenLate } = endorsementOf(book, caseOf(log), today)
  if (rule === undefined || window === undefined) return []
  const { says, cites } = rule
  const common = { says, cites, sure: anchorSure && rule.confidence === 'high', provisional: false }
  const late = whenLate.find((one) => one.rule.kind === 'late')?.rule.says
  const afterwards = late === undefined ? {} : { afterwards: late }
  return [
    { id: 'endorsement-opens', kind: 'endorsementOpens', day: window.opens, ...common },
    { id: 'endorsement-closes', kind: 'endorsementCloses', day: window.closes, ...common, ...afterwards },
    ...(status === 'late' ? lateDates(whenLate, anchorSure) : []),
  ]
}

/**
 * Until when a permit that was not endorsed in time can still be restored, and when it lapses. What an unofficial
 * source alone says of that is told too: who believes it loses nothing.
 */
function lateDates(whenLate: Endorsement['whenLate'], anchorSure: boolean): readonly DateAhead[] {
  return whenLate.flatMap(({ rule, until }, i): readonly DateAhead[] => {
    // What can be restored until a day lapses after it, and that is one date.
    const isTold = whenLate.slice(0, i).some((one) => one.until === until)
    if (until === null || isTold) return []
    const lapse = whenLate.find((one) => one.rule !== rule && one.until === until)?.rule
    return [
      {
        id: `endorsement-late-${rule.id}`,
        kind: 'lateEndorsement',
        day: until,
        says: rule.says,
        ...(lapse === undefined ? {} : { afterwards: lapse.says }),
        cites: [...new Set([...rule.cites, ...(lapse?.cites ?? [])])],
        sure: anchorSure && rule.confidence === 'high',
        provisional: false,
      },
    ]
  })
}

const AHEAD: ReadonlySet<Remedy['standing']['state']> = new Set(['open', 'lastDay', 'notYet'])

/** The last days of what can still be done; a later one for those whom nobody told is not one to wait for. */
function remedyDatesAhead({ book, log, remedies = [], today }: DatesInput): readonly DateAhead[] {
  const { reconsideredOn, decidedOn } = caseOf(log)
  return remedies.flatMap(({ route, standing, deadline, untold }): readonly DateAhead[] => {
    const { kind, does, addressee: says, cites, confidence } = route
    const common = { says, does, sure: confidence === 'high' }
    if (kind === 'reconsideration' && reconsideredOn !== undefined) {
      // It has been applied for, so that what is ahead is its answer.
      const due = decidedOn === undefined ? answerDue(route, reconsideredOn, book) : undefined
      const next = remedies.find((one) => one.route.after === kind)?.route.addressee
      const id = `answer-${kind}`
      const afterwards = next === undefined ? {} : { afterwards: next }
      return due === undefined ? [] : [{ id, kind: 'answerDue', ...due, ...common, ...afterwards }]
    }
    if (deadline === undefined || !AHEAD.has(standing.state)) return []
    // Who has only the later time left has to go by that.
    const later = deadline.last < today ? untold : undefined
    const { last, provisional } = later ?? deadline
    const allCites = [...new Set([...cites, ...(later?.cites ?? [])])]
    // No refusal has two ways of one kind that have a last day.
    return [{ id: `remedy-${kind}`, kind: 'remedy', day: last, ...common, cites: allCites, provisional }]
  })
}

/**
 * The day on which the answer to an application of a day is due. The time counts from when it was taken up, which is
 * not known; so the day may come a few days too soon, and never too late.
 */
function answerDue({ answer }: RemedyRoute, appliedOn: Day, book: LawBook) {
  const duration = answer === undefined ? undefined : parseDuration(answer.within)
  if (answer === undefined || duration === undefined) return undefined
  const { day, provisional } = complete(appliedOn, duration, new WorkCalendar(book.calendar))
  return { day, provisional, cites: answer.cites }
}

/** What rests on an unofficial source alone is no day to rely on. */
function cutoffDates({ book, today, cutoff }: DatesInput): readonly DateAhead[] {
  const own: readonly DateAhead[] =
    cutoff === undefined
      ? []
      : [{ id: 'cutoff', kind: 'cutoff', day: cutoff, says: '', cites: [], sure: true, provisional: false }]
  const ofPlace = book.cutoffs.flatMap(
    ({ id, event, date, says, cites, confidence }): readonly DateAhead[] => {
      const [day] = confidence === 'low' ? [] : cutoffDays(date, today)
      if (day === undefined) return []
      return [
        {
          id: `cutoff-${id}`,
          kind: 'cutoff',
          day,
          says: event,
          advice: says,
          cites,
          sure: confidence === 'high',
          provisional: false,
        },
      ]
    },
  )
  return [...own, ...ofPlace]
}
