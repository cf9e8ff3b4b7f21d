import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { withDocument } from '../store/place-answers.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { changeAnswers } from '../store/use-record.ts'
import { tell } from '../words/tell.ts'
import { AddFiles } from './add-files.tsx'
import { HeldFiles } from './held-files.tsx'
import { photoDemands, wantedOf } from './photo-rule.ts'
import { isAtHand, speaksOfStay } from './residence-rows.ts'
import { goToSpan } from './spans.tsx'

interface Props {
  /** Begins the ids of the fields: the same paper may serve several requirements. */
  readonly id: string
  readonly document: string
  readonly place: PlaceRecord
  readonly book: LawBook
}

/** One paper: the tick, its photos and files, and the way to its dates. */
export function HeldDocument({ id, document, place, book }: Props) {
  const { code } = book.place
  const paper = book.documents[document]?.name ?? document
  const to = { code, document }
  const files = place.papers[document]?.files ?? []
  return (
    <div class="held-document">
      <label class="tick-row" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={place.answers.documents[document] === true}
          onChange={({ currentTarget: { checked } }) =>
            changeAnswers(code, (now) => withDocument(now, document, checked))
          }
        />
        <span>
          <Said>{paper}</Said>
        </span>
      </label>
      {photoDemands(document, book).map(({ says, channels, confidence }) => (
        <p key={says} class="soft photo-demand">
          {tell.papers.photoAt(channels)} <Said>{says}</Said> <Badge confidence={confidence} />
        </p>
      ))}
      <HeldFiles paper={paper} files={files} wanted={wantedOf(document, book)} to={to} />
      <AddFiles paper={paper} to={to} />
      {speaksOfStay(document, book) && isAtHand(document, place) ? (
        <button type="button" class="text-button" onClick={() => goToSpan(document)}>
          {tell.papers.speaks}
        </button>
      ) : null}
    </div>
  )
}
