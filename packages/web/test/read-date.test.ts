import { dayOf, formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '../src/questions/question.ts'
import { readDate, typedFrom } from '../src/questions/read-date.ts'

const today = dayOf({ year: 2026, month: 11, day: 23 })
const question: Question = {
  id: 'registeredOn',
  type: 'date',
  words: '哪一天登记的？',
  options: {},
  yes: '是',
  no: '否',
  none: '从来没有登记过',
  future: false,
  unit: '',
  max: 0,
}
const typed = (year: string, month: string, date: string) => ({ year, month, date })

test('whatever day was answered is shown again as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: today }), (day) => {
      expect(readDate(typedFrom(formatDay(day)), question, today)).toEqual({ answer: formatDay(day) })
    }),
  )
})

test('full-width digits are digits', () => {
  expect(readDate(typed('２０２６', '５', '１'), question, today)).toEqual({ answer: '2026-05-01' })
})

test.for([
  [typed('2026', '2', '30'), '没有2026年2月30日'],
  [typed('2026', '', '3'), '三格都要写'],
  [typed('26', '5', '1'), '四位'],
  [typed('2027', '1', '1'), '从来没有登记过'],
] as const)('what is wrong with %j is said, and what to do', ([date, words]) => {
  expect(readDate(date, question, today)).toEqual({ problem: expect.stringContaining(words) })
})

test('an end may lie in the future', () => {
  expect(readDate(typed('2027', '6', '30'), { ...question, future: true }, today)).toEqual({
    answer: '2027-06-30',
  })
})
