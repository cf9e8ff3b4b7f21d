import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { Sources } from '../page/sources.tsx'
import { zh } from '../words/zh.ts'
import { actorOf } from './timeline-points.ts'

interface Props {
  readonly plan: RoutePlan
  readonly book: LawBook
}

/** Every step of a way: the day, who acts, what, where, with what, and where that is written. */
export function PlanSteps({ plan, book }: Props) {
  return (
    <>
      <ol class="steps">
        {plan.steps.map((step) => (
          <li key={step.act}>
            <p class="step-head">
              <time>{zh.day(step.start)}</time>
              <span>{actorOf(step, book)}</span>
              {/* The application itself is no statement of the law that could be in doubt. */}
              {step.act === 'apply' ? null : <Badge confidence={step.confidence} />}
            </p>
            <p>
              {step.says}
              {step.on > step.start ? `（${zh.answer.stepTakes(step.on)}）` : ''}
            </p>
            {step.where === undefined ? null : <p class="soft">{zh.answer.where(step.where)}</p>}
            {step.bring.length === 0 ? null : (
              <p class="soft">{zh.answer.bring(step.bring.map((id) => book.documents[id]?.name ?? id))}</p>
            )}
            <details class="source-of">
              <summary>{zh.answer.source}</summary>
              <Sources cites={step.cites} book={book} />
            </details>
          </li>
        ))}
      </ol>
      {plan.provisional ? <p class="soft">{zh.answer.provisional}</p> : null}
    </>
  )
}
