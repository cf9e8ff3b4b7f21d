import type { RefusalRule, RemedyRoute } from '@juyi/law'
import { complete, type Day, parseDuration, type WorkCalendar } from '@juyi/rules'

/** The days from which the time for a remedy counts. */
export interface RemedyStarts {
  /** The day on which the person was told "no"; if nobody ever answered, the day on which the desk's time ran out. */
  readonly toldOn: Day
  /** The day on which the decision on a reconsideration arrived, or its time ran out; left out while neither has come. */
  readonly reconsideredOn?: Day
}

export interface RemedyDeadline {
  readonly route: RemedyRoute
  /** The day on which the time is up by counting alone; the day it counts from is not counted (民法典 201). */
  readonly counted: Day
  /** The last day: the next working day where the counted one is a day off (民法典 203). */
  readonly last: Day
  /** True when a year without a published holiday schedule was counted through. */
  readonly provisional: boolean
}

/**
 * The last day of every route that has one, in the order of the routes. The time for a suit counts from the end of the
 * reconsideration that comes before it, so it has none as long as that is open.
 */
export function remedyDeadlines(
  { routes }: Pick<RefusalRule, 'routes'>,
  { toldOn, reconsideredOn }: RemedyStarts,
  calendar: WorkCalendar,
): readonly RemedyDeadline[] {
  return routes.flatMap((route): readonly RemedyDeadline[] => {
    const start = route.kind === 'litigation' ? reconsideredOn : toldOn
    const duration = route.deadline === undefined ? undefined : parseDuration(route.deadline)
    if (start === undefined || duration === undefined) return []
    const counted = complete(start, duration, calendar)
    const last = calendar.workingDayFrom(counted.day)
    return [
      {
        route,
        counted: counted.day,
        last: last.day,
        provisional: counted.provisional || last.provisional,
      },
    ]
  })
}
