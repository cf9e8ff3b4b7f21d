import * as fc from 'fast-check'
import {
  type Act,
  type Condition,
  type Day,
  dayOf,
  type Facts,
  type FactValue,
  type Length,
  monthOf,
  type Vocabulary,
} from '../src/index.ts'

/**
 * A second subject: who gets a library card. It has its own facts, timelines and acts, and proves that nothing in
 * this package knows of any other subject.
 */
export const library: Vocabulary = {
  facts: {
    resident: { type: 'boolean' },
    guarantor: { type: 'boolean' },
    reader: { type: 'choice', options: ['child', 'adult', 'senior'] },
    finesOwed: { type: 'number' },
    branch: { type: 'code' },
    born: { type: 'date' },
    joinedOn: { type: 'date' },
    leftOn: { type: 'date' },
    member: { type: 'boolean' },
    stays: { type: 'intervals' },
    feeMonths: { type: 'months' },
    feeRun: { type: 'number' },
    feesInLast12: { type: 'number' },
    family: { type: 'people' },
    papers: { type: 'items' },
    trusted: { type: 'boolean', derive: { kind: 'in', fact: 'reader', values: ['senior'] } },
  },
  timelines: {
    membership: { unit: 'day', since: 'joinedOn', until: 'leftOn', flag: 'member' },
    stay: { unit: 'day', intervals: 'stays' },
    fees: {
      unit: 'month',
      byType: 'feeMonths',
      consecutive: 'feeRun',
      counts: [{ fact: 'feesInLast12', window: 12 }],
    },
  },
  terms: {
    bridged: { timeline: 'stay', bridge: 10 },
    unclear: { timeline: 'stay', bridge: 'unconfirmed' },
    here: { timeline: 'stay', place: { within: ['33'] } },
    memberAndHere: { intersection: ['membership', 'here'] },
    memberOrHere: { union: ['membership', 'stay'] },
    memberElsewhere: { difference: ['membership', 'here'] },
  },
}

export const TODAY: Day = dayOf({ year: 2026, month: 11, day: 23 })
const thisMonth = monthOf(TODAY)

export const anyDay = fc.integer({ min: TODAY - 1500, max: TODAY + 400 })
const pastDay = fc.integer({ min: TODAY - 1500, max: TODAY })

const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.integer({ min: 1, max: 14 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 300 }).map((days) => ({ days })),
)

const stays = fc
  .array(fc.tuple(pastDay, fc.integer({ min: 0, max: 300 }), fc.constantFrom('33', '41', undefined)), {
    maxLength: 4,
  })
  .map((rows) =>
    rows
      .sort((a, b) => a[0] - b[0])
      .flatMap(([from, length, place], i, all) => {
        const next = all[i + 1]?.[0]
        const to =
          next === undefined && length > 200 ? null : Math.min(from + length, (next ?? TODAY + 1) - 1)
        return to !== null && to < from ? [] : [{ from, to, place }]
      }),
  )

/** A full record of fees and the bare counts that go with it. */
const feeRecord = fc
  .array(fc.integer({ min: 1, max: 26 }), { maxLength: 26 })
  .map((ago) => [...new Set(ago)].map((n) => thisMonth - n).sort((a, b) => a - b))

/** All there is to know of one reader. */
export const wholeTruth: fc.Arbitrary<Map<string, FactValue>> = fc
  .record({
    resident: fc.boolean(),
    guarantor: fc.boolean(),
    reader: fc.constantFrom('child', 'adult', 'senior'),
    finesOwed: fc.integer({ min: 0, max: 30 }),
    branch: fc.constantFrom('330106', '410102', '110101'),
    born: fc.integer({ min: TODAY - 80 * 365, max: TODAY - 365 }),
    joinedOn: fc.oneof(pastDay, fc.constant(null)),
    leftOn: fc.oneof(fc.integer({ min: TODAY, max: TODAY + 500 }), fc.constant(null)),
    stays,
    fees: feeRecord,
    papers: fc.record({ letter: fc.boolean(), bill: fc.boolean() }),
  })
  .map(({ fees, joinedOn, ...facts }) => {
    let run = 0
    while (fees.includes(thisMonth - 1 - run)) run += 1
    return new Map<string, FactValue>([
      ...Object.entries(facts),
      ['joinedOn', joinedOn],
      ['member', joinedOn !== null],
      ['feeMonths', { yearly: fees }],
      ['feeRun', run],
      ['feesInLast12', fees.filter((month) => month >= thisMonth - 12).length],
    ])
  })

/** Part of what there is to know. The end of a membership is always among it: while unknown it is assumed, not open. */
export function someOf(truth: Facts): fc.Arbitrary<Facts> {
  return fc
    .subarray([...truth.keys()])
    .map((keys) => new Map([...truth].filter(([key]) => key === 'leftOn' || keys.includes(key))))
}

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('resident', 'guarantor', 'trusted').map((fact): Condition => ({ kind: 'is', fact })),
  fc
    .subarray(['child', 'adult', 'senior'], { minLength: 1 })
    .map((values): Condition => ({ kind: 'in', fact: 'reader', values })),
  fc
    .integer({ min: 1, max: 20 })
    .map((atMost): Condition => ({ kind: 'compare', fact: 'finesOwed', atMost })),
  fc
    .constantFrom('33', '41')
    .map((prefix): Condition => ({ kind: 'within', fact: 'branch', area: { within: [prefix] } })),
  fc.tuple(fc.integer({ min: 6, max: 18 }), fc.integer({ min: 20, max: 70 })).map(
    ([from, to]): Condition => ({
      kind: 'age',
      fact: 'born',
      atLeast: { months: from * 12 },
      under: { months: to * 12 },
    }),
  ),
  fc
    .tuple(
      fc.constantFrom(
        'membership',
        'stay',
        'bridged',
        'unclear',
        'here',
        'memberAndHere',
        'memberOrHere',
        'memberElsewhere',
      ),
      anyLength,
      fc.boolean(),
    )
    .map(
      ([term, atLeast, bounded]): Condition =>
        bounded && 'months' in atLeast
          ? { kind: 'lasted', term, atLeast, atMost: { months: atLeast.months + 3 } }
          : { kind: 'lasted', term, atLeast },
    ),
  fc.constantFrom('membership', 'stay', 'here').map((term): Condition => ({ kind: 'now', term })),
  anyLength.map((atLeast): Condition => ({ kind: 'remaining', term: 'membership', atLeast })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 2 }),
      fc.constantFrom(undefined, 'membership'),
    )
    .map(
      ([atLeast, ending, after]): Condition => ({
        kind: 'run',
        term: 'fees',
        atLeast,
        ending,
        perType: true,
        after,
      }),
    ),
  fc.integer({ min: 1, max: 12 }).map(
    (months): Condition => ({
      kind: 'total',
      term: 'fees',
      atLeast: { months },
      window: { months: 12 },
      perType: true,
    }),
  ),
  fc.integer({ min: 1, max: 300 }).map(
    (days): Condition => ({
      kind: 'total',
      term: 'stay',
      atLeast: { days },
      window: { days: 365 },
      perType: false,
    }),
  ),
  fc
    .integer({ min: 1, max: 6 })
    .map((months): Condition => ({ kind: 'paidWithin', term: 'fees', months, perType: false })),
  fc.constantFrom('letter', 'bill').map((item): Condition => ({ kind: 'holds', fact: 'papers', item })),
)

/** Conditions that may stand under `not`: nothing unconfirmed, no judgement. */
const firm = leaf.filter((condition) => !('term' in condition && condition.term === 'unclear'))

/** Trees as authors may write them. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => {
  const parts = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
  const confidence = fc.constantFrom(undefined, 'high', 'medium', 'low') as fc.Arbitrary<
    Condition['confidence']
  >
  return {
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.tuple(leaf, confidence).map(([one, sure]): Condition => ({ ...one, confidence: sure })),
      fc.tuple(parts, confidence).map(([of, sure]): Condition => ({ kind: 'all', of, confidence: sure })),
      fc.tuple(parts, confidence).map(([of, sure]): Condition => ({ kind: 'any', of, confidence: sure })),
      firm.map((of): Condition => ({ kind: 'not', of })),
      fc.constant<Condition>({ kind: 'judgement', usually: [] }),
      parts.map((of): Condition => ({ kind: 'conflicting', of })),
      fc.tuple(tie('tree'), tie('tree'), anyDay).map(
        ([before, after, day]): Condition => ({
          kind: 'versions',
          of: [
            { from: null, to: day - 1, condition: before },
            { from: day, to: null, condition: after },
          ],
        }),
      ),
    ),
  }
}).tree

function act(id: string, rest: Partial<Act>): Act {
  return { id, by: 'reader', alone: true, takes: { usual: { days: 0 } }, effects: [], ...rest }
}

/** What a reader can do. */
export const acts: readonly Act[] = [
  act('join', { effects: [{ begins: 'membership' }], takes: { usual: { workingDays: 3 } } }),
  act('moveIn', { effects: [{ begins: 'stay' }], needs: { kind: 'is', fact: 'resident' } }),
  act('payFees', { effects: [{ begins: 'fees' }], needs: { kind: 'now', term: 'membership' } }),
  act('findGuarantor', {
    effects: [{ sets: 'guarantor', to: true }],
    alone: false,
    by: 'guarantor',
    takes: { usual: { days: 7 } },
  }),
  act('payFines', { effects: [{ sets: 'finesOwed', to: 0 }] }),
]
