import { useState } from 'preact/hooks'
import { Problem } from '../questions/problem.tsx'
import { unlock } from '../store/shelf.ts'
import { tell } from '../words/tell.ts'
import { TextField } from './text-field.tsx'

/** Asks for the passphrase of the open person. Where it is right, whoever follows the shelf shows the papers. */
export function UnlockForm() {
  const [passphrase, setPassphrase] = useState('')
  const [state, setState] = useState<'asking' | 'trying' | 'wrong'>('asking')
  const submit = async (event: Event) => {
    event.preventDefault()
    setState('trying')
    if (!(await unlock(passphrase))) setState('wrong')
  }
  return (
    <form noValidate onSubmit={submit}>
      <Problem says={state === 'wrong' ? tell.data.unlockWrong : undefined} />
      <TextField
        id="passphrase"
        words={tell.data.passphrase}
        value={passphrase}
        secret="known"
        onType={setPassphrase}
      />
      <button type="submit" class="primary" disabled={state === 'trying'}>
        {state === 'trying' ? tell.data.unlocking : tell.data.unlock}
      </button>
      <p class="soft">{tell.data.unlockForgotten}</p>
    </form>
  )
}
