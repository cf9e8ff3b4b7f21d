import { civilOf, dayOf } from '@juyi/rules'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsIn, monthsIn } from '../src/papers/month-labels.ts'

const day = (year: number, month: number, date: number) => dayOf({ year, month, day: date })
const numbers = (from: number, to: number) => labelsIn({ from, to }).map((label) => civilOf(label.from).month)

test('half a year from the first of a month has all its months written', () => {
  expect(numbers(day(2026, 6, 1), day(2026, 11, 30))).toEqual([6, 7, 8, 9, 10, 11])
})

test('a few days of a month at the beginning give way to the month after them', () => {
  expect(numbers(day(2026, 5, 26), day(2026, 11, 25))).toEqual([6, 7, 8, 9, 10, 11])
})

test('a few days of a month at the end are not written past the edge', () => {
  expect(numbers(day(2026, 7, 1), day(2027, 1, 3))).toEqual([7, 8, 9, 10, 11, 12])
})

test('the year stands at the first month and where another begins, unless two would touch', () => {
  const years = (from: number, to: number) => labelsIn({ from, to }).map(({ year }) => year)
  expect(years(day(2026, 7, 1), day(2027, 6, 30)).filter((year) => year !== undefined)).toEqual([2026, 2027])
  expect(years(day(2026, 12, 1), day(2027, 11, 30)).filter((year) => year !== undefined)).toEqual([2027])
})

test('however long the time is, no two labels run into each other or out of the picture', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 24_000 }), fc.integer({ min: 1, max: 4000 }), (from, days) => {
      const window = { from, to: from + days }
      const labels = labelsIn(window)
      const room = (days + 1) / 14
      for (const [i, label] of labels.entries()) {
        const next = labels[i + 1]?.from ?? window.to + 1
        expect(next - label.from).toBeGreaterThanOrEqual(room)
      }
      expect(labels.length).toBeGreaterThan(0)
      expect(monthsIn(window)).toEqual(expect.arrayContaining(labels.map(({ month }) => month)))
    }),
  )
})
