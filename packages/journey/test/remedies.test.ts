import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type RefusalRule, type RemedyRoute, refusalsBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { type Day, formatDay, WorkCalendar } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerTimes,
  type CaseAction,
  issueLimit,
  type RemedyDates,
  remedies,
  remedyDatesOf,
  urgentPlan,
} from '../src/index.ts'
import { book, day } from './law.ts'

const LAW = fileURLToPath(new URL('../../../law', import.meta.url))
const { refusals } = refusalsBook(loadLaw(LAW, { only: '000000' }), 'zh')
const CALENDAR = new WorkCalendar(book('330100').calendar)

function rule(id: string): RefusalRule {
  const found = refusals.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no refusal: ${id}`)
  return found
}

type Dates = {
  readonly [K in keyof RemedyDates]: string | (K extends 'rightsToldOn' | 'suitToldOn' ? null : never)
}

function days(dates: Dates): RemedyDates {
  return Object.fromEntries(
    Object.entries(dates).map(([name, text]) => [name, text === null ? null : day(text)]),
  )
}

/** The way of a kind after a refusal. */
function way(id: string, kind: RemedyRoute['kind'], dates: Dates, today: string) {
  const all = remedies({ rule: rule(id), dates: days(dates), today: day(today), calendar: CALENDAR })
  const found = all.find(({ route }) => route.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}

const shown = (on: Day | undefined) => (on === undefined ? undefined : formatDay(on))

describe('the last day', () => {
  test('of a refusal on the day before the Spring Festival is the sixtieth after it, the holidays counted', () => {
    // 14 February is not counted; 14 days are left in February, 31 in March, and 15 in April make sixty.
    const { deadline, standing } = way(
      'landlordMustCome',
      'reconsideration',
      { toldOn: '2026-02-14' },
      '2026-03-02',
    )
    expect(deadline).toMatchObject({ from: 'told', within: '60 days', provisional: false })
    expect([shown(deadline?.start), shown(deadline?.counted), shown(deadline?.last)]).toEqual([
      '2026-02-14',
      '2026-04-15',
      '2026-04-15',
    ])
    expect(standing).toEqual({ state: 'open' })
  })

  test('that falls into the Spring Festival is the first working day after it', () => {
    const { deadline } = way('landlordMustCome', 'reconsideration', { toldOn: '2025-12-18' }, '2026-01-05')
    expect([shown(deadline?.counted), shown(deadline?.last)]).toEqual(['2026-02-16', '2026-02-24'])
  })

  test('of one who was told at the window and got a letter later counts from the window, and else from the letter', () => {
    const both = way(
      'verbalOnly',
      'reconsideration',
      { toldOn: '2026-07-20', noticeOn: '2026-07-27' },
      '2026-08-01',
    )
    expect(both.deadline).toMatchObject({ from: 'told', start: day('2026-07-20') })
    const letter = way('verbalOnly', 'reconsideration', { noticeOn: '2026-07-27' }, '2026-08-01')
    expect(letter.deadline).toMatchObject({ from: 'notice', start: day('2026-07-27') })
  })

  test('decides whether the way is open, open today for the last time, or closed', () => {
    const on = (today: string) =>
      way('verbalOnly', 'reconsideration', { toldOn: '2026-07-20' }, today).standing.state
    expect([on('2026-09-17'), on('2026-09-18'), on('2026-09-19')]).toEqual(['open', 'lastDay', 'passed'])
  })
})

describe('silence', () => {
  test('past the limit of issue opens reconsideration for sixty days from the end of that limit', () => {
    const limitEndsOn = shown(issueLimit(book('420100'), day('2026-08-03')))
    expect(limitEndsOn).toBe('2026-08-18')
    if (limitEndsOn === undefined) throw new Error('no limit')
    const { deadline, standing } = way('overdue', 'reconsideration', { limitEndsOn }, '2026-09-01')
    expect(standing).toEqual({ state: 'open' })
    // 13 days are left in August, 30 in September, and 17 in October make sixty; the 17th is a Saturday.
    expect([deadline?.from, shown(deadline?.counted), shown(deadline?.last)]).toEqual([
      'limitPassed',
      '2026-10-17',
      '2026-10-19',
    ])
    // On the last day of its time the desk may still answer.
    expect(way('overdue', 'reconsideration', { limitEndsOn }, limitEndsOn).standing).toEqual({
      state: 'notYet',
      waitsFor: 'limit',
      since: day(limitEndsOn),
    })
  })

  test('is not taken for granted while the end of the limit is not known', () => {
    expect(way('overdue', 'reconsideration', { toldOn: '2026-08-20' }, '2026-09-01').standing).toMatchObject({
      state: 'notYet',
      waitsFor: 'limit',
    })
  })
})

describe('a suit', () => {
  const suit = (dates: Dates, today: string) => way('landlordMustCome', 'litigation', dates, today)

  test('waits for the reconsideration, then for its decision, and has fifteen days from that', () => {
    const toldOn = '2026-07-20'
    expect(suit({ toldOn }, '2026-07-21').standing).toEqual({ state: 'notYet', waitsFor: 'reconsideration' })
    const applied = { toldOn, reconsideredOn: '2026-07-22' }
    expect(suit(applied, '2026-07-23').standing).toMatchObject({ state: 'notYet', waitsFor: 'decision' })
    const decided = suit({ ...applied, decidedOn: '2026-09-01' }, '2026-09-02')
    expect(decided.standing).toEqual({ state: 'open' })
    expect(shown(decided.deadline?.last)).toBe('2026-09-16')
  })

  test('is closed where the time for the reconsideration has passed without one', () => {
    expect(suit({ toldOn: '2026-07-20' }, '2026-10-20').standing).toEqual({ state: 'passed' })
  })
})

describe('the decision on the reconsideration', () => {
  const applied: Dates = { toldOn: '2026-03-02', reconsideredOn: '2026-03-10', decidedOn: '2026-05-08' }
  const suit = (dates: Dates, today: string) => way('landlordMustCome', 'litigation', dates, today)

  test('that does not say that one can sue leaves a year, with its article, beside the usual last day', () => {
    const { deadline, untold, standing } = suit({ ...applied, suitToldOn: null }, '2026-09-01')
    expect([shown(deadline?.last), shown(untold?.last)]).toEqual(['2026-05-25', '2027-05-10'])
    // 8 May 2027 is a Saturday.
    expect(shown(untold?.counted)).toBe('2027-05-08')
    expect(untold?.cites).toEqual(['xzss-jieshi#64'])
    expect(standing).toEqual({ state: 'open' })
  })

  test('made up for later leaves fifteen days from then, within that year', () => {
    const later = suit({ ...applied, suitToldOn: '2026-08-03' }, '2026-08-10')
    expect(later.untold).toMatchObject({ from: 'suitTold', last: day('2026-08-18') })
  })

  test('is what counts for a suit, and not what was said of objecting to the refusal', () => {
    expect(suit({ ...applied, rightsToldOn: null }, '2026-05-11').untold).toBeUndefined()
  })
})

test('a reconsideration that was applied for is no longer one of the ways to go', () => {
  const applied: Dates = { toldOn: '2026-07-20', reconsideredOn: '2026-07-22' }
  const gone = way('landlordMustCome', 'reconsideration', applied, '2026-07-30')
  expect(gone.standing).toEqual({ state: 'gone', on: day('2026-07-22') })
  expect(shown(gone.answerBy)).toBe('2026-09-20')
  const decided = way(
    'landlordMustCome',
    'reconsideration',
    { ...applied, decidedOn: '2026-09-01' },
    '2026-09-02',
  )
  expect(decided.answerBy).toBeUndefined()
})

describe('the time for an answer', () => {
  const reasonsIn = (code: string) => {
    const today = day('2026-11-25')
    const answers = answerTimes(book(code), today)
    const all = remedies({ rule: rule('verbalOnly'), dates: {}, today, calendar: CALENDAR, answers })
    return all.find(({ route }) => route.kind === 'writtenReasons')
  }

  test('for reasons in writing is the place’s where it has one, and else not known', () => {
    expect(reasonsIn('440300')).toMatchObject({
      answer: { within: '3 working days' },
      answerBy: day('2026-11-30'),
    })
    expect(reasonsIn('330100')?.answer).toBeUndefined()
    expect(reasonsIn('330100')?.answerBy).toBeUndefined()
  })
})

describe('who was not told that they can object', () => {
  const reconsideration = (dates: Dates, today: string) =>
    way('landlordMustCome', 'reconsideration', dates, today)

  test('has a year at most, with its article, and is still shown the usual last day', () => {
    const { deadline, untold, standing } = reconsideration(
      { toldOn: '2026-03-02', rightsToldOn: null },
      '2026-06-01',
    )
    expect([shown(deadline?.last), shown(untold?.last)]).toEqual(['2026-05-06', '2027-03-02'])
    expect(untold?.cites).toEqual(['xzfyf#20.3'])
    expect(standing).toEqual({ state: 'open' })
  })

  test('and learnt of it later has the usual time from then, within that year', () => {
    const later = reconsideration({ toldOn: '2026-03-02', rightsToldOn: '2026-06-01' }, '2026-06-02')
    expect(later.untold).toMatchObject({ from: 'rightsTold', last: day('2026-07-31') })
    const late = reconsideration({ toldOn: '2026-03-02', rightsToldOn: '2027-02-01' }, '2027-02-02')
    expect(late.untold).toMatchObject({ from: 'told', last: day('2027-03-02') })
  })

  test('gains nothing when told on the same day', () => {
    expect(
      reconsideration({ toldOn: '2026-03-02', rightsToldOn: '2026-03-02' }, '2026-03-03').untold,
    ).toBeUndefined()
  })
})

describe('the order', () => {
  test('is what can be done today before what cannot, and among those the order of the law', () => {
    const { routes } = rule('landlordMustCome')
    const all = remedies({
      rule: { routes },
      dates: days({ toldOn: '2026-07-20' }),
      today: day('2026-09-18'),
      calendar: CALENDAR,
    })
    expect(all[0]).toMatchObject({ route: { kind: 'reconsideration' }, standing: { state: 'lastDay' } })
    expect(all.at(-1)?.route.kind).toBe('litigation')
    const open = all.filter(({ standing }) => standing.state === 'open').map(({ route }) => route)
    expect(open).toEqual(routes.filter((route) => open.includes(route)))
  })

  test('in a hurry puts last what may be answered after the cutoff', () => {
    const today = day('2026-11-25')
    const all = remedies({
      rule: rule('landlordMustCome'),
      dates: { toldOn: today - 1 },
      today,
      calendar: CALENDAR,
      cutoff: today + 3,
    })
    const open = all.filter(({ standing }) => standing.state === 'open').map(({ route }) => route.kind)
    expect(open).toEqual([
      'supplement',
      'supplement',
      'supplement',
      'writtenReasons',
      'internalReview',
      'hotline',
      'disclosure',
      'reconsideration',
    ])
  })
})

describe('the plan up to a cutoff', () => {
  function plan(from: string, to: string, dates: Dates = { toldOn: from }) {
    const [today, cutoff] = [day(from), day(to)]
    const input = { rule: rule('landlordMustCome'), dates: days(dates), today, calendar: CALENDAR, cutoff }
    return urgentPlan(remedies(input), today, cutoff, CALENDAR).map(({ on, steps }) => [
      formatDay(on),
      steps.map(({ remedy, aim }) => `${remedy.route.letter} ${aim}`),
    ])
  }

  test('with three days left asks for papers and reasons first and keeps the long ways open last', () => {
    expect(plan('2026-11-25', '2026-11-27')).toEqual([
      [
        '2026-11-25',
        ['statement settle', 'residenceProof settle', 'landlordNotice settle', 'writtenReasons settle'],
      ],
      ['2026-11-26', ['internalReview settle', 'hotline settle']],
      ['2026-11-27', ['disclosure keep', 'reconsideration keep']],
    ])
  })

  test('of one day holds everything, and of a weekend only what needs no office', () => {
    expect(plan('2026-11-27', '2026-11-27')).toHaveLength(1)
    expect(plan('2026-11-28', '2026-11-29', { toldOn: '2026-11-27' })).toEqual([
      ['2026-11-28', ['statement settle', 'residenceProof settle', 'landlordNotice settle']],
      ['2026-11-29', ['hotline settle']],
    ])
  })

  test('of a cutoff that has passed is empty', () => {
    expect(plan('2026-11-25', '2026-11-24')).toEqual([])
  })

  test('has each open way once at most, on a day between today and the cutoff and not after its last day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...refusals),
        fc.integer({ min: day('2025-06-01'), max: day('2027-06-01') }),
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 0, max: 20 }),
        (found, today, ago, left) => {
          const cutoff = today + left
          const input = { rule: found, dates: { toldOn: today - ago }, today, calendar: CALENDAR, cutoff }
          const all = remedies(input)
          const steps = urgentPlan(all, today, cutoff, CALENDAR).flatMap(({ on, steps }) =>
            steps.map(({ remedy }) => ({ on, remedy })),
          )
          expect(new Set(steps.map(({ remedy }) => remedy.route)).size).toBe(steps.length)
          for (const { on, remedy } of steps) {
            expect(on).toBeGreaterThanOrEqual(today)
            expect(on).toBeLessThanOrEqual(Math.min(cutoff, remedy.deadline?.last ?? cutoff))
            expect(['open', 'lastDay']).toContain(remedy.standing.state)
          }
        },
      ),
    )
  })
})

test('every way of the law that has a time says from when it counts, and whoever sues goes to reconsideration first', () => {
  for (const { id, routes } of refusals) {
    for (const { kind, deadline, from, after } of routes) {
      expect(from === undefined, `${id} ${kind}`).toBe(deadline === undefined)
      expect(after, `${id} ${kind}`).toBe(kind === 'litigation' ? 'reconsideration' : undefined)
    }
  }
})

test('what no rule of the nation carries, and every delay, can be taken to reconsideration, and from there to court', () => {
  const objected = refusals.filter(({ about, inTheRules }) => inTheRules === 'no' || about === 'delay')
  expect(objected.length).toBeGreaterThan(20)
  for (const { id, routes } of objected)
    expect(
      routes.map(({ kind }) => kind),
      id,
    ).toContain('reconsideration')
  for (const { id, routes } of refusals) {
    const kinds = routes.map(({ kind }) => kind)
    expect(kinds.includes('litigation'), id).toBe(kinds.includes('reconsideration'))
  }
})

/** Days off and weekends worked, read from the files line by line. */
const listed = (() => {
  const lists = { holidays: new Set<string>(), makeUpWorkdays: new Set<string>() }
  for (const file of readdirSync(`${LAW}/calendar`)) {
    let list: Set<string> | undefined
    for (const line of readFileSync(`${LAW}/calendar/${file}`, 'utf8').split('\n')) {
      if (/^\w/.test(line)) {
        list = line.startsWith('holidays:')
          ? lists.holidays
          : line.startsWith('makeUpWorkdays:')
            ? lists.makeUpWorkdays
            : undefined
      }
      const date = /^\s+- "?(\d{4}-\d{2}-\d{2})/.exec(line)?.[1]
      if (date !== undefined) list?.add(date)
    }
  }
  return lists
})()

/** The last day once more, by the calendar of the language instead of by our own days. */
function lastDayAgain(start: string, length: Temporal.DurationLike): string {
  let on = Temporal.PlainDate.from(start).add(length)
  const isOff = () =>
    listed.holidays.has(on.toString()) || (on.dayOfWeek > 5 && !listed.makeUpWorkdays.has(on.toString()))
  while (isOff()) on = on.add({ days: 1 })
  return on.toString()
}

test('over ten thousand days every last day is the one of a second computation, and never before its start', () => {
  expect(listed.holidays.size).toBeGreaterThan(40)
  expect(listed.makeUpWorkdays.size).toBeGreaterThan(5)
  const routes = rule('landlordMustCome').routes
  const silent = rule('overdue').routes.filter(({ kind }) => kind === 'reconsideration')
  const starts = fc.integer({ min: day('2024-06-01'), max: day('2029-12-31') })
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 100 }), (start, waited) => {
      const toldOn = formatDay(start)
      const decidedOn = formatDay(start + waited)
      const refused = { toldOn: start, limitEndsOn: start, rightsToldOn: null }
      const decided = { decidedOn: start + waited, suitToldOn: null }
      // Whoever has a decision has applied for it, so that its own last day is over.
      const all = [refused, decided].flatMap((dates) =>
        remedies({
          rule: { routes: [...routes, ...silent] },
          dates,
          today: start + waited,
          calendar: CALENDAR,
        }),
      )
      let checked = 0
      let longer = 0
      for (const { route, deadline, untold } of all) {
        if (deadline === undefined) continue
        checked += 1
        const expected =
          route.kind === 'litigation'
            ? lastDayAgain(decidedOn, { days: 15 })
            : lastDayAgain(toldOn, { days: 60 })
        expect(formatDay(deadline.last)).toBe(expected)
        expect(deadline.counted).toBeGreaterThan(deadline.start)
        expect(deadline.last).toBeGreaterThanOrEqual(deadline.counted)
        if (untold === undefined) continue
        const from = route.kind === 'litigation' ? decidedOn : toldOn
        expect(formatDay(untold.last)).toBe(lastDayAgain(from, { months: 12 }))
        longer += 1
      }
      expect([checked, longer]).toEqual([3, 2])
    }),
    { numRuns: 10_000 },
  )
})

test('over ten thousand days who was told late has the usual time from then, and never more than a year', () => {
  const routes = rule('landlordMustCome').routes
  const starts = fc.integer({ min: day('2024-06-01'), max: day('2029-12-31') })
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 500 }), (start, late) => {
      const refused = { toldOn: start, rightsToldOn: start + late }
      const decided = { decidedOn: start, suitToldOn: start + late }
      const all = [refused, decided].flatMap((dates) =>
        remedies({ rule: { routes }, dates, today: start, calendar: CALENDAR }),
      )
      let checked = 0
      for (const { route, deadline, untold } of all) {
        if (deadline === undefined || route.ifUntold === undefined) continue
        const usual = route.kind === 'litigation' ? { days: 15 } : { days: 60 }
        const own = lastDayAgain(formatDay(start + late), usual)
        const most = lastDayAgain(formatDay(start), { months: 12 })
        const later = own < most ? own : most
        expect(formatDay((untold ?? deadline).last)).toBe(
          later > formatDay(deadline.last) ? later : formatDay(deadline.last),
        )
        checked += 1
      }
      expect(checked).toBe(2)
    }),
    { numRuns: 10_000 },
  )
})

test('over ten thousand days a reconsideration without a decision opens the court when its time is up, for fifteen days', () => {
  const here = book('330100')
  const rules = rule('landlordMustCome')
  const starts = fc.integer({ min: day('2024-06-01'), max: day('2029-12-31') })
  fc.assert(
    fc.property(starts, fc.integer({ min: 55, max: 90 }), (applied, waited) => {
      const log: readonly CaseAction[] = [
        { id: '1', kind: 'refused', on: formatDay(applied - 3) },
        { id: '2', kind: 'reconsidered', on: formatDay(applied) },
      ]
      const today = applied + waited
      const dates = remedyDatesOf(here, log, rules, today)
      const suit = remedies({ rule: rules, dates, today, calendar: CALENDAR }).find(
        ({ route }) => route.kind === 'litigation',
      )
      const up = Temporal.PlainDate.from(formatDay(applied)).add({ days: 60 }).toString()
      if (formatDay(today) <= up) {
        expect(suit?.standing).toMatchObject({ waitsFor: 'decision' })
        return
      }
      const last = lastDayAgain(up, { days: 15 })
      expect(shown(suit?.deadline?.last)).toBe(last)
      const on = formatDay(today)
      expect(suit?.standing.state).toBe(on < last ? 'open' : on === last ? 'lastDay' : 'passed')
    }),
    { numRuns: 10_000 },
  )
})
