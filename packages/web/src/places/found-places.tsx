import { useDivisions } from '../law/use-divisions.ts'
import { hrefOf } from '../router.ts'
import { say } from '../words/say.ts'
import type { PlaceEntry } from './place-entry.ts'
import { PlaceLink } from './place-link.tsx'
import { searchPlaces } from './search-places.ts'

/** More than this is no help. */
const MOST_SHOWN = 12

interface Props {
  readonly places: readonly PlaceEntry[]
  readonly text: string
}

/** What the search found: places, or the cities in which a district of that name lies. */
export function FoundPlaces({ places, text }: Props) {
  const all = searchPlaces(places, text)
  const found = all.slice(0, MOST_SHOWN)
  const divisions = useDivisions(found.length === 0 && text.trim().length >= 2)
  const districts =
    found.length > 0 || divisions === undefined
      ? []
      : divisions.find(text).flatMap(({ code, name }) => {
          const city = cityOf(code, places)
          return city === undefined ? [] : [{ city, name }]
        })
  const n = found.length + districts.length
  return (
    <section>
      <p role="status" class="soft">
        {n === 0
          ? say.places.none(text.trim())
          : all.length > n
            ? say.places.foundMany(all.length, n)
            : say.places.found(n)}
      </p>
      <ul class="places">
        {found.map((place) => (
          <li key={place.code}>
            <PlaceLink place={place} to={hrefOf({ page: 'place', code: place.code })} />
          </li>
        ))}
        {districts.map(({ city, name }) => (
          <li key={`${city.code} ${name}`}>
            <PlaceLink
              place={city}
              to={hrefOf({ page: 'place', code: city.code })}
              because={say.places.within(name, city.name)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function cityOf(code: string, places: readonly PlaceEntry[]): PlaceEntry | undefined {
  const wanted = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  return wanted.flatMap((one) => places.find((place) => place.code === one) ?? [])[0]
}
