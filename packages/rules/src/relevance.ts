import type { Condition } from './condition.ts'
import type { Day } from './day.ts'
import type { Evaluated } from './evaluate.ts'
import { type FactGroup, factGroups, type Pattern } from './fact-groups.ts'
import type { Horizon } from './measure.ts'
import {
  type LeafTruth,
  type OpenNode,
  openLeaves,
  openTree,
  type Range,
  type ReadingName,
  rangeOf,
} from './open-tree.ts'
import type { FactValue } from './vocabulary.ts'
import type { World } from './world.ts'

/**
 * Which unknown facts can change the answer.
 *
 * Three-valued logic alone would also ask for facts that cancel out (p or not p). So each unknown fact is tried:
 * it matters on a day if there are two values of it, and some values of the others, for which the tree gives two
 * different results (settled or sure) on that day. Open leaves are bound to the facts they read; the values tried
 * for a fact are those at which a leaf that reads it changes.
 */

/**
 * How many partial assignments may be looked at for one tree and day before what is left is taken to matter. Lint
 * proves that no place needs more.
 */
export const SEARCH_BUDGET = 4_000

export interface Relevance {
  readonly facts: ReadonlySet<string>
  /** True when the search budget ran out, so that some fact was kept without proof. */
  readonly cutShort: boolean
}

/** The unknown facts that can change what the tree says on one day. */
export function relevantFacts(tree: Evaluated, world: World, day: Day, horizon: Horizon): Relevance {
  const open = openTree(tree, day)
  const groups = factGroups(openLeaves(open), world, day, horizon)
  const found = new Set<string>()
  let cutShort = groups.some((group) => group.cutShort)
  let visited = 0
  for (const group of groups) {
    group.facts.forEach((fact, index) => {
      if (found.has(fact)) return
      const search = new Search(open, groups, group, visited)
      if (search.matters(index)) found.add(fact)
      visited = search.visited
      cutShort ||= search.isExhausted
    })
  }
  return { facts: found, cutShort }
}

/** Whether the open facts can turn out so that the tree holds on the day (settled reading), as far as the search goes. */
export function isSatisfiable(tree: Evaluated, world: World, day: Day, horizon: Horizon): boolean {
  const open = openTree(tree, day)
  const groups = factGroups(openLeaves(open), world, day, horizon)
  return new Search(open, groups, undefined, 0).canHold()
}

/** A backtracking search over the ways in which facts can turn out, led by what is wanted of each branch. */
class Search {
  readonly #tree: OpenNode
  readonly #own: FactGroup | undefined
  readonly #groupOf: ReadonlyMap<Condition, FactGroup>
  readonly #assigned = new Map<Condition, LeafTruth>()
  visited: number

  constructor(tree: OpenNode, groups: readonly FactGroup[], own: FactGroup | undefined, visited: number) {
    this.visited = visited
    this.#tree = tree
    this.#own = own
    this.#groupOf = new Map(groups.flatMap((group) => group.leaves.map((leaf) => [leaf, group])))
  }

  /** Whether two ways the own group can turn out, that differ in one of its facts only, can lead to different results. */
  matters(index: number): boolean {
    const rest = (values: readonly FactValue[]) => JSON.stringify(values.filter((_, k) => k !== index))
    const alike = new Map<string, FactGroup['patterns'][number][]>()
    for (const one of this.#own?.patterns ?? []) {
      const key = rest(one.values)
      const same = alike.get(key)
      if (same === undefined) alike.set(key, [one])
      else same.push(one)
    }
    for (const reading of ['settled', 'sure'] as const) {
      const tried = new Set<string>()
      for (const patterns of alike.values()) {
        for (const [i, a] of patterns.entries()) {
          for (const b of patterns.slice(i + 1)) {
            const pair = `${a.key} ${b.key}`
            if (tried.has(pair) || sameIn(reading, a.pattern, b.pattern)) continue
            tried.add(pair)
            if (this.#differ(reading, a.pattern, b.pattern)) return true
          }
        }
      }
    }
    return false
  }

  get isExhausted(): boolean {
    return this.visited > SEARCH_BUDGET
  }

  /** Whether the tree can be made to hold. */
  canHold(): boolean {
    this.visited += 1
    if (this.isExhausted) return true
    const { low, high } = this.#range('settled', undefined)
    if (low === 2 || high < 2) return low === 2
    const next = this.#next(this.#tree, 'settled', true, undefined)
    return next !== undefined && this.#tryAll(next, 'settled', () => this.canHold())
  }

  #differ(reading: ReadingName, a: Pattern, b: Pattern): boolean {
    this.visited += 1
    if (this.isExhausted) return true
    const [x, y] = [this.#range(reading, a), this.#range(reading, b)]
    const decided = x.low === x.high && y.low === y.high
    if (decided || x.high < y.low || y.high < x.low) return x.low !== y.low
    if (!this.#alive(this.#tree, reading, a, b)) return false
    const next = this.#next(this.#tree, reading, undefined, x.low === x.high ? b : a)
    if (next === undefined) return false
    return this.#tryAll(next, reading, () => this.#differ(reading, a, b))
  }

  /** Tries the ways a leaf's group can turn out, the wanted ones first, and takes each back. */
  #tryAll({ leaf, want }: Wanted, reading: ReadingName, found: () => boolean): boolean {
    const group = this.#groupOf.get(leaf)
    if (group === undefined) return false
    const wanted = (pattern: Pattern) => (pattern.get(leaf)?.[reading] ?? 1) * (want ? -1 : 1)
    for (const pattern of [...group.distinct].sort((a, b) => wanted(a) - wanted(b))) {
      for (const [one, truth] of pattern) this.#assigned.set(one, truth)
      const success = found()
      for (const one of pattern.keys()) this.#assigned.delete(one)
      if (success) return true
    }
    return false
  }

  #range(reading: ReadingName, own: Pattern | undefined, node: OpenNode = this.#tree): Range {
    return rangeOf(node, reading, (leaf) => own?.get(leaf) ?? this.#assigned.get(leaf))
  }

  /**
   * The open leaf to decide next, and which way. Where the own group stands below a node, what stands beside it
   * has to keep still: to hold below `all`, to fail below `any`; elsewhere the goal of the branch is handed down.
   */
  #next(
    node: OpenNode,
    reading: ReadingName,
    goal: boolean | undefined,
    own: Pattern | undefined,
  ): Wanted | undefined {
    const { low, high } = this.#range(reading, own, node)
    if (low === high || node.kind === 'constant') return undefined
    if (node.kind === 'leaf') return { leaf: node.leaf, want: goal ?? true }
    const turned = node.kind === 'not' && goal !== undefined ? !goal : goal
    const still = goal ?? node.kind !== 'any'
    const path = goal === undefined ? node.parts.find((part) => this.#holdsOwn(part)) : undefined
    for (const part of node.parts) {
      if (part === path) continue
      const next = this.#next(part, reading, path === undefined ? turned : still, own)
      if (next !== undefined) return next
    }
    return path === undefined ? undefined : this.#next(path, reading, undefined, own)
  }

  /** Whether the difference between two ways the own group turns out can still reach the root: it is not swallowed on every path. */
  #alive(node: OpenNode, reading: ReadingName, a: Pattern, b: Pattern): boolean {
    if (node.kind === 'constant' || !this.#holdsOwn(node)) return false
    const [x, y] = [this.#range(reading, a, node), this.#range(reading, b, node)]
    if (x.low === x.high && y.low === y.high && x.low === y.low) return false
    return node.kind === 'leaf' || node.parts.some((part) => this.#alive(part, reading, a, b))
  }

  #holdsOwn(node: OpenNode): boolean {
    if (node.kind === 'constant') return false
    if (node.kind === 'leaf') return this.#own?.leaves.includes(node.leaf) ?? false
    return node.parts.some((part) => this.#holdsOwn(part))
  }
}

interface Wanted {
  readonly leaf: Condition
  readonly want: boolean
}

function sameIn(reading: ReadingName, a: Pattern, b: Pattern): boolean {
  for (const [leaf, truth] of a) if (truth[reading] !== b.get(leaf)?.[reading]) return false
  return true
}
