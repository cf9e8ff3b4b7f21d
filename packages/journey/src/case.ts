import { type Day, parseDay } from '@juyi/rules'

/** What can be handed in. */
export const SUBMISSION_KINDS = [
  'registration',
  'application',
  'endorsement',
  'change',
  'replacement',
] as const

export type SubmissionKind = (typeof SUBMISSION_KINDS)[number]

/** One entry of a case, as the resident writes it down: what happened on which day (YYYY-MM-DD). */
export type CaseAction = { readonly id: string; readonly on: string } & (
  | {
      /** The residence, or a new address, was entered in the register. It finishes a registration and a change. */
      readonly kind: 'registered'
    }
  | {
      readonly kind: 'submitted'
      readonly what: SubmissionKind
      /** Id of the place's channel. */
      readonly channel?: string
      readonly receipt?: string
      readonly note?: string
    }
  | { readonly kind: 'accepted'; readonly receipt?: string }
  | { readonly kind: 'supplementNoticed'; readonly missing?: string }
  | { readonly kind: 'supplemented' }
  | {
      readonly kind: 'refused'
      /** Id of the refusal that comes nearest to what was said. */
      readonly heard?: string
      readonly words?: string
      readonly inWriting?: boolean
    }
  | {
      /** A refusal in writing arrived. */
      readonly kind: 'noticeReceived'
    }
  | {
      /** Somebody told them that, where and until when they can object. */
      readonly kind: 'rightsTold'
    }
  | {
      /** Nobody told them so. */
      readonly kind: 'rightsUntold'
    }
  | {
      /** Written reasons were asked for. */
      readonly kind: 'reasonsAsked'
    }
  | {
      /** Reconsideration was applied for. */
      readonly kind: 'reconsidered'
    }
  | {
      /** The decision on the reconsideration arrived. */
      readonly kind: 'reconsiderationDecided'
    }
  | {
      /** Somebody told them, in the decision on the reconsideration or after it, that and until when they can sue. */
      readonly kind: 'suitTold'
    }
  | {
      /** The decision on the reconsideration does not say so. */
      readonly kind: 'suitUntold'
    }
  | {
      /** The fee was paid; some places count from that day. */
      readonly kind: 'paid'
    }
  | {
      /** The permit, or a new card of it, was handed over. */
      readonly kind: 'issued'
    }
  | { readonly kind: 'endorsed' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'cancelled' }
  | {
      /** Takes back an entry that was written by mistake; the log itself only grows. */
      readonly kind: 'struck'
      readonly entry: string
    }
)

export type CaseActionKind = CaseAction['kind']

export type Stage =
  | 'none'
  | 'registered'
  | 'submitted'
  | 'supplementing'
  | 'accepted'
  | 'refused'
  | 'reconsidering'
  | 'issued'
  | 'cancelled'

/** Something that was handed in and is not finished. */
export interface Submission {
  readonly id: string
  readonly what: SubmissionKind
  readonly on: Day
  readonly channel?: string
  readonly receipt?: string
  readonly note?: string
  readonly stage: 'submitted' | 'supplementing' | 'accepted' | 'refused'
  /** How many times the desk said that something is missing. */
  readonly notices: number
  readonly noticedOn?: Day
  /** What was missing, as the last notice says. */
  readonly missing?: string
  readonly supplementedOn?: Day
  readonly acceptedOn?: Day
  readonly paidOn?: Day
}

/** The last "no" that still stands; at a window it may come before anything was handed in. */
export interface Refused {
  readonly on: Day
  readonly what?: SubmissionKind
  readonly heard?: string
  readonly words?: string
  readonly inWriting: boolean
  /** The day on which it arrived in writing. */
  readonly noticeOn?: Day
  /** The day on which somebody told of the right to object; null where nobody did, left out where that was not said. */
  readonly rightsToldOn?: Day | null
}

export interface Permit {
  readonly issuedOn: Day
  readonly endorsedOn?: Day
  /** The last move since the permit was issued. */
  readonly movedOn?: Day
  /** The day it was lost, until a new card is there. */
  readonly lostOn?: Day
}

/** What follows from the log of a case. */
export interface CaseState {
  readonly stage: Stage
  /** The last day of each kind of action. */
  readonly lastDays: Readonly<Partial<Record<CaseActionKind, Day>>>
  /** Everything handed in and not finished, in the order in which it happened. */
  readonly open: readonly Submission[]
  /** The last of `open`: what the next words of the desk are about. */
  readonly submission?: Submission
  /** Whether the desk named missing papers again after it had done so once: something to object to. */
  readonly secondNotice: boolean
  readonly refusal?: Refused
  /** The day written reasons were asked for, until they are there. */
  readonly reasonsAskedOn?: Day
  readonly reconsideredOn?: Day
  /** The day on which the decision on the reconsideration arrived. */
  readonly decidedOn?: Day
  /** The day on which somebody told of the right to sue after it; null where the decision does not, left out where that was not said. */
  readonly suitToldOn?: Day | null
  readonly permit?: Permit
}

/** Why an entry cannot be added to a log. */
export type CaseProblem =
  /** There is no such day. */
  | 'noSuchDay'
  /** The day has not come yet. */
  | 'future'
  /** An entry of this id is there already. */
  | 'sameId'
  /** It is dated before something that has to come first. */
  | 'beforeItsCause'
  /** Nothing was handed in (or refused) that it could be about. */
  | 'noSubmission'
  | 'alreadyAccepted'
  /** Nobody said that something is missing. */
  | 'noNotice'
  | 'alreadyIssued'
  | 'noPermit'
  /** Nothing was refused that it could be about. */
  | 'noRefusal'
  /** No reconsideration was applied for. */
  | 'noReconsideration'
  /** No decision on a reconsideration arrived. */
  | 'noDecision'
  /** There is no such entry to take back. */
  | 'noSuchEntry'
  /** Later entries would be left without what they follow from. */
  | 'laterEntriesNeedIt'
  /** What is written for later days cannot be true if this is. */
  | 'contradictsLater'

/** The entries of a stored log that can be read. Those of other versions, damaged ones and repeated ones are left out. */
export function parseLog(raw: unknown): readonly CaseAction[] {
  if (!Array.isArray(raw)) return []
  const read = new Map<string, CaseAction>()
  for (const item of raw) {
    const action = readAction(item)
    if (action !== undefined && !read.has(action.id)) read.set(action.id, action)
  }
  return [...read.values()]
}

function readAction(raw: unknown): CaseAction | undefined {
  if (!isRecord(raw)) return undefined
  const { id, on, kind } = raw
  if (typeof id !== 'string' || id === '' || typeof on !== 'string' || parseDay(on) === undefined) {
    return undefined
  }
  switch (kind) {
    case 'submitted': {
      const what = SUBMISSION_KINDS.find((one) => one === raw.what)
      if (what === undefined) return undefined
      return { id, on, kind, what, ...text(raw, 'channel'), ...text(raw, 'receipt'), ...text(raw, 'note') }
    }
    case 'accepted':
      return { id, on, kind, ...text(raw, 'receipt') }
    case 'supplementNoticed':
      return { id, on, kind, ...text(raw, 'missing') }
    case 'refused': {
      const inWriting = typeof raw.inWriting === 'boolean' ? { inWriting: raw.inWriting } : {}
      return { id, on, kind, ...text(raw, 'heard'), ...text(raw, 'words'), ...inWriting }
    }
    case 'struck':
      return typeof raw.entry === 'string' ? { id, on, kind, entry: raw.entry } : undefined
    case 'registered':
    case 'supplemented':
    case 'reasonsAsked':
    case 'noticeReceived':
    case 'rightsTold':
    case 'rightsUntold':
    case 'reconsidered':
    case 'reconsiderationDecided':
    case 'suitTold':
    case 'suitUntold':
    case 'paid':
    case 'issued':
    case 'endorsed':
    case 'moved':
    case 'lost':
    case 'cancelled':
      return { id, on, kind }
    default:
      return undefined
  }
}

/** A field that is text, or nothing. */
function text<K extends string>(
  raw: Readonly<Record<string, unknown>>,
  key: K,
): { readonly [_ in K]?: string } {
  const value = raw[key]
  const out: { [_ in K]?: string } = {}
  if (typeof value === 'string') out[key] = value
  return out
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The state of a case: a fold over its log by day, and within a day as it was written. */
export function caseOf(log: readonly CaseAction[]): CaseState {
  return replay(standing(log)).state
}

/** Why this entry cannot be added; undefined when it can. Words for the reasons belong to whoever shows them. */
export function problemWithAction(
  log: readonly CaseAction[],
  action: CaseAction,
  today: Day,
): CaseProblem | undefined {
  const day = parseDay(action.on)
  if (day === undefined) return 'noSuchDay'
  if (day > today) return 'future'
  if (log.some(({ id }) => id === action.id)) return 'sameId'
  const before = standing(log)
  const faultsBefore = replay(before).faults
  const breaksOthers = (after: readonly CaseAction[]) =>
    [...replay(after).faults.keys()].some((id) => id !== action.id && !faultsBefore.has(id))
  if (action.kind === 'struck') {
    if (!before.some(({ id }) => id === action.entry)) return 'noSuchEntry'
    return breaksOthers(standing([...log, action])) ? 'laterEntriesNeedIt' : undefined
  }
  const after = standing([...log, action])
  const fault = replay(after).faults.get(action.id)
  if (fault !== undefined) {
    return faultOf(replay(before).state, action) === undefined ? 'beforeItsCause' : fault
  }
  return breaksOthers(after) ? 'contradictsLater' : undefined
}

/** The entries that stand, by day. What was struck is gone, and so is the striking. */
function standing(log: readonly CaseAction[]): readonly CaseAction[] {
  const struck = new Set(log.flatMap((action) => (action.kind === 'struck' ? [action.entry] : [])))
  return log
    .filter((action) => action.kind !== 'struck' && !struck.has(action.id))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const NOTHING_YET: CaseState = { stage: 'none', lastDays: {}, open: [], secondNotice: false }

/** Takes the entries one by one. What cannot have happened changes nothing and is named with its fault. */
function replay(actions: readonly CaseAction[]): {
  readonly state: CaseState
  readonly faults: ReadonlyMap<string, CaseProblem>
} {
  const faults = new Map<string, CaseProblem>()
  let state = NOTHING_YET
  for (const action of actions) {
    const day = parseDay(action.on)
    const fault = day === undefined ? 'noSuchDay' : faultOf(state, action)
    if (fault !== undefined) faults.set(action.id, fault)
    else if (day !== undefined) state = staged(withLastDay(step(state, action, day), action, day))
  }
  return { state, faults }
}

/** What keeps an action from having happened in this state. */
function faultOf(state: CaseState, action: CaseAction): CaseProblem | undefined {
  const { submission, permit } = state
  switch (action.kind) {
    case 'accepted':
      if (submission === undefined) return 'noSubmission'
      return submission.stage === 'accepted' ? 'alreadyAccepted' : undefined
    case 'supplementNoticed':
    case 'paid':
      return submission === undefined ? 'noSubmission' : undefined
    case 'supplemented':
      if (submission === undefined) return 'noSubmission'
      return submission.stage === 'supplementing' ? undefined : 'noNotice'
    case 'rightsTold':
    case 'rightsUntold':
      return state.refusal === undefined ? 'noRefusal' : undefined
    case 'reconsiderationDecided':
      return state.reconsideredOn === undefined ? 'noReconsideration' : undefined
    case 'suitTold':
    case 'suitUntold':
      return state.decidedOn === undefined ? 'noDecision' : undefined
    case 'noticeReceived':
    case 'reasonsAsked':
    case 'reconsidered':
      return submission === undefined && state.refusal === undefined ? 'noSubmission' : undefined
    case 'issued': {
      const awaited = permit === undefined || permit.lostOn !== undefined || state.open.some(bringsCard)
      return awaited ? undefined : 'alreadyIssued'
    }
    case 'endorsed':
    case 'lost':
    case 'cancelled':
      return permit === undefined ? 'noPermit' : undefined
    default:
      return undefined
  }
}

function step(state: CaseState, action: CaseAction, day: Day): CaseState {
  switch (action.kind) {
    case 'registered': {
      const isAbout = ({ what }: Submission) => what === 'registration' || what === 'change'
      const disputed = state.refusal === undefined ? state.submission?.what : state.refusal.what
      const settled = disputed === undefined || disputed === 'registration' || disputed === 'change'
      return { ...(settled ? undisputed(state) : state), open: state.open.filter((one) => !isAbout(one)) }
    }
    case 'submitted': {
      const { id, what, channel, receipt, note } = action
      const others = state.open.filter((one) => one.what !== what && one.stage !== 'refused')
      const submission: Submission = {
        id,
        what,
        on: day,
        channel,
        receipt,
        note,
        stage: 'submitted',
        notices: 0,
      }
      return { ...undisputed(state), open: [...others, submission] }
    }
    case 'accepted':
      return changed(undisputed(state), (one) => ({
        ...one,
        stage: 'accepted',
        acceptedOn: day,
        receipt: action.receipt ?? one.receipt,
      }))
    case 'supplementNoticed':
      return changed(state, (one) => ({
        ...one,
        stage: 'supplementing',
        notices: one.notices + 1,
        noticedOn: day,
        missing: action.missing,
      }))
    case 'supplemented':
      return changed(state, (one) => ({
        ...one,
        // Papers asked for after acceptance leave it accepted.
        stage: one.acceptedOn === undefined ? 'submitted' : 'accepted',
        supplementedOn: day,
      }))
    case 'paid':
      return changed(state, (one) => ({ ...one, paidOn: day }))
    case 'refused': {
      const { heard, words, inWriting = false } = action
      const notice = inWriting ? { noticeOn: day } : {}
      const refusal = { on: day, what: state.submission?.what, heard, words, inWriting, ...notice }
      const reasonsAskedOn = inWriting ? undefined : state.reasonsAskedOn
      const refused = changed(state, (one) => ({ ...one, stage: 'refused' }))
      return { ...withoutReconsideration(refused), refusal, reasonsAskedOn }
    }
    case 'noticeReceived': {
      const refused = changed(state, (one) => ({ ...one, stage: 'refused' }))
      const known = state.refusal ?? { on: day, what: state.submission?.what }
      return { ...refused, refusal: { ...known, inWriting: true, noticeOn: day }, reasonsAskedOn: undefined }
    }
    case 'rightsTold':
    case 'rightsUntold': {
      const rightsToldOn = action.kind === 'rightsTold' ? day : null
      return { ...state, refusal: state.refusal && { ...state.refusal, rightsToldOn } }
    }
    case 'reasonsAsked':
      return { ...state, reasonsAskedOn: day }
    case 'reconsidered':
      return { ...withoutReconsideration(state), reconsideredOn: day }
    case 'reconsiderationDecided':
      return { ...state, decidedOn: day, suitToldOn: undefined }
    case 'suitTold':
    case 'suitUntold':
      return { ...state, suitToldOn: action.kind === 'suitTold' ? day : null }
    case 'issued': {
      const awaited = state.open.findLast(bringsCard)?.what
      const open = state.open.filter((one) => !bringsCard(one))
      return { ...undisputed(state), open, permit: afterIssue(state.permit, awaited, day) }
    }
    case 'endorsed': {
      const open = state.open.filter(({ what }) => what !== 'endorsement')
      return { ...undisputed(state), open, permit: state.permit && { ...state.permit, endorsedOn: day } }
    }
    case 'moved':
      return { ...state, permit: state.permit && { ...state.permit, movedOn: day } }
    case 'lost':
      return { ...state, permit: state.permit && { ...state.permit, lostOn: day } }
    case 'cancelled':
      return { ...state, permit: undefined }
    case 'struck':
      return state
  }
}

/** Whether what was handed in ends with a card. */
function bringsCard({ what }: Submission): boolean {
  return what !== 'registration'
}

/** A new card in place of another leaves the permit as old as it was; one that is given at an endorsement endorses it. */
function afterIssue(permit: Permit | undefined, awaited: SubmissionKind | undefined, day: Day): Permit {
  if (permit === undefined || awaited === 'application') return { issuedOn: day }
  const kept = { ...permit, lostOn: undefined }
  return awaited === 'endorsement' ? { ...kept, endorsedOn: day } : kept
}

/** The last submission, changed. */
function changed(state: CaseState, change: (one: Submission) => Submission): CaseState {
  return { ...state, open: state.open.map((one, i) => (i === state.open.length - 1 ? change(one) : one)) }
}

/** Whatever was refused has been overtaken. */
function undisputed(state: CaseState): CaseState {
  return { ...withoutReconsideration(state), refusal: undefined, reasonsAskedOn: undefined }
}

function withoutReconsideration(state: CaseState): CaseState {
  return { ...state, reconsideredOn: undefined, decidedOn: undefined, suitToldOn: undefined }
}

function withLastDay(state: CaseState, { kind }: CaseAction, day: Day): CaseState {
  return { ...state, lastDays: { ...state.lastDays, [kind]: day } }
}

/** The state with what follows from its other parts. */
function staged(state: CaseState): CaseState {
  const submission = state.open.at(-1)
  const stage = ((): Stage => {
    if (state.reconsideredOn !== undefined) return 'reconsidering'
    if (state.refusal !== undefined) return 'refused'
    if (submission !== undefined) return submission.stage
    if (state.permit !== undefined) return 'issued'
    if (state.lastDays.cancelled !== undefined) return 'cancelled'
    return state.lastDays.registered === undefined ? 'none' : 'registered'
  })()
  return { ...state, submission, stage, secondNotice: (submission?.notices ?? 0) > 1 }
}
