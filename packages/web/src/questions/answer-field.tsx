import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { DivisionField } from './division-field.tsx'
import type { FieldProps } from './field-props.ts'
import { NumberField } from './number-field.tsx'

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
