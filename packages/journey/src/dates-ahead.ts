import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import type { Assessment } from './assess.ts'
import { type CaseAction, caseOf } from './case.ts'
import { runningClocks } from './clocks.ts'
import { cutoffDays } from './cutoff-days.ts'
import { endorsementOf } from './endorsement.ts'
import type { Remedies } from './remedies.ts'

/** What happens on a day that is worth a reminder. */
export type DateKind =
  /** From this day on one may apply. */
  | 'canApply'
  /** The desk's time by law, or by its own promise, ends. */
  | 'deskDue'
  | 'deskPromise'
  /** A duty of the resident, or of whoever gives them a roof, ends. */
  | 'duty'
  /** The time for having the permit endorsed begins, ends. */
  | 'endorsementOpens'
  | 'endorsementCloses'
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
  readonly says: string
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
  readonly assessment?: Pick<Assessment, 'on' | 'earliest' | 'routes'>
  readonly remedies?: Remedies
  /** A day by which the person has said that the matter has to be settled. */
  readonly cutoff?: Day
}

/** Every day from today on that this person should not miss, the first first. */
export function datesAhead(input: DatesInput): readonly DateAhead[] {
  const all = [
    ...applyDates(input),
    ...clockDates(input),
    ...endorsementDates(input),
    ...remedyDatesAhead(input),
    ...cutoffDates(input),
  ]
  return all.filter(({ day }) => day >= input.today).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}

/** From when one may apply: by waiting alone, or by the way that comes first. */
function applyDates({ assessment }: DatesInput): readonly DateAhead[] {
  if (assessment === undefined) return []
  const [way] = assessment.routes
  const day = assessment.earliest ?? way?.earliest
  // Who may apply today needs no reminder.
  if (day === undefined || day <= assessment.on) return []
  const rests = assessment.routes.find(({ earliest }) => earliest === day)
  return [
    {
      id: 'canApply',
      kind: 'canApply',
      day,
      says: rests?.name ?? '',
      cites: rests?.cites ?? [],
      sure: rests?.sure ?? false,
      provisional: rests?.provisional ?? false,
    },
  ]
}

const CLOCK_KINDS = { legal: 'deskDue', promised: 'deskPromise', duty: 'duty' } as const

function clockDates({ book, log, today, dwelling }: DatesInput): readonly DateAhead[] {
  return runningClocks(book, log, today, dwelling).map(
    ({ topic, rule, kind, what, due, provisional }): DateAhead => ({
      id: ['clock', topic, rule.id, what ?? ''].join('-'),
      kind: CLOCK_KINDS[kind],
      day: due,
      says: rule.says,
      cites: rule.cites,
      sure: rule.confidence === 'high',
      provisional,
    }),
  )
}

function endorsementDates({ book, log, today }: DatesInput): readonly DateAhead[] {
  const { rule, window, anchorSure } = endorsementOf(book, caseOf(log), today)
  if (rule === undefined || window === undefined) return []
  const { says, cites } = rule
  const common = { says, cites, sure: anchorSure && rule.confidence === 'high', provisional: false }
  return [
    { id: 'endorsement-opens', kind: 'endorsementOpens', day: window.opens, ...common },
    { id: 'endorsement-closes', kind: 'endorsementCloses', day: window.closes, ...common },
  ]
}

/** The last days of what can still be done; a later one for those whom nobody told is not one to wait for. */
function remedyDatesAhead({ remedies = [], today }: DatesInput): readonly DateAhead[] {
  const seen = new Map<string, number>()
  return remedies.flatMap(({ route, standing, deadline, untold }): readonly DateAhead[] => {
    if (deadline === undefined || standing.state === 'passed') return []
    // Who has only the later time left has to go by that.
    const { last, provisional } = deadline.last < today && untold !== undefined ? untold : deadline
    const nth = (seen.get(route.kind) ?? 0) + 1
    seen.set(route.kind, nth)
    return [
      {
        id: nth === 1 ? `remedy-${route.kind}` : `remedy-${route.kind}-${nth}`,
        kind: 'remedy',
        day: last,
        says: route.addressee,
        cites: route.cites,
        sure: route.confidence === 'high',
        provisional,
      },
    ]
  })
}

/** What rests on an unofficial source alone is no day to rely on. */
function cutoffDates({ book, today, cutoff }: DatesInput): readonly DateAhead[] {
  const own: readonly DateAhead[] =
    cutoff === undefined
      ? []
      : [{ id: 'cutoff', kind: 'cutoff', day: cutoff, says: '', cites: [], sure: true, provisional: false }]
  const ofPlace = book.cutoffs.flatMap(({ id, event, date, cites, confidence }): readonly DateAhead[] => {
    const [day] = confidence === 'low' ? [] : cutoffDays(date, today)
    if (day === undefined) return []
    return [
      {
        id: `cutoff-${id}`,
        kind: 'cutoff',
        day,
        says: event,
        cites,
        sure: confidence === 'high',
        provisional: false,
      },
    ]
  })
  return [...own, ...ofPlace]
}
