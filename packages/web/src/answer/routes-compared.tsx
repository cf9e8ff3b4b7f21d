import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { Badge } from '../page/badge.tsx'
import { zh } from '../words/zh.ts'
import { PlanSteps } from './plan-steps.tsx'

interface Props {
  readonly routes: readonly RoutePlan[]
  readonly on: Day
  readonly book: LawBook
}

/** The ways side by side, in the order of the answer: what is confirmed comes before what may be faster. */
export function RoutesCompared({ routes, on, book }: Props) {
  return (
    <section>
      <h2>{routes.length === 1 ? zh.answer.onlyRoute : zh.answer.routes}</h2>
      <ul class="card routes">
        {routes.map((plan, i) => (
          <li key={i}>
            <div class="route-head">
              <h3>{plan.name}</h3>
              <strong class="route-day">
                {plan.earliest <= on ? zh.answer.routeToday : zh.day(plan.earliest)}
              </strong>
            </div>
            <p class="soft">
              {i === 0 && routes.length > 1 ? `${zh.answer.routeFirst} · ` : ''}
              {plan.earliest <= on ? zh.answer.routeReady : zh.answer.routeSteps(actsOf(plan, book))} ·{' '}
              {zh.answer.routeOthers(plan.others)} <Badge confidence={plan.sure ? 'high' : 'medium'} />
            </p>
            {plan.sure ? null : <p class="soft">{unsureWords(plan, i === 0)}</p>}
            {plan.assumes.length === 0 ? null : (
              <p class="soft">
                {zh.answer.routeAssumes}
                {plan.assumes.join('；')}。
              </p>
            )}
            {i === 0 ? null : (
              <details>
                <summary>{zh.answer.routeSee}</summary>
                <PlanSteps plan={plan} book={book} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is not confirmed about a way: what it rests on, or only whether its steps can be done. */
function unsureWords(plan: RoutePlan, isFirst: boolean): string {
  if (plan.sureOnceDone) return zh.answer.routeSureOnceDone
  return isFirst ? zh.answer.routeUnsureOnly : zh.answer.routeUnsure
}

/** The acts besides looking the record up, which opens every plan, and the application that ends it. */
function actsOf(plan: RoutePlan, book: LawBook): number {
  const opening = new Set(book.acts.filter(({ first }) => first).map(({ id }) => id))
  return plan.steps.filter(({ act }) => act !== 'apply' && !opening.has(act)).length
}
