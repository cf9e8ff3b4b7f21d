import type { Condition } from '@juyi/rules'
import type { LawBook, RouteRule } from './book.ts'

/**
 * Any one of these routes, each with the ground that it still needs. Routes that need a ground share it, so that
 * it stands in the tree once.
 */
export function anyRoute(routes: readonly RouteRule[], book: Pick<LawBook, 'grounds'>): Condition {
  const needing = routes.filter((route) => route.basis === 'needed').map((route) => route.condition)
  const complete = routes.filter((route) => route.basis !== 'needed').map((route) => route.condition)
  if (needing.length === 0) return { kind: 'any', id: 'routes', of: complete }
  const withGround: Condition = {
    kind: 'all',
    id: 'routes+grounds',
    of: [
      { kind: 'any', id: 'routes', of: needing },
      { kind: 'any', id: 'grounds', of: book.grounds },
    ],
  }
  return { kind: 'any', id: 'eligibility', of: [withGround, ...complete] }
}
