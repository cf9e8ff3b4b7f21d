import { useState } from 'preact/hooks'
import { PROBLEM, Problem } from '../questions/problem.tsx'
import { type PersonHead, sealOpenPerson } from '../store/shelf.ts'
import { tell } from '../words/tell.ts'

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
          <label for="passphrase-first">{tell.data.passphrase}</label>
          <input
            id="passphrase-first"
            type="password"
            autocomplete="new-password"
            aria-describedby={PROBLEM}
            value={first}
            onInput={(event) => setFirst(event.currentTarget.value)}
          />
          <label for="passphrase-again">{tell.data.passphraseAgain}</label>
          <input
            id="passphrase-again"
            type="password"
            autocomplete="new-password"
            aria-describedby={PROBLEM}
            value={again}
            onInput={(event) => setAgain(event.currentTarget.value)}
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
