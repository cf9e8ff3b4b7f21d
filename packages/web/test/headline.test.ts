import type { Assessment, RoutePlan } from '@juyi/journey'
import { dayOf } from '@juyi/rules'
import { expect, test } from 'vitest'
import { headlineOf } from '../src/answer/headline.ts'

const on = dayOf({ year: 2026, month: 11, day: 23 })
const may = dayOf({ year: 2027, month: 5, day: 24 })
const july = dayOf({ year: 2027, month: 7, day: 1 })

const way = (earliest: number, sure: boolean): RoutePlan => ({
  route: 'registered',
  name: '登记满半年',
  earliest,
  sure,
  sureOnceDone: sure,
  steps: [],
  assumes: [],
  cites: [],
  others: 0,
  provisional: false,
})

const assessment = (change: Partial<Assessment>): Assessment => ({
  on,
  verdict: 'not-yet',
  reason: null,
  earliest: null,
  windows: [],
  missing: [],
  next: null,
  routes: [],
  because: [],
  judgement: [],
  coverage: 'own',
  presumed: [],
  ...change,
})

const said = (change: Partial<Assessment>, unanswered: readonly string[] = []) =>
  headlineOf(assessment(change), unanswered).sentences.join('')

test('"not yet" says the day', () => {
  expect(said({ routes: [way(may, true)] })).toBe('还不能办。最早2027年5月24日可以申领。')
})

test('a day that rests on something unconfirmed is not called the earliest', () => {
  expect(said({ routes: [way(may, false)] })).not.toContain('最早')
})

test('where something unconfirmed may be faster, the confirmed day is not called the earliest', () => {
  const { sentences, lacking } = headlineOf(assessment({ routes: [way(july, true), way(may, false)] }), [])
  expect(sentences.join('')).toBe('还不能办。2027年7月1日可以申领。')
  expect(lacking.join('')).toContain('2027年5月24日')
})

test('whoever is a local hears that none is needed, not that it is refused', () => {
  expect(said({ verdict: 'ineligible', reason: 'local' })).toBe('你不用办居住证。')
})

test('what is unknown is counted and named', () => {
  const { sentences, lacking } = headlineOf(assessment({ verdict: 'unknown' }), [
    '在上学吗？',
    '住什么房子？',
  ])
  expect(sentences.join('')).toContain('还差 2 个信息')
  expect(lacking.join('')).toContain('住什么房子？')
})
