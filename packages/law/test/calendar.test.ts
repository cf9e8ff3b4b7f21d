import { fileURLToPath } from 'node:url'
import { type Day, dayOf, formatDay, parseDay, WorkCalendar } from '@juyi/rules'
import { isHoliday, isWorkday } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { loadLaw } from '../src/load/index.ts'

const { calendar } = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)), { only: '000000' })

const dayAt = (text: string): Day => {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`no such day: ${text}`)
  return day
}

const work = new WorkCalendar(
  calendar.map((year) => ({
    ...year,
    holidays: year.holidays.map(dayAt),
    makeUpWorkdays: year.makeUpWorkdays.map(dayAt),
  })),
)

const daysOf = (year: number): readonly Day[] => {
  const first = dayOf({ year, month: 1, day: 1 })
  return Array.from({ length: dayOf({ year: year + 1, month: 1, day: 1 }) - first }, (_, i) => first + i)
}

describe('the calendar of the law', () => {
  test.each([2024, 2025, 2026])('of %i agrees with an independent list on every day', (year) => {
    const days = daysOf(year)
    expect(days).toHaveLength(year % 4 === 0 ? 366 : 365)
    const differing = days.map(formatDay).filter((day) => work.isWorkingDay(dayAt(day)) !== isWorkday(day))
    expect(differing).toEqual([])
    // The list calls a day off whatever is not worked, so that the two questions must be answers to each other.
    for (const day of days.map(formatDay)) expect(isHoliday(day)).toBe(!isWorkday(day))
  })

  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('of %i has %i working days', (year, n) => {
    expect(daysOf(year).filter((day) => work.isWorkingDay(day))).toHaveLength(n)
  })

  test('names only days of its own year, weekdays off or at the weekend worked', () => {
    for (const { year, holidays, makeUpWorkdays } of calendar) {
      for (const day of [...holidays, ...makeUpWorkdays]) expect(day.slice(0, 4)).toBe(String(year))
      expect(new Set([...holidays, ...makeUpWorkdays]).size).toBe(holidays.length + makeUpWorkdays.length)
      for (const day of makeUpWorkdays) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
    }
  })

  test('of 2024, 2025 and 2026 is as published, and that of 2027 is provisional', () => {
    // The schedule of 2027 was not published when the file was checked. The independent list is no witness for it:
    // where it holds nothing it counts by weekends alone, and so calls 1 January 2027 a working day.
    expect(calendar.map(({ year, provisional }) => [year, provisional])).toEqual([
      [2024, false],
      [2025, false],
      [2026, false],
      [2027, true],
    ])
    expect(work.isProvisional(dayAt('2026-12-31'))).toBe(false)
    expect(work.isProvisional(dayAt('2027-01-01'))).toBe(true)
  })

  test('of a year without a file counts by weekends alone and is provisional', () => {
    expect(work.isProvisional(dayAt('2029-05-01'))).toBe(true)
    expect(work.isWorkingDay(dayAt('2029-05-01'))).toBe(true)
    expect(work.isWorkingDay(dayAt('2029-05-05'))).toBe(false)
  })
})

describe('working days, counted out by hand', () => {
  /*
   * Spring Festival 2026: off from Sunday 15 to Monday 23 February; worked in exchange on Saturday 14 and on
   * Saturday 28 February.
   */
  test.each([
    // New Year's Eve of 2024 (9 Feb) is worked: the notice only encourages leave. 8 Thu | 9 Fri 1, 10–17 off, 18 Sun 2
    ['2024-02-08', 1, '2024-02-09'],
    ['2024-02-08', 2, '2024-02-18'],
    // 12 Thu | 13 Fri 1, 14 Sat (made up) 2, 15–23 off, 24 Tue 3, 25 Wed 4, 26 Thu 5
    ['2026-02-12', 5, '2026-02-26'],
    // 13 Fri | 14 Sat 1
    ['2026-02-13', 1, '2026-02-14'],
    // 14 Sat | 15–23 off, 24 Tue 1
    ['2026-02-14', 1, '2026-02-24'],
    // 9 Mon | 10 1, 11 2, 12 3, 13 4, 14 5, 24 6, 25 7, 26 8, 27 9, 28 Sat (made up) 10, 1 Mar Sun off, 2 Mar 11
    ['2026-02-09', 10, '2026-02-28'],
    ['2026-02-09', 11, '2026-03-02'],
    // A period that begins on a day off begins to count on the next day worked: 18 Wed | 24 Tue 1, 25 Wed 2
    ['2026-02-18', 2, '2026-02-25'],
    // National Day 2026: 20 Sep is a Sunday worked; 25–27 Sep off; 1–7 Oct off; 10 Oct is a Saturday worked.
    // 18 Fri | 19 Sat off, 20 Sun 1, 21 2, 22 3, 23 4, 24 5, 28 Mon 6, 29 7, 30 8, 8 Oct Thu 9, 9 10, 10 Sat 11
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-18', 8, '2026-09-30'],
    ['2026-09-18', 9, '2026-10-08'],
    ['2026-09-18', 11, '2026-10-10'],
    // None at all is the day itself, worked or not.
    ['2026-10-01', 0, '2026-10-01'],
  ])('from %s, %i working days end on %s', (from, n, to) => {
    expect(formatDay(work.addWorkingDays(dayAt(from), n).day)).toBe(to)
  })

  test.each([
    ['2026-02-17', '2026-02-24'],
    ['2026-02-14', '2026-02-14'],
    ['2026-05-02', '2026-05-06'],
    ['2026-10-10', '2026-10-10'],
    ['2026-10-11', '2026-10-12'],
  ])('a period that would end on %s ends on %s', (day, end) => {
    expect(formatDay(work.workingDayFrom(dayAt(day)).day)).toBe(end)
  })

  test('a count that crosses into a year that is not published says that it may move', () => {
    expect(work.addWorkingDays(dayAt('2026-12-28'), 3)).toEqual({
      day: dayAt('2026-12-31'),
      provisional: false,
    })
    // 28 Mon | 29 1, 30 2, 31 3, 1 Jan off, 2–3 weekend, 4 Mon 4
    expect(work.addWorkingDays(dayAt('2026-12-28'), 4)).toEqual({
      day: dayAt('2027-01-04'),
      provisional: true,
    })
  })
})
