import { caseOf } from '@juyi/journey'
import type { Citation, LawBook, RefusalRule, RemedyRoute } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { EntryButtons } from '../case/entry-buttons.tsx'
import { usePlace } from '../store/use-record.ts'
import { tell } from '../words/tell.ts'
import { RemedyRoutes } from './remedy-routes.tsx'
import { ToldOn } from './told-on.tsx'

interface Props {
  readonly rule: RefusalRule
  readonly book: LawBook
  readonly citations: Readonly<Record<string, Citation>>
  readonly today: Day
  /** Whether what was said is the rule here, so that objecting to it is a last thought and not the first. */
  readonly overruled: boolean
}

/** What one does to get what is asked for, rather than to object. */
const MENDING: readonly RemedyRoute['kind'][] = ['supplement', 'correction']

/** The ways that are open from here, with their last days once it is known when it was said. */
export function WaysOn({ rule, book, citations, today, overruled }: Props) {
  const { log } = usePlace(book.place.code)
  const refusal = caseOf(log).refusal
  const toldOn = refusal?.heard === rule.id ? refusal.on : undefined
  const routes = (shown: readonly RemedyRoute[]) => (
    <RemedyRoutes
      routes={shown}
      citations={citations}
      calendar={book.calendar}
      toldOn={toldOn}
      today={today}
    />
  )
  const objecting = (
    <>
      <ToldOn rule={rule} book={book} toldOn={toldOn} today={today} />
      {routes(overruled ? rule.routes.filter(({ kind }) => !MENDING.includes(kind)) : rule.routes)}
      {toldOn === undefined ? null : (
        <div class="no-print">
          <h3>{tell.refused.done}</h3>
          <EntryButtons book={book} choices={[{ kind: 'reasonsAsked' }, { kind: 'reconsidered' }]} />
        </div>
      )}
    </>
  )
  if (!overruled) {
    return (
      <section>
        <h2>{tell.refused.routes}</h2>
        <p>{tell.refused.routesLead}</p>
        {objecting}
      </section>
    )
  }
  const mending = rule.routes.filter(({ kind }) => MENDING.includes(kind))
  return (
    <section>
      <h2>{tell.refused.routesInstead}</h2>
      {mending.length === 0 ? null : routes(mending)}
      <details>
        <summary>{tell.refused.misread}</summary>
        {objecting}
      </details>
    </section>
  )
}
