import { describe, expect, test } from 'vitest'
import { type CaseAction, remedyDatesOf } from '../src/index.ts'
import { book, day } from './law.ts'

const hangzhou = book('330100')
const TODAY = day('2026-11-25')
const RULE = {
  routes: [
    {
      kind: 'reconsideration' as const,
      does: '申请复议',
      addressee: '本级人民政府',
      answer: { within: '60 days', cites: ['xzfyf#62.1'] },
      cites: ['xzfyf#11'],
      confidence: 'high' as const,
    },
  ],
}

const datesOf = (log: readonly CaseAction[], today = TODAY) => remedyDatesOf(hangzhou, log, RULE, today)

describe('the days from which the ways on count', () => {
  test('are those of the log', () => {
    const log: readonly CaseAction[] = [
      { id: '1', kind: 'submitted', what: 'application', on: '2026-10-01' },
      { id: '2', kind: 'accepted', on: '2026-10-02' },
      { id: '3', kind: 'refused', on: '2026-10-20', words: '不行' },
      { id: '4', kind: 'rightsUntold', on: '2026-10-20' },
      { id: '5', kind: 'noticeReceived', on: '2026-10-25' },
    ]
    expect(datesOf(log)).toMatchObject({
      toldOn: day('2026-10-20'),
      noticeOn: day('2026-10-25'),
      rightsToldOn: null,
      // Fifteen days from the day of acceptance, which is not counted (居住证暂行条例 9).
      limitEndsOn: day('2026-10-17'),
    })
  })

  test('know of no word of mouth where the refusal came in writing alone', () => {
    const log: readonly CaseAction[] = [{ id: '1', kind: 'refused', on: '2026-10-20', inWriting: true }]
    expect(datesOf(log)).toMatchObject({ toldOn: undefined, noticeOn: day('2026-10-20') })
  })

  test('take a reconsideration without a decision for decided once its time is up', () => {
    const log: readonly CaseAction[] = [
      { id: '1', kind: 'refused', on: '2026-08-01' },
      { id: '2', kind: 'reconsidered', on: '2026-08-10' },
    ]
    expect(datesOf(log, day('2026-10-09')).decidedOn).toBeUndefined()
    expect(datesOf(log, day('2026-10-10')).decidedOn).toBe(day('2026-10-09'))
    const decided: readonly CaseAction[] = [
      ...log,
      { id: '3', kind: 'reconsiderationDecided', on: '2026-09-20' },
    ]
    expect(datesOf(decided).decidedOn).toBe(day('2026-09-20'))
  })
})
