import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { zh } from '../words/zh.ts'

/** What the permit opens in a place: what is confirmed first, the rest folded away. */
export function Benefits({ book }: { readonly book: LawBook }) {
  const sure = book.benefits.filter(({ confidence }) => confidence === 'high')
  const unsure = book.benefits.filter(({ confidence }) => confidence !== 'high')
  if (book.benefits.length === 0) return null
  return (
    <section>
      <h2>{zh.place.benefits}</h2>
      <p class="soft">{zh.place.benefitsNote}</p>
      <div class="card">
        <Statements benefits={sure} />
        {unsure.length === 0 ? null : (
          <details>
            <summary>{zh.place.benefitsMore(unsure.length)}</summary>
            <Statements benefits={unsure} />
          </details>
        )}
      </div>
    </section>
  )
}

function Statements({ benefits }: { readonly benefits: LawBook['benefits'] }) {
  return (
    <ul class="statements">
      {benefits.map(({ id, says, confidence }) => (
        <li key={id}>
          {says} <Badge confidence={confidence} />
        </li>
      ))}
    </ul>
  )
}
