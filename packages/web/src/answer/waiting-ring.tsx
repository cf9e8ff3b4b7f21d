import type { RoutePlan } from '@juyi/journey'
import { Badge } from '../page/badge.tsx'
import { DayRing } from '../page/day-ring.tsx'
import { Said } from '../page/said.tsx'
import { tell } from '../words/tell.ts'
import { countWords } from './timeline-points.ts'
import type { WaitingTime } from './waiting-time.ts'

interface Props {
  readonly time: WaitingTime
  readonly plan: RoutePlan
}

/** Day N of M as a ring, empty while nothing has begun, with the same in words beside it. */
export function WaitingRing({ time, plan }: Props) {
  const { passed, whole, since, rule } = time
  return (
    <section class="card ring">
      <DayRing passed={passed} whole={whole} unit={tell.answer.dayUnit} />
      <div>
        <h2>{countWords(time)}</h2>
        {since === undefined ? null : <p>{tell.answer.ringRunningWhy(since)}</p>}
        {/* Where the way itself is confirmed, another rule that is less sure would only cast doubt on it. */}
        {plan.sure && rule.confidence !== 'high' ? null : (
          <p>
            <Said>{rule.says}</Said> <Badge confidence={rule.confidence} />
          </p>
        )}
      </div>
    </section>
  )
}
