import { useState } from 'preact/hooks'
import { zh } from '../words/zh.ts'
import type { FieldProps } from './field-props.ts'
import { PROBLEM, Problem } from './problem.tsx'

/** A whole number, with its unit. */
export function NumberField({ question, value, problem, onAnswer, onProblem }: FieldProps) {
  const [text, setText] = useState(typeof value === 'number' ? String(value) : '')
  const submit = (event: Event) => {
    event.preventDefault()
    const n = /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined
    if (n === undefined || n > question.max) onProblem(zh.problem.number(question.max))
    else onAnswer(n)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Problem says={problem} />
      <label for="number">{zh.ask.example(question.unit)}</label>
      <div class="number">
        <input
          id="number"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={PROBLEM}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span>{question.unit}</span>
      </div>
      <button type="submit" class="primary">
        {zh.ask.next}
      </button>
    </form>
  )
}
