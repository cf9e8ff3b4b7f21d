import { formatDay } from '@juyi/rules'
import { describe, expect, test } from 'vitest'
import { assess, checklist, parseFacts } from '../src/index.ts'
import { book, day } from './law.ts'

const ON = day('2026-11-24')
const BASE = { applicantKind: 'mainland', hukouPlace: '411503' }

function ask(place: string, facts: Readonly<Record<string, unknown>>) {
  const here = book(place)
  const answer = assess(here, parseFacts({ ...BASE, ...facts }, here, ON), ON)
  return { ...answer, days: answer.routes.map((route) => formatDay(route.earliest)) }
}

describe('what a person was once told wrongly', () => {
  test('an act that keeps alive what holds today is found: insurance that would run out before the year is full', () => {
    const facts = {
      registeredOn: '2026-11-20',
      dwelling: 'owned',
      employment: 'selfEmployed',
      study: 'none',
      insuranceConsecutiveMonths: 0,
      insuranceMonthsInLast24: 21,
      talent: false,
      fullTimeDegree: false,
    }
    const answer = ask('440300', facts)
    expect(answer.verdict).toBe('not-yet')
    expect(answer.days).toContain('2027-11-20')
  })

  test('an ended registration, or one elsewhere, is no registration here', () => {
    const facts = {
      dwelling: 'owned',
      employment: 'none',
      study: 'none',
      insuranceMonths: {},
      incomeTaxMonths: {},
    }
    const ended = ask('110000', { ...facts, registrations: [{ from: '2026-05-10', to: '2026-06-10' }] })
    expect(ended.verdict).not.toBe('eligible')
    const elsewhere = ask('110000', {
      ...facts,
      registrations: [{ from: '2026-05-10', to: null, place: '310101' }],
    })
    expect(elsewhere.verdict).not.toBe('eligible')
  })

  test('a slip in the key of a stay, or a place that is a number, is an error', () => {
    const here = book('330100')
    const parse = (stay: object) => () => parseFacts({ registrations: [stay] }, here, ON)
    expect(parse({ from: '2025-01-10', end: '2025-08-01' })).toThrow('registrations[0].end')
    expect(parse({ from: '2025-01-10', place: 310101 })).toThrow('registrations[0].place')
  })

  test('in a province a placed registration may be the one that counts', () => {
    const facts = { dwelling: 'owned', employment: 'none', study: 'none' }
    const answer = ask('330000', { ...facts, registrations: [{ from: '2026-01-10', place: '330102' }] })
    expect(answer.verdict).toBe('unknown')
  })

  test('what has no known end is taken to go on; what has ended does not count', () => {
    const worker = {
      registeredOn: '2026-01-01',
      dwelling: 'hotel',
      study: 'none',
      employment: 'employee',
      laborContract: true,
    }
    expect(ask('360100', worker)).toMatchObject({ verdict: 'eligible', windows: [{ to: null }] })
    const ended = ask('360100', { ...worker, laborContractEndsOn: '2026-06-30' })
    expect(ended.verdict).not.toBe('eligible')
    const tenant = {
      registeredOn: '2026-01-01',
      dwelling: 'rented',
      leaseFiled: true,
      employment: 'none',
      study: 'none',
    }
    expect(ask('330100', { ...tenant, leaseTermMonths: 6, leaseEndsOn: '2026-11-22' }).verdict).not.toBe(
      'eligible',
    )
  })

  test('facts that cannot both be true are refused', () => {
    const here = book('440300')
    const parse = (facts: object) => () => parseFacts(facts, here, ON)
    expect(parse({ insuranceConsecutiveMonths: 12, insuranceMonthsInLast24: 3 })).toThrow(
      'insuranceMonthsInLast24',
    )
    expect(parse({ leaseFiled: false, leaseFiledOn: '2026-01-01' })).toThrow('leaseFiledOn')
    expect(parse({ registeredOn: null, registrations: [{ from: '2026-02-01', to: null }] })).toThrow(
      'registeredOn',
    )
    expect(parse({ birthDate: '2030-01-01' })).toThrow('birthDate')
    expect(parse({ hukouPlace: '440000' })).toThrow('hukouPlace')
  })

  test('a paper for which nothing listed fits is kept, so that the list does not look complete', () => {
    const here = book('410100')
    const facts = parseFacts(
      { ...BASE, dwelling: 'friends', employment: 'none', study: 'none', spouseIsLocal: false },
      here,
      ON,
    )
    const items = checklist(here, facts, ON)
    const required = here.requirements.filter((rule) => rule.for === 'application' && rule.when === undefined)
    for (const { id } of required) expect(items.map((item) => item.requirement.id)).toContain(id)
  })

  test('a county that a city leaves out goes by the province', () => {
    expect(book('330122').place.chain.map(({ code }) => code)).toEqual(['000000', '330000'])
  })
})
