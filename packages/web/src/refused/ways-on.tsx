import { caseOf, type Remedies } from '@juyi/journey'
import type { LawBook, RefusalFinding, RefusalRule, RefusalsBook, RemedyRoute } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { type Choice, EntryButtons } from '../case/entry-buttons.tsx'
import { DatedText } from '../page/dated-text.tsx'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { write } from '../words/write.ts'
import { cutoffOf, isSilence, refusalStanding } from './refusal-standing.ts'
import { RemedyRoutes } from './remedy-routes.tsx'
import { ToldOn } from './told-on.tsx'
import { UrgentDays } from './urgent-days.tsx'

interface Props {
  readonly rule: RefusalRule
  readonly book: LawBook
  readonly refusals: RefusalsBook
  readonly finding: Pick<RefusalFinding, 'inTheRules' | 'cites'>
  readonly today: Day
  /** Whether what was said is the rule here, so that objecting to it is a last thought and not the first. */
  readonly overruled: boolean
}

/** What one does to get what is asked for, rather than to object. */
const MENDING: readonly RemedyRoute['kind'][] = ['supplement', 'correction']

/** The ways that are open from here, with their last days once it is known when it was said. */
export function WaysOn({ rule, finding, book, refusals, today, overruled }: Props) {
  const place = usePlace(book.place.code)
  const { refusal, submission, reconsideredOn, decidedOn } = caseOf(place.log)
  const silent = isSilence(rule)
  const isNoted = refusal?.heard === rule.id
  const toldOn = isNoted ? refusal.on : undefined
  // What is noted of another refusal says nothing of this one; silence follows from what was handed in.
  const concerns = isNoted || (silent && refusal === undefined)
  const { ways, timeUp } = refusalStanding(rule, concerns ? place : { ...place, log: [] }, book, today)
  const cutoff = cutoffOf(place, today)
  const isMending = (kind: RemedyRoute['kind']) => MENDING.includes(kind)
  const routes = (shown: Remedies) => (
    <RemedyRoutes ways={shown} refusals={refusals} finding={finding} book={book} timeUp={timeUp} />
  )
  const known: readonly Choice[] = silent
    ? [{ kind: 'submitted', what: 'application' }, { kind: 'accepted' }]
    : decidedOn === undefined
      ? [{ kind: 'noticeReceived' }, { kind: 'rightsUntold' }, { kind: 'rightsTold' }]
      : [{ kind: 'suitUntold' }, { kind: 'suitTold' }]
  const done: readonly Choice[] = [
    { kind: 'reasonsAsked' },
    ...(reconsideredOn === undefined ? [{ kind: 'reconsidered' as const }] : []),
    { kind: 'reconsiderationDecided' },
  ]
  const objecting = (
    <>
      {silent ? null : <ToldOn rule={rule} book={book} toldOn={toldOn} today={today} />}
      <Soonest ways={ways} />
      {concerns && !(silent && submission?.acceptedOn !== undefined) ? (
        <div class="told-more no-print">
          <h3>{silent ? write.ways.whenAccepted : write.ways.more}</h3>
          <EntryButtons book={book} choices={known} />
        </div>
      ) : null}
      <UrgentDays book={book} ways={ways} cutoff={cutoff} today={today} />
      {routes(overruled ? ways.filter(({ route }) => !isMending(route.kind)) : ways)}
      {concerns && place.log.length > 0 ? (
        <div class="told-more no-print">
          <h3>{write.ways.done}</h3>
          <EntryButtons book={book} choices={done} />
        </div>
      ) : null}
    </>
  )
  if (!overruled) {
    return (
      <section>
        <h2>{write.ways.routes}</h2>
        <p>{write.ways.routesLead}</p>
        {objecting}
      </section>
    )
  }
  const mending = ways.filter(({ route }) => isMending(route.kind))
  return (
    <section>
      <h2>{write.ways.routesInstead}</h2>
      {mending.length === 0 ? null : routes(mending)}
      <details>
        <summary>{write.ways.misread}</summary>
        {objecting}
      </details>
    </section>
  )
}

/** What closes first of that which can still be done, before the list in which it may stand far down. */
function Soonest({ ways }: { readonly ways: Remedies }) {
  const dated = ways.flatMap(({ route, standing, deadline }) => {
    const isOpen = standing.state === 'open' || standing.state === 'lastDay'
    return isOpen && deadline !== undefined ? [{ route, deadline }] : []
  })
  const [first] = dated.sort((a, b) => a.deadline.last - b.deadline.last)
  // The later day of the untold is one to fall back on, and is told with the way itself.
  if (first === undefined || first.deadline.last < todayInChina()) return null
  return (
    <p class="notice sky">
      <DatedText>{write.ways.soonest(first.route.does, say.day(first.deadline.last))}</DatedText>
    </p>
  )
}
