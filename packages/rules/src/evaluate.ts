import { type Condition, type Confidence, isLeaf, type Leaf, type Version } from './condition.ts'
import { ALL, complement, type DaySet, intersection, interval, NONE, union } from './dayset.ts'
import { type Horizon, measure } from './measure.ts'
import { isPeople } from './people.ts'
import { ALWAYS, both, either, known, NEVER, negation, type Span, UNKNOWN } from './span.ts'
import { plain, type Reading, World } from './world.ts'

/** A condition with the days on which it holds, and the same for its parts: the answer and its explanation in one. */
export interface Evaluated extends Reading {
  readonly condition: Condition
  readonly parts: readonly Evaluated[]
}

/**
 * How an unconfirmed statement stands in the tree: as a requirement it cannot prove "no", as a permission it
 * cannot prove "yes".
 */
type Standing = 'requirement' | 'permission'

/** Reads a condition in a world: on which days it surely holds and on which it may, settled and sure. */
export function evaluate(condition: Condition, world: World, horizon: Horizon): Evaluated {
  return read(condition, world, horizon, 'requirement')
}

function read(condition: Condition, world: World, horizon: Horizon, standing: Standing): Evaluated {
  const { parts, settled, sure } = readParts(condition, world, horizon, standing)
  return { condition, parts, settled, sure: doubted(sure, condition.confidence, standing) }
}

/** The sure reading of a statement: below `high` a requirement is {must, all} and a permission {none, may}. */
function doubted(span: Span, confidence: Confidence | undefined, standing: Standing): Span {
  if (confidence === undefined || confidence === 'high') return span
  return standing === 'requirement' ? { must: span.must, may: ALL } : { must: NONE, may: span.may }
}

function readParts(
  condition: Condition,
  world: World,
  horizon: Horizon,
  standing: Standing,
): Reading & { readonly parts: readonly Evaluated[] } {
  if (isLeaf(condition)) {
    const reading = fromOtherFacts(condition, world, horizon) ?? measure(condition, world, horizon)
    return { settled: reading.settled, sure: reading.sure, parts: [] }
  }
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, world, horizon, 'requirement', ALWAYS, both)
    case 'any':
      return joined(condition.of, world, horizon, 'permission', NEVER, either)
    case 'not': {
      const part = read(condition.of, world, horizon, standing)
      return { settled: negation(part.settled), sure: negation(part.sure), parts: [part] }
    }
    case 'versions': {
      const parts = condition.of.map((version) => read(version.condition, world, horizon, standing))
      const spans = condition.of.map((version, i) => inForce(version, parts[i] ?? plain(NEVER)))
      return {
        settled: spans.map((span) => span.settled).reduce(either, NEVER),
        sure: spans.map((span) => span.sure).reduce(either, NEVER),
        parts,
      }
    }
    case 'conflicting': {
      const parts = condition.of.map((part) => read(part, world, horizon, standing))
      const sures = parts.map((part) => part.sure)
      return {
        // The safe choice stands first.
        settled: parts[0]?.settled ?? UNKNOWN,
        sure: {
          must: sures.map((span) => span.must).reduce((a, b) => intersection(a, b), ALL),
          may: sures.map((span) => span.may).reduce((a, b) => union(a, b), NONE),
        },
        parts,
      }
    }
    case 'judgement':
      return { settled: ALWAYS, sure: UNKNOWN, parts: [] }
    case 'anyPerson': {
      const reading = anyPerson(condition, world, horizon)
      return { ...reading, parts: [] }
    }
  }
}

function joined(
  conditions: readonly Condition[],
  world: World,
  horizon: Horizon,
  standing: Standing,
  start: Span,
  join: (a: Span, b: Span) => Span,
): Reading & { readonly parts: readonly Evaluated[] } {
  const parts = conditions.map((part) => read(part, world, horizon, standing))
  let settled = start
  let sure = start
  for (const part of parts) {
    settled = join(settled, part.settled)
    sure = join(sure, part.sure)
  }
  return { settled, sure, parts }
}

/** The time a version is in force, as far as it is confirmed. */
function inForce(version: Version, part: Reading): Reading {
  const days: DaySet = interval(
    version.from ?? Number.NEGATIVE_INFINITY,
    version.to === null ? Number.POSITIVE_INFINITY : version.to + 1,
  )
  const settled = both(part.settled, known(days))
  const until = version.surelyInForceUntil
  if (until === undefined) return { settled, sure: both(part.sure, known(days)) }
  const confirmed: DaySet = interval(Number.NEGATIVE_INFINITY, until + 1)
  const sure = both(part.sure, known(days))
  return {
    settled,
    sure: {
      must: intersection(sure.must, confirmed),
      may: union(sure.may, intersection(days, complement(confirmed))),
    },
  }
}

/** What other facts say of one that is not stated; undefined where they have no say. */
function fromOtherFacts(leaf: Leaf, world: World, horizon: Horizon): Reading | undefined {
  if (leaf.kind !== 'is' && leaf.kind !== 'in') return undefined
  const { derive, implied } = world.vocabulary.facts[leaf.fact] ?? {}
  if (derive === undefined && implied === undefined) return undefined
  if (world.value(leaf.fact) !== undefined || world.history(leaf.fact).length > 1) return undefined
  if (leaf.kind === 'is') return derive && evaluate(derive, world, horizon)
  return perReading((reading) => {
    let must: DaySet = NONE
    let not: DaySet = NONE
    for (const [option, when] of Object.entries(implied ?? {})) {
      const days = evaluate(when, world, horizon)[reading].must
      if (leaf.values.includes(option)) must = union(must, days)
      else not = union(not, days)
    }
    return { must, may: complement(not) }
  })
}

function perReading(of: (reading: 'settled' | 'sure') => Span): Reading {
  return { settled: of('settled'), sure: of('sure') }
}

function anyPerson(condition: Condition & { kind: 'anyPerson' }, world: World, horizon: Horizon): Reading {
  const people = world.value(condition.fact)
  if (!isPeople(people)) return plain(UNKNOWN)
  return people
    .filter((person) => person.relation === condition.relation)
    .map((person) =>
      evaluate(condition.where, new World(world.vocabulary, person.facts, world.asOf), horizon),
    )
    .reduce<Reading>(
      (sum, one) => ({ settled: either(sum.settled, one.settled), sure: either(sum.sure, one.sure) }),
      plain(NEVER),
    )
}
