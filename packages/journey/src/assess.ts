import type { LawBook } from '@juyi/law'
import {
  contains,
  type Day,
  type Evaluated,
  evaluate,
  firstFrom,
  intersection,
  interval,
  intervalsOf,
  missingFacts,
  relevantFacts,
  World,
} from '@juyi/rules'
import { eligibilityTree, type Gates, gatesFor, horizonFrom } from './eligibility-tree.ts'
import { type Because, explain, type Judgement, judgementsIn } from './explain.ts'
import type { KnownFacts } from './parse-facts.ts'
import { planRoutes, type RoutePlan } from './plan-routes.ts'

export type Verdict = 'eligible' | 'likely' | 'not-yet' | 'ineligible' | 'unknown'

/** Days on which one may apply, both ends included; `to` is null where no end is in sight. */
export interface Window {
  readonly from: Day
  readonly to: Day | null
}

export interface Assessment {
  readonly on: Day
  readonly verdict: Verdict
  readonly reason: 'local' | 'otherInstrument' | 'alreadyHolds' | null
  /** The first day from `on` on which one may apply without doing anything new. */
  readonly earliest: Day | null
  readonly windows: readonly Window[]
  /** Unknown facts that can still change the answer, in the order in which the place asks. */
  readonly missing: readonly string[]
  readonly next: string | null
  readonly routes: readonly RoutePlan[]
  readonly because: readonly Because[]
  /** What the desk decides, and the papers that usually carry it. */
  readonly judgement: readonly Judgement[]
  readonly coverage: LawBook['place']['coverage']
  /** What was taken for granted though nobody said it. */
  readonly presumed: readonly string[]
}

/** Windows are listed this far ahead. */
const WINDOW_DAYS = 2 * 365

/** Can this person apply on this day; if not, from when, by which way, and what is still to be known. */
export function assess(book: LawBook, facts: KnownFacts, on: Day): Assessment {
  const world = new World(book.vocabulary, facts.values, facts.asOf)
  const gates = gatesFor(book, world, on)
  const horizon = horizonFrom(on)
  const tree = evaluate(eligibilityTree(book, gates), world, horizon)
  const { settled, sure } = tree
  const earliest = firstWithin(settled.must, on, horizon.to)
  const search = planRoutes(book, gates, world, on)
  const planned = search.plans.length > 0
  const mayPlan = planned || search.open.length > 0 || search.tentative.length > 0
  const mayEver = firstWithin(sure.may, on, horizon.to) !== undefined
  const verdict = ((): Verdict => {
    if (contains(sure.must, on)) return 'eligible'
    if (contains(settled.must, on)) return 'likely'
    if (!contains(settled.may, on) && (earliest !== undefined || planned)) return 'not-yet'
    return !mayEver && !mayPlan ? 'ineligible' : 'unknown'
  })()
  const missing = orderedMissing(book, tree, world, gates, on, search)
  const coming = intersection(settled.must, interval(on, on + WINDOW_DAYS))
  return {
    on,
    verdict,
    reason: reasonFor(tree, gates, on),
    earliest: earliest ?? null,
    windows: intervalsOf(coming).map(([from]) => ({ from, to: lastDay(settled.must, from) })),
    missing,
    next: missing.find((id) => book.facts[id]?.ask !== false) ?? null,
    routes: search.plans,
    because: explain(tree, on, book),
    judgement: judgementsIn([{ tree, day: on }, ...search.found], book),
    coverage: book.place.coverage,
    presumed: gates.presumed.map((gate) => gate.says),
  }
}

function firstWithin(days: Evaluated['settled']['must'], from: Day, to: Day): Day | undefined {
  const day = firstFrom(days, from)
  return day !== undefined && day <= to ? day : undefined
}

/** The last day of the interval around a day; null where it has no end. */
function lastDay(days: Evaluated['settled']['must'], day: Day): Day | null {
  const end = intervalsOf(days).find(([from, to]) => from <= day && day < to)?.[1]
  return end === undefined || !Number.isFinite(end) ? null : end - 1
}

/** The first gate that surely stands in the way on the day. */
function reasonFor(tree: Evaluated, gates: Gates, on: Day): Assessment['reason'] {
  const closed = gates.counting.find((_, i) => {
    const part = tree.parts[i]
    return part !== undefined && !contains(part.settled.may, on)
  })
  return closed?.reason ?? null
}

function orderedMissing(
  book: LawBook,
  tree: Evaluated,
  world: World,
  gates: Gates,
  on: Day,
  search: ReturnType<typeof planRoutes>,
): readonly string[] {
  const horizon = horizonFrom(on)
  const found = new Set(missingFacts(tree, world, on, horizon))
  const add = (facts: ReadonlySet<string>) => {
    for (const fact of facts) found.add(fact)
  }
  const waiting = firstFrom(tree.settled.must, on)
  if (!contains(tree.settled.may, on)) {
    // Today is out of reach, so what matters is what can still make a plan, or a better one.
    if (waiting === undefined) {
      for (const open of search.open) add(relevantFacts(open.tree, open.world, open.day, horizon).facts)
      const { best } = search
      if (best !== undefined) {
        const whole = evaluate(eligibilityTree(book, gates), best.world, horizon)
        add(missingFacts(whole, best.world, best.ready, horizon))
      }
    }
    // Whether an act can be done at all may hang on something that nobody has said yet, if it gets there before waiting does.
    const soonest = waiting === undefined ? undefined : Math.min(waiting, search.found[0]?.day ?? waiting)
    for (const { steps, day } of search.tentative) {
      if (soonest !== undefined && day >= soonest) continue
      for (const { act, start, needsAssumed } of steps) {
        if (!needsAssumed || act.needs === undefined) continue
        add(relevantFacts(evaluate(act.needs, world, horizon), world, start, horizon).facts)
      }
    }
  }
  const rank = new Map(book.questions.map((id, i) => [id, i]))
  const place = (id: string) => rank.get(id) ?? book.questions.length
  // What only a record can tell comes after what a person can.
  const asked = (id: string) => Number(book.facts[id]?.ask === false)
  return [...found].sort((a, b) => asked(a) - asked(b) || place(a) - place(b) || (a < b ? -1 : 1))
}
