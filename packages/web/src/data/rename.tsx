import { useState } from 'preact/hooks'
import { type PersonHead, renamePerson } from '../store/shelf.ts'
import { tell } from '../words/tell.ts'

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
        <label for="rename">{tell.data.renameLabel}</label>
        <input
          id="rename"
          autocomplete="off"
          maxLength={20}
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <button type="submit" class="secondary">
          {tell.data.renameDo}
        </button>
      </form>
    </details>
  )
}
