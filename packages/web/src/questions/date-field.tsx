import { Said } from '../page/said.tsx'
import { say } from '../words/say.ts'
import { DateInputs } from './date-inputs.tsx'
import type { FieldProps } from './field-props.ts'
import { Problem } from './problem.tsx'
import { readDate, type TypedDate, typedFrom } from './read-date.ts'

/** A date. Where the question has one, "never" or "no end" is a button of its own. */
export function DateField({ question, value, draft, today, problem, onAnswer, onProblem }: FieldProps) {
  const typed: TypedDate = { ...typedFrom(value), ...draft.texts }
  const submit = (event: Event) => {
    event.preventDefault()
    const read = readDate(typed, question, today)
    if ('problem' in read) onProblem(read.problem)
    else onAnswer(read.answer)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Problem says={problem} />
      <DateInputs
        id="date"
        words={question.words}
        typed={typed}
        invalid={problem !== undefined}
        onType={({ year, month, date }) => draft.type({ year, month, date })}
      />
      <button type="submit" class="primary">
        {say.ask.next}
      </button>
      {question.none === undefined ? null : (
        <button type="button" class="choice" aria-pressed={value === null} onClick={() => onAnswer(null)}>
          <Said>{question.none}</Said>
          {value === null ? <span class="soft">✓ {say.ask.previous}</span> : null}
        </button>
      )}
    </form>
  )
}
