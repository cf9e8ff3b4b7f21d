import type { LawBook } from '@juyi/law'
import { type Day, formatDay, WorkCalendar } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseAction, caseOf, parseLog, type RunningClock, runningClocks } from '../src/index.ts'
import { book, day, PLACES } from './law.ts'

const SHENZHEN = book('440300')
const HANGZHOU = book('330100')
const books = PLACES.map((code) => book(code))

/** A log from a list of kinds and days. */
function log(...told: readonly (readonly [string, string, string?])[]): readonly CaseAction[] {
  return parseLog(told.map(([kind, on, what], i) => ({ id: String(i), kind, on, what })))
}

function clocks(here: LawBook, actions: readonly CaseAction[], today: string, dwelling?: string) {
  return runningClocks(here, actions, day(today), dwelling)
}

const idsOf = (running: readonly RunningClock[]) => running.map(({ topic, rule }) => `${topic}/${rule.id}`)

function clock(running: readonly RunningClock[], id: string): RunningClock {
  const found = running.find((one) => one.rule.id === id)
  if (found === undefined) throw new Error(`${id} does not run`)
  return found
}

describe('the clocks of an application', () => {
  const submitted = log(['submitted', '2026-09-22', 'application'])

  test('start when it is handed in, and the desk owes an answer on the spot', () => {
    const running = clocks(HANGZHOU, submitted, '2026-09-22')
    expect(idsOf(running)).toContain('clocks/accept')
    expect(clock(running, 'accept')).toMatchObject({ elapsed: 0, whole: 0, state: 'dueToday', kind: 'legal' })
    expect(clock(clocks(HANGZHOU, submitted, '2026-09-23'), 'accept').state).toBe('passed')
    expect(idsOf(running)).not.toContain('clocks/issue')
  })

  test('count calendar days where the law does, without the first day', () => {
    const accepted = [...submitted, ...parseLog([{ id: 'a', kind: 'accepted', on: '2026-09-23' }])]
    const issue = clock(clocks(HANGZHOU, accepted, '2026-09-29'), 'issue')
    expect(issue).toMatchObject({ elapsed: 6, whole: 15, unit: 'day', state: 'running', provisional: false })
    expect(formatDay(issue.due)).toBe('2026-10-08')
    expect(clock(clocks(HANGZHOU, accepted, '2026-10-08'), 'issue').state).toBe('dueToday')
    expect(clock(clocks(HANGZHOU, accepted, '2026-10-09'), 'issue')).toMatchObject({
      elapsed: 16,
      state: 'passed',
    })
    expect(clock(clocks(HANGZHOU, accepted, '2026-10-09'), 'issue').afterwards).toMatch(/12345/)
    // What is promised stands apart.
    expect(clock(clocks(HANGZHOU, accepted, '2026-09-29'), 'issuePromised').kind).toBe('promised')
  })

  test('count working days where the law does, holidays left out and make-up workdays counted', () => {
    const accepted = [...submitted, ...parseLog([{ id: 'a', kind: 'accepted', on: '2026-09-23' }])]
    // 24 Sept is the first; 25 to 27 Sept and 1 to 7 Oct are off; Saturday 10 Oct is worked.
    const issue = clock(clocks(SHENZHEN, accepted, '2026-10-10'), 'issue')
    expect(issue).toMatchObject({ elapsed: 7, whole: 15, unit: 'workingDay', state: 'running' })
    expect(formatDay(issue.due)).toBe('2026-10-21')
    expect(clock(clocks(SHENZHEN, accepted, '2026-10-07'), 'issue').elapsed).toBe(4)
  })

  test('are provisional where the holidays of a year are not published', () => {
    const late = log(['submitted', '2027-12-20', 'application'], ['accepted', '2027-12-20'])
    expect(clock(clocks(SHENZHEN, late, '2027-12-21'), 'issue').provisional).toBe(true)
    expect(
      clock(clocks(SHENZHEN, log(['submitted', '2026-03-02', 'application']), '2026-03-02'), 'verification')
        .provisional,
    ).toBe(false)
  })

  test('rest while papers are missing, and those that count from handing in start anew when they are there', () => {
    const noticed = log(['submitted', '2026-11-02', 'application'], ['supplementNoticed', '2026-11-03'])
    expect(idsOf(clocks(SHENZHEN, noticed, '2026-11-04'))).toEqual([])
    const supplemented = [...noticed, ...parseLog([{ id: 's', kind: 'supplemented', on: '2026-11-09' }])]
    const running = clocks(SHENZHEN, supplemented, '2026-11-10')
    expect(clock(running, 'verification')).toMatchObject({ start: day('2026-11-09'), elapsed: 1, whole: 3 })
    // The one notice of all that is missing has been given; no clock runs for a second one.
    const beijing = book('110000')
    expect(idsOf(clocks(beijing, log(['submitted', '2026-11-02', 'application']), '2026-11-03'))).toContain(
      'clocks/supplementNotice',
    )
    expect(idsOf(clocks(beijing, supplemented, '2026-11-10'))).not.toContain('clocks/supplementNotice')
  })

  test('end with the permit and with a refusal', () => {
    const accepted = log(['submitted', '2026-11-02', 'application'], ['accepted', '2026-11-02'])
    for (const end of ['issued', 'refused']) {
      const ended = [...accepted, ...parseLog([{ id: 'e', kind: end, on: '2026-11-05' }])]
      expect(idsOf(clocks(SHENZHEN, ended, '2026-11-06'))).toEqual([])
    }
  })

  test('run for written reasons from the day they were asked for until they are there', () => {
    const asked = log(
      ['submitted', '2026-11-02', 'application'],
      ['refused', '2026-11-06'],
      ['reasonsAsked', '2026-11-06'],
    )
    const reply = clock(clocks(SHENZHEN, asked, '2026-11-09'), 'writtenReply')
    expect(reply).toMatchObject({ elapsed: 1, whole: 3, due: day('2026-11-11'), state: 'running' })
    const written = [...asked, ...parseLog([{ id: 'w', kind: 'refused', on: '2026-11-09', inWriting: true }])]
    expect(idsOf(clocks(SHENZHEN, written, '2026-11-10'))).toEqual([])
  })
})

describe('the clocks of other things', () => {
  test('are those that the place has for them, and not those of an application', () => {
    const endorsement = log(['issued', '2025-12-01'], ['submitted', '2026-11-02', 'endorsement'])
    expect(idsOf(clocks(SHENZHEN, endorsement, '2026-11-02'))).toEqual([
      'clocks/endorsement',
      'clocks/endorsementPromised',
    ])
    const registration = log(['submitted', '2026-11-02', 'registration'])
    expect(idsOf(clocks(book('410100'), registration, '2026-11-02'))).toContain('clocks/registrationOnline')
    expect(idsOf(clocks(book('410100'), registration, '2026-11-02'))).not.toContain('clocks/verification')
  })

  test('count from the payment where the place does', () => {
    const unpaid = log(
      ['issued', '2025-12-01'],
      ['lost', '2026-11-01'],
      ['submitted', '2026-11-02', 'replacement'],
    )
    expect(idsOf(clocks(SHENZHEN, unpaid, '2026-11-02'))).toEqual([])
    const paid = [...unpaid, ...parseLog([{ id: 'p', kind: 'paid', on: '2026-11-03' }])]
    expect(clock(clocks(SHENZHEN, paid, '2026-11-04'), 'replacement')).toMatchObject({
      elapsed: 1,
      whole: 10,
    })
  })
})

describe('duties after a move', () => {
  const moved = log(['registered', '2026-03-02'], ['issued', '2026-10-01'], ['moved', '2026-11-10'])

  test('run until the new address is registered', () => {
    const running = clocks(HANGZHOU, moved, '2026-11-12', 'rented')
    const change = running.find(({ topic }) => topic === 'changeOfAddress')
    expect(change).toMatchObject({ kind: 'duty', by: 'self', elapsed: 2, whole: 10, due: day('2026-11-20') })
    expect(running.some(({ topic }) => topic === 'registration')).toBe(true)
    const registered = [...moved, ...parseLog([{ id: 'r', kind: 'registered', on: '2026-11-12' }])]
    expect(clocks(HANGZHOU, registered, '2026-11-13', 'rented')).toEqual([])
    expect(clock(clocks(HANGZHOU, moved, '2026-12-01', 'rented'), 'within').state).toBe('passed')
  })

  test('name whoever has to act for the dwelling that the person lives in', () => {
    const byDwelling = (dwelling?: string) =>
      clocks(SHENZHEN, moved, '2026-11-12', dwelling)
        .filter(({ topic }) => topic === 'registration')
        .map(({ by, whole }) => [by, whole])
    expect(byDwelling('rented')).toEqual([['landlord', 7]])
    expect(byDwelling('employerDormitory')).toEqual([['employer', 7]])
    expect(byDwelling('owned')).toEqual([['self', 15]])
    expect(byDwelling()).toEqual([])
  })

  test('do not run for a move that was registered on the same day', () => {
    expect(
      clocks(HANGZHOU, log(['moved', '2026-11-10'], ['registered', '2026-11-10']), '2026-11-12'),
    ).toEqual([])
  })

  test('run after a loss where the place sets a time for it', () => {
    const rule = SHENZHEN.loss[0]
    if (rule === undefined) throw new Error('no rule for a loss')
    const here: LawBook = { ...SHENZHEN, loss: [{ ...rule, within: '3 working days' }] }
    const lost = log(['issued', '2025-12-01'], ['lost', '2026-11-06'])
    expect(clocks(here, lost, '2026-11-09')).toMatchObject([{ topic: 'loss', elapsed: 1, whole: 3 }])
    const replaced = [
      ...lost,
      ...parseLog([{ id: 'r', kind: 'submitted', on: '2026-11-09', what: 'replacement' }]),
    ]
    expect(clocks(here, replaced, '2026-11-09').filter(({ topic }) => topic === 'loss')).toEqual([])
  })
})

test('a rule that was not in force when the period began sets no clock', () => {
  const rule = HANGZHOU.clocks.find(({ id }) => id === 'issue')
  if (rule === undefined) throw new Error('no clock')
  const here: LawBook = { ...HANGZHOU, clocks: [{ ...rule, inForce: { from: '2026-11-05' } }] }
  const accepted = (on: string) => log(['submitted', '2026-11-02', 'application'], ['accepted', on])
  expect(clocks(here, accepted('2026-11-04'), '2026-11-10')).toEqual([])
  expect(clocks(here, accepted('2026-11-05'), '2026-11-10')).toHaveLength(1)
})

test('every clock of every place counts as the calendar does, and they stand in the order in which they end', () => {
  const first = day('2026-01-05')
  const offset = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(
      fc.constantFrom(...books),
      fc.constantFrom('registration', 'application', 'endorsement', 'change', 'replacement'),
      fc.integer({ min: 0, max: 600 }),
      offset,
      offset,
      fc.constantFrom(undefined, 'rented', 'owned', 'employerDormitory'),
      (here, what, at, gap, later, dwelling) => {
        const on = (n: number): Day => first + at + n
        const told = [
          { kind: 'issued', on: formatDay(on(-1)) },
          { kind: 'submitted', on: formatDay(on(0)), what },
          { kind: 'accepted', on: formatDay(on(gap)) },
          { kind: 'paid', on: formatDay(on(gap)) },
          { kind: 'moved', on: formatDay(on(gap)) },
        ]
        const actions = parseLog(told.map((one, i) => ({ ...one, id: String(i) })))
        const today = on(gap + later)
        const running = runningClocks(here, actions, today, dwelling)
        const calendar = new WorkCalendar(here.calendar)
        expect(running.map(({ due }) => due)).toEqual(running.map(({ due }) => due).sort((a, b) => a - b))
        for (const { start, due, elapsed, whole, unit, state } of running) {
          const after = (n: number) =>
            unit === 'workingDay' ? calendar.addWorkingDays(start, n).day : start + n
          expect(after(whole)).toBe(due)
          expect(elapsed === 0 || after(elapsed) <= today).toBe(true)
          expect(after(elapsed + 1)).toBeGreaterThan(today)
          expect(state).toBe(today < due ? 'running' : today === due ? 'dueToday' : 'passed')
        }
        expect(caseOf(actions).open).toHaveLength(1)
      },
    ),
  )
})
