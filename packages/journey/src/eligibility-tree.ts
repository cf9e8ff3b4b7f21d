import { anyRoute, type Gate, type LawBook, type RouteRule } from '@juyi/law'
import { type Condition, type Day, evaluate, firstFrom, type Horizon, type World } from '@juyi/rules'

/** Answers look so many days ahead: twenty years, so that recurring windows stay finite. */
const HORIZON_DAYS = 20 * 366

export function horizonFrom(on: Day): Horizon {
  return { from: on, to: on + HORIZON_DAYS }
}

/** The gates that are taken not to apply because nothing is known of them, and the ones that count. */
export interface Gates {
  readonly counting: readonly Gate[]
  readonly presumed: readonly Gate[]
}

/**
 * A gate that may be presumed not to apply drops out while nothing shows whether it does. So does "local" where the
 * place is no city, and nobody can be told to be local.
 */
export function gatesFor(book: LawBook, world: World, on: Day): Gates {
  const isPresumed = (gate: Gate): boolean => {
    if (isNobodyLocal(gate, book)) return true
    if (!gate.presumeNot) return false
    const { must, may } = evaluate(gate.when, world, horizonFrom(on)).settled
    return firstFrom(must, on) === undefined && firstFrom(may, on) !== undefined
  }
  const presumed = book.scope.filter(isPresumed)
  return { counting: book.scope.filter((gate) => !presumed.includes(gate)), presumed }
}

/** Whether a gate asks who is local where the place is no city. */
export function isNobodyLocal(gate: Gate, book: LawBook): boolean {
  return gate.reason === 'local' && book.place.area.within.length === 0
}

/** Nobody behind a gate qualifies. */
export function notBehind(gate: Gate): Condition {
  return {
    kind: 'not',
    id: `scope/${gate.id}`,
    says: gate.says,
    cites: gate.cites,
    confidence: gate.confidence,
    of: gate.when,
  }
}

/** Eligibility by some of the routes of a place: no gate in the way, and any one of them. */
export function eligibilityTree(
  book: LawBook,
  gates: Gates,
  routes: readonly RouteRule[] = book.routes,
): Condition {
  return { kind: 'all', of: [...gates.counting.map(notBehind), anyRoute(routes, book)] }
}
