export { type Assessment, assess, type Verdict, type Window } from './assess.ts'
export {
  type CaseAction,
  type CaseActionKind,
  type CaseProblem,
  type CaseState,
  caseOf,
  type Permit,
  parseLog,
  problemWithAction,
  type Refused,
  type Stage,
  SUBMISSION_KINDS,
  type Submission,
  type SubmissionKind,
} from './case.ts'
export { checklist, type PaperItem, type PaperOption } from './checklist.ts'
export { type RunningClock, runningClocks } from './clocks.ts'
export {
  type Bearing,
  type CompareBooksOptions,
  compareEligibility,
  type EligibilityComparison,
  type EligibilityDifference,
} from './compare-books.ts'
export { comparePapers, type PaperComparison, type PaperDifference } from './compare-papers.ts'
export { cutoffDays } from './cutoff-days.ts'
export { type DateAhead, type DateKind, type DatesInput, datesAhead } from './dates-ahead.ts'
export { type DayToBegin, daysToBegin } from './days-to-begin.ts'
export { type Endorsement, type EndorsementRule, endorsementOf, type LateEffect } from './endorsement.ts'
export type { Because, Judgement } from './explain.ts'
export { FactsError, type FactsProblem } from './facts-problem.ts'
export { type Found, HeardSearch } from './heard-search.ts'
export { isInForce } from './in-force.ts'
export { issueLimit } from './issue-limit.ts'
export { type ActBy, type LastDayToAct, lastDayToAct } from './last-day-to-act.ts'
export { type LetterCase, letterInputs, matterOf, type PersonalDetails } from './letter-inputs.ts'
export { type KnownFacts, parseFacts } from './parse-facts.ts'
export { type PlanStep, plan, type RoutePlan } from './plan-routes.ts'
export { planToFollow } from './plan-to-follow.ts'
export { type QuestionsLeft, questionsLeft } from './questions-left.ts'
export {
  type AnswerTimes,
  answerTimes,
  type CountedFrom,
  type Remedies,
  type Remedy,
  type RemedyDates,
  type RemedyDeadline,
  type RemedyInput,
  type RouteStanding,
  remedies,
  type WaitsFor,
} from './remedies.ts'
export { remedyDatesOf } from './remedy-dates.ts'
export {
  coverageByMonth,
  type DayRange,
  type MonthCoverage,
  type ResidenceCoverage,
  type ResidencePaper,
  type ResidenceWindow,
  residenceWindow,
} from './residence-coverage.ts'
export { type UrgentDay, type UrgentStep, urgentPlan } from './urgent-plan.ts'
export { applyWhatIf, whatIfsFor } from './what-if.ts'
export { writtenFacts } from './written-facts.ts'
