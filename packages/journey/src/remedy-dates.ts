import type { LawBook, RefusalRule } from '@juyi/law'
import { complete, type Day, parseDuration, WorkCalendar } from '@juyi/rules'
import { type CaseAction, caseOf } from './case.ts'
import { issueLimit } from './issue-limit.ts'
import type { RemedyDates } from './remedies.ts'

/** The days from which the ways on after a refusal count, as the log of a case has them. */
export function remedyDatesOf(
  book: LawBook,
  log: readonly CaseAction[],
  rule: Pick<RefusalRule, 'routes'>,
  today: Day,
): RemedyDates {
  const { refusal, submission, reconsideredOn, decidedOn, suitToldOn } = caseOf(log)
  const { noticeOn } = refusal ?? {}
  const acceptedOn = submission?.acceptedOn
  return {
    toldOn: refusal === undefined || refusal.on === noticeOn ? undefined : refusal.on,
    noticeOn,
    rightsToldOn: refusal?.rightsToldOn,
    limitEndsOn: acceptedOn === undefined ? undefined : issueLimit(book, acceptedOn),
    reconsideredOn,
    decidedOn: decidedOn ?? timeUp(rule, reconsideredOn, book, today),
    suitToldOn,
  }
}

/**
 * The day on which the time for a reconsideration ran out without a decision. It counts from the day on which it was
 * taken up, which is not known; from the day of the application no day comes out that is too late.
 */
function timeUp(
  { routes }: Pick<RefusalRule, 'routes'>,
  reconsideredOn: Day | undefined,
  book: LawBook,
  today: Day,
): Day | undefined {
  const within = routes.find(({ kind }) => kind === 'reconsideration')?.answer?.within
  const duration = within === undefined ? undefined : parseDuration(within)
  if (reconsideredOn === undefined || duration === undefined) return undefined
  const { day } = complete(reconsideredOn, duration, new WorkCalendar(book.calendar))
  return day < today ? day : undefined
}
