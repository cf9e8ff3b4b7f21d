const RADIUS = 42
const ROUND = 2 * Math.PI * RADIUS

interface Props {
  readonly passed: number
  readonly whole: number
  /** What is counted: days, working days. */
  readonly unit: string
}

/**
 * Day N of M as a ring, empty while nothing has begun. It goes with words that say the same, so it is hidden from
 * screen readers.
 */
export function DayRing({ passed, whole, unit }: Props) {
  const part = Math.min(1, passed / whole)
  const count = Math.max(0, passed)
  // Two numbers of three digits do not stand beside each other in the ring.
  const long = whole > 99
  return (
    <svg class="day-ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle class="ring-whole" cx="50" cy="50" r={RADIUS} />
      {passed <= 0 ? null : (
        <circle
          class="ring-passed"
          cx="50"
          cy="50"
          r={RADIUS}
          stroke-dasharray={`${ROUND * part} ${ROUND}`}
          transform="rotate(-90 50 50)"
        />
      )}
      <text class="ring-number" x="50" y="49">
        {long ? count : `${count} / ${whole}`}
      </text>
      <text class="ring-words" x="50" y="68">
        {long ? `/ ${whole} ${unit}` : unit}
      </text>
    </svg>
  )
}
