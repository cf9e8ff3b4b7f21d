import { hrefOf, PLACE_PAGES } from '../router.ts'
import { say } from '../words/say.ts'

/** All pages about a place in the order of the journey, each with what it is good for. */
export function Guide({ code }: { readonly code: string }) {
  return (
    <section>
      <h2>{say.place.guide}</h2>
      <ul class="guide">
        {PLACE_PAGES.filter((page) => page !== 'place').map((page) => (
          <li key={page}>
            <a href={hrefOf({ page, code })}>
              <span class="guide-name">{say.pages[page]}</span>
              <span class="soft">{say.place.about[page]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
