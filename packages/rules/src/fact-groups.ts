import { type Condition, isLeaf, type Leaf } from './condition.ts'
import type { Day } from './day.ts'
import { addLength, type Length, latestStart } from './length.ts'
import { type Horizon, measure } from './measure.ts'
import { type LeafTruth, truthOn } from './open-tree.ts'
import { type FactValue, rootFact, timelinesOf } from './vocabulary.ts'
import type { World } from './world.ts'

/** One way in which a group of facts can turn out: the truth of every leaf that the group decides. */
export type Pattern = ReadonlyMap<Condition, LeafTruth>

/** Unknown facts that share open leaves, and the ways in which they can turn out. */
export interface FactGroup {
  readonly facts: readonly string[]
  readonly leaves: readonly Condition[]
  /** Each way the facts can turn out, with the values that lead there. */
  readonly patterns: readonly {
    readonly values: readonly FactValue[]
    readonly key: string
    readonly pattern: Pattern
  }[]
  /** The same without those that decide every leaf alike. */
  readonly distinct: readonly Pattern[]
  /** True where there were too many ways to try, so that each leaf was taken to turn out by itself. */
  readonly cutShort: boolean
}

/** So many combinations of values are tried for facts that belong together; no place of the law needs a fifth of it. */
const MOST_TRIED = 2_000

/** The unknown facts that an open leaf waits for, the plainest first. */
export function openFacts(condition: Condition, world: World): readonly string[] {
  const { vocabulary } = world
  const unknown = (fact: string | undefined): fact is string =>
    fact !== undefined && world.value(fact) === undefined
  if (condition.kind === 'anyPerson') return unknown(condition.fact) ? [condition.fact] : []
  if (!isLeaf(condition)) return []
  if ('fact' in condition) {
    if (condition.kind === 'holds') return [`${condition.fact}.${condition.item}`]
    const fact = rootFact(vocabulary, condition.fact)
    return unknown(fact) ? [fact] : []
  }
  const terms =
    condition.kind === 'run' && condition.after ? [condition.term, condition.after] : [condition.term]
  const facts = terms
    .flatMap((term) => timelinesOf(vocabulary, term))
    .flatMap((id): readonly (string | undefined)[] => {
      const timeline = vocabulary.timelines[id]
      if (timeline === undefined) return []
      if (timeline.unit === 'month') {
        if (timeline.byType !== undefined && world.value(timeline.byType) !== undefined) return []
        const window =
          condition.kind === 'total' && 'months' in condition.window ? condition.window.months : -1
        const count = timeline.counts?.find((item) => item.window === window)?.fact
        const asked = [timeline.consecutive, count].filter(unknown)
        if (asked.length > 0) return asked
        // What the plain counts leave open, another count may settle; the whole record always does.
        const other = timeline.counts?.map((item) => item.fact).find(unknown)
        return [other ?? timeline.byType]
      }
      if (timeline.intervals !== undefined && world.value(timeline.intervals) !== undefined) return []
      const since = timeline.since === undefined ? undefined : world.value(timeline.since)
      const flag = timeline.flag === undefined ? undefined : world.value(timeline.flag)
      const whenBegun =
        since === undefined && (condition.kind === 'lasted' || timeline.flag === undefined || flag === true)
      return [
        since === undefined ? timeline.flag : undefined,
        whenBegun ? timeline.since : undefined,
        condition.kind === 'remaining' ? timeline.until : undefined,
      ]
    })
  return [...new Set(facts.filter(unknown).map((fact) => rootFact(vocabulary, fact)))]
}

/** Facts that share open leaves are tried together. */
export function factGroups(
  leaves: readonly Condition[],
  world: World,
  day: Day,
  horizon: Horizon,
): readonly FactGroup[] {
  const groups: { facts: string[]; leaves: Condition[] }[] = []
  for (const leaf of leaves) {
    const facts = openFacts(leaf, world)
    const joined = groups.filter((group) => group.facts.some((fact) => facts.includes(fact)))
    const merged = {
      facts: [...new Set([...joined.flatMap((group) => group.facts), ...facts])],
      leaves: [...joined.flatMap((group) => group.leaves), leaf],
    }
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.flatMap((group): readonly FactGroup[] => {
    const leaves = group.leaves.filter(isLeaf)
    const choices = group.facts.map((fact) => turningValues(fact, leaves, world, day))
    if (
      group.facts.length === 0 ||
      leaves.length < group.leaves.length ||
      choices.some((values) => values.length === 0)
    ) {
      return freeGroups(group, false)
    }
    if (choices.reduce((n, values) => n * values.length, 1) > MOST_TRIED) return freeGroups(group, true)
    const patterns = patternsOf(group.facts, leaves, choices, world, day, horizon)
    const distinct = [...new Map(patterns.map(({ key, pattern }) => [key, pattern])).values()]
    return [{ ...group, patterns, distinct, cutShort: false }]
  })
}

function patternsOf(
  facts: readonly string[],
  leaves: readonly Leaf[],
  choices: readonly (readonly FactValue[])[],
  world: World,
  day: Day,
  horizon: Horizon,
): FactGroup['patterns'] {
  const patterns = new Map<string, FactGroup['patterns'][number]>()
  for (const values of product(choices)) {
    const tried = facts.reduce((at, fact, i) => at.with(fact, values[i] ?? null), world)
    const pattern = new Map<Condition, LeafTruth>()
    for (const leaf of leaves) {
      const reading = measure(leaf, tried, horizon)
      pattern.set(leaf, { settled: truthOn(reading.settled, day), sure: truthOn(reading.sure, day) })
    }
    const key = keyOf(pattern)
    // With one fact two values that decide the same leaves alike are one; with several, which fact differs counts.
    const identity = facts.length > 1 ? `${JSON.stringify(values)} ${key}` : key
    if (!patterns.has(identity)) patterns.set(identity, { values, key, pattern })
  }
  return [...patterns.values()]
}

/**
 * A group whose facts have no values to try (a list of people, say): each leaf may turn out either way. Since it does
 * so whatever the others do, it is a group by itself; if any ways of all of them differ, so do two that differ in one.
 */
function freeGroups(
  { facts, leaves }: Pick<FactGroup, 'facts' | 'leaves'>,
  cutShort: boolean,
): readonly FactGroup[] {
  return leaves.map((leaf) => {
    const patterns = EITHER.map((truth) => {
      const pattern: Pattern = new Map([[leaf, truth]])
      return { values: [], key: keyOf(pattern), pattern }
    })
    return { facts, leaves: [leaf], patterns, distinct: patterns.map(({ pattern }) => pattern), cutShort }
  })
}

const EITHER: readonly LeafTruth[] = [
  { settled: 0, sure: 0 },
  { settled: 2, sure: 2 },
]

function keyOf(pattern: Pattern): string {
  return [...pattern.values()].map((truth) => `${truth.settled}${truth.sure}`).join()
}

function product<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return choices.reduce<readonly (readonly T[])[]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  )
}

/** Long enough before any day in question to count as "always". */
const LONG_AGO: Length = { months: 12 * 60 }

/**
 * Values of a fact at which one of the leaves that read it changes on the day, and one on each side. None for a fact
 * whose values are lists.
 */
export function turningValues(
  fact: string,
  leaves: readonly Leaf[],
  world: World,
  day: Day,
): readonly FactValue[] {
  const type = world.vocabulary.facts[fact]
  switch (type?.type) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return type.options ?? []
    case 'number':
      return numberCandidates(leaves)
    case 'code':
      return leaves.flatMap((leaf) =>
        leaf.kind === 'within' ? [...leaf.area.within, ...(leaf.area.except ?? []), '?'] : [],
      )
    case 'date':
      return [
        ...new Set([
          null,
          day,
          latestStart(day, LONG_AGO),
          ...leaves.flatMap((leaf) => turningDays(leaf, day)),
        ]),
      ]
    default:
      return []
  }
}

function numberCandidates(leaves: readonly Leaf[]): readonly number[] {
  const out = new Set<number>([0])
  for (const leaf of leaves) {
    for (const bound of bounds(leaf)) {
      out.add(bound)
      out.add(Math.max(0, bound - 1))
      out.add(bound + 1)
    }
  }
  return [...out]
}

function bounds(leaf: Leaf): readonly number[] {
  if (leaf.kind === 'run') return [leaf.atLeast]
  if (leaf.kind === 'total') return 'months' in leaf.atLeast ? [leaf.atLeast.months] : [leaf.atLeast.days]
  if (leaf.kind === 'paidWithin') return [1]
  if (leaf.kind === 'compare') {
    return [leaf.atLeast, leaf.atMost].filter((bound) => bound !== undefined)
  }
  return []
}

/** The days at which a date must lie for a leaf to just hold, or to just not hold, on `day`. */
function turningDays(leaf: Leaf, day: Day): readonly Day[] {
  const lengths =
    leaf.kind === 'lasted'
      ? [leaf.atLeast, leaf.atMost]
      : leaf.kind === 'age'
        ? [leaf.atLeast, leaf.under]
        : []
  const past = lengths
    .filter((length) => length !== undefined)
    .map((length) => latestStart(day, length))
    .flatMap((turn) => [turn - 2, turn - 1, turn, turn + 1])
  if (leaf.kind !== 'remaining') return past
  const end = addLength(day, leaf.atLeast)
  return [end - 1, end, end + 1]
}
