import type { LawBook } from '@juyi/law'
import {
  completionDay,
  countIn,
  type Day,
  type DaySet,
  difference,
  firstDayOf,
  intersection,
  interval,
  intervalsOf,
  latestStart,
  type Month,
  monthOf,
  parseLength,
  setOf,
} from '@juyi/rules'
import { isInForce } from './in-force.ts'

/** A paper that shows residence for a time; `to` is its last day, null while it goes on. */
export interface ResidencePaper {
  /** Id of the document. */
  readonly document: string
  readonly from: Day
  readonly to: Day | null
}

/** Days in a row, both ends included. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

export interface MonthCoverage {
  readonly month: Month
  /** Days of the month that lie in the window. */
  readonly days: number
  /** Those of them that some paper covers. */
  readonly coveredDays: number
  /** The documents that cover any of them, each once, in the order given. */
  readonly by: readonly string[]
}

export interface ResidenceCoverage {
  readonly months: readonly MonthCoverage[]
  /** What no paper covers, the earliest first. */
  readonly gaps: readonly DayRange[]
}

/** Which days of a window the papers cover, month by month. A window that ends before it begins has no months. */
export function coverageByMonth(papers: readonly ResidencePaper[], window: DayRange): ResidenceCoverage {
  const whole: DaySet = interval(window.from, window.to + 1)
  if (whole.length === 0) return { months: [], gaps: [] }
  const covering = papers.map(({ document, from, to }) => {
    const days: DaySet = interval(from, (to ?? window.to) + 1)
    return { document, days: intersection(days, whole) }
  })
  const covered: DaySet = setOf(covering.flatMap(({ days }) => intervalsOf(days)))
  const months: MonthCoverage[] = []
  for (let month = monthOf(window.from); month <= monthOf(window.to); month += 1) {
    const [from, to] = [firstDayOf(month), firstDayOf(month + 1)]
    const by = covering.filter(({ days }) => countIn(days, from, to) > 0).map(({ document }) => document)
    months.push({
      month,
      days: countIn(whole, from, to),
      coveredDays: countIn(covered, from, to),
      by: [...new Set(by)],
    })
  }
  const gaps = intervalsOf(difference(whole, covered)).map(([from, to]) => ({ from, to: to - 1 }))
  return { months, gaps }
}

/** The stay that a place asks for, and the rule that asks for it. */
export interface ResidenceWindow extends DayRange {
  readonly rule: LawBook['period'][number]
}

/**
 * The stay that has to be shown on the day of the application: that day if it is still to come, else today. Where no
 * day of application is known, it is the one on which the stay that began with the registration is long enough.
 * Undefined where the place sets no length for what it measures.
 */
export function residenceWindow(
  book: LawBook,
  known: { readonly applyOn?: Day | null; readonly registered?: Day | null },
  today: Day,
): ResidenceWindow | undefined {
  // A length that belongs to no measure of the place says when something else will do.
  const rules = book.period.filter(
    (one) => one.length !== undefined && one.term !== undefined && isInForce(one, today),
  )
  // The nearest place that sets a length has its way.
  const nearest = book.place.chain.findLast(({ code }) => rules.some(({ place }) => place === code))
  const rule = rules.find(({ place }) => place === nearest?.code)
  const length = rule?.length === undefined ? undefined : parseLength(rule.length)
  if (rule === undefined || length === undefined) return undefined
  const { applyOn, registered } = known
  const complete = typeof registered === 'number' ? completionDay(registered, length) : today
  const to = Math.max(today, applyOn ?? complete)
  return { from: latestStart(to, length), to, rule }
}
