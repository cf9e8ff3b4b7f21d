import type { LawBook } from '@juyi/law'
import { say } from '../words/say.ts'

interface Props {
  readonly cites: readonly string[]
  readonly book: Pick<LawBook, 'citations'>
}

/** Where a statement comes from: the article and its gist, how sure we are, and when it was checked. */
export function Sources({ cites, book }: Props) {
  if (cites.length === 0) return <p class="source">{say.sources.noSource}</p>
  return (
    <ul class="sources" aria-label={say.sources.source}>
      {cites.map((cite) => {
        const found = book.citations[cite]
        if (found === undefined) return <li key={cite}>{cite}</li>
        return (
          <li key={cite} class="source">
            <cite>{found.label}</cite>
            {found.gist === undefined ? null : <span class="gist">{found.gist}</span>}
            <span class="checked">
              {say.confidence[found.confidence]} · <time>{say.sources.checked(found.checked)}</time>
            </span>
            {found.url === undefined ? null : (
              <a href={found.url} target="_blank" rel="noreferrer noopener">
                {say.sources.open}
                <span class="unseen">{say.aside(found.label)}</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
