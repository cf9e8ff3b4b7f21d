import type { Judgement } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { Sources } from '../page/sources.tsx'
import { zh } from '../words/zh.ts'

interface Props {
  readonly judgements: readonly Judgement[]
  readonly book: LawBook
}

/** What the law leaves to the desk, and the papers that usually carry it. */
export function Judgements({ judgements, book }: Props) {
  if (judgements.length === 0) return null
  return (
    <section>
      <h2>{zh.answer.judgement}</h2>
      <p class="soft">{zh.answer.judgementLead}</p>
      <ul class="card statements">
        {judgements.map(({ says, cites, usually }) => (
          <li key={says}>
            <p>{says}</p>
            {usually.length === 0 ? null : (
              <p>
                <strong>{zh.answer.bring(usually.map((id) => book.documents[id]?.name ?? id))}</strong>
              </p>
            )}
            <details class="source-of">
              <summary>{zh.answer.source}</summary>
              <Sources cites={cites} book={book} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
