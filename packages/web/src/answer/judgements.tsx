import type { Judgement } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly judgements: readonly Judgement[]
  readonly book: LawBook
}

/** What the law leaves to the desk, and the papers that usually carry it. */
export function Judgements({ judgements, book }: Props) {
  if (judgements.length === 0) return null
  return (
    <section>
      <h2>{tell.answer.judgement}</h2>
      <p class="soft">{tell.answer.judgementLead}</p>
      <ul class="card statements">
        {judgements.map(({ says, cites, usually }) => (
          <li key={says}>
            <p>
              <Said>{says}</Said>
            </p>
            {usually.length === 0 ? null : (
              <p>
                <strong>{tell.answer.bring(usually.map((id) => book.documents[id]?.name ?? id))}</strong>
              </p>
            )}
            <details class="source-of">
              <summary>{say.sources.source}</summary>
              <Sources cites={cites} book={book} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
