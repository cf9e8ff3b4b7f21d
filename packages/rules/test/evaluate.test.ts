import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Condition,
  contains,
  type Evaluated,
  evaluate,
  type Facts,
  formatDay,
  intervalsOf,
  isSubset,
  parseDay,
  World,
} from '../src/index.ts'
import { anyCondition, anyDay, library, someOf, TODAY, wholeTruth } from './library-card.ts'

const horizon = { from: TODAY, to: TODAY + 2000 }

function read(condition: Condition, facts: Facts): Evaluated {
  return evaluate(condition, new World(library, facts, TODAY), horizon)
}

function all(node: Evaluated): readonly Evaluated[] {
  return [node, ...node.parts.flatMap(all)]
}

const caseOfKnowledge = fc
  .tuple(anyCondition, wholeTruth)
  .chain(([condition, truth]) =>
    someOf(truth).chain((more) => someOf(more).map((less) => ({ condition, truth, more, less }))),
  )

describe('both readings of a condition', () => {
  test('what surely holds may hold, at every node', () => {
    fc.assert(
      fc.property(caseOfKnowledge, ({ condition, less }) => {
        for (const node of all(read(condition, less))) {
          expect(isSubset(node.settled.must, node.settled.may)).toBe(true)
          expect(isSubset(node.sure.must, node.sure.may)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('adding knowledge only shrinks what is open', () => {
    fc.assert(
      fc.property(caseOfKnowledge, ({ condition, more, less }) => {
        const [before, after] = [read(condition, less), read(condition, more)]
        for (const reading of ['settled', 'sure'] as const) {
          expect(isSubset(before[reading].must, after[reading].must)).toBe(true)
          expect(isSubset(after[reading].may, before[reading].may)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('the sure reading never says more than the settled one', () => {
    fc.assert(
      fc.property(caseOfKnowledge, ({ condition, less }) => {
        const { settled, sure } = read(condition, less)
        expect(isSubset(sure.must, settled.must)).toBe(true)
        expect(isSubset(settled.may, sure.may)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('with everything known and nothing left to judge nothing is open from today on', () => {
    const firm = anyCondition.filter((condition) => !JSON.stringify(condition).includes('judgement'))
    fc.assert(
      fc.property(firm, wholeTruth, anyDay, (condition, truth, day) => {
        const { settled } = read(condition, truth)
        const t = Math.max(day, TODAY)
        expect(contains(settled.must, t)).toBe(contains(settled.may, t))
      }),
      { numRuns: 500 },
    )
  })
})

describe('measures', () => {
  const day = (text: string) => parseDay(text) ?? Number.NaN
  const spans = (
    condition: Condition,
    facts: [string, Parameters<Map<string, never>['set']>[1] | unknown][],
  ) => {
    const world = new World(library, new Map(facts as [string, never][]), TODAY)
    return intervalsOf(evaluate(condition, world, horizon).settled.must).map(([from, to]) => [
      Number.isFinite(from) ? formatDay(from) : null,
      Number.isFinite(to) ? formatDay(to - 1) : null,
    ])
  }

  test('half a year is complete on the corresponding day, that day included', () => {
    const half: Condition = { kind: 'lasted', term: 'membership', atLeast: { months: 6 } }
    expect(
      spans(half, [
        ['joinedOn', day('2026-05-24')],
        ['leftOn', null],
      ]),
    ).toEqual([['2026-11-24', null]])
    expect(
      spans(half, [
        ['joinedOn', day('2026-08-31')],
        ['leftOn', null],
      ]),
    ).toEqual([['2027-02-28', null]])
  })

  test('a card aged five to seven months has a window that closes', () => {
    const aged: Condition = {
      kind: 'lasted',
      term: 'membership',
      atLeast: { months: 5 },
      atMost: { months: 7 },
    }
    expect(
      spans(aged, [
        ['joinedOn', day('2026-06-01')],
        ['leftOn', null],
      ]),
    ).toEqual([['2026-11-01', '2027-01-01']])
  })

  test('a gap breaks what is continuous unless it is bridged', () => {
    const stays = [
      { from: day('2026-01-01'), to: day('2026-05-31') },
      { from: day('2026-06-11'), to: null },
    ]
    const lasted = (term: string): Condition => ({ kind: 'lasted', term, atLeast: { months: 6 } })
    expect(spans(lasted('stay'), [['stays', stays]])).toEqual([['2026-12-11', null]])
    // Ten days missing (1 to 10 June) are exactly what this term tolerates.
    expect(spans(lasted('bridged'), [['stays', stays]])).toEqual([['2026-07-01', null]])
    const oneMore = [stays[0], { from: day('2026-06-12'), to: null }]
    expect(spans(lasted('bridged'), [['stays', oneMore]])).toEqual([['2026-12-12', null]])
  })

  test('what must still run for six months stops to count six months before its last day', () => {
    const ahead: Condition = { kind: 'remaining', term: 'membership', atLeast: { months: 6 } }
    expect(
      spans(ahead, [
        ['joinedOn', day('2026-01-01')],
        ['leftOn', day('2027-05-31')],
      ]),
    ).toEqual([['2026-01-01', '2026-11-30']])
  })

  test('months in a row up to last month go on from the first day of each month', () => {
    const run: Condition = { kind: 'run', term: 'fees', atLeast: 12, ending: 1, perType: true }
    expect(spans(run, [['feeRun', 10]])).toEqual([['2027-01-01', null]])
    expect(spans(run, [['feeRun', 12]])).toEqual([['2026-11-01', null]])
    expect(spans(run, [['feeRun', 0]])).toEqual([])
  })

  test('a run that must end the month before last looks one month further back', () => {
    const run: Condition = { kind: 'run', term: 'fees', atLeast: 6, ending: 2, perType: true }
    expect(spans(run, [['feeRun', 7]])).toEqual([['2026-11-01', null]])
    expect(spans(run, [['feeRun', 6]])).toEqual([['2026-12-01', null]])
  })

  test('a bare count says only what it implies: each new month may drop an old one', () => {
    const nine: Condition = {
      kind: 'total',
      term: 'fees',
      atLeast: { months: 9 },
      window: { months: 12 },
      perType: true,
    }
    const facts = new Map([['feesInLast12', 9]])
    const { settled } = evaluate(nine, new World(library, facts, TODAY), horizon)
    expect(contains(settled.must, TODAY)).toBe(true)
    const nextMonth = day('2026-12-01')
    expect(contains(settled.must, nextMonth)).toBe(false)
    expect(contains(settled.may, nextMonth)).toBe(true)
  })
})
