import type { DayRange } from '@juyi/journey'
import { civilOf, type Day, firstDayOf, type Month, monthOf } from '@juyi/rules'

/** The months that a window touches. */
export function monthsIn({ from, to }: DayRange): readonly Month[] {
  const first = monthOf(from)
  return Array.from({ length: monthOf(to) - first + 1 }, (_, i) => first + i)
}

/** A label needs this part of the whole width, in large type on a small phone as well. */
const LABEL_WIDTH = 1 / 14

/** Past this part of the width a year would run out of the picture, so it is written to the left. */
const LATE = 0.8

/** A year takes the room of so many labels. */
const YEAR_LABELS = 4

interface LabelPlace {
  readonly month: Month
  /** The first day of the month that lies in the window. */
  readonly from: Day
  readonly late: boolean
}

export interface MonthLabel extends LabelPlace {
  /** At the first label, and where a year begins. */
  readonly year: number | undefined
}

/** The months whose numbers are written: all, or so few of them that they do not run into each other. */
export function labelsIn(window: DayRange): readonly MonthLabel[] {
  const room = (window.to - window.from + 1) * LABEL_WIDTH
  const labels: LabelPlace[] = []
  for (const month of monthsIn(window)) {
    const from = Math.max(firstDayOf(month), window.from)
    const before = labels.at(-1)
    const next = firstDayOf(month + 1)
    // A rest of a month at the beginning makes room for the whole month that follows.
    const crowded = before === undefined && next - from < room && firstDayOf(month + 2) - next >= room
    const close = before !== undefined && from - before.from < room
    if (crowded || close || window.to + 1 - from < room) continue
    labels.push({ month, from, late: (from - window.from) * LABEL_WIDTH > room * LATE })
  }
  return labels.map((label, i) => ({ ...label, year: yearAt(labels, i, room * YEAR_LABELS) }))
}

/** The year at a label, where it begins and is not about to be followed by the next one. */
function yearAt(labels: readonly LabelPlace[], i: number, room: number): number | undefined {
  const yearOf = (at: number) => {
    const label = labels[at]
    return label === undefined ? undefined : civilOf(label.from).year
  }
  const [own, here] = [yearOf(i), labels[i]]
  if (here === undefined || own === yearOf(i - 1)) return undefined
  const crowded = labels.some(({ from }, at) => at > i && yearOf(at) !== own && from - here.from < room)
  return crowded ? undefined : own
}
