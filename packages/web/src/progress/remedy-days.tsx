import { caseOf, type Remedy } from '@juyi/journey'
import type { LawBook, RefusalRule, RefusalsBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { loadRefusals } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { isSilence, refusalStanding } from '../refused/refusal-standing.ts'
import { WhenOpen } from '../refused/remedy-routes.tsx'
import { hrefOf } from '../router.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly book: LawBook
  readonly place: PlaceRecord
  readonly today: Day
  /** Whether the desk's time by law has passed without an answer. */
  readonly overdue: boolean
}

/** The ways on that have a last day, beside the clocks: what closes when, and what waits for what. */
export function RemedyDays({ book, place, today, overdue }: Props) {
  const loaded = useLoaded(`refusals ${spoken}`, () => loadRefusals(spoken))
  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed') return <p class="card">{tell.progress.remediesFailed}</p>
  const rule = ruleOf(place, loaded.value, overdue)
  if (rule === undefined) return null
  const dated = refusalStanding(rule, place, book, today).ways.filter(hasDay)
  if (dated.length === 0) return null
  return (
    <section>
      <h2>{tell.progress.remedies}</h2>
      <p class="soft">{tell.progress.remediesLead}</p>
      <ul class="clocks">
        {dated.map((way) => (
          <li key={way.route.kind} class="card clock">
            <div>
              <h3>{way.route.does}</h3>
              <WhenOpen way={way} />
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a class="foot-link" href={hrefOf({ page: 'refused', code: book.place.code, item: rule.id })}>
          {tell.progress.waysLink}
        </a>
      </p>
    </section>
  )
}

/** What the person was told, or that nothing came. */
function ruleOf({ log }: PlaceRecord, { refusals }: RefusalsBook, overdue: boolean): RefusalRule | undefined {
  const { refusal } = caseOf(log)
  if (refusal !== undefined) return refusals.find(({ id }) => id === refusal.heard)
  return overdue ? refusals.find(isSilence) : undefined
}

/** Whether a day of a way is ahead, or it waits for another. */
function hasDay({ route }: Remedy): boolean {
  return route.deadline !== undefined
}
