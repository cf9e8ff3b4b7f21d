import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Atom,
  type Condition,
  type ConditionComparison,
  compareConditions,
  contains,
  type Day,
  evaluate,
  type Facts,
  type FactValue,
  type PlainFact,
  parseDay,
  type Valuation,
  type Vocabulary,
  World,
} from '../src/index.ts'

const TODAY: Day = parseDay('2026-11-23') ?? 0
const HORIZON = { from: TODAY, to: TODAY + 7_000 }

/** A library: readers of some kind, members since some day, perhaps trusted. */
const vocabulary: Vocabulary = {
  facts: {
    kind: { type: 'choice', options: ['child', 'adult', 'elder'] },
    trusted: { type: 'boolean' },
    loans: { type: 'number' },
    joinedOn: { type: 'date' },
    arrivedOn: { type: 'date' },
  },
  timelines: {
    membership: { unit: 'day', since: 'joinedOn' },
    stay: { unit: 'day', since: 'arrivedOn' },
  },
  terms: {},
}

const lasted = (term: string, name: string, months: number): Condition => ({
  kind: 'lasted',
  id: `${name}${months}`,
  says: `满${months}个月`,
  term,
  atLeast: { months },
})
const joined = (months: number) => lasted('membership', 'joined', months)
const stayed = (months: number) => lasted('stay', 'stayed', months)
const trusted: Condition = { kind: 'is', id: 'trusted', fact: 'trusted' }
const adult: Condition = { kind: 'in', id: 'adult', fact: 'kind', values: ['adult'] }
const desk: Condition = { kind: 'judgement', id: 'desk', says: '由柜台看', usually: [] }
const all = (...of: Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ kind: 'any', of })

/** Everybody there is: the plain facts hold of each of them. */
function everybody(facts: readonly PlainFact[]): readonly Facts[] {
  const days = [
    '2026-11-23',
    '2026-08-23',
    '2026-07-01',
    '2026-05-23',
    '2026-01-01',
    '2025-11-23',
    '2024-01-01',
  ].map((text) => parseDay(text) ?? 0)
  const values: readonly (readonly [string, readonly FactValue[]])[] = [
    ['kind', ['child', 'adult', 'elder']],
    ['trusted', [false, true]],
    ['loans', [0, 1, 2, 3, 4, 5, 6]],
    ['joinedOn', [null, ...days]],
    ['arrivedOn', [null, ...days]],
  ]
  let people: readonly (readonly [string, FactValue][])[] = [[]]
  for (const [fact, choices] of values) {
    people = people.flatMap((person) =>
      choices.map((value): [string, FactValue][] => [...person, [fact, value]]),
    )
  }
  const arrivedFirst = facts.some((fact) => 'every' in fact)
  return people
    .map((person) => new Map(person))
    .filter((person) => {
      const [joinedOn, arrivedOn] = [person.get('joinedOn'), person.get('arrivedOn')]
      if (!arrivedFirst || typeof joinedOn !== 'number') return true
      return typeof arrivedOn === 'number' && arrivedOn <= joinedOn
    })
}

const ARRIVED: readonly PlainFact[] = [{ every: 'membership', isIn: 'stay' }]
const PEOPLE = everybody([])
const PEOPLE_ARRIVED = everybody(ARRIVED)

/** No (0), left to the desk (1), yes (2), as the evaluator says. */
function truthOf(condition: Condition, person: Facts): number {
  const { settled, sure } = evaluate(condition, new World(vocabulary, person, TODAY), HORIZON)
  return contains(sure.must, TODAY) ? 2 : contains(settled.must, TODAY) ? 1 : 0
}

function compared(
  own: Condition,
  other: Condition,
  facts: readonly PlainFact[] = [],
  budget?: number,
): ConditionComparison<Facts> {
  const people = facts.length > 0 ? PEOPLE_ARRIVED : PEOPLE
  return compareConditions<Facts>(
    { condition: own, vocabulary },
    { condition: other, vocabulary },
    {
      facts,
      day: TODAY,
      ...(budget === undefined ? {} : { budget }),
      witness: (valuation: Valuation, atoms: readonly Atom[]) => {
        const person = people.find((one) =>
          atoms.every((atom, i) => (truthOf(atom.condition, one) === 2) === valuation[i]),
        )
        return person === undefined ? { impossible: atoms.map((_, i) => i) } : { example: person }
      },
    },
  )
}

const found = ({ differences }: ConditionComparison<Facts>) =>
  differences.map(({ kind, own, other, lacking }) => [
    kind,
    own,
    other,
    lacking.map(({ condition }) => condition.id),
  ])

describe('the kinds of difference', () => {
  test('a longer time adds to a shorter one, and the example has the shorter one', () => {
    const comparison = compared(joined(12), joined(6))
    expect(found(comparison)).toEqual([['adds', 0, 2, ['joined12']]])
    expect(
      comparison.differences.map(({ example }) => [
        truthOf(joined(6), example),
        truthOf(joined(12), example),
      ]),
    ).toEqual([[2, 0]])
  })

  test('a shorter time drops from a longer one', () => {
    expect(found(compared(joined(6), joined(12)))).toEqual([['drops', 2, 0, ['joined12']]])
  })

  test('each requirement that is added is told by itself', () => {
    expect(found(compared(all(joined(6), trusted, adult), joined(6)))).toEqual([
      ['adds', 0, 2, ['adult']],
      ['adds', 0, 2, ['trusted']],
    ])
  })

  test('one more way drops what the other asks for', () => {
    expect(found(compared(any(joined(6), trusted), joined(6)))).toEqual([['drops', 2, 0, ['joined6']]])
  })

  test('stricter in one thing and looser in another is both', () => {
    expect(found(compared(any(all(joined(12)), all(trusted)), joined(6)))).toEqual([
      ['adds', 0, 2, ['joined12']],
      ['drops', 2, 0, ['joined6']],
    ])
  })

  test('what the other leaves to the desk is specified, one way or the other', () => {
    const open = any(all(adult, desk), trusted)
    expect(found(compared(any(adult, trusted), open))).toEqual([['specifies', 2, 1, []]])
    expect(found(compared(trusted, open))).toEqual([['specifies', 0, 1, ['trusted']]])
  })

  test('leaving to the desk what the other grants adds to it', () => {
    expect(found(compared(all(joined(6), desk), joined(6)))).toEqual([['adds', 1, 2, ['desk']]])
  })

  test('what exceeds the bound is not compared, with the reason, and nothing is claimed', () => {
    const wide = all(...Array.from({ length: 12 }, (_, i) => any(joined(i + 1), trusted)))
    const comparison = compared(wide, joined(6))
    expect(comparison.notCompared).toMatchObject([{ why: 'tooMany', kind: 'drops' }])
    const short = compared(all(joined(12), adult), any(joined(6), trusted), [], 2)
    expect(short.differences).toEqual([])
    expect(short.notCompared.map(({ why }) => why)).toContain('tooMany')
  })

  test('a difference that nobody can show is not claimed', () => {
    const comparison = compareConditions<Facts>(
      { condition: joined(12), vocabulary },
      { condition: joined(6), vocabulary },
      { facts: [], day: TODAY, witness: () => ({ impossible: [] }) },
    )
    expect(comparison.differences).toEqual([])
    expect(comparison.notCompared).toMatchObject([{ why: 'noExample', kind: 'adds' }])
  })
})

describe('plain facts', () => {
  test('whoever is registered has arrived: asking for both adds nothing to asking for the first', () => {
    expect(found(compared(all(joined(6), stayed(6)), joined(6), ARRIVED))).toEqual([])
    expect(found(compared(all(joined(6), stayed(6)), joined(6)))).toEqual([['adds', 0, 2, ['stayed6']]])
  })

  test('one name for two things is two things, also where it is asked of somebody else', () => {
    const household = (bridge: number): Vocabulary => ({
      facts: { family: { type: 'people' }, stays: { type: 'intervals' } },
      timelines: { membership: { unit: 'day', intervals: 'stays' } },
      terms: { joined: { timeline: 'membership', bridge } },
    })
    const child: Condition = {
      kind: 'anyPerson',
      id: 'child',
      fact: 'family',
      relation: 'child',
      where: { kind: 'lasted', term: 'joined', atLeast: { months: 6 } },
    }
    const kinds = (own: number, other: number) =>
      compareConditions<Valuation>(
        { condition: child, vocabulary: household(own) },
        { condition: child, vocabulary: household(other) },
        { facts: [], day: TODAY, witness: (valuation) => ({ example: valuation }) },
      ).differences.map(({ kind }) => kind)
    expect(kinds(0, 0)).toEqual([])
    expect(kinds(0, 30)).toEqual(['adds', 'drops'])
  })

  test('twelve months in a row are at least twelve of twenty-four, where runs count', () => {
    const paid: Vocabulary = {
      facts: { months: { type: 'months' } },
      timelines: { fees: { unit: 'month', byType: 'months' } },
      terms: {},
    }
    const run: Condition = { kind: 'run', term: 'fees', atLeast: 12, ending: 1, perType: false }
    const total = (months: number): Condition => ({
      kind: 'total',
      term: 'fees',
      atLeast: { months },
      window: { months: 24 },
      perType: false,
    })
    const kinds = (own: Condition, facts: readonly PlainFact[]) =>
      compareConditions<Valuation>(
        { condition: own, vocabulary: paid },
        { condition: run, vocabulary: paid },
        { facts, day: TODAY, witness: (valuation) => ({ example: valuation }) },
      ).differences.map(({ kind }) => kind)
    expect(kinds(total(12), [{ runsCount: 'fees' }])).toEqual(['drops'])
    expect(kinds(total(13), [{ runsCount: 'fees' }])).toEqual(['adds', 'drops'])
    expect(kinds(total(12), [])).toEqual(['adds', 'drops'])
  })
})

describe('on any small trees', () => {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.constantFrom(3, 6, 12).map(joined),
    fc.constantFrom(3, 6).map(stayed),
    fc.constant<Condition>({
      kind: 'lasted',
      id: 'joined3to6',
      term: 'membership',
      atLeast: { months: 3 },
      atMost: { months: 6 },
    }),
    fc.constant<Condition>({ kind: 'now', id: 'member', term: 'membership' }),
    fc.constant(trusted),
    fc
      .subarray(['child', 'adult', 'elder'], { minLength: 1 })
      .map((values): Condition => ({ kind: 'in', id: values.join('-'), fact: 'kind', values })),
    fc
      .constantFrom(1, 4)
      .map((atLeast): Condition => ({ kind: 'compare', id: `loans${atLeast}`, fact: 'loans', atLeast })),
  )
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      leaf.map((of): Condition => ({ kind: 'not', id: `not-${of.id}`, of })),
      fc.constant(desk),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    ),
  }))
  const facts = fc.constantFrom<readonly PlainFact[]>([], ARRIVED)

  test('a condition compared with itself differs in nothing', () => {
    fc.assert(
      fc.property(tree, facts, (one, plain) => {
        const { differences, notCompared } = compared(one, one, plain)
        expect([differences, notCompared]).toEqual([[], []])
      }),
    )
  })

  test('it finds that one adds or drops exactly where somebody shows it, and every example shows what is said', () => {
    fc.assert(
      fc.property(tree, tree, facts, (own, other, plain) => {
        const { differences, notCompared } = compared(own, other, plain)
        expect(notCompared).toEqual([])
        for (const one of differences) {
          expect([truthOf(own, one.example), truthOf(other, one.example)]).toEqual([one.own, one.other])
        }
        const kinds = new Set(differences.map(({ kind }) => kind))
        const pairs = new Set(
          (plain.length > 0 ? PEOPLE_ARRIVED : PEOPLE).map(
            (person) => `${truthOf(own, person)}${truthOf(other, person)}`,
          ),
        )
        const isThere = (...some: string[]) => some.some((pair) => pairs.has(pair))
        expect([kinds.has('adds'), kinds.has('drops')]).toEqual([isThere('02', '12'), isThere('20', '10')])
        if (kinds.has('specifies')) expect(isThere('01', '21')).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
