import type { Day } from '@juyi/rules'
import type { AnswerValue } from '../store/place-answers.ts'
import type { Draft } from '../store/use-draft.ts'
import type { Question } from './question.ts'

/** What is typed into the fields of a question, by field. */
export type Typed = Readonly<Record<string, string>>

/** What every kind of field is given. */
export interface FieldProps {
  readonly question: Question
  /** The answer given before; undefined for none. */
  readonly value: AnswerValue | undefined
  /** What was typed and not yet sent off; it goes before the answer that was given. */
  readonly draft: Draft<Typed>
  readonly today: Day
  /** What is wrong with what was entered, and what would be right. */
  readonly problem: string | undefined
  readonly onAnswer: (value: AnswerValue) => void
  readonly onProblem: (problem: string) => void
}
