import { say } from '../words/say.ts'
import type { FieldProps } from './field-props.ts'
import { PROBLEM, Problem } from './problem.tsx'

/** A whole number, with its unit. */
export function NumberField({ question, value, draft, problem, onAnswer, onProblem }: FieldProps) {
  const text = draft.texts.number ?? (typeof value === 'number' ? String(value) : '')
  const submit = (event: Event) => {
    event.preventDefault()
    const n = readNumber(text)
    if (n === undefined || n > question.max) onProblem(say.problem.number(question.max))
    else onAnswer(n)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Problem says={problem} />
      <label for="number">{say.ask.example(question.unit)}</label>
      <div class="number">
        <input
          id="number"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={PROBLEM}
          onInput={(event) => draft.type({ number: event.currentTarget.value })}
        />
        <span>{question.unit}</span>
      </div>
      <button type="submit" class="primary">
        {say.ask.next}
      </button>
    </form>
  )
}

/** Full-width digits are what some Chinese keyboards write. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().normalize('NFKC')
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}
