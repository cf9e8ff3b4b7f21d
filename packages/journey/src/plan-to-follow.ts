import type { Assessment } from './assess.ts'
import type { RoutePlan } from './plan-routes.ts'

/** The plan that leads to the permit first, where doing something is faster than waiting; none for who may apply now. */
export function planToFollow({
  verdict,
  earliest,
  routes,
}: Pick<Assessment, 'verdict' | 'earliest' | 'routes'>): RoutePlan | undefined {
  if (verdict === 'eligible' || verdict === 'likely') return undefined
  const [soonest] = [...routes].sort((a, b) => a.earliest - b.earliest)
  return soonest !== undefined && (earliest === null || soonest.earliest < earliest) ? soonest : undefined
}
