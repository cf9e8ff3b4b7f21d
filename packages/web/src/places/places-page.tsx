import { useState } from 'preact/hooks'
import { loadPlaces } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Failure } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Waiting } from '../page/waiting.tsx'
import { hrefOf } from '../router.ts'
import { useRecord } from '../store/use-record.ts'
import { say } from '../words/say.ts'
import { FoundPlaces } from './found-places.tsx'
import { hasOwnRules, type PlaceEntry } from './place-entry.ts'
import { PlaceLink } from './place-link.tsx'

/** The first page: choose a place, by name or from the list. */
export function PlacesPage() {
  const [text, setText] = useState('')
  const loaded = useLoaded('places', loadPlaces)
  return (
    <>
      <FocusedHeading page="places" title={say.app.motto}>
        {say.places.title}
      </FocusedHeading>
      <p class="lead">{say.places.lead}</p>
      <p class="soft">{say.places.promise}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers of older phones */}
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label for="place-search">{say.places.label}</label>
        <input
          id="place-search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={say.places.placeholder}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </form>
      {loaded.state === 'loading' ? <Waiting says={say.state.loadingPlaces} /> : null}
      {loaded.state === 'failed' ? <Failure error={loaded.error} retry={loaded.retry} /> : null}
      {loaded.state !== 'ready' ? null : text.trim() === '' ? (
        <AllPlaces places={loaded.value} />
      ) : (
        <FoundPlaces places={loaded.value} text={text} />
      )}
    </>
  )
}

function AllPlaces({ places }: { readonly places: readonly PlaceEntry[] }) {
  const { places: kept } = useRecord()
  const begun = places.filter(({ code }) => kept[code] !== undefined)
  const own = places.filter(hasOwnRules)
  const cities = own.filter((place) => isChoice(place, own))
  const provinces = places.filter((place) => place.code.endsWith('0000') && !cities.includes(place))
  return (
    <>
      {begun.length === 0 ? null : (
        <section>
          <h2>{say.places.again}</h2>
          <PlaceList places={begun} />
        </section>
      )}
      <section>
        <h2>{say.places.own}</h2>
        <PlaceList places={cities} brief />
      </section>
      <section>
        <h2>{say.places.all}</h2>
        <div class="provinces">
          {provinces.map((province) => (
            <Province key={province.code} province={province} places={places} />
          ))}
        </div>
      </section>
    </>
  )
}

interface PlaceListProps {
  readonly places: readonly PlaceEntry[]
  /** Names alone, close together, where the heading says the rest. */
  readonly brief?: boolean
}

function PlaceList({ places, brief = false }: PlaceListProps) {
  return (
    <ul class={brief ? 'places brief' : 'places'}>
      {places.map((place) => (
        <li key={place.code}>
          <PlaceLink place={place} to={hrefOf({ page: 'place', code: place.code })} brief={brief} />
        </li>
      ))}
    </ul>
  )
}

/** Cities before the provinces around them: whoever lives in the city wants the city's rules. */
function isChoice(place: PlaceEntry, own: readonly PlaceEntry[]): boolean {
  const within = own.some(({ code }) => code !== place.code && code.slice(0, 2) === place.code.slice(0, 2))
  return !(place.code.endsWith('0000') && within)
}

interface ProvinceProps {
  readonly province: PlaceEntry
  readonly places: readonly PlaceEntry[]
}

function Province({ province, places }: ProvinceProps) {
  const inside = places.filter(
    ({ code }) => code !== province.code && code.slice(0, 2) === province.code.slice(0, 2),
  )
  if (inside.length === 0)
    return (
      <a class="province" href={hrefOf({ page: 'place', code: province.code })}>
        {province.name}
      </a>
    )
  return (
    <details class="province">
      <summary>{province.name}</summary>
      <ul class="places">
        {inside.map((place) => (
          <li key={place.code}>
            <PlaceLink place={place} to={hrefOf({ page: 'place', code: place.code })} />
          </li>
        ))}
        <li>
          <PlaceLink
            place={province}
            to={hrefOf({ page: 'place', code: province.code })}
            name={`${province.name}${say.places.otherCities}`}
          />
        </li>
      </ul>
    </details>
  )
}
