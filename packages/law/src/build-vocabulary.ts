import type { CodeArea, FactType, Term, TimelineType, Vocabulary } from '@juyi/rules'
import { compileCondition, optionalCondition } from './compile-condition.ts'
import type { FactsSource } from './schema/facts.ts'
import type { PlaceSource } from './schema/place.ts'

/** The names that conditions may use in this place. */
export function vocabularyOf(facts: FactsSource, layers: readonly PlaceSource[], here: CodeArea): Vocabulary {
  const terms: Record<string, Term> = {}
  for (const layer of layers) {
    for (const [id, term] of Object.entries(layer.terms)) {
      if (!('timeline' in term)) {
        terms[id] = term
        continue
      }
      const bridge =
        term.bridge === undefined || term.bridge === 'unconfirmed'
          ? term.bridge
          : Number.parseInt(term.bridge, 10)
      terms[id] = { timeline: term.timeline, place: term.place === 'here' ? here : term.place, bridge }
    }
  }
  const types: Record<string, FactType> = {}
  for (const [id, fact] of Object.entries(facts.facts)) {
    types[id] = {
      type: fact.type === 'permits' ? 'intervals' : fact.type,
      options: fact.options === undefined ? undefined : Object.keys(fact.options),
      from: fact.from,
      derive: optionalCondition(fact.derive, here, `facts/${id}`),
      implied:
        fact.implied &&
        Object.fromEntries(
          Object.entries(fact.implied).map(([option, when]) => [
            option,
            compileCondition(when, here, `facts/${id}/${option}`),
          ]),
        ),
    }
  }
  const timelines: Record<string, TimelineType> = {}
  for (const [id, { assume: _, ...timeline }] of Object.entries(facts.timelines)) timelines[id] = timeline
  return { facts: types, timelines, terms }
}
