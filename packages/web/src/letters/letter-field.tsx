import { maskedIdentityNumber, parseIdentityNumber } from '@juyi/identity'
import type { LetterInputRule } from '@juyi/law'
import { useState } from 'preact/hooks'
import { write } from '../words/write.ts'
import { LetterDate } from './letter-date.tsx'
import { NO, YES } from './own-inputs.ts'

interface Props {
  readonly id: string
  readonly rule: LetterInputRule
  readonly text: string
  /** What the letter says where nothing is written here. */
  readonly known: string | boolean | undefined
  readonly onType: (text: string) => void
}

/** One thing that a letter has to be told. */
export function LetterField({ id, rule, text, known, onType }: Props) {
  const { kind, label, from } = rule
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
  const knownText = typeof known === 'string' ? known : undefined
  if (kind === 'date')
    return <LetterDate id={id} label={label} text={text} known={knownText} onType={onType} />
  if (from === 'person.idNumber') return <NumberField id={id} label={label} text={text} onType={onType} />
  const common = { id, value: text, autocomplete: 'off', placeholder: knownText ?? '' }
  return (
    <div class="letter-field">
      <label for={id}>{label}</label>
      {kind === 'list' ? (
        <>
          <textarea
            {...common}
            rows={3}
            aria-describedby={`${id}-lines`}
            onInput={(event) => onType(event.currentTarget.value)}
          />
          <p class="soft" id={`${id}-lines`}>
            {write.letters.onePerLine}
          </p>
        </>
      ) : (
        <input {...common} type="text" onInput={(event) => onType(event.currentTarget.value)} />
      )}
    </div>
  )
}

interface NumberProps extends Pick<Props, 'id' | 'text' | 'onType'> {
  readonly label: string
}

/** So many characters an identity number has. */
const WHOLE = 18

/** An identity number, with what is wrong with it once it is written to the end or left. */
function NumberField({ id, label, text, onType }: NumberProps) {
  const [left, setLeft] = useState(true)
  const problem = left || text.trim().length >= WHOLE ? problemWith(text) : undefined
  return (
    <div class="letter-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={text}
        autocomplete="off"
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {problem === undefined ? null : (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}

function problemWith(number: string): string | undefined {
  if (number.trim() === '') return undefined
  const read = parseIdentityNumber(number)
  return typeof read === 'string' ? write.letters.idNumber[read](maskedIdentityNumber(number)) : undefined
}
