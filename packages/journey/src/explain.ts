import type { Confidence, LawBook } from '@juyi/law'
import { type Condition, contains, type Day, type Evaluated } from '@juyi/rules'

/** One sentence of the reasons. */
export interface Because {
  /** Path of the statement: `scope/…` for who is shut out, `routes/…` and `grounds/…` for ways and their parts. */
  readonly id: string
  readonly says: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
  /**
   * Whether this is met on the day: yes, no, or not known (that also means: left to the desk). For those whom a rule
   * shuts out, `true` means not shut out.
   */
  readonly holds: boolean | null
  /** 0 for a whole route or gate, more for its parts. */
  readonly depth: number
}

export interface Judgement {
  readonly says: string
  readonly cites: readonly string[]
  /** Documents that usually carry it, by id. */
  readonly usually: readonly string[]
}

/** The sentences of the tree with whether each holds on the day, the parts after the whole. */
export function explain(tree: Evaluated, on: Day, book: LawBook): readonly Because[] {
  const out = new Map<string, Because>()
  const visit = (node: Evaluated, cites: readonly string[], confidence: Confidence, depth: number): void => {
    const { condition } = node
    const own = condition.cites ?? cites
    const sure = condition.confidence ?? confidence
    const says = condition.says ?? routeName(condition, book)
    if (says !== undefined && condition.kind !== 'judgement') {
      const id = condition.id ?? says
      if (!out.has(id))
        out.set(id, { id, says, cites: own, confidence: sure, holds: holdsOn(node, on), depth })
    }
    const deeper = depth + (says === undefined ? 0 : 1)
    for (const part of node.parts) visit(part, own, sure, deeper)
  }
  visit(tree, [], 'high', 0)
  return [...out.values()]
}

function routeName(condition: Condition, book: LawBook): string | undefined {
  const id = condition.id
  return id?.startsWith('routes/')
    ? book.routes.find((route) => `routes/${route.id}` === id)?.name
    : undefined
}

function holdsOn(node: Evaluated, on: Day): boolean | null {
  if (!contains(node.settled.may, on)) return false
  return contains(node.settled.must, on) && !restsOnJudgement(node, on) ? true : null
}

/** Whether what holds on the day holds only because a judgement is taken as granted. */
function restsOnJudgement(node: Evaluated, on: Day): boolean {
  if (node.condition.kind === 'judgement') return true
  const holding = node.parts.filter((part) => contains(part.settled.must, on))
  if (holding.length === 0) return false
  return node.condition.kind === 'any'
    ? holding.every((part) => restsOnJudgement(part, on))
    : holding.some((part) => restsOnJudgement(part, on))
}

/**
 * The judgements on which the answer rests, or may come to rest: those of branches that are not out of the question
 * on the day itself or on the day that a plan leads to.
 */
export function judgementsIn(
  readings: readonly { readonly tree: Evaluated; readonly day: Day }[],
  book: LawBook,
): readonly Judgement[] {
  const out = new Map<string, Judgement>()
  const visit = (node: Evaluated, day: Day, cites: readonly string[]): void => {
    const { condition } = node
    const own = condition.cites ?? cites
    if (!contains(node.settled.may, day)) return
    // Where a part surely holds anyway, nothing is left to judge.
    if (condition.kind === 'any' && contains(node.sure.must, day)) return
    if (condition.kind === 'judgement') {
      const says = condition.says ?? ''
      const usually = condition.usually.filter((id) => Object.hasOwn(book.documents, id))
      out.set(says, { says, cites: own, usually })
    }
    for (const part of node.parts) visit(part, day, own)
  }
  for (const { tree, day } of readings) visit(tree, day, [])
  return [...out.values()]
}
