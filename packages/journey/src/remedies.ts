import type { LawBook, LawLimit, RefusalRule, RemedyKind, RemedyRoute } from '@juyi/law'
import { complete, type Day, parseDuration, type WorkCalendar } from '@juyi/rules'
import { isInForce } from './in-force.ts'

/** What is known of a refusal. What is left out is not known, or has not happened. */
export interface RemedyDates {
  /** The day on which the person was told "no" by word of mouth. */
  readonly toldOn?: Day
  /** The day on which a refusal in writing arrived. */
  readonly noticeOn?: Day
  /** The day on which somebody told them that, where and until when they can object; null where nobody did. */
  readonly rightsToldOn?: Day | null
  /** The last day of the time that the desk has. */
  readonly limitEndsOn?: Day
  /** The day on which reconsideration was applied for. */
  readonly reconsideredOn?: Day
  /** The day on which the decision on it arrived, or its time ran out. */
  readonly decidedOn?: Day
  /** The day on which somebody told them, with that decision or later, that and until when they can sue; null where nobody did. */
  readonly suitToldOn?: Day | null
}

/** What a time is counted from. */
export type CountedFrom = 'told' | 'notice' | 'rightsTold' | 'limitPassed' | 'decision' | 'suitTold'

/** A last day, with how it was counted. */
export interface RemedyDeadline {
  readonly from: CountedFrom
  /** The day of that; it is not counted itself (民法典 201). */
  readonly start: Day
  /** The length, as the law writes it: `60 days`. */
  readonly within: string
  /** The day on which the time is up by counting alone. */
  readonly counted: Day
  /** The last day: the next working day where the counted one is a day off (民法典 203). */
  readonly last: Day
  /** True when a year without a published holiday schedule was counted through. */
  readonly provisional: boolean
}

/** What a way waits for. */
export type WaitsFor =
  /** The reconsideration that comes first has to be applied for. */
  | 'reconsideration'
  /** The decision on the reconsideration, or the end of its time. */
  | 'decision'
  /** The end of the time that the desk has. */
  | 'limit'

/** Whether a way can be gone today. */
export type RouteStanding =
  | { readonly state: 'open' | 'lastDay' | 'passed' }
  /** It was gone, on that day where it is known, and there is an answer or it is waited for. */
  | { readonly state: 'gone'; readonly on?: Day }
  | { readonly state: 'notYet'; readonly waitsFor: WaitsFor; readonly since?: Day }

/** A way on for this person today. */
export interface Remedy {
  readonly route: RemedyRoute
  readonly standing: RouteStanding
  /** The day until which it is to be gone; left out where the law sets none, or what it counts from is not known. */
  readonly deadline?: RemedyDeadline
  /** The day until which the law lets those go it whom nobody told of it: to be relied on only when the other has passed. */
  readonly untold?: RemedyDeadline & { readonly cites: readonly string[] }
  /** How long whoever is addressed has, by the nation's law or else the place's; left out where neither says. */
  readonly answer?: LawLimit
  /**
   * The day on which that is over if this way is gone today; of one that was gone and has no answer yet, as counted
   * from the day on which it was, which may be some days too soon.
   */
  readonly answerBy?: Day
}

/** The ways on after a refusal, what can be done today before what cannot, and of those the mildest first. */
export type Remedies = readonly Remedy[]

/** How long whoever is addressed has for an answer, by the kind of way. */
export type AnswerTimes = Readonly<Partial<Record<RemedyKind, LawLimit>>>

/** The times for an answer that a place sets by law, of the rules in force on a day. */
export function answerTimes(book: Pick<LawBook, 'clocks'>, on: Day): AnswerTimes {
  const reasons = book.clocks.find(
    (rule) =>
      rule.for === 'writtenReasons' && rule.from === 'asked' && rule.kind === 'legal' && isInForce(rule, on),
  )
  return reasons === undefined ? {} : { writtenReasons: { within: reasons.limit, cites: reasons.cites } }
}

/** What a refusal is dealt with by. */
export interface RemedyInput {
  readonly rule: Pick<RefusalRule, 'routes'>
  readonly dates: RemedyDates
  readonly today: Day
  readonly calendar: WorkCalendar
  /** Times for an answer that the place sets where the nation sets none. */
  readonly answers?: AnswerTimes
  /** A day by which the matter has to be settled: ways whose answer may take longer come after those that may not. */
  readonly cutoff?: Day
}

/**
 * Every way on of a refusal with its last day and whether it can be gone today. A way that is counted from a day that
 * nobody named is open without a last day, since the person knows of the refusal; only the end of the desk's time
 * cannot be taken for granted.
 */
export function remedies({ rule, dates, today, calendar, answers = {}, cutoff }: RemedyInput): Remedies {
  const of = (route: RemedyRoute) => remedyOf(route, dates, today, calendar, answers)
  const first = rule.routes.filter(({ after }) => after === undefined).map(of)
  const isShut = (kind: RemedyRoute['kind']) =>
    first.some(({ route }) => route.kind === kind) &&
    first.every(({ route, standing }) => route.kind !== kind || standing.state === 'passed')
  const all = rule.routes.map((route): Remedy => {
    const { after } = route
    if (after === undefined) return first.find((one) => one.route === route) ?? of(route)
    if (dates.decidedOn !== undefined) return of(route)
    const { answer } = route
    if (dates.reconsideredOn !== undefined) {
      return {
        route,
        answer,
        standing: { state: 'notYet', waitsFor: 'decision', since: dates.reconsideredOn },
      }
    }
    // Nobody can go on to what comes after a way that is closed.
    if (isShut(after)) return { route, answer, standing: { state: 'passed' } }
    return { route, answer, standing: { state: 'notYet', waitsFor: after } }
  })
  // Sorting keeps the order of the law, the mildest first, among equals.
  return all.sort(
    (a, b) =>
      STANDING[a.standing.state] - STANDING[b.standing.state] || lateness(a, cutoff) - lateness(b, cutoff),
  )
}

/** What can be done on this one day alone goes before everything. */
const STANDING: Readonly<Record<RouteStanding['state'], number>> = {
  lastDay: 0,
  open: 1,
  gone: 2,
  notYet: 3,
  passed: 4,
}

/** Ways of getting what is asked for, rather than of objecting. */
const MENDING: ReadonlySet<RemedyRoute['kind']> = new Set(['supplement', 'correction'])

/** How far a way is from settling the matter by the cutoff, from 0; the same for all where there is none. */
function lateness({ route, answerBy }: Remedy, cutoff: Day | undefined): number {
  if (cutoff === undefined) return 0
  if (answerBy !== undefined && answerBy > cutoff) return 2
  return MENDING.has(route.kind) ? 0 : 1
}

function remedyOf(
  route: RemedyRoute,
  dates: RemedyDates,
  today: Day,
  calendar: WorkCalendar,
  answers: AnswerTimes,
): Remedy {
  const answer = route.answer ?? answers[route.kind]
  const start = startOf(route, dates)
  const deadline = start && deadlineFrom(start, route.deadline, calendar)
  const { reconsideredOn, decidedOn } = dates
  if (route.kind === 'reconsideration' && (reconsideredOn ?? decidedOn) !== undefined)
    return {
      route,
      answer,
      deadline,
      standing: { state: 'gone', on: reconsideredOn },
      answerBy:
        reconsideredOn === undefined || decidedOn !== undefined
          ? undefined
          : answerDay(answer, reconsideredOn, calendar),
    }
  if (route.from === 'limitPassed' && (start === undefined || start.day >= today)) {
    return { route, answer, deadline, standing: { state: 'notYet', waitsFor: 'limit', since: start?.day } }
  }
  const untold = deadline && untoldDeadline(route, deadline, dates, calendar)
  const last = untold?.last ?? deadline?.last
  const state = last === undefined || today < last ? 'open' : today === last ? 'lastDay' : 'passed'
  const answerBy = state === 'passed' ? undefined : answerDay(answer, today, calendar)
  return { route, standing: { state }, deadline, untold, answer, answerBy }
}

interface Start {
  readonly from: CountedFrom
  readonly day: Day
}

function startOf({ from }: RemedyRoute, dates: RemedyDates): Start | undefined {
  const { toldOn, noticeOn, limitEndsOn, decidedOn } = dates
  const at = (name: CountedFrom, day: Day | undefined) =>
    day === undefined ? undefined : { from: name, day }
  switch (from) {
    case 'told':
      // Who was told at the window knows of it, also where a letter follows.
      return toldOn === undefined || (noticeOn !== undefined && noticeOn < toldOn)
        ? at('notice', noticeOn)
        : at('told', toldOn)
    case 'limitPassed':
      return at('limitPassed', limitEndsOn)
    case 'decision':
      return at('decision', decidedOn)
    case undefined:
      return undefined
  }
}

function deadlineFrom(
  { from, day }: Start,
  within: string | undefined,
  calendar: WorkCalendar,
): RemedyDeadline | undefined {
  const duration = within === undefined ? undefined : parseDuration(within)
  if (within === undefined || duration === undefined) return undefined
  const counted = complete(day, duration, calendar)
  const last = calendar.workingDayFrom(counted.day)
  return {
    from,
    start: day,
    within,
    counted: counted.day,
    last: last.day,
    provisional: counted.provisional || last.provisional,
  }
}

/**
 * The later last day of those who were not told of this way, or only later on: the usual time from the day on which
 * they were, and at most what the law allows from the day on which they knew of the refusal.
 */
function untoldDeadline(
  { ifUntold, deadline: within }: RemedyRoute,
  usual: RemedyDeadline,
  { rightsToldOn, suitToldOn }: RemedyDates,
  calendar: WorkCalendar,
): Remedy['untold'] {
  // What was said of the refusal is one thing, and what the decision on the reconsideration says another.
  const [told, from] =
    usual.from === 'decision' ? [suitToldOn, 'suitTold' as const] : [rightsToldOn, 'rightsTold' as const]
  if (ifUntold === undefined || told === undefined) return undefined
  const most = deadlineFrom({ from: usual.from, day: usual.start }, ifUntold.within, calendar)
  const own = told === null ? undefined : deadlineFrom({ from, day: told }, within, calendar)
  const longest = own !== undefined && (most === undefined || own.last < most.last) ? own : most
  return longest === undefined || longest.last <= usual.last
    ? undefined
    : { ...longest, cites: ifUntold.cites }
}

function answerDay(answer: LawLimit | undefined, today: Day, calendar: WorkCalendar): Day | undefined {
  const duration = answer === undefined ? undefined : parseDuration(answer.within)
  return duration === undefined ? undefined : complete(today, duration, calendar).day
}
