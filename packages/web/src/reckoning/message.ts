import type {
  Assessment,
  CaseAction,
  DayToBegin,
  LastDayToAct,
  PaperItem,
  QuestionsLeft,
} from '@juyi/journey'
import type { LawBook, RequirementRule, WhatIf } from '@juyi/law'
import type { Day } from '@juyi/rules'

/** What the page asks of the worker. */
export interface ReckonRequest {
  readonly book: LawBook
  readonly facts: Readonly<Record<string, unknown>>
  /** What happened at the window. */
  readonly log: readonly CaseAction[]
  /** What is supposed besides, by the ids of the book's suppositions. */
  readonly supposed: readonly string[]
  readonly on: Day
  readonly task: Task
}

/** What is to be worked out. */
export type Task =
  | { readonly wants: 'answer' }
  /** How many questions there are to come, some having been passed over. */
  | { readonly wants: 'questionsLeft'; readonly skipped: readonly string[] }
  /** Until when one can still act to be in time for each of some days. */
  | { readonly wants: 'lastDays'; readonly by: readonly Day[] }
  /** The last day to begin for every cutoff ahead, the person's own among them. */
  | { readonly wants: 'daysToBegin'; readonly own: Day | undefined }

/** What comes back, by what was wanted. */
export interface Results {
  readonly answer: Reckoned
  readonly questionsLeft: QuestionsLeft
  readonly lastDays: LastDays
  readonly daysToBegin: readonly DayToBegin[]
}

/** Until when one can still act, for each day that was asked about. */
export type LastDays = ReadonlyMap<Day, LastDayToAct>

/** Everything that follows from the law and the answers. */
export interface Reckoned {
  readonly assessment: Assessment
  /** The facts on which it rests: what was answered, and what is supposed. */
  readonly facts: Readonly<Record<string, unknown>>
  /** What this person may want to suppose; the same whatever is supposed already. */
  readonly whatIfs: readonly WhatIf[]
  /** What to show at the window, by what one is there for. */
  readonly papers: Readonly<Record<RequirementRule['for'], readonly PaperItem[]>>
}
