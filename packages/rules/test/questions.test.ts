import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Condition,
  contains,
  type Day,
  evaluate,
  type FactValue,
  missingFacts,
  relevantFacts,
  World,
} from '../src/index.ts'
import { library, TODAY } from './library-card.ts'

const horizon = { from: TODAY, to: TODAY + 400 }

/** Facts with so few values that every way of completing them can be tried. */
const DOMAINS: Readonly<Record<string, readonly FactValue[]>> = {
  resident: [true, false],
  guarantor: [true, false],
  reader: ['child', 'adult', 'senior'],
  finesOwed: [0, 4, 5, 6, 9, 10, 11],
  joinedOn: [null, TODAY, TODAY - 100, TODAY - 185, TODAY - 400],
}

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('resident', 'guarantor').map((fact): Condition => ({ kind: 'is', fact })),
  fc
    .subarray(['child', 'adult', 'senior'], { minLength: 1, maxLength: 2 })
    .map((values): Condition => ({ kind: 'in', fact: 'reader', values })),
  fc.constantFrom(5, 10).map((atMost): Condition => ({ kind: 'compare', fact: 'finesOwed', atMost })),
  fc.constantFrom(3, 6).map((months): Condition => ({ kind: 'lasted', term: 'joined', atLeast: { months } })),
)

const vocabulary = {
  ...library,
  timelines: { ...library.timelines, joined: { unit: 'day' as const, since: 'joinedOn' } },
}

const tree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => {
  const parts = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
  return {
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      leaf.map((of): Condition => ({ kind: 'not', of })),
      parts.map((of): Condition => ({ kind: 'all', of })),
      parts.map((of): Condition => ({ kind: 'any', of })),
    ),
  }
}).tree

const someFacts: fc.Arbitrary<Readonly<Record<string, FactValue>>> = fc
  .tuple(
    ...Object.entries(DOMAINS).map(([fact, values]) =>
      fc.option(
        fc.constantFrom(...values).map((value): readonly [string, FactValue] => [fact, value]),
        { nil: undefined },
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== undefined)))

/** Every way in which the unknown facts can turn out. */
function completions(known: Readonly<Record<string, FactValue>>): readonly Map<string, FactValue>[] {
  return Object.entries(DOMAINS).reduce<readonly Map<string, FactValue>[]>(
    (rows, [fact, values]) =>
      rows.flatMap((row) =>
        (fact in known ? [known[fact] ?? null] : values).map((value) => new Map(row).set(fact, value)),
      ),
    [new Map()],
  )
}

/** Facts that change the truth of a tree on a day in some completion: by trying them all. */
function relevantByTrial(
  condition: Condition,
  known: Readonly<Record<string, FactValue>>,
  day: Day,
): ReadonlySet<string> {
  const truth = (facts: ReadonlyMap<string, FactValue>) =>
    contains(evaluate(condition, new World(vocabulary, facts, TODAY), horizon).settled.must, day)
  const found = new Set<string>()
  for (const facts of completions(known)) {
    const base = truth(facts)
    for (const [fact, values] of Object.entries(DOMAINS)) {
      if (fact in known || found.has(fact)) continue
      if (values.some((value) => truth(new Map(facts).set(fact, value)) !== base)) found.add(fact)
    }
  }
  return found
}

describe('questions', () => {
  test('are asked exactly when the answer can depend on them', () => {
    fc.assert(
      fc.property(tree, someFacts, (condition, known) => {
        const world = new World(vocabulary, new Map(Object.entries(known)), TODAY)
        const { facts, cutShort } = relevantFacts(evaluate(condition, world, horizon), world, TODAY, horizon)
        expect(cutShort).toBe(false)
        expect([...facts].sort()).toEqual([...relevantByTrial(condition, known, TODAY)].sort())
      }),
      { numRuns: 300 },
    )
  })

  test('are found where many conditions ask for one list of people, without trying every way in which all can turn out', () => {
    const about = (atMost: number): Condition => ({
      kind: 'anyPerson',
      fact: 'household',
      relation: 'parent',
      where: { kind: 'compare', fact: 'finesOwed', atMost },
    })
    const condition: Condition = { kind: 'any', of: Array.from({ length: 40 }, (_, i) => about(i)) }
    const people = {
      ...vocabulary,
      facts: { ...vocabulary.facts, household: { type: 'people' as const } },
    }
    const world = new World(people, new Map(), TODAY)
    const { facts, cutShort } = relevantFacts(evaluate(condition, world, horizon), world, TODAY, horizon)
    expect([...facts]).toEqual(['household'])
    expect(cutShort).toBe(false)
  })

  test('p or not p asks nothing', () => {
    const p: Condition = { kind: 'is', fact: 'resident' }
    const either: Condition = { kind: 'any', of: [p, { kind: 'not', of: p }] }
    const world = new World(vocabulary, new Map(), TODAY)
    expect([...missingFacts(evaluate(either, world, horizon), world, TODAY, horizon)]).toEqual([])
  })

  test('nothing is asked of someone who qualifies already', () => {
    const condition: Condition = {
      kind: 'any',
      of: [
        { kind: 'is', fact: 'resident' },
        { kind: 'is', fact: 'guarantor' },
      ],
    }
    const world = new World(vocabulary, new Map([['resident', true]]), TODAY)
    expect([...missingFacts(evaluate(condition, world, horizon), world, TODAY, horizon)]).toEqual([])
  })

  test('a fact that could bring the day forward is asked though today is lost', () => {
    const condition: Condition = {
      kind: 'any',
      of: [
        { kind: 'lasted', term: 'joined', atLeast: { months: 6 } },
        {
          kind: 'all',
          of: [
            { kind: 'lasted', term: 'joined', atLeast: { months: 3 } },
            { kind: 'is', fact: 'guarantor' },
          ],
        },
      ],
    }
    const world = new World(vocabulary, new Map([['joinedOn', TODAY - 30]]), TODAY)
    expect([...missingFacts(evaluate(condition, world, horizon), world, TODAY, horizon)]).toEqual([
      'guarantor',
    ])
  })
})
