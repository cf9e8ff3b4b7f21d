import type { LawBook } from '@juyi/law'
import { addLength, addMonths, type Day, type Length, parseLength } from '@juyi/rules'
import type { CaseState, Permit } from './case.ts'
import { isInForce } from './in-force.ts'

export type EndorsementRule = LawBook['endorsement'][number]

/** What comes of being late. */
export interface LateEffect {
  readonly rule: EndorsementRule
  /** The last day before it is too late for this (or before this happens); null where the place sets none. */
  readonly until: Day | null
}

/** When a permit is to be endorsed next, and what comes of missing it. */
export interface Endorsement {
  /** `unknown`: there is no permit, or the place says nothing from which a window could be computed. */
  readonly status: 'early' | 'open' | 'late' | 'unknown'
  /** The rule that sets the window. */
  readonly rule?: EndorsementRule
  /** The next window, first and last day included: the one that is open, is to come, or was missed. */
  readonly window?: { readonly opens: Day; readonly closes: Day }
  /** Days from today to the last day of the window: 0 on that day, less once it has passed. */
  readonly daysLeft?: number
  /** False where no confirmed rule says from which day the year counts. It is then counted from the day of issue. */
  readonly anchorSure: boolean
  /** In the order in which they happen: late, then how to restore, then lapse. */
  readonly whenLate: readonly LateEffect[]
}

/** Files of the law say from which day the anniversary (周年) of a permit counts and how long before it the window opens. */
const ANNIVERSARY = { months: 12 }

/** The next endorsement of the permit of a case. */
export function endorsementOf(book: LawBook, { permit, lastDays }: CaseState, today: Day): Endorsement {
  const rules = book.endorsement.filter((rule) => isInForce(rule, today))
  const rule = rules.find(({ kind }) => kind === 'window')
  const opensBefore = lengthOf(rule?.opensBefore)
  const late = (['late', 'restore', 'lapse'] as const).flatMap((kind) =>
    rules.filter((one) => one.kind === kind),
  )
  if (permit === undefined || rule === undefined || opensBefore === undefined) {
    return {
      status: 'unknown',
      rule,
      anchorSure: false,
      whenLate: late.map((one) => ({ rule: one, until: null })),
    }
  }
  const { full, anchorSure } = nextAnniversary(rules, permit, lastDays.registered, opensBefore)
  // Within the year that comes full means before the day on which the next one begins.
  const window = { opens: before(full, opensBefore), closes: full - 1 }
  return {
    status: today < window.opens ? 'early' : today <= window.closes ? 'open' : 'late',
    rule,
    window,
    daysLeft: window.closes - today,
    anchorSure,
    whenLate: late.map((one) => {
      const within = lengthOf(one.within)
      return { rule: one, until: within === undefined ? null : addLength(full, within) - 1 }
    }),
  }
}

/** The anniversary before which the permit is to be endorsed next. */
function nextAnniversary(
  rules: readonly EndorsementRule[],
  { issuedOn, endorsedOn }: Permit,
  registered: Day | undefined,
  opensBefore: Length,
): { readonly full: Day; readonly anchorSure: boolean } {
  // Where the window itself does not say from which day the year counts, another statement may.
  const window = rules.find(({ kind }) => kind === 'window')
  const says = window?.anchor === undefined ? rules.find(isAboutTheYear) : window
  const confirmed = says?.confidence === 'high'
  if (says?.anchor === 'endorsed') {
    return { full: addLength(endorsedOn ?? issuedOn, ANNIVERSARY), anchorSure: confirmed }
  }
  const fromResidence = says?.anchor === 'residence' ? registered : undefined
  const base = fromResidence ?? issuedOn
  const anchorSure = confirmed && (says?.anchor !== 'residence' || fromResidence !== undefined)
  const first = anniversaryAfter(base, issuedOn)
  if (endorsedOn === undefined) return { full: first, anchorSure }
  const next = anniversaryAfter(base, endorsedOn)
  if (endorsedOn >= before(next, opensBefore)) return { full: anniversaryAfter(base, next), anchorSure }
  if (next === first) return { full: first, anchorSure }
  // It was made up for late. Some places count the year anew from there; where none says so, the old count goes on.
  const anew = rules.find(({ kind, anchor }) => kind === 'restore' && anchor === 'endorsed')
  return anew === undefined
    ? { full: next, anchorSure: false }
    : { full: addLength(endorsedOn, ANNIVERSARY), anchorSure: anew.confidence === 'high' }
}

/** The first anniversary of `base` that comes after `day`. */
function anniversaryAfter(base: Day, day: Day): Day {
  let n = 1
  while (addMonths(base, n * ANNIVERSARY.months) <= day) n += 1
  return addMonths(base, n * ANNIVERSARY.months)
}

/** Whether a statement beside the window says from which day the year counts. */
function isAboutTheYear({ kind, anchor }: EndorsementRule): boolean {
  return kind === 'other' && anchor !== undefined
}

function before(day: Day, length: Length): Day {
  return addLength(day, 'days' in length ? { days: -length.days } : { months: -length.months })
}

function lengthOf(text: string | undefined): Length | undefined {
  return text === undefined ? undefined : parseLength(text)
}
