import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerBit, ForDay } from '../src/bulk/for-day.ts'
import {
  type Condition,
  contains,
  type Day,
  evaluate,
  type Facts,
  type FactValue,
  firstFrom,
  World,
} from '../src/index.ts'
import { anyCondition, anyDay, library, someOf, TODAY, wholeTruth } from './library-card.ts'

const horizonFrom = (on: Day) => ({ from: on, to: on + 3 * 366 })

/** What the interactive evaluator says of the day, in the bits of a bulk answer. */
function interactive(condition: Condition, world: World, on: Day): number {
  const { settled, sure } = evaluate(condition, world, horizonFrom(on))
  return (
    (contains(settled.must, on) ? AnswerBit.SETTLED_MUST : 0) |
    (contains(settled.may, on) ? AnswerBit.SETTLED_MAY : 0) |
    (contains(sure.must, on) ? AnswerBit.SURE_MUST : 0) |
    (contains(sure.may, on) ? AnswerBit.SURE_MAY : 0)
  )
}

function inBulk(rule: ForDay, people: readonly { readonly facts: Facts; readonly asOf: Day }[]): number[] {
  const frame = rule.newFrame(people.length)
  people.forEach(({ facts, asOf }, row) => {
    rule.fill(frame, row, facts, asOf)
  })
  const answers = new Uint8Array(people.length)
  rule.over(frame).answer(0, people.length, answers)
  return [...answers]
}

const someone = fc
  .tuple(
    wholeTruth,
    fc.array(
      fc.record({
        relation: fc.constantFrom('parent', 'friend'),
        born: fc.integer({ min: TODAY - 80 * 365, max: TODAY }),
        reader: fc.constantFrom('child', 'senior', undefined),
      }),
      { maxLength: 2 },
    ),
  )
  .chain(([truth, family]) =>
    someOf(
      new Map<string, FactValue>([
        ...truth,
        [
          'family',
          family.map(({ relation, born, reader }) => ({
            relation,
            facts: new Map<string, FactValue>([
              ['born', born],
              ...(reader === undefined ? [] : [['reader', reader] as const]),
            ]),
          })),
        ],
      ]),
    ),
  )
  .chain((facts) =>
    fc.record({ facts: fc.constant(facts), asOf: fc.integer({ min: TODAY - 40, max: TODAY + 40 }) }),
  )

const withFamily: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: anyCondition },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('parent', 'friend'), anyCondition)
      .map(([relation, where]): Condition => ({ kind: 'anyPerson', fact: 'family', relation, where })),
  },
)

describe('a rule compiled for one day', { timeout: 30_000 }, () => {
  it('says of everybody what the interactive evaluator says of that day', () => {
    fc.assert(
      fc.property(
        fc.array(withFamily, { minLength: 1, maxLength: 4 }),
        anyDay,
        fc.array(someone, { minLength: 1, maxLength: 6 }),
        (conditions, on, people) => {
          const rule = new ForDay(
            conditions.map((condition) => ({ condition })),
            library,
            horizonFrom(on),
          )
          expect(inBulk(rule, people)).toEqual(
            people.map(({ facts, asOf }) =>
              interactive({ kind: 'all', of: conditions }, new World(library, facts, asOf), on),
            ),
          )
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('presumes a part to hold exactly while nothing shows that its gate ever holds, though it may', () => {
    const gate = fc.oneof(
      anyCondition,
      fc.constantFrom<Condition>(
        { kind: 'now', term: 'bridged' },
        { kind: 'now', term: 'here' },
        { kind: 'now', term: 'membership' },
        { kind: 'is', fact: 'trusted' },
      ),
    )
    fc.assert(
      fc.property(anyCondition, gate, anyDay, someone, (condition, when, on, { facts, asOf }) => {
        const rule = new ForDay([{ condition, presumedUnless: when }], library, horizonFrom(on))
        const world = new World(library, facts, asOf)
        const { must, may } = evaluate(when, world, horizonFrom(on)).settled
        const isPresumed = firstFrom(must, on) === undefined && firstFrom(may, on) !== undefined
        expect(inBulk(rule, [{ facts, asOf }])).toEqual([isPresumed ? 15 : interactive(condition, world, on)])
      }),
      { numRuns: 1500 },
    )
  })

  it('splits a rule that is too large for one table and joins its parts again', () => {
    const facts = Array.from({ length: 14 }, (_, i) => `flag${i}`)
    const vocabulary = {
      facts: Object.fromEntries(facts.map((fact) => [fact, { type: 'boolean' as const }])),
      timelines: {},
      terms: {},
    }
    const is = (i: number): Condition => ({ kind: 'is', fact: `flag${i}` })
    const half = (start: number): Condition => ({
      kind: 'not',
      of: {
        kind: 'any',
        of: Array.from(
          { length: 6 },
          (_, k): Condition => ({
            kind: 'all',
            of: [is((start + k) % 14), { kind: 'not', of: is((start + k + 7) % 14) }],
          }),
        ),
      },
    })
    const condition: Condition = {
      kind: 'all',
      of: [
        { kind: 'any', of: [half(0), half(3)] },
        { kind: 'conflicting', of: [half(1), { ...half(5), confidence: 'low' }] },
      ],
    }
    const rule = new ForDay([{ condition }], vocabulary, horizonFrom(TODAY))
    const anyFlags = fc
      .array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 14, maxLength: 14 })
      .map(
        (flags) =>
          new Map(flags.flatMap((flag, i) => (flag === undefined ? [] : [[`flag${i}`, flag] as const]))),
      )
    fc.assert(
      fc.property(fc.array(anyFlags, { minLength: 1, maxLength: 9 }), (people) => {
        expect(
          inBulk(
            rule,
            people.map((known) => ({ facts: known, asOf: TODAY })),
          ),
        ).toEqual(people.map((known) => interactive(condition, new World(vocabulary, known, TODAY), TODAY)))
      }),
      { numRuns: 500 },
    )
  })

  it('answers more people than fit in one block, each in the right row', () => {
    const rule = new ForDay(
      [{ condition: { kind: 'compare', fact: 'finesOwed', atMost: 9 } }],
      library,
      horizonFrom(TODAY),
    )
    const people = Array.from({ length: 5001 }, (_, i) => ({
      facts: new Map<string, FactValue>(i % 11 === 0 ? [] : [['finesOwed', i % 20]]),
      asOf: TODAY,
    }))
    expect(inBulk(rule, people)).toEqual(people.map((_, i) => (i % 11 === 0 ? 10 : i % 20 <= 9 ? 15 : 0)))
  })

  it('answers the rows asked for and leaves the others alone, from an odd row across blocks', () => {
    const rule = new ForDay(
      [{ condition: { kind: 'compare', fact: 'finesOwed', atMost: 9 } }],
      library,
      horizonFrom(TODAY),
    )
    const frame = rule.newFrame(9001)
    for (let row = 0; row < 9001; row += 1) rule.fill(frame, row, new Map([['finesOwed', row % 19]]), TODAY)
    const out = new Uint8Array(9001).fill(255)
    rule.over(frame).answer(4093, 8500, out)
    expect([...out]).toEqual(
      Array.from({ length: 9001 }, (_, row) => (row < 4093 || row >= 8500 ? 255 : row % 19 <= 9 ? 15 : 0)),
    )
  })

  it('bridges a gap of as many days as are tolerated, and none that is longer', () => {
    const condition: Condition = { kind: 'lasted', term: 'bridged', atLeast: { days: 100 } }
    const people = [9, 10, 11].map((gap) => ({
      facts: new Map<string, FactValue>([
        [
          'stays',
          [
            { from: TODAY - 150, to: TODAY - 60 - gap },
            { from: TODAY - 59, to: null },
          ],
        ],
      ]),
      asOf: TODAY,
    }))
    const answers = inBulk(new ForDay([{ condition }], library, horizonFrom(TODAY)), people)
    expect(answers).toEqual([15, 15, 0])
    expect(answers).toEqual(
      people.map(({ facts, asOf }) => interactive(condition, new World(library, facts, asOf), TODAY)),
    )
  })

  it('refuses a number that is no whole one rather than round it', () => {
    const rule = new ForDay(
      [{ condition: { kind: 'compare', fact: 'finesOwed', atMost: 9 } }],
      library,
      horizonFrom(TODAY),
    )
    expect(() => inBulk(rule, [{ facts: new Map([['finesOwed', 8.5]]), asOf: TODAY }])).toThrow(RangeError)
  })
})
