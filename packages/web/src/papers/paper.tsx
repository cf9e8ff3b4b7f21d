import type { PaperItem } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { ComponentChildren } from 'preact'
import { Sources } from '../page/sources.tsx'
import { zh } from '../words/zh.ts'

interface Props {
  readonly item: PaperItem
  readonly held: Readonly<Record<string, boolean>>
  readonly book: LawBook
  readonly badge: ComponentChildren
  readonly onTick: (document: string, has: boolean) => void
}

/** One requirement: what it is for, the papers that serve, and which of them are at hand. */
export function Paper({ item, held, book, badge, onTick }: Props) {
  const { requirement, options, needed } = item
  const complete = options.some(({ documents }) => documents.every((id) => held[id] === true))
  return (
    <li class="card paper">
      <h3>{requirement.says}</h3>
      <p class="marks">
        {complete ? (
          <span class="state met">✓ {zh.papers.complete}</span>
        ) : requirement.fetched ? null : (
          <span class="state open">○ {zh.papers.missing}</span>
        )}
        {needed === true ? null : <span class="mark-word">{zh.papers.perhaps}</span>}
        {requirement.fetched ? <span class="mark-word">{zh.papers.fetched}</span> : null}
        {requirement.original ? <span class="mark-word">{zh.papers.original}</span> : null}
        {requirement.copies > 0 ? (
          <span class="mark-word">{zh.papers.copies(requirement.copies)}</span>
        ) : null}
        {badge}
      </p>
      {options.length === 0 ? <p>{zh.papers.noneFits}</p> : null}
      {options.length > 1 ? <p class="soft">{zh.papers.anyOne}</p> : null}
      <ul class="options" hidden={options.length === 0}>
        {options.map(({ documents, note, serves }) => (
          <li key={documents.join(' ')} class="option">
            {documents.length > 1 ? <p class="soft">{zh.papers.together}</p> : null}
            {documents.map((id) => (
              <Tick
                key={id}
                id={`${requirement.id}-${documents.join('-')}-${id}`}
                document={id}
                has={held[id] === true}
                book={book}
                onTick={onTick}
              />
            ))}
            {note === undefined ? null : <p class="soft note">{note}</p>}
            {serves === true ? null : <p class="soft note">{zh.papers.serves}</p>}
          </li>
        ))}
      </ul>
      <details class="source-of">
        <summary>{zh.papers.more}</summary>
        <dl>
          {[...new Set(options.flatMap(({ documents }) => documents))].map((id) => (
            <About key={id} document={id} book={book} />
          ))}
        </dl>
        <Sources cites={requirement.cites} book={book} />
      </details>
    </li>
  )
}

interface TickProps {
  readonly id: string
  readonly document: string
  readonly has: boolean
  readonly book: LawBook
  readonly onTick: (document: string, has: boolean) => void
}

function Tick({ id, document, has, book, onTick }: TickProps) {
  return (
    <label class="tick-row" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={has}
        onChange={(event) => onTick(document, event.currentTarget.checked)}
      />
      <span>{book.documents[document]?.name ?? document}</span>
    </label>
  )
}

/** Who issues a paper, what the desk looks at on it, and how to get one. */
function About({ document, book }: { readonly document: string; readonly book: LawBook }) {
  const paper = book.documents[document]
  if (paper === undefined) return null
  return (
    <div>
      <dt>{paper.name}</dt>
      <dd>
        <p>{zh.papers.issuer(paper.issuer)}</p>
        {paper.checks.length === 0 ? null : <p>{zh.papers.checks(paper.checks)}</p>}
        {paper.obtain === undefined ? null : <p>{zh.papers.obtain(paper.obtain)}</p>}
      </dd>
    </div>
  )
}
