import { caseOf, type Remedies } from '@juyi/journey'
import type { Citation, LawBook, RefusalRule, RemedyRoute } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { EntryButtons } from '../case/entry-buttons.tsx'
import { usePlace } from '../store/use-record.ts'
import { tell } from '../words/tell.ts'
import { cutoffOf, refusalStanding } from './refusal-standing.ts'
import { RemedyRoutes } from './remedy-routes.tsx'
import { ToldOn } from './told-on.tsx'
import { UrgentDays } from './urgent-days.tsx'

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
  const { code } = book.place
  const place = usePlace(code)
  const { refusal } = caseOf(place.log)
  const isNoted = refusal?.heard === rule.id
  const toldOn = isNoted ? refusal.on : undefined
  // What is noted of another refusal says nothing of this one.
  const { ways } = refusalStanding(rule, isNoted ? place : { ...place, log: [] }, book, today)
  const cutoff = cutoffOf(place, today)
  const isMending = (kind: RemedyRoute['kind']) => MENDING.includes(kind)
  const routes = (shown: Remedies) => <RemedyRoutes ways={shown} citations={citations} code={code} />
  const objecting = (
    <>
      <ToldOn rule={rule} book={book} toldOn={toldOn} today={today} />
      {isNoted ? (
        <div class="no-print">
          <h3>{tell.refused.more}</h3>
          <EntryButtons
            book={book}
            choices={[{ kind: 'noticeReceived' }, { kind: 'rightsUntold' }, { kind: 'rightsTold' }]}
          />
        </div>
      ) : null}
      <UrgentDays book={book} ways={ways} cutoff={cutoff} today={today} />
      {routes(overruled ? ways.filter(({ route }) => !isMending(route.kind)) : ways)}
      {isNoted ? (
        <div class="no-print">
          <h3>{tell.refused.done}</h3>
          <EntryButtons
            book={book}
            choices={[{ kind: 'reasonsAsked' }, { kind: 'reconsidered' }, { kind: 'reconsiderationDecided' }]}
          />
        </div>
      ) : null}
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
  const mending = ways.filter(({ route }) => isMending(route.kind))
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
