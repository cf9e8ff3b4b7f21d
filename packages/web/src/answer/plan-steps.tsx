import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { actorOf } from './timeline-points.ts'

interface Props {
  readonly plan: RoutePlan
  readonly book: LawBook
}

/** Every step of a way: the day, who acts, what, where, with what, and where that is written. */
export function PlanSteps({ plan, book }: Props) {
  const openings = new Set(book.acts.filter(({ first }) => first).map(({ id }) => id))
  return (
    <>
      <ol class="steps">
        {plan.steps.map((step) => {
          // The application is no statement of the law that could be in doubt; looking the record up opens every
          // plan, and no date rests on it. How sure that is stands with its source.
          const carries = step.act !== 'apply' && !openings.has(step.act)
          return (
            <li key={step.act}>
              <p class="step-head">
                <time>{say.day(step.start)}</time>
                <span>
                  <Said>{actorOf(step, book)}</Said>
                </span>
                {carries ? <Badge confidence={step.confidence} /> : null}
              </p>
              <p>
                <Said>{step.says}</Said>
                {step.on > step.start ? say.aside(tell.answer.stepTakes(step.on)) : ''}
              </p>
              {step.where === undefined ? null : (
                <p class="soft">
                  {tell.answer.where}
                  <Said>{step.where}</Said>
                </p>
              )}
              {step.bring.length === 0 ? null : (
                <p class="soft">
                  {tell.answer.bring(step.bring.map((id) => book.documents[id]?.name ?? id))}
                </p>
              )}
              <details class="source-of">
                <summary>{say.sources.source}</summary>
                {carries || step.act === 'apply' ? null : <Badge confidence={step.confidence} />}
                <Sources cites={step.cites} book={book} />
              </details>
            </li>
          )
        })}
      </ol>
      {plan.provisional ? <p class="soft">{tell.answer.provisional}</p> : null}
    </>
  )
}
