import type { Day } from '@juyi/rules'
import type { AnswerValue } from '../store/place-answers.ts'
import type { Question } from './question.ts'

/** What every kind of field is given. */
export interface FieldProps {
  readonly question: Question
  /** The answer given before; undefined for none. */
  readonly value: AnswerValue | undefined
  readonly today: Day
  /** What is wrong with what was entered, and what would be right. */
  readonly problem: string | undefined
  readonly onAnswer: (value: AnswerValue) => void
  readonly onProblem: (problem: string) => void
}
