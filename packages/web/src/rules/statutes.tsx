import type { LawBook, StatuteHead } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import { loadStatutes } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Badge } from '../page/badge.tsx'
import { Failure } from '../page/failure.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { Waiting } from '../page/waiting.tsx'
import { say, spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { citedInstruments, type Instrument } from './cited-instruments.ts'
import { LazyFold } from './lazy-fold.tsx'

/** The statutes and other sources on which the rules of the place rest. */
export function Statutes({ book }: { readonly book: LawBook }) {
  const { statutes, sources } = citedInstruments(book)
  return (
    <section>
      <h2>{tell.rules.statutes}</h2>
      <p>{tell.rules.statutesLead}</p>
      <LazyFold
        class="card topic"
        summary={
          <span class="topic-head">
            <span>{tell.rules.statutesCited}</span>
            <span class="soft">{tell.rules.howMany(statutes.length)}</span>
          </span>
        }
        inside={() => <StatuteList statutes={statutes} book={book} />}
      />
      {sources.length === 0 ? null : (
        <LazyFold
          class="card topic"
          summary={
            <span class="topic-head">
              <span>{tell.rules.otherSources}</span>
              <span class="soft">{tell.rules.howMany(sources.length)}</span>
            </span>
          }
          inside={() => <Sources cites={sources} book={book} />}
        />
      )}
    </section>
  )
}

interface ListProps {
  readonly statutes: readonly Instrument[]
  readonly book: LawBook
}

function StatuteList({ statutes, book }: ListProps) {
  const loaded = useLoaded(`statutes ${spoken}`, () => loadStatutes(spoken))
  if (loaded.state === 'loading') return <Waiting says={say.state.loadingLaw} />
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  return (
    <ul class="statements">
      {statutes.map((instrument) => (
        <StatuteItem
          key={instrument.id}
          instrument={instrument}
          head={loaded.value[instrument.id]}
          book={book}
        />
      ))}
    </ul>
  )
}

interface ItemProps {
  readonly instrument: Instrument
  readonly head: StatuteHead | undefined
  readonly book: LawBook
}

function StatuteItem({ instrument: { id, cites }, head, book }: ItemProps) {
  const title = head?.title ?? book.citations[cites[0] ?? '']?.label ?? id
  return (
    <li>
      {head === undefined ? null : (
        <p class="marks">
          <span class="mark-word">{tell.rules.level[head.level]}</span>
          <Badge confidence={head.confidence} />
        </p>
      )}
      <h3>
        <Said>{title}</Said>
      </h3>
      {head === undefined ? null : (
        <>
          <p class="soft">
            <Said>{[head.issuer, head.number].filter((part) => part !== undefined).join(' ')}</Said>
          </p>
          <p class="soft">{inForceWords(head.inForce)}</p>
        </>
      )}
      <LazyFold
        class="source-of"
        summary={tell.rules.articles(cites.length)}
        inside={() => <Sources cites={cites} book={book} />}
      />
    </li>
  )
}

function inForceWords({ from, to, surelyUntil }: StatuteHead['inForce']): string {
  const words = (text: string | undefined, write: (day: string) => string) => {
    const day = text === undefined ? undefined : parseDay(text)
    return day === undefined ? [] : [write(say.day(day))]
  }
  return [
    ...words(from, tell.rules.from),
    ...words(to, tell.rules.to),
    ...words(surelyUntil, tell.rules.surelyUntil),
  ].join(tell.rules.between)
}
