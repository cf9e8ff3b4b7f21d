import type { Day } from '@juyi/rules'
import type { AnswerValue } from '../store/place-answers.ts'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { DivisionField } from './division-field.tsx'
import { NumberField } from './number-field.tsx'
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

/** The field that fits the kind of answer. */
export function AnswerField(props: FieldProps) {
  switch (props.question.type) {
    case 'boolean':
      return (
        <ChoiceField
          {...props}
          options={[
            { value: true, words: props.question.yes },
            { value: false, words: props.question.no },
          ]}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...props}
          options={Object.entries(props.question.options).map(([value, words]) => ({ value, words }))}
        />
      )
    case 'number':
      return <NumberField {...props} />
    case 'date':
      return <DateField {...props} />
    case 'code':
      return <DivisionField {...props} />
  }
}
