import type { Day } from './day.ts'
import { contains, firstFrom } from './dayset.ts'
import type { Evaluated } from './evaluate.ts'
import type { Horizon } from './measure.ts'
import { relevantFacts } from './relevance.ts'
import type { World } from './world.ts'

/** At most so many days between the day in question and the first sure one are looked at; each is a turn of some condition. */
const MOST_TURNS = 32

/**
 * The unknown facts that can still change the answer: whether the condition holds on `on`, how surely, and the
 * first day from which it does.
 */
export function missingFacts(tree: Evaluated, world: World, on: Day, horizon: Horizon): ReadonlySet<string> {
  const found = new Set<string>()
  if (contains(tree.sure.must, on)) return found
  for (const day of daysThatMatter(tree, on, horizon)) {
    for (const fact of relevantFacts(tree, world, day, horizon).facts) found.add(fact)
  }
  return found
}

/** The day itself, and each day before the first sure one on which some condition turns. */
function daysThatMatter(tree: Evaluated, on: Day, horizon: Horizon): readonly Day[] {
  const first = firstFrom(tree.settled.must, on)
  if (first === on) return [on]
  const end = Math.min(first ?? horizon.to, horizon.to)
  const turns = new Set<Day>()
  const visit = (node: Evaluated): void => {
    for (const set of [node.settled.must, node.settled.may]) {
      for (const bound of set) if (bound > on && bound < end) turns.add(bound)
    }
    node.parts.forEach(visit)
  }
  visit(tree)
  return [on, ...[...turns].sort((a, b) => a - b).slice(0, MOST_TURNS)]
}
