import type { PaperItem } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { PlaceRecord } from '../store/place-record.ts'
import { tell } from '../words/tell.ts'
import { isComplete, partsOf } from './checklist-parts.ts'
import { Paper } from './paper.tsx'

interface Props {
  readonly title: string
  readonly lead?: string
  readonly items: readonly PaperItem[]
  readonly place: PlaceRecord
  readonly book: LawBook
}

/** The papers for one purpose: what this person brings, what the office finds itself, what some people bring. */
export function PaperList({ title, lead, items, place, book }: Props) {
  const { bring, fetched, perhaps } = partsOf(items)
  const complete = bring.filter((item) => isComplete(item, place.answers.documents)).length
  const listed = (some: readonly PaperItem[]) => (
    <ol class="papers">
      {some.map((item) => (
        <Paper key={item.requirement.id} item={item} place={place} book={book} />
      ))}
    </ol>
  )
  return (
    <section>
      <h2>{title}</h2>
      {lead === undefined ? null : <p>{lead}</p>}
      {items.length === 0 ? <p>{tell.papers.none}</p> : null}
      {bring.length === 0 ? null : (
        <>
          <p role="status" class="soft">
            {tell.papers.have(complete, bring.length)}
          </p>
          {listed(bring)}
        </>
      )}
      {fetched.length === 0 ? null : (
        <details class="perhaps">
          <summary>{tell.papers.fetchedTitle(fetched.length)}</summary>
          {listed(fetched)}
        </details>
      )}
      {perhaps.length === 0 ? null : (
        <details class="perhaps">
          <summary>{tell.papers.perhapsTitle(perhaps.length)}</summary>
          {listed(perhaps)}
        </details>
      )}
    </section>
  )
}
