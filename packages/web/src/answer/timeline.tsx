import type { Day } from '@juyi/rules'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { zh } from '../words/zh.ts'
import type { TimelinePoint } from './timeline-points.ts'
import { widthOf, wrapText } from './wrap-text.ts'

interface Props {
  readonly points: readonly TimelinePoint[]
  readonly today: Day
}

/** Size of the box that the picture has, and of the type in it, in CSS pixels. */
interface Room {
  readonly width: number
  readonly type: number
}

const FIRST_ROOM: Room = { width: 300, type: 15 }

/**
 * The days of the plan, drawn from top to bottom so that the words stay readable on the narrowest phone. It is
 * drawn for the width that there is: nothing is scaled. What it shows stands in its text alternative, and in the
 * list of steps below it.
 */
export function Timeline({ points, today }: Props) {
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
  const { rows, height } = layOut(points, today, room)
  const x = room.type * 0.8
  const text = x + room.type * 1.3
  const words = zh.answer.timelinePicture(
    points.map(({ day, happens }) =>
      [
        ...(day === today ? [zh.answer.today] : []),
        zh.day(day),
        ...happens.map(({ words: one }) => one),
      ].join(' '),
    ),
  )
  return (
    <div class="timeline" ref={box}>
      <svg
        class="timeline-picture"
        width={room.width}
        height={height}
        viewBox={`0 0 ${room.width} ${height}`}
        role="img"
        aria-label={words}
      >
        {rows.map(({ y, next, point, gap }, i) =>
          next === undefined ? null : (
            <g key={`line ${point.day}`}>
              <line
                class={points[i + 1]?.kind === 'issue' ? 'line after' : 'line'}
                x1={x}
                x2={x}
                y1={y + room.type * 0.5}
                y2={next - room.type * 0.5}
              />
              {gap === undefined ? null : (
                <text class="gap" x={text} y={gap}>
                  {zh.answer.wait((points[i + 1]?.day ?? point.day) - point.day)}
                </text>
              )}
            </g>
          ),
        )}
        {rows.map(({ y, point, dates, lines }) => (
          <g key={`${point.kind} ${point.day}`} class={point.kind}>
            <Mark kind={point.kind} x={x} y={y} size={room.type * 0.42} />
            {dates.map(({ words: line, y: at }) => (
              <text key={at} class="date" x={text} y={at}>
                {line}
              </text>
            ))}
            {lines.map(({ words: line, y: at, goal }) => (
              <text key={at} class={goal ? 'happens goal' : 'happens'} x={text} y={at}>
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Each kind of day has a shape of its own, so that colour is not needed to tell them apart. */
function Mark({ kind, x, y, size }: { kind: TimelinePoint['kind']; x: number; y: number; size: number }) {
  switch (kind) {
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
  }
}

interface Line {
  readonly words: string
  /** Baseline. */
  readonly y: number
  readonly goal: boolean
}

interface Row {
  readonly point: TimelinePoint
  /** Middle of the mark. */
  readonly y: number
  /** Middle of the next mark. */
  readonly next: number | undefined
  readonly dates: readonly Line[]
  readonly lines: readonly Line[]
  /** Baseline of the words about the time up to the next day. */
  readonly gap: number | undefined
}

function layOut(points: readonly TimelinePoint[], today: Day, { width, type }: Room) {
  const most = (width - type * 2.1) / type - 0.5
  const rows: Row[] = []
  let top = type * 0.2
  for (const [i, point] of points.entries()) {
    const first = top + type * 1.15
    let at = first - type * 1.6
    const set = (words: string, goal: boolean): Line => {
      at += type * 1.6
      return { words, y: at, goal }
    }
    const date = zh.day(point.day)
    const both = `${date} · ${zh.answer.today}`
    const dates = (
      point.day !== today ? [date] : widthOf(both) <= most ? [both] : [date, zh.answer.today]
    ).map((words) => set(words, false))
    const lines = point.happens.flatMap(({ words, goal }) =>
      wrapText(words, most).map((line) => set(line, goal)),
    )
    const following = points[i + 1]
    const waits = following !== undefined && following.day - point.day > 1
    const gap = waits ? at + type * 2 : undefined
    top = (gap ?? at) + type * 1.1
    rows.push({
      point,
      y: first - type * 0.38,
      next: following === undefined ? undefined : top + type * 0.77,
      dates,
      lines,
      gap,
    })
  }
  return { rows, height: Math.ceil(top) }
}
