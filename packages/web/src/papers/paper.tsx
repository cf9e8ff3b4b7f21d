import type { PaperItem, PaperOption } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { useState } from 'preact/hooks'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import type { PlaceRecord } from '../store/place-record.ts'
import { tell } from '../words/tell.ts'
import { isComplete, isOptionHeld } from './checklist-parts.ts'
import { HeldDocument } from './held-document.tsx'
import { photoDemands } from './photo-rule.ts'

interface Props {
  readonly item: PaperItem
  readonly place: PlaceRecord
  readonly book: LawBook
}

/** One requirement: what it is for, the usual paper, what may stand in for it, and which of them are at hand. */
export function Paper({ item, place, book }: Props) {
  const { requirement, options, needed } = item
  const [usual, ...substitutes] = options
  const channels = (requirement.channels ?? []).flatMap(
    (id) => book.channels.find((channel) => channel.id === id)?.name ?? [],
  )
  const documents = [...new Set(options.flatMap((option) => option.documents))]
  const photoCites = documents.flatMap((id) => photoDemands(id, book)).flatMap(({ cites }) => cites)
  return (
    <li class="card paper">
      <h3>
        <Said>{requirement.says}</Said>
      </h3>
      <p class="marks">
        {isComplete(item, place.answers.documents) ? (
          <span class="state met">✓ {tell.papers.complete}</span>
        ) : requirement.fetched ? null : (
          <span class="state open">○ {tell.papers.missing}</span>
        )}
        {needed === true ? null : <span class="mark-word">{tell.papers.perhaps}</span>}
        {requirement.fetched ? <span class="mark-word">{tell.papers.fetched}</span> : null}
        {requirement.original ? <span class="mark-word">{tell.papers.original}</span> : null}
        {requirement.copies > 0 ? (
          <span class="mark-word">{tell.papers.copies(requirement.copies)}</span>
        ) : null}
        {channels.length === 0 ? null : <span class="mark-word">{tell.papers.onlyThrough(channels)}</span>}
        <Badge confidence={requirement.confidence} />
      </p>
      {usual === undefined ? (
        <p>{tell.papers.noneFits}</p>
      ) : (
        <Option option={usual} requirement={requirement.id} place={place} book={book} />
      )}
      {substitutes.length === 0 ? null : (
        <Substitutes options={substitutes} requirement={requirement.id} place={place} book={book} />
      )}
      <details class="source-of">
        <summary>{tell.papers.more}</summary>
        <dl>
          {documents.map((id) => (
            <About key={id} document={id} book={book} />
          ))}
        </dl>
        <Sources cites={[...new Set([...requirement.cites, ...photoCites])]} book={book} />
      </details>
    </li>
  )
}

interface OptionProps {
  readonly option: PaperOption
  readonly requirement: string
  readonly place: PlaceRecord
  readonly book: LawBook
}

/** Papers that serve together. */
function Option({ option: { documents, note, serves }, requirement, place, book }: OptionProps) {
  return (
    <div class="option">
      {documents.length > 1 ? <p class="soft">{tell.papers.together}</p> : null}
      {documents.map((id) => (
        <HeldDocument
          key={id}
          id={[requirement, ...documents, id].join('-')}
          document={id}
          place={place}
          book={book}
        />
      ))}
      {note === undefined ? null : (
        <p class="soft note">
          <Said>{note}</Said>
        </p>
      )}
      {serves === true ? null : <p class="soft note">{tell.papers.serves}</p>}
    </div>
  )
}

interface SubstitutesProps extends Omit<OptionProps, 'option'> {
  readonly options: readonly PaperOption[]
}

/** What may stand in for the usual paper: folded on the screen, written out on paper. */
function Substitutes({ options, ...rest }: SubstitutesProps) {
  // Whoever holds one sees it at once; afterwards the fold is the person's own.
  const [open] = useState(() => options.some((option) => isOptionHeld(option, rest.place.answers.documents)))
  return (
    <>
      <details class="substitutes" open={open}>
        <summary>{tell.papers.substitutes(options.length)}</summary>
        {options.map((option) => (
          <Option key={option.documents.join(' ')} option={option} {...rest} />
        ))}
      </details>
      <div class="printed">
        <p>{tell.papers.substitutesPrinted}</p>
        <ul>
          {options.map(({ documents }) => (
            <li key={documents.join(' ')}>
              □ {documents.map((id) => rest.book.documents[id]?.name ?? id).join(' + ')}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** Who issues a paper, what the desk looks at on it, and how to get one. */
function About({ document, book }: { readonly document: string; readonly book: LawBook }) {
  const paper = book.documents[document]
  if (paper === undefined) return null
  return (
    <div>
      <dt>
        <Said>{paper.name}</Said>
      </dt>
      <dd>
        {paper.obtain === undefined ? null : <p>{tell.papers.obtain(paper.obtain)}</p>}
        <p>{tell.papers.issuer(paper.issuer)}</p>
        {paper.checks.length === 0 ? null : <p>{tell.papers.checks(paper.checks)}</p>}
      </dd>
    </div>
  )
}
