import { useState } from 'preact/hooks'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { erasePerson, shelf } from '../store/shelf.ts'
import { useStored } from '../store/stored.ts'
import { tell } from '../words/tell.ts'
import { EraseButton } from './erase-button.tsx'
import { OpenPerson } from './open-person.tsx'
import { People } from './people.tsx'
import { TakeIn } from './take-in.tsx'
import '../style/data.css'

/** What is stored on this device, in full, whose it is, and how to take it along or get rid of it. */
export function DataPage() {
  const { people, open } = useStored(shelf)
  const [happened, setHappened] = useState('')
  const stored = people.some(({ id }) => id === open.id)
  const eraseAll = async () => {
    for (const { id } of people) await erasePerson(id)
    setHappened(tell.data.erased)
  }
  return (
    <>
      <FocusedHeading page="data" title={tell.data.title}>
        {tell.data.title}
      </FocusedHeading>
      <p class="lead">{tell.data.lead}</p>
      <p>{tell.data.sent}</p>
      <p>{tell.data.shared}</p>
      <p role="status">{happened}</p>
      {stored ? (
        <OpenPerson key={open.id} person={open} onHappened={setHappened} />
      ) : (
        <p class="card">{tell.data.nothing}</p>
      )}
      <People people={people} open={open} />
      <TakeIn people={people} onHappened={setHappened} />
      {people.length > 1 ? (
        <section class="apart">
          <EraseButton words={tell.data.eraseAll} onErase={eraseAll} />
        </section>
      ) : null}
    </>
  )
}
