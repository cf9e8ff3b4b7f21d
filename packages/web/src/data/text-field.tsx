import { PROBLEM } from '../questions/problem.tsx'

interface Props {
  readonly id: string
  readonly words: string
  readonly value: string
  readonly secret?: 'new' | 'known'
  readonly onType: (text: string) => void
}

/** More letters than a label on this device needs. */
const MOST_LETTERS = 20

/** A short text with its label: what somebody is called, or a passphrase. */
export function TextField({ id, words, value, secret, onType }: Props) {
  const common = {
    id,
    value,
    'aria-describedby': PROBLEM,
    onInput: (event: InputEvent & { readonly currentTarget: HTMLInputElement }) =>
      onType(event.currentTarget.value),
  }
  return (
    <>
      <label for={id}>{words}</label>
      {secret === undefined ? (
        <input {...common} type="text" autocomplete="off" maxLength={MOST_LETTERS} />
      ) : (
        <input {...common} type="password" autocomplete={secret === 'new' ? 'new-password' : 'off'} />
      )}
    </>
  )
}
