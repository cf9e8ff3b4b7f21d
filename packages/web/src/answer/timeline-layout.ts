import type { Day } from '@juyi/rules'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import type { TimelinePoint } from './timeline-points.ts'
import { widthOf, wrapText } from './wrap-text.ts'

/** Width of the box that the picture has, and size of the type in it, in CSS pixels. */
export interface Room {
  readonly width: number
  readonly type: number
}

export interface Line {
  readonly words: string
  /** Baseline. */
  readonly y: number
  readonly kind: 'date' | 'plain' | 'goal' | 'mind' | 'gap'
}

export interface Row {
  readonly point: TimelinePoint
  /** Middle of the mark. */
  readonly y: number
  /** Middle of the next mark. */
  readonly next: number | undefined
  readonly lines: readonly Line[]
  /** Where the line to the next day shows what would break it. */
  readonly broken: number | undefined
}

export interface Layout {
  readonly rows: readonly Row[]
  readonly height: number
  /** Where the line stands, and where the words begin. */
  readonly x: number
  readonly text: number
}

/** Places the days below one another, every text broken into lines that fit into the room. */
export function layOut(points: readonly TimelinePoint[], today: Day, { width, type }: Room): Layout {
  const x = type * 0.8
  const text = x + type * 1.3
  const most = (width - text) / type - 0.5
  const rows: Row[] = []
  let top = type * 0.2
  for (const [i, point] of points.entries()) {
    const lines: Line[] = []
    const first = top + type * 1.15
    let at = first - type * 1.6
    const set = (words: string, kind: Line['kind']) => {
      at += type * 1.6
      lines.push({ words, y: at, kind })
    }
    for (const words of datesOf(point.day, today, most)) set(words, 'date')
    for (const { words, tone } of point.happens) for (const line of wrapText(words, most)) set(line, tone)
    const following = points[i + 1]
    let broken: number | undefined
    if (following !== undefined && following.day - point.day > 1) {
      at += type * 0.4
      set(tell.answer.wait(following.day - point.day), 'gap')
      const { meanwhile } = point
      if (meanwhile.length > 0) {
        for (const words of [tell.answer.meanwhile, ...meanwhile])
          for (const line of wrapText(words, most)) set(line, 'gap')
        broken = at - type * 0.38
      }
    }
    top = at + type * 1.1
    rows.push({
      point,
      y: first - type * 0.38,
      next: following === undefined ? undefined : top + type * 0.77,
      lines,
      broken,
    })
  }
  return { rows, height: Math.ceil(top), x, text }
}

function datesOf(day: Day, today: Day, most: number): readonly string[] {
  const date = say.day(day)
  if (day !== today) return [date]
  const both = `${date} · ${tell.answer.today}`
  return widthOf(both) <= most ? [both] : [date, tell.answer.today]
}
