import { say } from '../words/say.ts'
import { PROBLEM } from './problem.tsx'
import type { TypedDate } from './read-date.ts'

const PARTS = ['year', 'month', 'date'] as const

interface Props {
  /** Begins the ids of the fields, so that a page can have several dates. */
  readonly id: string
  /** What the date is of, for screen readers where it does not stand above the fields. */
  readonly words: string
  readonly typed: TypedDate
  readonly invalid: boolean
  readonly onType: (typed: TypedDate) => void
}

/**
 * A date as three plain fields: the pickers of phones make a day years back hard to reach, and every keyboard has
 * digits.
 */
export function DateInputs({ id, words, typed, invalid, onType }: Props) {
  return (
    <fieldset aria-describedby={PROBLEM}>
      <legend class="unseen">{words}</legend>
      <div class="date">
        {PARTS.map((part) => (
          <div key={part} class={part}>
            <input
              id={`${id}-${part}`}
              inputMode="numeric"
              autocomplete="off"
              maxLength={part === 'year' ? 4 : 2}
              value={typed[part]}
              aria-invalid={invalid}
              onInput={(event) => onType({ ...typed, [part]: event.currentTarget.value })}
            />
            <label for={`${id}-${part}`}>{say.ask[part]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
