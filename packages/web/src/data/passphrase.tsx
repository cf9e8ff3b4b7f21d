import { useState } from 'preact/hooks'
import { Problem } from '../questions/problem.tsx'
import { type PersonHead, sealOpenPerson } from '../store/shelf.ts'
import { tell } from '../words/tell.ts'
import { TextField } from './text-field.tsx'

interface Props {
  readonly person: PersonHead
  readonly onHappened: (says: string) => void
}

/** Shorter ones are guessed in no time, however slow each guess is. */
const LEAST_LETTERS = 6

/** Seals the open person with a passphrase, changes it, or takes it away. */
export function Passphrase({ person, onHappened }: Props) {
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const seal = async (passphrase: string, says: string) => {
    setBusy(true)
    try {
      await sealOpenPerson(passphrase)
      setFirst('')
      setAgain('')
      setProblem(undefined)
      onHappened(says)
    } catch {
      setProblem(tell.data.noRoom)
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if ([...first].length < LEAST_LETTERS) return setProblem(tell.data.passphraseShort(LEAST_LETTERS))
    if (first !== again) return setProblem(tell.data.passphraseDiffers)
    void seal(first, tell.data.sealedWell)
  }
  const canSeal = 'subtle' in crypto
  return (
    <details class="aside-form">
      <summary>{person.sealed ? tell.data.passphraseChange : tell.data.passphraseSet}</summary>
      <p>{tell.data.passphraseLead}</p>
      {canSeal ? (
        <form noValidate class="stacked" onSubmit={submit}>
          <Problem says={problem} />
          <TextField
            id="passphrase-first"
            words={tell.data.passphrase}
            value={first}
            secret="new"
            onType={setFirst}
          />
          <TextField
            id="passphrase-again"
            words={tell.data.passphraseAgain}
            value={again}
            secret="new"
            onType={setAgain}
          />
          <button type="submit" class="secondary" disabled={busy}>
            {busy ? tell.data.sealing : tell.data.seal}
          </button>
        </form>
      ) : (
        <p class="notice amber">{tell.data.cannotSeal}</p>
      )}
      {person.sealed ? (
        <button
          type="button"
          class="secondary stop"
          disabled={busy}
          onClick={() => void seal('', tell.data.unsealedWell)}
        >
          {tell.data.passphraseRemove}
        </button>
      ) : null}
    </details>
  )
}
