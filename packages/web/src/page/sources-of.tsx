import type { Confidence, LawBook } from '@juyi/law'
import { say } from '../words/say.ts'
import { Badge } from './badge.tsx'
import { Sources } from './sources.tsx'

interface Props {
  readonly confidence: Confidence
  readonly cites: readonly string[]
  readonly book: Pick<LawBook, 'citations'>
}

/** How sure a statement is and, on opening, where it is written. */
export function SourcesOf({ confidence, cites, book }: Props) {
  return (
    <details class="source-of">
      <summary>
        <Badge confidence={confidence} /> {say.sources.source}
      </summary>
      <Sources cites={cites} book={book} />
    </details>
  )
}
