import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { opening } from './opening.ts'
import { PlanSteps } from './plan-steps.tsx'
import { unsureWords } from './unsure-words.ts'

interface Props {
  readonly routes: readonly RoutePlan[]
  readonly on: Day
  readonly book: LawBook
}

/** So many ways are compared at a glance; more would bury the difference. */
const AT_A_GLANCE = 3

/** The ways side by side, in the order of the answer: what is confirmed comes before what may be faster. */
export function RoutesCompared({ routes, on, book }: Props) {
  const cards = routes.map((plan, i) => (
    <RouteCard key={i} plan={plan} first={i === 0} alone={routes.length === 1} on={on} book={book} />
  ))
  return (
    <section>
      <h2>{routes.length === 1 ? tell.answer.onlyRoute : tell.answer.routes}</h2>
      {routes.length === 1 ? null : <p class="soft">{tell.answer.routesOrder}</p>}
      <ul class="routes">{cards.slice(0, AT_A_GLANCE)}</ul>
      {cards.length <= AT_A_GLANCE ? null : (
        <details>
          <summary>{tell.answer.routesMore(cards.length - AT_A_GLANCE)}</summary>
          <ul class="routes">{cards.slice(AT_A_GLANCE)}</ul>
        </details>
      )}
    </section>
  )
}

interface CardProps extends Omit<Props, 'routes'> {
  readonly plan: RoutePlan
  /** Whether this is the way that the answer describes. */
  readonly first: boolean
  readonly alone: boolean
}

function RouteCard({ plan, first, alone, on, book }: CardProps) {
  const acts = actsOf(plan, book)
  return (
    <li class="card route">
      <div class="route-head">
        <h3>
          <Said>{plan.name}</Said>
        </h3>
        <strong class="route-day">
          {plan.earliest <= on ? tell.answer.routeToday : say.day(plan.earliest)}
        </strong>
        {first && !alone ? <span class="mark-word">{tell.answer.routeFirst}</span> : null}
      </div>
      <dl>
        <div>
          <dt>{tell.answer.routeTodo}</dt>
          <dd>
            {acts.length === 0 && plan.earliest <= on
              ? tell.answer.routeReady
              : tell.answer.routeSteps(acts.length)}
            {acts.length === 0 ? null : (
              <ul class="soft">
                {acts.map(({ act, says }) => (
                  <li key={act}>
                    <Said>{opening(says)}</Said>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>{tell.answer.routeOthersTitle}</dt>
          <dd>{tell.answer.routeOthers(plan.others)}</dd>
        </div>
        <div>
          <dt>{tell.answer.routeAssumes}</dt>
          <dd>
            {plan.assumes.length === 0 ? (
              tell.answer.routeAssumesNothing
            ) : (
              <ul>
                {plan.assumes.map((assumed) => (
                  <li key={assumed}>
                    <Said>{assumed}</Said>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>{tell.answer.routeSure}</dt>
          <dd>
            <Badge confidence={plan.sure ? 'high' : 'medium'} />
            {plan.sure ? null : <p class="soft">{unsureWords(plan, !first)}</p>}
          </dd>
        </div>
      </dl>
      {first ? null : (
        <details>
          <summary>{tell.answer.routeSee}</summary>
          <PlanSteps plan={plan} book={book} />
        </details>
      )}
    </li>
  )
}

/** The acts besides looking the record up, which opens every plan, and the application that ends it. */
function actsOf(plan: RoutePlan, book: LawBook): RoutePlan['steps'] {
  const openings = new Set(book.acts.filter(({ first }) => first).map(({ id }) => id))
  return plan.steps.filter(({ act }) => act !== 'apply' && !openings.has(act))
}
