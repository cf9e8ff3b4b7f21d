import { useState } from 'preact/hooks'
import { Problem } from '../questions/problem.tsx'
import { addPerson, openPapersOf, type PersonHead } from '../store/shelf.ts'
import { tell } from '../words/tell.ts'
import { nameOf } from './person-name.ts'
import { TextField } from './text-field.tsx'

interface Props {
  readonly people: readonly PersonHead[]
  readonly open: PersonHead
}

/** The shelf: whose papers lie on this device, and a place for one more. */
export function People({ people, open }: Props) {
  const [label, setLabel] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = async (event: Event) => {
    event.preventDefault()
    const name = label.trim()
    if (name === '') return setProblem(tell.data.labelWanted)
    if (people.some((person) => nameOf(person) === name)) return setProblem(tell.data.labelTaken(name))
    try {
      await addPerson(name)
      setLabel('')
      setProblem(undefined)
    } catch {
      setProblem(tell.data.noRoom)
    }
  }
  return (
    <section>
      <h2>{tell.data.people}</h2>
      <p class="soft">{tell.data.peopleLead}</p>
      {people.length === 0 ? null : (
        <ul class="card statements">
          {people.map((person) => (
            <li key={person.id} class="person">
              <span>
                {nameOf(person)} {person.sealed ? <span class="mark-word">{tell.data.isSealed}</span> : null}
              </span>
              {person.id === open.id ? (
                <span class="state met">✓ {tell.data.isOpen}</span>
              ) : (
                <button type="button" class="pill" onClick={() => void openPapersOf(person.id)}>
                  {tell.data.see(nameOf(person))}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <form noValidate class="stacked" onSubmit={add}>
        <Problem says={problem} />
        <TextField id="label" words={tell.data.label} value={label} onType={setLabel} />
        <button type="submit" class="secondary">
          {tell.data.add}
        </button>
      </form>
    </section>
  )
}
