import { Badge } from '../page/badge.tsx'
import { zh } from '../words/zh.ts'
import type { WaitingTime } from './waiting-time.ts'

const RADIUS = 42
const ROUND = 2 * Math.PI * RADIUS

/** Day N of M as a ring, empty while nothing has begun, with the same in words beside it. */
export function WaitingRing({ time }: { readonly time: WaitingTime }) {
  const { passed, whole, since, rule } = time
  const part = Math.min(1, passed / whole)
  return (
    <section class="card ring">
      <svg viewBox="0 0 100 100" role="img" aria-label={zh.answer.ring(passed, whole)}>
        <circle class="ring-whole" cx="50" cy="50" r={RADIUS} />
        {passed === 0 ? null : (
          <circle
            class="ring-passed"
            cx="50"
            cy="50"
            r={RADIUS}
            stroke-dasharray={`${ROUND * part} ${ROUND}`}
            transform="rotate(-90 50 50)"
          />
        )}
        <text class="ring-number" x="50" y="53">
          {passed}
        </text>
        <text class="ring-words" x="50" y="70">
          / {zh.days(whole)}
        </text>
      </svg>
      <div>
        <h2>{since === undefined ? zh.answer.ringIdle : zh.answer.ringRunning}</h2>
        {since === undefined ? null : <p>{zh.answer.ringRunningWhy(since)}</p>}
        <p>
          {rule.says} <Badge confidence={rule.confidence} />
        </p>
      </div>
    </section>
  )
}
