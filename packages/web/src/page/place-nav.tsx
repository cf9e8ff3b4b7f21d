import { hrefOf, PLACE_PAGES, type PlacePageName } from '../router.ts'
import { say } from '../words/say.ts'

interface Props {
  readonly code: string
  readonly page: PlacePageName
}

/** The way to the other pages about the place; below the content, because the answer comes first. */
export function PlaceNav({ code, page }: Props) {
  return (
    <nav class="place-nav" aria-label={say.app.allPages}>
      <ul>
        {PLACE_PAGES.filter((one) => one !== 'ask').map((one) => (
          <li key={one}>
            <a href={hrefOf({ page: one, code })} aria-current={one === page ? 'page' : undefined}>
              {say.pages[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
