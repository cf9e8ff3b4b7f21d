import type { Condition, Confidence } from './condition.ts'
import type { Day } from './day.ts'
import { contains } from './dayset.ts'
import type { Evaluated } from './evaluate.ts'
import { isUndecided } from './measure.ts'
import type { Span } from './span.ts'

/** False, perhaps (a judgement, or unconfirmed), true. */
export type Truth = 0 | 1 | 2

export type ReadingName = 'settled' | 'sure'

/** A truth value in both readings. */
export type LeafTruth = Readonly<Record<ReadingName, Truth>>

/** Bounds of a truth value while some facts are open. */
export interface Range {
  readonly low: Truth
  readonly high: Truth
}

/** The part of a tree that is still open on one day; what is decided has become a constant. */
export type OpenNode =
  | { readonly kind: 'constant'; readonly truth: LeafTruth }
  | { readonly kind: 'leaf'; readonly leaf: Condition }
  | { readonly kind: 'all' | 'any' | 'conflicting'; readonly parts: readonly OpenNode[] }
  | { readonly kind: 'not'; readonly parts: readonly [OpenNode] }
  /** An unconfirmed statement: it lowers (or lifts) what the sure reading makes of its part. */
  | { readonly kind: 'requirement' | 'permission' | 'vague'; readonly parts: readonly [OpenNode] }

/** Cuts a tree down to what is open on a day. */
export function openTree(tree: Evaluated, day: Day): OpenNode {
  return build(tree, day, false)
}

/** The open leaves of a tree. */
export function openLeaves(node: OpenNode): readonly Condition[] {
  if (node.kind === 'constant') return []
  return node.kind === 'leaf' ? [node.leaf] : node.parts.flatMap(openLeaves)
}

export function truthOn(span: Span, day: Day): Truth {
  return contains(span.must, day) ? 2 : contains(span.may, day) ? 1 : 0
}

function constant(settled: Truth, sure: Truth): OpenNode {
  return { kind: 'constant', truth: { settled, sure } }
}

function build(node: Evaluated, day: Day, permission: boolean): OpenNode {
  const { condition } = node
  const [settled, sure] = [truthOn(node.settled, day), truthOn(node.sure, day)]
  if (settled !== 1 && sure !== 1) return constant(settled, sure)
  const inner = parts(node, day, permission)
  if (inner.kind === 'constant') return constant(settled, sure)
  return doubted(inner, condition.confidence, permission)
}

function doubted(node: OpenNode, confidence: Confidence | undefined, permission: boolean): OpenNode {
  if (confidence === undefined || confidence === 'high') return node
  return { kind: permission ? 'permission' : 'requirement', parts: [node] }
}

function parts(node: Evaluated, day: Day, permission: boolean): OpenNode {
  const { condition } = node
  switch (condition.kind) {
    case 'all':
      return joined(
        'all',
        node.parts.map((part) => build(part, day, false)),
      )
    case 'any':
      return joined(
        'any',
        node.parts.map((part) => build(part, day, true)),
      )
    case 'not': {
      const [part] = node.parts
      return part === undefined ? constant(2, 2) : { kind: 'not', parts: [build(part, day, permission)] }
    }
    case 'versions': {
      const valid = node.parts.filter((_, i) => {
        const version = condition.of[i]
        return version !== undefined && day >= (version.from ?? day) && day <= (version.to ?? day)
      })
      const inForce = joined(
        'any',
        valid.map((part) => build(part, day, permission)),
      )
      const confirmed = condition.of.every((version) => day <= (version.surelyInForceUntil ?? day))
      return confirmed || inForce.kind === 'constant' ? inForce : { kind: 'vague', parts: [inForce] }
    }
    case 'conflicting':
      return joined(
        'conflicting',
        node.parts.map((part) => build(part, day, permission)),
      )
    default:
      return isUndecided(node.settled, day)
        ? { kind: 'leaf', leaf: condition }
        : constant(truthOn(node.settled, day), truthOn(node.sure, day))
  }
}

function joined(kind: 'all' | 'any' | 'conflicting', all: readonly OpenNode[]): OpenNode {
  const node: OpenNode = { kind, parts: all }
  return all.every((part) => part.kind === 'constant') ? constant(1, 1) : node
}

const EXACT: readonly Range[] = [
  { low: 0, high: 0 },
  { low: 1, high: 1 },
  { low: 2, high: 2 },
]
const RANGES: readonly (readonly Range[])[] = [0, 1, 2].map((low) =>
  [0, 1, 2].map((high) => ({ low: asTruth(low), high: asTruth(high) })),
)
const OPEN: Range = { low: 0, high: 2 }

function asTruth(n: number): Truth {
  return n <= 0 ? 0 : n === 1 ? 1 : 2
}

function range(low: number, high: number): Range {
  return RANGES[low]?.[high] ?? OPEN
}

/** What the tree can come to in one reading, given the truth of some of its leaves. */
export function rangeOf(
  node: OpenNode,
  reading: ReadingName,
  truthOf: (leaf: Condition) => LeafTruth | undefined,
): Range {
  switch (node.kind) {
    case 'constant':
      return EXACT[node.truth[reading]] ?? OPEN
    case 'leaf': {
      const truth = truthOf(node.leaf)
      return truth === undefined ? OPEN : (EXACT[truth[reading]] ?? OPEN)
    }
    case 'all':
    case 'any': {
      const isAll = node.kind === 'all'
      let [low, high] = isAll ? [2, 2] : [0, 0]
      for (const part of node.parts) {
        const one = rangeOf(part, reading, truthOf)
        low = isAll ? Math.min(low, one.low) : Math.max(low, one.low)
        high = isAll ? Math.min(high, one.high) : Math.max(high, one.high)
        if (isAll ? high === 0 : low === 2) break
      }
      return range(low, high)
    }
    case 'not': {
      const one = rangeOf(node.parts[0], reading, truthOf)
      return range(2 - one.high, 2 - one.low)
    }
    case 'conflicting': {
      const ranges = node.parts.map((part) => rangeOf(part, reading, truthOf))
      // Settled, the safe choice stands first; surely, only what all sources agree on holds.
      if (reading === 'settled') return ranges[0] ?? OPEN
      const agreed = (values: readonly Truth[]): Truth =>
        values.every((value) => value === 2) ? 2 : values.every((value) => value === 0) ? 0 : 1
      return range(agreed(ranges.map((one) => one.low)), agreed(ranges.map((one) => one.high)))
    }
    default: {
      const one = rangeOf(node.parts[0], reading, truthOf)
      if (reading === 'settled') return one
      if (node.kind === 'vague') return range(1, 1)
      return node.kind === 'requirement'
        ? range(Math.max(1, one.low), Math.max(1, one.high))
        : range(Math.min(1, one.low), Math.min(1, one.high))
    }
  }
}
