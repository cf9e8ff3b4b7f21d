import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'

/** Whether a plan begins with registering one's residence, so that its papers are wanted before all others. */
export function registersFirst(plan: RoutePlan | undefined, book: LawBook): boolean {
  const acts = new Set(plan?.steps.map(({ act }) => act))
  const terms = new Set(book.period.flatMap(({ term }) => term ?? []))
  const timelines = [...terms].flatMap((term) => {
    const definition = book.vocabulary.terms[term]
    return definition !== undefined && 'timeline' in definition ? [definition.timeline] : []
  })
  return book.acts.some(
    ({ id, act }) =>
      acts.has(id) && act.effects.some((effect) => 'begins' in effect && timelines.includes(effect.begins)),
  )
}
