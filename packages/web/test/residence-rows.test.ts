import { checklist, parseFacts } from '@juyi/journey'
import { dayOf, formatDay } from '@juyi/rules'
import { expect, test } from 'vitest'
import { isComplete, partsOf } from '../src/papers/checklist-parts.ts'
import { photoDemands, wantedOf } from '../src/papers/photo-rule.ts'
import { registersFirst } from '../src/papers/registers-first.ts'
import {
  countsRegistration,
  datedPapers,
  isAtHand,
  papersOfStay,
  registrationOf,
} from '../src/papers/residence-rows.ts'
import { withAnswer } from '../src/store/place-answers.ts'
import { EMPTY_PLACE, type PlaceRecord } from '../src/store/place-record.ts'
import { bookOf } from './papers-law.ts'

const today = dayOf({ year: 2026, month: 11, day: 25 })
const national = bookOf('000000')
const listed = checklist(national, parseFacts({ dwelling: 'rented' }, national, today), today)

const place = (papers: PlaceRecord['papers']): PlaceRecord => ({ ...EMPTY_PLACE, papers })

test('the lease of a tenant speaks of the stay, the identity card does not', () => {
  const papers = papersOfStay(listed, national)
  expect(papers).toContain('lease')
  expect(papers).not.toContain('idCard')
  expect(new Set(papers).size).toBe(papers.length)
})

test('a paper without a beginning, or with one that cannot be read, covers nothing', () => {
  const held = place({
    lease: { files: [], from: '2026-03-01' },
    landlordStatement: { files: [], from: '2026-02-30', to: '2026-05-01' },
    hostStatement: { files: [] },
  })
  expect(datedPapers(['lease', 'landlordStatement', 'hostStatement'], held)).toEqual([
    { document: 'lease', from: dayOf({ year: 2026, month: 3, day: 1 }), to: null },
  ])
})

test('a paper is at hand when it is ticked, or a photo of it is kept', () => {
  expect(isAtHand('lease', EMPTY_PLACE)).toBe(false)
  expect(isAtHand('lease', place({ lease: { files: [] } }))).toBe(true)
  const ticked = { ...EMPTY_PLACE, answers: { ...EMPTY_PLACE.answers, documents: { lease: true } } }
  expect(isAtHand('lease', ticked)).toBe(true)
})

const plan = {
  route: 'registered',
  name: '登记满半年',
  earliest: today + 181,
  sure: true,
  sureOnceDone: true,
  assumes: [],
  cites: [],
  others: 0,
  provisional: false,
  steps: [
    {
      act: 'register',
      says: '登记',
      by: 'self',
      start: today,
      on: today,
      bring: [],
      cites: [],
      confidence: 'high',
    },
  ],
} as const

test('the registration is the one that was answered, else the one that the plan brings', () => {
  const registered = {
    ...EMPTY_PLACE,
    answers: withAnswer(EMPTY_PLACE.answers, 'registeredOn', '2026-08-20', formatDay(today)),
  }
  const from = dayOf({ year: 2026, month: 8, day: 20 })
  expect(registrationOf(registered, undefined, national)).toEqual({ from, planned: false })
  expect(registrationOf(EMPTY_PLACE, undefined, national)).toBe(undefined)
  expect(registrationOf(EMPTY_PLACE, plan, national)).toEqual({ from: today, planned: true })
})

test('a plan that begins with the registration wants its papers first; a plan that only files a lease does not', () => {
  expect(registersFirst(plan, national)).toBe(true)
  const filing = plan.steps.map((step) => ({ ...step, act: 'fileLease' }))
  expect(registersFirst({ ...plan, steps: filing }, national)).toBe(false)
  expect(registersFirst(undefined, national)).toBe(false)
})

test('the national half-year is counted by the registration', () => {
  const rule = national.period.find(({ length }) => length !== undefined)
  if (rule === undefined) throw new Error('no period')
  expect(countsRegistration(rule, national)).toBe(true)
  expect(countsRegistration({ ...rule, term: undefined }, national)).toBe(false)
})

test('each requirement stands in one part of the list only, and what the office finds is not asked for', () => {
  const { bring, fetched, perhaps } = partsOf(listed)
  expect(bring.length + fetched.length + perhaps.length).toBe(listed.length)
  expect(bring.some(({ requirement }) => requirement.fetched)).toBe(false)
})

test('a requirement is met when every paper of one option is ticked', () => {
  const item = listed.find(({ options }) => options.length > 0)
  const documents = item?.options[0]?.documents
  if (item === undefined || documents === undefined) throw new Error('no paper')
  expect(isComplete(item, {})).toBe(false)
  expect(isComplete(item, Object.fromEntries(documents.map((id) => [id, true])))).toBe(true)
})

test('only the portrait is measured by the photo rule of the place', () => {
  const tianjin = bookOf('120000')
  expect(wantedOf('photo', tianjin).photo).toMatchObject({ width: 358, height: 441, maxKilobytes: 20 })
  expect(wantedOf('lease', tianjin)).toEqual({})
  expect(wantedOf('photo', national).photo).not.toHaveProperty('width')
})

test('a demand that several ways to apply make is shown once, with all of them', () => {
  const demands = photoDemands('photo', bookOf('120000'))
  expect(new Set(demands.map(({ says }) => says)).size).toBe(demands.length)
  expect(demands.some(({ channels }) => channels.length > 1)).toBe(true)
  expect(photoDemands('lease', bookOf('120000'))).toEqual([])
})
