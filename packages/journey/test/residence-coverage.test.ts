import { type Day, formatDay, formatMonth } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageByMonth, type ResidencePaper, residenceWindow } from '../src/index.ts'
import { book, day, PLACES } from './law.ts'

describe('coverage by month', () => {
  test('shows which paper covers which month, and what none covers', () => {
    const papers: readonly ResidencePaper[] = [
      { document: 'lease', from: day('2026-05-20'), to: day('2026-08-31') },
      { document: 'lease', from: day('2026-10-01'), to: null },
      { document: 'employerLodging', from: day('2026-08-01'), to: day('2026-09-10') },
    ]
    const { months, gaps } = coverageByMonth(papers, { from: day('2026-05-10'), to: day('2026-11-09') })
    expect(months.map((one) => [formatMonth(one.month), one.days, one.coveredDays, one.by])).toEqual([
      ['2026-05', 22, 12, ['lease']],
      ['2026-06', 30, 30, ['lease']],
      ['2026-07', 31, 31, ['lease']],
      ['2026-08', 31, 31, ['lease', 'employerLodging']],
      ['2026-09', 30, 10, ['employerLodging']],
      ['2026-10', 31, 31, ['lease']],
      ['2026-11', 9, 9, ['lease']],
    ])
    expect(gaps.map(({ from, to }) => [formatDay(from), formatDay(to)])).toEqual([
      ['2026-05-10', '2026-05-19'],
      ['2026-09-11', '2026-09-30'],
    ])
  })

  test('of no days is nothing', () => {
    expect(coverageByMonth([], { from: day('2026-05-10'), to: day('2026-05-09') })).toEqual({
      months: [],
      gaps: [],
    })
  })

  test('counts every day once: gaps and covered days make up the window', () => {
    const start = day('2026-01-01')
    const at = fc.integer({ min: -60, max: 460 }).map((n): Day => start + n)
    const paper = fc.record({
      document: fc.constantFrom('lease', 'bill', 'slip'),
      from: at,
      to: fc.option(at),
    })
    fc.assert(
      fc.property(
        fc.array(paper, { maxLength: 6 }),
        at,
        fc.integer({ min: 0, max: 400 }),
        (papers, from, length) => {
          const window = { from, to: from + length }
          const { months, gaps } = coverageByMonth(papers, window)
          const covers = (one: ResidencePaper, on: Day) => one.from <= on && on <= (one.to ?? on)
          const inGap = (on: Day) => gaps.filter((gap) => gap.from <= on && on <= gap.to).length
          let covered = 0
          for (let on: Day = window.from; on <= window.to; on += 1) {
            const isCovered = papers.some((one) => covers(one, on))
            expect(inGap(on)).toBe(isCovered ? 0 : 1)
            if (isCovered) covered += 1
          }
          const sum = (of: (month: (typeof months)[number]) => number) =>
            months.reduce((total, month) => total + of(month), 0)
          expect(sum(({ days }) => days)).toBe(length + 1)
          expect(sum(({ coveredDays }) => coveredDays)).toBe(covered)
          for (const { coveredDays, by } of months) expect(by.length > 0).toBe(coveredDays > 0)
          // Gaps lie in the window, in order, and never touch.
          gaps.forEach((gap, i) => {
            expect(gap.from).toBeLessThanOrEqual(gap.to)
            expect(gap.from).toBeGreaterThan((gaps[i - 1]?.to ?? window.from - 2) + 1)
            expect(gap.to).toBeLessThanOrEqual(window.to)
          })
        },
      ),
    )
  })
})

describe('the stay to be shown', () => {
  const TODAY = day('2026-11-23')
  const shown = (place: string, known: Parameters<typeof residenceWindow>[1]) => {
    const window = residenceWindow(book(place), known, TODAY)
    return window && [formatDay(window.from), formatDay(window.to), window.rule.id]
  }

  test('ends on the day of the application, or today if that has come', () => {
    expect(shown('330100', { applyOn: day('2027-02-08') })).toEqual(['2026-08-08', '2027-02-08', 'halfYear'])
    expect(shown('330100', { applyOn: day('2026-10-01') })).toEqual(['2026-05-23', '2026-11-23', 'halfYear'])
    expect(shown('440300', { applyOn: null })).toEqual(['2025-11-23', '2026-11-23', 'residence'])
  })

  test('ends when the registration is old enough where no other day is known', () => {
    expect(shown('330100', { registered: day('2026-08-08') })).toEqual([
      '2026-08-08',
      '2027-02-08',
      'halfYear',
    ])
    expect(shown('330100', { registered: day('2020-08-08') })).toEqual([
      '2026-05-23',
      '2026-11-23',
      'halfYear',
    ])
  })

  test('is not there where the place asks for no length', () => {
    expect(residenceWindow({ ...book('330100'), period: [] }, {}, TODAY)).toBeUndefined()
  })

  test('is as long as the rule says, in every place that has one', () => {
    const found = PLACES.flatMap((code) => residenceWindow(book(code), {}, TODAY) ?? [])
    expect(found.length).toBeGreaterThan(PLACES.length / 2)
    for (const { from, to, rule } of found) {
      expect([to, rule.length]).toEqual([TODAY, rule.length])
      expect(formatDay(from)).toBe(rule.length === '12 months' ? '2025-11-23' : '2026-05-23')
    }
  })
})
