import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Condition,
  contains,
  evaluate,
  findPlans,
  firstFrom,
  formatDay,
  parseDay,
  WorkCalendar,
  World,
} from '../src/index.ts'
import { acts, anyCondition, library, someOf, TODAY, wholeTruth } from './library-card.ts'

const horizon = { from: TODAY, to: TODAY + 2000 }
const calendar = new WorkCalendar([])

const cases = fc
  .tuple(anyCondition, wholeTruth)
  .chain(([condition, truth]) => someOf(truth).map((facts) => ({ condition, facts })))

describe('plans', () => {
  test('promise the day that evaluation gives after their acts', () => {
    fc.assert(
      fc.property(cases, ({ condition, facts }) => {
        const world = new World(library, facts, TODAY)
        for (const plan of findPlans([{ id: 'card', condition }], acts, world, TODAY, horizon, calendar)
          .plans) {
          const edits = plan.steps.flatMap(({ act, done }) =>
            act.effects.map((effect) => ({ on: done, effect })),
          )
          const again = evaluate(condition, world.after(edits), horizon)
          const ready = plan.steps.reduce((day, step) => Math.max(day, step.done), TODAY)
          const promised = plan.sure ? [again.settled.must, again.sure.must] : [again.settled.must]
          expect(promised.map((days) => firstFrom(days, ready))).toContain(plan.day)
          expect(contains(again.sure.must, plan.day)).toBe(plan.sure)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('start each act on a day on which its needs are met, and have at most four acts', () => {
    fc.assert(
      fc.property(cases, ({ condition, facts }) => {
        const world = new World(library, facts, TODAY)
        for (const plan of findPlans([{ id: 'card', condition }], acts, world, TODAY, horizon, calendar)
          .plans) {
          expect(plan.steps.length).toBeLessThanOrEqual(4)
          let at = world
          for (const { act, start, done } of plan.steps) {
            if (act.needs) expect(contains(evaluate(act.needs, at, horizon).settled.must, start)).toBe(true)
            at = at.after(act.effects.map((effect) => ({ on: done, effect })))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('none is as good as another in every respect and better in one', () => {
    fc.assert(
      fc.property(cases, ({ condition, facts }) => {
        const world = new World(library, facts, TODAY)
        const { plans } = findPlans([{ id: 'card', condition }], acts, world, TODAY, horizon, calendar)
        const measures = plans.map((plan) => [
          plan.day,
          plan.steps.length,
          plan.steps.filter((step) => !step.act.alone).length,
          plan.steps.filter((step) => step.needsAssumed).length,
          plan.sure ? 0 : 1,
          plan.confirmed ? 0 : 1,
        ])
        for (const a of measures) {
          for (const b of measures) {
            const better =
              a.every((value, i) => value <= (b[i] ?? 0)) && a.some((value, i) => value < (b[i] ?? 0))
            expect(better).toBe(false)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('one act can open the way to another', () => {
    // Fees can only be paid by members, so joining comes first: three working days from Monday, 23 November.
    const condition: Condition = { kind: 'run', term: 'fees', atLeast: 2, ending: 1, perType: true }
    const facts = new Map<string, number | null | boolean>([
      ['joinedOn', null],
      ['feeRun', 0],
      ['member', false],
      ['leftOn', null],
    ])
    const { plans } = findPlans(
      [{ id: 'card', condition }],
      acts,
      new World(library, facts, TODAY),
      TODAY,
      horizon,
      calendar,
    )
    expect(
      plans.map((plan) => [
        plan.steps.map((step) => `${step.act.id} ${formatDay(step.done)}`),
        formatDay(plan.day),
      ]),
    ).toEqual([[['join 2026-11-26', 'payFees 2026-11-26'], '2027-01-01']])
  })

  test('waiting alone is a plan', () => {
    const condition: Condition = { kind: 'lasted', term: 'membership', atLeast: { months: 6 } }
    const facts = new Map([
      ['joinedOn', parseDay('2026-10-01') ?? 0],
      ['leftOn', null],
    ])
    const { plans } = findPlans(
      [{ id: 'card', condition }],
      acts,
      new World(library, facts, TODAY),
      TODAY,
      horizon,
      calendar,
    )
    expect(plans.map((plan) => [plan.steps.length, formatDay(plan.day)])).toEqual([[0, '2027-04-01']])
  })
})
