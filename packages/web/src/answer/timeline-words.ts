import type { Day } from '@juyi/rules'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import type { TimelinePoint } from './timeline-points.ts'

/** What the picture shows, in words. */
export function timelineWords(points: readonly TimelinePoint[], today: Day): string {
  return tell.answer.timelinePicture(
    points.map(({ day, happens, meanwhile }) =>
      tell.answer.timelineDay(
        say.day(day),
        [...(day === today ? [tell.answer.today] : []), ...happens.map(({ words }) => words)],
        meanwhile,
      ),
    ),
  )
}
