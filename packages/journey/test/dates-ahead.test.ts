import { formatDay, WorkCalendar } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import { assess, type CaseAction, datesAhead, parseFacts, remedies } from '../src/index.ts'
import { book, day, PLACES } from './law.ts'

const hangzhou = book('330100')
const TODAY = day('2026-11-25')

describe('the days ahead', () => {
  test('say from when one may apply, and nothing of it to whom it is today', () => {
    const facts = {
      hukouPlace: '411503',
      registeredOn: '2026-09-01',
      dwelling: 'owned',
      ownedSince: '2026-01-01',
    }
    const assessment = assess(hangzhou, parseFacts(facts, hangzhou, TODAY), TODAY)
    const [first] = datesAhead({ book: hangzhou, log: [], today: TODAY, assessment })
    expect(first).toMatchObject({ id: 'canApply', kind: 'canApply', day: day('2027-03-01') })
    const later = assess(hangzhou, parseFacts(facts, hangzhou, day('2027-03-01')), day('2027-03-01'))
    expect(
      datesAhead({ book: hangzhou, log: [], today: day('2027-03-01'), assessment: later }).map(
        ({ kind }) => kind,
      ),
    ).not.toContain('canApply')
  })

  test('have the end of the desk’s time, under the same id when the day moves', () => {
    const handedIn = (on: string): readonly CaseAction[] => [
      { id: 'x', kind: 'submitted', what: 'application', on },
      { id: 'y', kind: 'accepted', on },
    ]
    const of = (on: string) =>
      datesAhead({ book: hangzhou, log: handedIn(on), today: TODAY }).filter(({ kind }) => kind === 'deskDue')
    expect(of('2026-11-20').length).toBeGreaterThan(0)
    expect(of('2026-11-20').map(({ id }) => id)).toEqual(of('2026-11-24').map(({ id }) => id))
    expect(of('2026-11-20').map((one) => one.day)).not.toEqual(of('2026-11-24').map((one) => one.day))
  })

  test('have the window of the endorsement', () => {
    const log: readonly CaseAction[] = [{ id: '1', kind: 'issued', on: '2026-03-01' }]
    const kinds = datesAhead({ book: hangzhou, log, today: TODAY }).map(({ kind }) => kind)
    expect(kinds).toContain('endorsementOpens')
    expect(kinds).toContain('endorsementCloses')
  })

  test('have the last day of each way on, and the later one for whom it alone is left', () => {
    const route = {
      kind: 'reconsideration' as const,
      addressee: '本级人民政府',
      deadline: '60 days',
      from: 'told' as const,
      ifUntold: { within: '12 months', cites: ['xzfyf#20.3'] },
      cites: ['xzfyf#20.1'],
      confidence: 'high' as const,
    }
    const calendar = new WorkCalendar(hangzhou.calendar)
    const ahead = (toldOn: string) =>
      datesAhead({
        book: hangzhou,
        log: [],
        today: TODAY,
        remedies: remedies({
          rule: { routes: [route] },
          dates: { toldOn: day(toldOn), rightsToldOn: null },
          today: TODAY,
          calendar,
        }),
      }).filter(({ kind }) => kind === 'remedy')
    expect(ahead('2026-11-20').map((one) => formatDay(one.day))).toEqual(['2027-01-19'])
    expect(ahead('2026-08-03').map((one) => formatDay(one.day))).toEqual(['2027-08-03'])
    expect(ahead('2026-11-20')[0]?.id).toBe('remedy-reconsideration')
  })

  test('have the day that the person named, and the cutoffs of the place but for unofficial ones', () => {
    const all = datesAhead({ book: hangzhou, log: [], today: TODAY, cutoff: TODAY + 3 })
    expect(all[0]).toMatchObject({ id: 'cutoff', day: TODAY + 3 })
    expect(all.some(({ id }) => id === 'cutoff-points')).toBe(true)
  })

  test('are in order, ahead, and each with an id of its own, in every place', () => {
    const log: readonly CaseAction[] = [
      { id: '1', kind: 'issued', on: '2026-01-05' },
      { id: '2', kind: 'moved', on: '2026-11-20' },
      { id: '3', kind: 'lost', on: '2026-11-20' },
      { id: '4', kind: 'submitted', what: 'change', on: '2026-11-21' },
    ]
    for (const code of PLACES) {
      const all = datesAhead({ book: book(code), log, today: TODAY, dwelling: 'rented' })
      expect(new Set(all.map(({ id }) => id)).size, code).toBe(all.length)
      expect(all.map((one) => one.day)).toEqual([...all.map((one) => one.day)].sort((a, b) => a - b))
      expect(all.every((one) => one.day >= TODAY)).toBe(true)
    }
  })
})
