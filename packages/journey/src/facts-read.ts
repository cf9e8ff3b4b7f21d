import type { LawBook } from '@juyi/law'
import { type Condition, isLeaf, partsOf, rootFact, timelinesOf, type Vocabulary } from '@juyi/rules'

/** The conditions from which a place answers whether and when somebody may apply. */
export function conditionsOf(book: LawBook): readonly Condition[] {
  return [
    ...book.scope.map((gate) => gate.when),
    ...book.routes.map((route) => route.condition),
    ...book.grounds,
    ...book.acts.flatMap(({ act }) => act.needs ?? []),
  ]
}

/** Every fact that a condition reads, be it in place of another or by what follows from it; `documents.x` of papers. */
export function factsRead(condition: Condition, vocabulary: Vocabulary): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (one: Condition): void => {
    if (one.kind === 'anyPerson') found.add(one.fact)
    // What is asked of another person is not asked of this one.
    else if (!isLeaf(one)) partsOf(one).forEach(visit)
    else if (one.kind === 'holds') found.add(`${one.fact}.${one.item}`)
    else if ('fact' in one) addFact(one.fact)
    else {
      const terms = one.kind === 'run' && one.after !== undefined ? [one.term, one.after] : [one.term]
      for (const timeline of terms.flatMap((term) => timelinesOf(vocabulary, term))) {
        for (const fact of factsOfTimeline(timeline, vocabulary)) addFact(fact)
      }
    }
  }
  const addFact = (fact: string): void => {
    if (found.has(fact)) return
    found.add(fact)
    found.add(rootFact(vocabulary, fact))
    const { derive, implied } = vocabulary.facts[fact] ?? {}
    for (const other of [derive, ...Object.values(implied ?? {})]) if (other !== undefined) visit(other)
  }
  visit(condition)
  return found
}

/** The facts that say something of a timeline. */
export function factsOfTimeline(id: string, vocabulary: Vocabulary): readonly string[] {
  const timeline = vocabulary.timelines[id]
  if (timeline === undefined) return []
  const facts =
    timeline.unit === 'day'
      ? [timeline.since, timeline.until, timeline.intervals, timeline.flag]
      : [timeline.byType, timeline.consecutive, ...(timeline.counts ?? []).map(({ fact }) => fact)]
  return facts.filter((fact) => fact !== undefined)
}
