import type { LetterInputRule } from '@juyi/law'
import { write } from '../words/write.ts'
import { NO, YES } from './own-inputs.ts'

interface Props {
  readonly id: string
  readonly rule: LetterInputRule
  readonly text: string
  /** What the letter says where nothing is written here. */
  readonly known?: string | boolean | undefined
  readonly problem?: string | undefined
  readonly onType: (text: string) => void
}

/** One thing that a letter has to be told. */
export function LetterField({ id, rule: { kind, label }, text, known, problem, onType }: Props) {
  if (kind === 'flag') {
    const on = text === '' ? known === true : text === YES
    return (
      <label class="letter-flag" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={on}
          onChange={(event) => onType(event.currentTarget.checked ? YES : NO)}
        />
        {label}
      </label>
    )
  }
  const common = {
    id,
    value: text,
    autocomplete: 'off',
    placeholder: typeof known === 'string' ? known : '',
    'aria-invalid': problem === undefined ? undefined : ('true' as const),
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
  }
  return (
    <div class="letter-field">
      <label for={id}>{label}</label>
      {kind === 'list' ? (
        <textarea {...common} rows={3} onInput={(event) => onType(event.currentTarget.value)} />
      ) : kind === 'date' ? (
        <input {...common} type="date" onInput={(event) => onType(event.currentTarget.value)} />
      ) : (
        <input {...common} type="text" onInput={(event) => onType(event.currentTarget.value)} />
      )}
      {kind === 'date' && typeof known === 'string' && text === '' ? (
        <p class="soft">{write.letters.knownDay(known)}</p>
      ) : null}
      {kind === 'list' ? <p class="soft">{write.letters.onePerLine}</p> : null}
      {problem === undefined ? null : (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
