import { loadPlaces } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Later } from '../page/later.tsx'
import { erasePerson, lockAgain, type PersonHead, shelf } from '../store/shelf.ts'
import { useStored } from '../store/stored.ts'
import { useRecord } from '../store/use-record.ts'
import { tell } from '../words/tell.ts'
import { EraseButton } from './erase-button.tsx'
import { erasePlace } from './erase-place.ts'
import { Passphrase } from './passphrase.tsx'
import { nameOf } from './person-name.ts'
import { Rename } from './rename.tsx'
import { StoredPlace } from './stored-place.tsx'
import { TakeAlong } from './take-along.tsx'
import { UnlockForm } from './unlock-form.tsx'

interface Props {
  readonly person: PersonHead
  readonly onHappened: (says: string) => void
}

/** Everything that is kept of the person whose papers lie open. */
export function OpenPerson({ person, onHappened }: Props) {
  const { record } = useStored(shelf)
  const { places: kept, details } = useRecord()
  const places = useLoaded('places', loadPlaces)
  const placeName = (code: string) =>
    (places.state === 'ready' ? places.value.find((place) => place.code === code)?.name : undefined) ?? code
  const erase = async () => {
    await erasePerson(person.id)
    onHappened(tell.data.erased)
  }
  return (
    <section>
      <h2>{tell.data.of(nameOf(person))}</h2>
      {record === undefined ? (
        <div class="card">
          <p>{tell.data.sealedNow}</p>
          <UnlockForm />
        </div>
      ) : (
        <>
          {Object.keys({ ...kept, ...details }).length === 0 ? <p class="card">{tell.data.nothing}</p> : null}
          {Object.entries(kept).map(([code, place]) => (
            <section key={code} class="stored-place">
              <h3>{placeName(code)}</h3>
              <StoredPlace code={code} place={place} />
              <EraseButton
                words={tell.data.eraseOne(placeName(code))}
                onErase={async () => {
                  await erasePlace(code, place)
                  onHappened(tell.data.erased)
                }}
              />
            </section>
          ))}
          {Object.keys(details).length === 0 ? null : (
            <Later
              name="details"
              load={async () => (await import('./stored-details.tsx')).StoredDetails}
              props={{ details, onHappened }}
            />
          )}
          <Rename person={person} />
          <Passphrase person={person} onHappened={onHappened} />
          {person.sealed ? (
            <p class="actions">
              <button type="button" class="secondary" onClick={() => void lockAgain()}>
                {tell.data.lock}
              </button>
            </p>
          ) : null}
        </>
      )}
      <TakeAlong person={person} />
      <EraseButton words={tell.data.erasePerson(nameOf(person))} onErase={erase} />
    </section>
  )
}
