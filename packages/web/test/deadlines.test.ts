import { lastDayToAct, parseFacts, plan } from '@juyi/journey'
import { formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comingDeadlines, daysToMeet, lastDayToShow, standingOf } from '../src/answer/deadlines.ts'
import { issueDay, lastApplicationFor } from '../src/answer/issue-day.ts'
import { timelinePoints } from '../src/answer/timeline-points.ts'
import { timelineWords } from '../src/answer/timeline-words.ts'
import { waitingTime } from '../src/answer/waiting-time.ts'
import { day } from './day.ts'
import { bookOf } from './papers-law.ts'

const ON = day('2026-11-23')
const hangzhou = bookOf('330100')

const EMPLOYEE = {
  hukouPlace: '411503',
  registeredOn: null,
  dwelling: 'rented',
  leaseFiled: false,
  employment: 'employee',
  laborContract: true,
  insuranceConsecutiveMonths: 20,
  study: 'none',
  talent: false,
  permits: null,
}

function shown(facts: Readonly<Record<string, unknown>>, here = hangzhou) {
  const known = parseFacts(facts, here, ON)
  const [first] = plan(here, known, ON)
  if (first === undefined) throw new Error('no plan')
  const deadlines = comingDeadlines(here, ON)
  const lastDays = new Map(daysToMeet(deadlines, here).map((by) => [by, lastDayToAct(here, known, ON, by)]))
  const time = waitingTime(first, facts, here, ON)
  const points = timelinePoints({
    plan: first,
    on: ON,
    book: here,
    time,
    deadlines: deadlines.map((deadline) => ({
      deadline,
      standing: standingOf(deadline, first.earliest, here),
      lastDay: lastDayToShow(deadline, lastDays, here),
    })),
  })
  return { plan: first, deadlines, time, points }
}

describe('a deadline', () => {
  test('that rests on an unofficial source, or has passed, is not one to rely on', () => {
    for (const { cutoff, day: on } of comingDeadlines(hangzhou, ON)) {
      expect(cutoff.confidence).not.toBe('low')
      expect(on).toBeGreaterThanOrEqual(ON)
    }
    expect(hangzhou.cutoffs.some(({ confidence }) => confidence === 'low')).toBe(true)
  })

  test('of every year comes when it comes next, and again a year later', () => {
    const points = comingDeadlines(hangzhou, ON).find(({ cutoff }) => cutoff.id === 'points')
    expect(points && [formatDay(points.day), formatDay(points.again ?? 0)]).toEqual([
      '2027-04-10',
      '2028-04-10',
    ])
  })

  test('is met only where the permit lawfully comes by then', () => {
    const [deadline] = comingDeadlines(hangzhou, ON)
    if (deadline?.inHandBy === undefined) throw new Error('no deadline')
    expect(standingOf(deadline, deadline.inHandBy, hangzhou)).toBe('inTime')
    expect(standingOf(deadline, deadline.inHandBy + 1, hangzhou)).toBe('tight')
    expect(standingOf(deadline, deadline.day, hangzhou)).toBe('tight')
    expect(standingOf(deadline, deadline.day + 1, hangzhou)).toBe('late')
  })

  test('leaves as the last day to apply the last one whose issue is not later', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('330100', '440300', '320100'),
        fc.integer({ min: 0, max: 300 }),
        (code, n) => {
          const here = bookOf(code)
          const by = ON + n
          const last = lastApplicationFor(by, ON, here)
          if (last === undefined) expect(issueDay(ON, here)).toBeGreaterThan(by)
          else {
            expect(issueDay(last, here)).toBeLessThanOrEqual(by)
            expect(issueDay(last + 1, here)).toBeGreaterThan(by)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the picture', () => {
  test('shows a period that has not begun, the steps, the deadlines and the last day to act', () => {
    const { points, time } = shown(EMPLOYEE)
    expect(time).toMatchObject({ passed: 0, since: undefined, decides: true })
    expect(points.map(({ day: on, kind }) => [formatDay(on), kind])).toEqual([
      ['2026-11-23', 'today'],
      ['2027-02-16', 'lastDay'],
      ['2027-04-10', 'cutoff'],
      ['2027-05-23', 'apply'],
      ['2027-06-07', 'issue'],
      ['2027-08-31', 'cutoff'],
    ])
    expect(points[0]?.happens[0]?.words).toBe('还没有开始算，共要 181 天')
    expect(points[0]?.meanwhile).toContain('居住登记一直有效，中间没有注销或断开')
  })

  test('shows day N of M of a period that runs, from the day on which it began', () => {
    const { points } = shown({ ...EMPLOYEE, registeredOn: '2026-08-03' })
    expect(points[0]).toMatchObject({ day: day('2026-08-03'), kind: 'begun' })
    expect(points[1]?.happens[0]?.words).toBe('第 112 天，共 184 天')
  })

  test('shows the end of a period after which something else is still to be waited for', () => {
    const facts = {
      hukouPlace: '411503',
      registeredOn: '2026-06-10',
      dwelling: 'rented',
      employment: 'flexible',
      insuranceConsecutiveMonths: 3,
      insuranceMonthsInLast24: 7,
      study: 'none',
      talent: false,
      permits: null,
    }
    const { points, time, plan: first } = shown(facts, bookOf('440300'))
    expect(time).toMatchObject({ passed: 166, whole: 365, decides: false })
    expect(points.find(({ day: on }) => on === time?.end)?.happens[0]?.words).toContain('还有别的条件要等')
    expect(first.earliest).toBeGreaterThan(time?.end ?? Number.POSITIVE_INFINITY)
  })

  test('says in its text alternative every word that it draws', () => {
    for (const registeredOn of [null, '2026-08-03', '2025-03-04']) {
      const { points } = shown({ ...EMPLOYEE, registeredOn })
      const words = timelineWords(points, ON)
      for (const { happens, meanwhile } of points)
        for (const one of [...happens.map((happening) => happening.words), ...meanwhile])
          expect(words).toContain(one)
    }
  })
})
