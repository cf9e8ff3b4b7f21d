import { dayOf } from '@juyi/rules'
import { expect, test } from 'vitest'
import { readSpan } from '../src/papers/read-span.ts'

const today = dayOf({ year: 2026, month: 11, day: 25 })
const typed = (year: string, month: string, date: string) => ({ year, month, date })
const NOTHING = typed('', '', '')

test('an empty end means that the paper still holds', () => {
  expect(readSpan(typed('2026', '3', '1'), NOTHING, today)).toEqual({ span: { from: '2026-03-01' } })
})

test('an end may lie in the future, as that of a lease does', () => {
  expect(readSpan(typed('2026', '3', '1'), typed('2027', '2', '28'), today)).toEqual({
    span: { from: '2026-03-01', to: '2027-02-28' },
  })
})

test('a beginning in the future is refused, and today is named', () => {
  const read = readSpan(typed('2062', '3', '1'), NOTHING, today)
  expect(read).toEqual({ problem: expect.stringContaining('2026年11月25日') })
})

test('an end before the beginning is refused, the same day is not', () => {
  expect(readSpan(typed('2026', '3', '1'), typed('2026', '2', '28'), today)).toHaveProperty('problem')
  expect(readSpan(typed('2026', '3', '1'), typed('2026', '3', '1'), today)).toHaveProperty('span')
})

test('half an end is no empty end', () => {
  expect(readSpan(typed('2026', '3', '1'), typed('2026', '', ''), today)).toHaveProperty('problem')
})
