import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addLength,
  addMonths,
  completionDay,
  formatDay,
  latestStart,
  parseDay,
  parseLength,
  weekdayOf,
} from '../src/index.ts'

const anyDay = fc.integer({ min: -25_000, max: 80_000 })

function plainDate(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days: day })
}

describe('days and months', () => {
  test('agree with Temporal', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, months) => {
        expect(formatDay(day)).toBe(plainDate(day).toString())
        expect(formatDay(addMonths(day, months))).toBe(plainDate(day).add({ months }).toString())
        expect(weekdayOf(day)).toBe(plainDate(day).dayOfWeek - 1)
      }),
      { numRuns: 2000 },
    )
  })

  test('agree with Temporal a hundred thousand times over', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01')
    // The same cases each time, spread over two centuries by a step that has nothing in common with a month.
    const wrong: string[] = []
    for (let i = 0; i < 100_000; i += 1) {
      const day = -25_000 + ((i * 7919) % 105_000)
      const months = ((i * 104_729) % 601) - 300
      const date = epoch.add({ days: day })
      const agrees =
        formatDay(day) === date.toString() &&
        formatDay(addMonths(day, months)) === date.add({ months }).toString() &&
        // Completing a length counted from the day after it began is the one way that differs, by that one day.
        formatDay(completionDay(day, { months }, 'dayAfter')) ===
          date.add({ months }).add({ days: 1 }).toString()
      if (!agrees) wrong.push(`${formatDay(day)} ${months}`)
    }
    expect(wrong).toEqual([])
  })

  test('reading a day is the inverse of writing it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day)
      }),
    )
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-4-01',
    '20260401',
    '1899-12-31',
    '2026-04-31',
    '',
  ])('rejects %j, which is no day', (text) => expect(parseDay(text)).toBeUndefined())

  test('the latest start is the last day from which a length still fits', () => {
    const length = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map((months) => ({ months })),
      fc.integer({ min: 0, max: 400 }).map((days) => ({ days })),
    )
    fc.assert(
      fc.property(anyDay, length, (end, of) => {
        const start = latestStart(end, of)
        expect(addLength(start, of)).toBeLessThanOrEqual(end)
        expect(addLength(start + 1, of)).toBeGreaterThan(end)
      }),
    )
  })

  test('six months from 31 August end on the last day of February', () => {
    const start = parseDay('2026-08-31') ?? 0
    expect(formatDay(completionDay(start, { months: 6 }))).toBe('2027-02-28')
    expect(formatDay(completionDay(start, { months: 6 }, 'dayAfter'))).toBe('2027-03-01')
  })

  test('lengths have one unit', () => {
    expect(parseLength('6 months')).toEqual({ months: 6 })
    expect(parseLength('1 year')).toEqual({ months: 12 })
    expect(parseLength('183 days')).toEqual({ days: 183 })
    expect(parseLength('half a year')).toBeUndefined()
  })
})
