import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { timelinesOf } from '@juyi/rules'

type Rule = LawBook['acts'][number] | LawBook['period'][number]

/**
 * The rules that bear on whether the time a way waits for is broken: acts that end what the way takes to go on, what
 * is said of gaps, and what else is said of the time that counts. None where there is nothing to wait for.
 */
export function breakingRules(plan: RoutePlan, book: LawBook): readonly Rule[] {
  const timelines = timelinesAssumed(plan, book)
  if (timelines.size === 0) return []
  const ending = book.acts.filter(({ act }) =>
    act.effects.some((effect) => 'ends' in effect && timelines.has(effect.ends)),
  )
  const gaps = book.period.filter(({ term, length, gap }) => {
    if (term === undefined) return gap !== undefined
    // A rule with a length says how long, which the answer says already.
    return length === undefined && timelinesOf(book.vocabulary, term).some((id) => timelines.has(id))
  })
  return [...ending, ...gaps]
}

/** The timelines that a way takes to go on, by what it says it assumes. */
function timelinesAssumed({ assumes }: RoutePlan, { assumptions, vocabulary }: LawBook): ReadonlySet<string> {
  return new Set(
    Object.keys(vocabulary.timelines).filter((id) => {
      const assumption = assumptions[id]
      return assumption !== undefined && assumes.includes(assumption)
    }),
  )
}
