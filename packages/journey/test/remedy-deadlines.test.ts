import type { RemedyRoute } from '@juyi/law'
import { type Day, formatDay, WorkCalendar } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remedyDeadlines } from '../src/index.ts'
import { book, day } from './law.ts'

const CALENDAR = new WorkCalendar(book('330100').calendar)

function route(kind: RemedyRoute['kind'], deadline?: string): RemedyRoute {
  return { kind, deadline, addressee: '该公安机关的本级人民政府', cites: [], confidence: 'high' }
}

const ROUTES = [route('writtenReasons'), route('reconsideration', '60 days'), route('litigation', '15 days')]

function deadlines(toldOn: string, reconsideredOn?: string) {
  const starts = {
    toldOn: day(toldOn),
    reconsideredOn: reconsideredOn === undefined ? undefined : day(reconsideredOn),
  }
  return remedyDeadlines({ routes: ROUTES }, starts, CALENDAR).map(
    ({ route: { kind }, counted, last, provisional }) => [
      kind,
      formatDay(counted),
      formatDay(last),
      provisional,
    ],
  )
}

describe('the last day of a remedy', () => {
  test('is the sixtieth after the refusal, the day of the refusal not counted', () => {
    // From 20 July 11 days in July, 31 in August and 18 in September make sixty; 18 September is a Friday.
    expect(deadlines('2026-07-20')).toEqual([['reconsideration', '2026-09-18', '2026-09-18', false]])
  })

  test('moves on where the time ends on a day off, and not where that weekend day is worked', () => {
    // 3 October lies in the holidays up to the 7th.
    expect(deadlines('2026-08-04')).toEqual([['reconsideration', '2026-10-03', '2026-10-08', false]])
    // Sunday 20 September is worked in exchange.
    expect(deadlines('2026-07-22')).toEqual([['reconsideration', '2026-09-20', '2026-09-20', false]])
  })

  test('is provisional where the holidays are not published', () => {
    expect(deadlines('2027-12-01')[0]?.[3]).toBe(true)
  })

  test('of a suit counts from the end of the reconsideration and is not there before it', () => {
    expect(deadlines('2026-07-20', '2026-09-01')).toEqual([
      ['reconsideration', '2026-09-18', '2026-09-18', false],
      ['litigation', '2026-09-16', '2026-09-16', false],
    ])
  })

  test('is always a working day, never before the counted one, and never with a working day between them', () => {
    const starts = fc.integer({ min: day('2025-01-01'), max: day('2027-10-01') })
    const lengths = fc.tuple(
      fc.integer({ min: 0, max: 90 }),
      fc.constantFrom('days', 'working days', 'months'),
    )
    fc.assert(
      fc.property(starts, lengths, (toldOn: Day, [n, unit]) => {
        const routes = [route('reconsideration', `${n} ${unit}`)]
        const [found] = remedyDeadlines({ routes }, { toldOn }, CALENDAR)
        if (found === undefined) throw new Error('no deadline')
        expect(CALENDAR.isWorkingDay(found.last)).toBe(true)
        for (let on = found.counted; on < found.last; on += 1) expect(CALENDAR.isWorkingDay(on)).toBe(false)
        expect(found.last).toBeGreaterThanOrEqual(found.counted)
        if (unit === 'days') expect(found.counted).toBe(toldOn + n)
      }),
    )
  })
})
