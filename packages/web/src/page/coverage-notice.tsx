import type { LawBook } from '@juyi/law'
import { say } from '../words/say.ts'

/** Says plainly where we hold no local rules, and whose rules the answer follows. */
export function CoverageNotice({ book }: { readonly book: LawBook }) {
  const above = book.place.chain.at(-1)
  if (book.place.coverage === 'own' || above === undefined) return null
  return (
    <aside class="notice amber">
      <p>
        <strong>
          <span aria-hidden="true">？ </span>
          {say.coverage.title(book.place.name)}
        </strong>
      </p>
      <p>{say.coverage.says(above.name)}</p>
    </aside>
  )
}
