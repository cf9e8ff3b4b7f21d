import { fileURLToPath } from 'node:url'
import { refusalsBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { formatDay, WorkCalendar } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import {
  assess,
  type CaseAction,
  datesAhead,
  daysToBegin,
  parseFacts,
  remedies,
  remedyDatesOf,
} from '../src/index.ts'
import { book, day, PLACES } from './law.ts'

const hangzhou = book('330100')
const TODAY = day('2026-11-25')
const LAW = fileURLToPath(new URL('../../../law', import.meta.url))

const OWNER = { hukouPlace: '411503', dwelling: 'owned', ownedSince: '2026-01-01' }
const TENANT = { hukouPlace: '411503', registeredOn: null, dwelling: 'rented', leaseFiled: false }

describe('the days ahead', () => {
  test('say from when one may apply, and nothing of it to whom it is today', () => {
    const facts = { ...OWNER, registeredOn: '2026-09-01' }
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

  test('have no day to apply for whom there is nothing to apply for', () => {
    const facts = parseFacts({ ...OWNER, registeredOn: '2026-09-01' }, hangzhou, TODAY)
    const assessment = assess(hangzhou, facts, TODAY)
    const kindsOf = (log: readonly CaseAction[]) =>
      datesAhead({ book: hangzhou, log, today: TODAY, assessment }).map(({ kind }) => kind)
    const handedIn: CaseAction = { id: '1', kind: 'submitted', what: 'application', on: '2026-11-20' }
    expect(kindsOf([])).toContain('canApply')
    expect(kindsOf([handedIn])).not.toContain('canApply')
    // Refused for coming too soon, they may come again on that day.
    expect(kindsOf([handedIn, { id: '2', kind: 'refused', on: '2026-11-21' }])).toContain('canApply')
    expect(kindsOf([{ id: '1', kind: 'issued', on: '2026-11-21' }])).not.toContain('canApply')
    const local = assess(hangzhou, parseFacts({ hukouPlace: '330106' }, hangzhou, TODAY), TODAY)
    expect(
      datesAhead({ book: hangzhou, log: [], today: TODAY, assessment: { ...local, earliest: TODAY + 9 } }),
    ).not.toContainEqual(expect.objectContaining({ kind: 'canApply' }))
  })

  test('have each step of the way chosen before the day of applying, and what it takes for granted', () => {
    const assessment = assess(hangzhou, parseFacts(TENANT, hangzhou, TODAY), TODAY)
    const [plan] = assessment.routes
    if (plan === undefined) throw new Error('no way')
    const of = (more: object) => datesAhead({ book: hangzhou, log: [], today: TODAY, assessment, ...more })
    expect(of({}).map(({ kind }) => kind)).not.toContain('step')
    const steps = of({ plan }).filter(({ kind }) => kind === 'step')
    expect(steps.map(({ id }) => id)).toEqual(expect.arrayContaining(['step-lookUp', 'step-register']))
    expect(steps).toHaveLength(plan.steps.length - 1)
    const ready = of({ plan }).find(({ id }) => id === 'canApply')
    expect(ready).toMatchObject({ day: plan.earliest, says: plan.name, assumes: plan.assumes })
  })

  test('say who has to act in a step, and until when it takes', () => {
    const step = {
      act: 'fileLease',
      says: '去备案',
      by: 'landlord',
      start: TODAY + 1,
      on: TODAY + 8,
      bring: [],
      cites: [],
      confidence: 'medium' as const,
    }
    const plan = {
      route: 'x',
      name: 'x',
      earliest: TODAY + 9,
      sure: false,
      sureOnceDone: false,
      steps: [step],
      assumes: [],
      cites: [],
      others: 1,
      provisional: true,
    }
    expect(datesAhead({ book: hangzhou, log: [], today: TODAY, plan })[0]).toMatchObject({
      id: 'step-fileLease',
      day: TODAY + 1,
      until: TODAY + 8,
      by: hangzhou.actors.landlord,
      sure: false,
      provisional: true,
    })
  })

  test('have the last day to begin for what closes, early enough for the permit to be there', () => {
    const facts = parseFacts(TENANT, hangzhou, TODAY)
    const cutoff = day('2027-06-30')
    const begin = daysToBegin(hangzhou, facts, TODAY, cutoff)
    const [own] = begin
    // Issued within fifteen days, so applied for on 15 June, so registered half a year before.
    expect(own).toMatchObject({ inHand: true, act: { day: day('2026-12-15') } })
    const dates = datesAhead({ book: hangzhou, log: [], today: TODAY, cutoff, begin })
    expect(dates.find(({ id }) => id === 'begin')).toMatchObject({ kind: 'begin', day: day('2026-12-15') })
    const late = daysToBegin(hangzhou, facts, TODAY, TODAY + 30)
    expect(late.some((one) => one.cutoff === undefined)).toBe(false)
  })

  test('have only the application in time where the desk may take longer than there is', () => {
    const facts = parseFacts(TENANT, hangzhou, TODAY)
    const [own] = daysToBegin(hangzhou, facts, TODAY, day('2027-05-28'))
    expect(own).toMatchObject({ inHand: false })
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

  test('have the last day to save a permit that was not endorsed in time, and not before it is late', () => {
    const log: readonly CaseAction[] = [{ id: '1', kind: 'issued', on: '2025-10-20' }]
    const late = (code: string, today = TODAY) =>
      datesAhead({ book: book(code), log, today }).filter(({ kind }) => kind === 'lateEndorsement')
    // Said by unofficial guides alone, and shown so.
    expect(late('110000')).toMatchObject([{ day: day('2027-04-19'), sure: false }])
    expect(late('110000', day('2026-10-01'))).toEqual([])
    // Restored until the day on which it lapses: one date, with what comes after it.
    const shenzhen = late('440300')
    expect(shenzhen).toHaveLength(1)
    expect(shenzhen[0]?.afterwards).not.toBe(shenzhen[0]?.says)
    expect(late('330100')).toEqual([])
  })

  test('say what follows when the day has passed', () => {
    const [closes] = datesAhead({
      book: book('110000'),
      log: [{ id: '1', kind: 'issued', on: '2026-03-01' }],
      today: TODAY,
    }).filter(({ kind }) => kind === 'endorsementCloses')
    expect(closes?.afterwards).toBe(book('110000').endorsement.find(({ kind }) => kind === 'late')?.says)
    const due = datesAhead({
      book: hangzhou,
      log: [
        { id: '1', kind: 'submitted', what: 'application', on: '2026-11-20' },
        { id: '2', kind: 'accepted', on: '2026-11-20' },
      ],
      today: TODAY,
    }).filter(({ kind }) => kind === 'deskDue')
    expect(due.some(({ afterwards }) => afterwards !== undefined)).toBe(true)
  })

  test('have the answer to a reconsideration in place of the last day to apply for it', () => {
    const routes = [
      {
        kind: 'reconsideration' as const,
        does: '申请复议',
        addressee: '本级人民政府',
        deadline: '60 days',
        from: 'told' as const,
        answer: { within: '60 days', cites: ['xzfyf#62.1'] },
        cites: ['xzfyf#20.1'],
        confidence: 'high' as const,
      },
      {
        kind: 'litigation' as const,
        does: '起诉',
        addressee: '法院',
        deadline: '15 days',
        from: 'decision' as const,
        after: 'reconsideration' as const,
        cites: ['xzssf#45'],
        confidence: 'high' as const,
      },
    ]
    const calendar = new WorkCalendar(hangzhou.calendar)
    const told: readonly CaseAction[] = [{ id: '1', kind: 'refused', on: '2026-11-02' }]
    const of = (log: readonly CaseAction[]) =>
      datesAhead({
        book: hangzhou,
        log,
        today: TODAY,
        remedies: remedies({
          rule: { routes },
          dates: remedyDatesOf(hangzhou, log, { routes }, TODAY),
          today: TODAY,
          calendar,
        }),
      })
        .filter(({ does }) => does !== undefined)
        .map(({ id, does, day, afterwards }) => [id, does, formatDay(day), afterwards])
    expect(of(told)).toEqual([['remedy-reconsideration', '申请复议', '2027-01-04', undefined]])
    const applied: readonly CaseAction[] = [...told, { id: '2', kind: 'reconsidered', on: '2026-11-10' }]
    expect(of(applied)).toEqual([['answer-reconsideration', '申请复议', '2027-01-09', '法院']])
    expect(of([...applied, { id: '3', kind: 'reconsiderationDecided', on: '2026-11-24' }])).toEqual([
      ['remedy-litigation', '起诉', '2026-12-09', undefined],
    ])
  })

  test('have the last day of each way on, and the later one for whom it alone is left', () => {
    const route = {
      kind: 'reconsideration' as const,
      does: '申请复议',
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

  test('have ids that hold in every refusal, since none has two ways of one kind with a last day', () => {
    const { refusals } = refusalsBook(loadLaw(LAW, { only: '000000' }), 'zh')
    for (const { id, routes } of refusals) {
      const kinds = routes.flatMap(({ kind, deadline }) => (deadline === undefined ? [] : [kind]))
      expect(new Set(kinds).size, id).toBe(kinds.length)
    }
    expect(refusals.length).toBeGreaterThan(0)
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
    const lapsed: readonly CaseAction[] = [{ id: '1', kind: 'issued', on: '2025-10-20' }]
    for (const code of PLACES) {
      const here = book(code)
      const facts = parseFacts(TENANT, here, TODAY)
      const assessment = assess(here, facts, TODAY)
      const [plan] = assessment.routes
      const begun = { assessment, begin: daysToBegin(here, facts, TODAY), ...(plan && { plan }) }
      for (const more of [{ log, dwelling: 'rented' }, { log: lapsed }, { log: [], ...begun }]) {
        const all = datesAhead({ book: here, today: TODAY, ...more })
        expect(new Set(all.map(({ id }) => id)).size, code).toBe(all.length)
        expect(all.map((one) => one.day)).toEqual([...all.map((one) => one.day)].sort((a, b) => a - b))
        expect(all.every((one) => one.day >= TODAY)).toBe(true)
        const unknown = all
          .flatMap(({ cites }) => cites)
          .filter((cite) => !Object.hasOwn(here.citations, cite))
        expect(unknown, code).toEqual([])
      }
    }
  })
})
