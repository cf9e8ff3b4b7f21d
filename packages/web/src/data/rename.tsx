import { useState } from 'preact/hooks'
import { type PersonHead, renamePerson } from '../store/shelf.ts'
import { tell } from '../words/tell.ts'
import { TextField } from './text-field.tsx'

/** Another name for a person on this device. */
export function Rename({ person }: { readonly person: PersonHead }) {
  const [label, setLabel] = useState(person.label)
  const submit = async (event: Event) => {
    event.preventDefault()
    await renamePerson(person.id, label.trim())
  }
  return (
    <details class="aside-form">
      <summary>{tell.data.rename}</summary>
      <form noValidate class="stacked" onSubmit={submit}>
        <TextField id="rename" words={tell.data.renameLabel} value={label} onType={setLabel} />
        <button type="submit" class="secondary">
          {tell.data.renameDo}
        </button>
      </form>
    </details>
  )
}
