import { caseOf, type Found, HeardSearch } from '@juyi/journey'
import { type LawBook, type RefusalRule, type RefusalsBook, refusalIn } from '@juyi/law'
import { useMemo } from 'preact/hooks'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Said } from '../page/said.tsx'
import { hrefOf } from '../router.ts'
import { useDraft } from '../store/use-draft.ts'
import { usePlace } from '../store/use-record.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { NOT_LISTED } from './not-listed-page.tsx'

interface Props {
  readonly refusals: RefusalsBook
  readonly book: LawBook
}

/** What did they say? By typing it, or from a list in groups. */
export function HeardPage({ refusals: { refusals }, book }: Props) {
  const { texts, type } = useDraft(`${book.place.code}/heard`, { query: '' })
  const { query } = texts
  const search = useMemo(() => new HeardSearch(refusals), [refusals])
  const { log } = usePlace(book.place.code)
  const noted = refusals.find(({ id }) => id === caseOf(log).refusal?.heard)
  return (
    <>
      <FocusedHeading page={`refused ${book.place.code}`} title={say.pages.refused}>
        {tell.refused.title}
      </FocusedHeading>
      <p class="lead">{tell.refused.lead}</p>
      {noted === undefined ? null : (
        <section>
          <h2>{tell.refused.noted}</h2>
          <HeardList found={[firstPhrase(noted)]} book={book} />
        </section>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers of older phones */}
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label for="heard-search">{tell.refused.search}</label>
        <input
          id="heard-search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={tell.refused.searchExample}
          value={query}
          onInput={(event) => type({ query: event.currentTarget.value })}
        />
      </form>
      {query.trim() === '' ? (
        <HeardGroups refusals={refusals} book={book} />
      ) : (
        <FoundList found={search.find(query)} book={book} />
      )}
      <p class="actions">
        <a class="secondary" href={hrefOf({ page: 'refused', code: book.place.code, item: NOT_LISTED })}>
          {tell.refused.notListed}
        </a>
      </p>
    </>
  )
}

function FoundList({ found, book }: { readonly found: readonly Found[]; readonly book: LawBook }) {
  return (
    <>
      <p role="status" class="soft">
        {found.length === 0 ? tell.refused.noneFound : tell.refused.found(found.length)}
      </p>
      <HeardList found={found} book={book} />
    </>
  )
}

/** The groups, those that most people look for first. */
const GROUPS = ['landlord', 'delay', 'time', 'work', 'papers', 'person', undefined] as const

interface GroupsProps {
  readonly refusals: readonly RefusalRule[]
  readonly book: LawBook
}

function HeardGroups({ refusals, book }: GroupsProps) {
  return (
    <section>
      <h2>{tell.refused.groups}</h2>
      {GROUPS.map((group) => {
        const inside = refusals.filter(({ about }) => about === group)
        if (inside.length === 0) return null
        return (
          <details key={group} class="card heard-group">
            <summary>{tell.refused.group[group ?? 'other']}</summary>
            <HeardList found={inside.map(firstPhrase)} book={book} />
          </details>
        )
      })}
    </section>
  )
}

function firstPhrase(rule: RefusalRule): Found {
  return { rule, phrase: rule.heard[0] ?? rule.id }
}

interface ListProps {
  readonly found: readonly Found[]
  readonly book: LawBook
}

function HeardList({ found, book }: ListProps) {
  return (
    <ul class="heard-list">
      {found.map(({ rule, phrase }) => (
        <li key={rule.id}>
          <a class="place" href={hrefOf({ page: 'refused', code: book.place.code, item: rule.id })}>
            <span class="place-name">
              <Said>{tell.quoted(phrase)}</Said>
            </span>
            <span class="soft">{tell.refused.short[refusalIn(rule, book.place.chain).inTheRules]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
