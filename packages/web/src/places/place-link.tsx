import { say } from '../words/say.ts'
import { hasOwnRules, type PlaceEntry } from './place-entry.ts'

interface Props {
  readonly place: PlaceEntry
  readonly to: string
  /** Shown instead of the place's name. */
  readonly name?: string
  /** Why this place was found, where its name does not show it. */
  readonly because?: string
  /** The short name alone. */
  readonly brief?: boolean
}

/** A place to choose, with whether we hold rules of its own. */
export function PlaceLink({ place, to, name, because, brief = false }: Props) {
  const own = hasOwnRules(place)
  return (
    <a class={own ? 'place own' : 'place'} href={to}>
      <span class="place-name">{name ?? (brief ? place.short : place.name)}</span>
      {brief ? null : (
        <span class="soft">
          {because === undefined ? '' : `${because} · `}
          {own ? `✓ ${say.places.local}` : say.places.notLocal}
        </span>
      )}
    </a>
  )
}
