import type { ClaimRule, LawBook } from '@juyi/law'
import { useState } from 'preact/hooks'
import { loadClaims } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Badge } from '../page/badge.tsx'
import { Failure } from '../page/failure.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useDraft } from '../store/use-draft.ts'
import { say, spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { LazyFold } from './lazy-fold.tsx'
import { ReportMistake } from './report-mistake.tsx'
import { isFound } from './search-text.ts'

/** So many are shown first, and so many more each time. */
const AT_ONCE = 20

/** What people say about the permit, checked. */
export function Claims({ book }: { readonly book: LawBook }) {
  return (
    <section>
      <h2>{tell.claims.title}</h2>
      <p>{tell.claims.lead}</p>
      <LazyFold
        class="card topic"
        summary={<span class="topic-head">{tell.claims.open}</span>}
        inside={() => <ClaimList book={book} />}
      />
    </section>
  )
}

function ClaimList({ book }: { readonly book: LawBook }) {
  const loaded = useLoaded(`claims ${spoken}`, () => loadClaims(spoken))
  const { texts, type } = useDraft('claims', { query: '' })
  const [shown, setShown] = useState(AT_ONCE)
  if (loaded.state === 'loading') return <Waiting says={say.state.loadingLaw} />
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  const { claims, citations } = loaded.value
  const found = claims.filter(({ claim, says }) => isFound(texts.query, [claim, says]))
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers of older phones */}
      <form
        role="search"
        aria-label={tell.claims.search}
        class="no-print"
        onSubmit={(event) => event.preventDefault()}
      >
        <label for="claim-search">{tell.claims.search}</label>
        <input
          id="claim-search"
          type="search"
          autocomplete="off"
          value={texts.query}
          onInput={(event) => type({ query: event.currentTarget.value })}
        />
      </form>
      <p role="status" class="soft">
        {found.length === 0 ? tell.claims.none : tell.claims.found(found.length)}
      </p>
      <ul class="statements claims">
        {found.slice(0, shown).map((claim) => (
          <ClaimItem key={claim.id} claim={claim} book={{ place: book.place, citations }} />
        ))}
      </ul>
      {found.length > shown ? (
        <button type="button" class="secondary no-print" onClick={() => setShown(shown + AT_ONCE)}>
          {tell.claims.more(found.length - shown)}
        </button>
      ) : null}
    </>
  )
}

/** The shape that goes with each verdict, so that none is told by colour alone. */
const SHAPES: Readonly<Record<ClaimRule['verdict'], string>> = {
  right: '✓',
  rightWithLimits: '◐',
  wrong: '×',
  outOfDate: '×',
  differsByPlace: '≠',
  unverifiable: '？',
}

interface ItemProps {
  readonly claim: ClaimRule
  readonly book: Pick<LawBook, 'place' | 'citations'>
}

function ClaimItem({ claim: { id, claim, verdict, says, cites, confidence }, book }: ItemProps) {
  return (
    <li class={`claim ${verdict}`}>
      <p class="marks">
        <span class="claim-verdict">
          <span aria-hidden="true">{SHAPES[verdict]}</span> {tell.claims.verdict[verdict]}
        </span>
        <Badge confidence={confidence} />
      </p>
      <h3>
        <Said>{tell.quoted(claim)}</Said>
      </h3>
      <p>
        <Said>{says}</Said>
      </p>
      <LazyFold
        class="source-of"
        summary={say.sources.source}
        inside={() => (
          <>
            <Sources cites={cites} book={book} />
            <ReportMistake book={book} about={{ id: `claims/${id}`, says: `${claim} → ${says}`, cites }} />
          </>
        )}
      />
    </li>
  )
}
