import type { LawBook } from '@juyi/law'
import { type Condition, isLeaf, type Leaf, partsOf, rootFact, timelinesOf } from '@juyi/rules'
import { opening } from '../answer/opening.ts'

/** The rule for whose sake something is asked: a statement about who may apply, or an act on the way there. */
export interface Asking {
  readonly kind: 'rule' | 'act'
  readonly says: string
}

/**
 * The rule for whose sake a question is asked: of the statements that read its fact, the one closest around the place
 * where it is read. The ways and their grounds come before who is shut out, and the acts last. Undefined where no
 * statement of the book says anything in words about it.
 */
export function ruleAsking(fact: string, book: LawBook): Asking | undefined {
  const rules: readonly Condition[] = [
    ...book.routes.map(({ condition }) => condition),
    ...book.grounds,
    ...book.scope.map(({ says, when }): Condition => ({ kind: 'all', says, of: [when] })),
  ]
  for (const tree of rules) {
    const says = closest(tree, fact, book, undefined)
    if (says !== undefined) return { kind: 'rule', says }
  }
  for (const { says, act } of book.acts) {
    if (act.needs !== undefined && closest(act.needs, fact, book, says) !== undefined)
      return { kind: 'act', says: opening(says) }
  }
  return undefined
}

function closest(
  condition: Condition,
  fact: string,
  book: LawBook,
  around: string | undefined,
): string | undefined {
  const says = condition.says ?? around
  if (isLeaf(condition)) return reads(condition, fact, book) ? says : undefined
  for (const part of partsOf(condition)) {
    const found = closest(part, fact, book, says)
    if (found !== undefined) return found
  }
  return undefined
}

function reads(leaf: Leaf, fact: string, { vocabulary }: LawBook): boolean {
  if ('fact' in leaf) return rootFact(vocabulary, leaf.fact) === fact
  return timelinesOf(vocabulary, leaf.term).some((id) => {
    const type = vocabulary.timelines[id]
    return type !== undefined && factsBehind(type).includes(fact)
  })
}

function factsBehind(type: LawBook['vocabulary']['timelines'][string]): readonly string[] {
  const facts =
    type.unit === 'day'
      ? [type.since, type.until, type.flag]
      : [type.consecutive, ...(type.counts ?? []).map(({ fact }) => fact)]
  return facts.flatMap((fact) => fact ?? [])
}
