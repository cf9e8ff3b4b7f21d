import { useState } from 'preact/hooks'
import { zh } from '../words/zh.ts'
import type { FieldProps } from './field-props.ts'
import { PROBLEM, Problem } from './problem.tsx'
import { readDate, typedFrom } from './read-date.ts'

const PARTS = ['year', 'month', 'date'] as const

/**
 * A date as three plain fields: the pickers of phones make a day years back hard to reach, and every keyboard has
 * digits. Where the question has one, "never" or "no end" is a button of its own.
 */
export function DateField({ question, value, today, problem, onAnswer, onProblem }: FieldProps) {
  const [typed, setTyped] = useState(() => typedFrom(value))
  const submit = (event: Event) => {
    event.preventDefault()
    const read = readDate(typed, question, today)
    if ('problem' in read) onProblem(read.problem)
    else onAnswer(read.answer)
  }
  return (
    <form noValidate onSubmit={submit}>
      <fieldset aria-describedby={PROBLEM}>
        <legend class="unseen">{question.words}</legend>
        <Problem says={problem} />
        <div class="date">
          {PARTS.map((part) => (
            <div key={part} class={part}>
              <input
                id={`date-${part}`}
                inputMode="numeric"
                autocomplete="off"
                maxLength={part === 'year' ? 4 : 2}
                value={typed[part]}
                aria-invalid={problem !== undefined}
                onInput={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
              />
              <label for={`date-${part}`}>{zh.ask[part]}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <button type="submit" class="primary">
        {zh.ask.next}
      </button>
      {question.none === undefined ? null : (
        <button type="button" class="choice" aria-pressed={value === null} onClick={() => onAnswer(null)}>
          {question.none}
          {value === null ? <span class="soft">✓ {zh.ask.previous}</span> : null}
        </button>
      )}
    </form>
  )
}
