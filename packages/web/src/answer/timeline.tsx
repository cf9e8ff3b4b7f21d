import type { Day } from '@juyi/rules'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { layOut, type Room } from './timeline-layout.ts'
import type { TimelinePoint } from './timeline-points.ts'
import { timelineWords } from './timeline-words.ts'

interface Props {
  readonly points: readonly TimelinePoint[]
  readonly today: Day
  /** The day on which one may apply. */
  readonly apply: Day
}

const FIRST_ROOM: Room = { width: 300, type: 15 }

/**
 * The days of the plan, drawn from top to bottom so that the words stay readable on the narrowest phone. It is
 * drawn for the width that there is: nothing is scaled. All that it shows stands in its text alternative.
 */
export function Timeline({ points, today, apply }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(FIRST_ROOM)
  useLayoutEffect(() => {
    const { current } = box
    if (current === null) return
    const measure = () => {
      const type = Number.parseFloat(getComputedStyle(current).fontSize)
      setRoom({ width: Math.max(220, current.clientWidth), type: Number.isFinite(type) ? type : 15 })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  const { rows, height, x, text } = layOut(points, today, room)
  return (
    <div class="timeline" ref={box}>
      <svg
        class="timeline-picture"
        width={room.width}
        height={height}
        viewBox={`0 0 ${room.width} ${height}`}
        role="img"
        aria-label={timelineWords(points, today)}
      >
        {rows.map(({ y, next, point, broken }) =>
          next === undefined ? null : (
            <g key={`line ${point.day}`}>
              <line
                class={point.day >= apply ? 'line after' : point.day < today ? 'line passed' : 'line'}
                x1={x}
                x2={x}
                y1={y + room.type * 0.5}
                y2={next - room.type * 0.5}
              />
              {broken === undefined ? null : <Break x={x} y={broken} size={room.type * 0.5} />}
            </g>
          ),
        )}
        {rows.map(({ y, point, lines }) => (
          <g key={`day ${point.day}`} class={point.kind}>
            <Mark kind={point.kind} x={x} y={y} size={room.type * 0.42} />
            {lines.map(({ words, y: at, kind }) => (
              <text key={at} class={kind} x={text} y={at}>
                {words}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

interface MarkProps {
  readonly kind: TimelinePoint['kind']
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Each kind of day has a shape of its own, so that colour is not needed to tell them apart. */
function Mark({ kind, x, y, size }: MarkProps) {
  switch (kind) {
    case 'begun':
      return <circle class="mark full" cx={x} cy={y} r={size * 0.7} />
    case 'today':
      return <circle class="mark full" cx={x} cy={y} r={size} />
    case 'step':
      return <circle class="mark" cx={x} cy={y} r={size} />
    case 'apply':
      return (
        <>
          <circle class="mark full" cx={x} cy={y} r={size * 1.5} />
          <path
            class="check"
            d={`M${x - size * 0.7} ${y} l${size * 0.5} ${size * 0.55} l${size * 0.9} ${-size * 1.1}`}
          />
        </>
      )
    case 'issue':
      return (
        <rect class="mark" x={x - size * 0.8} y={y - size * 0.8} width={size * 1.6} height={size * 1.6} />
      )
    case 'cutoff':
      return (
        <path
          class="mark"
          d={`M${x} ${y - size * 1.4} l${size * 1.4} ${size * 1.4} l${-size * 1.4} ${size * 1.4} l${-size * 1.4} ${-size * 1.4} z`}
        />
      )
    case 'lastDay':
      return (
        <path
          class="mark full"
          d={`M${x - size * 1.2} ${y - size} h${size * 2.4} l${-size * 1.2} ${size * 2.1} z`}
        />
      )
  }
}

/** A crack across the line: what would break the time that runs. */
function Break({ x, y, size }: Omit<MarkProps, 'kind'>) {
  return (
    <>
      <rect class="break-gap" x={x - size} y={y - size * 0.7} width={size * 2} height={size * 1.4} />
      <path
        class="break"
        d={`M${x - size} ${y} l${size * 0.6} ${-size * 0.6} l${size * 0.8} ${size * 1.2} l${size * 0.6} ${-size * 0.6}`}
      />
    </>
  )
}
