import type { LawBook, WhatIf } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyWhatIf, assess, parseFacts, whatIfsFor } from '../src/index.ts'
import { anyFacts } from './any-facts.ts'
import { book, day, PLACES } from './law.ts'

const ON = day('2026-11-23')

const WHAT_IF: readonly WhatIf[] = [
  {
    id: 'registerToday',
    says: '我今天就去办居住登记',
    sets: { registeredOn: 'today' },
    when: { kind: 'not', of: { kind: 'now', term: 'registration' } },
  },
  {
    id: 'leaseFiledToday',
    says: '租房合同今天备案',
    sets: { leaseFiled: true, leaseFiledOn: 'today' },
    when: { kind: 'in', fact: 'dwelling', values: ['rented'] },
  },
  { id: 'leaseNotFiled', says: '备案被撤销', sets: { leaseFiled: false } },
  { id: 'landlordRefuses', says: '房东不肯配合', sets: { landlordCooperates: false } },
  { id: 'paidHalfAYear', says: '社保满半年', sets: { insuranceConsecutiveMonths: 6 } },
]

function withWhatIf(code: string): LawBook {
  return { ...book(code), whatIf: WHAT_IF }
}

const SHENZHEN = withWhatIf('440300')
const ZHENGZHOU = withWhatIf('410100')

function offered(here: typeof SHENZHEN, facts: Readonly<Record<string, unknown>>) {
  return whatIfsFor(here, parseFacts(facts, here, ON), ON).map(({ id }) => id)
}

describe('what is offered to try out', () => {
  test('is what the answer in this place depends on', () => {
    expect(offered(ZHENGZHOU, {})).toContain('leaseFiledToday')
    // In Shenzhen nothing depends on the filing of a lease.
    expect(offered(SHENZHEN, {})).not.toContain('leaseFiledToday')
    expect(offered(SHENZHEN, {})).toContain('paidHalfAYear')
  })

  test('is not offered to those whom it does not concern', () => {
    expect(offered(ZHENGZHOU, { dwelling: 'owned' })).not.toContain('leaseFiledToday')
    expect(offered(ZHENGZHOU, { dwelling: 'rented' })).toContain('leaseFiledToday')
    expect(offered(SHENZHEN, { registeredOn: '2026-03-02' })).not.toContain('registerToday')
    expect(offered(SHENZHEN, { registeredOn: null })).toContain('registerToday')
  })

  test('is not offered where it is so already', () => {
    expect(offered(ZHENGZHOU, { leaseFiled: false })).not.toContain('leaseNotFiled')
    const filed = { leaseFiled: true, leaseFiledOn: '2026-11-23' }
    expect(offered(ZHENGZHOU, filed)).not.toContain('leaseFiledToday')
    expect(offered(ZHENGZHOU, { ...filed, leaseFiledOn: '2026-11-20' })).toContain('leaseFiledToday')
  })
})

describe('a change tried out', () => {
  const tried = (facts: Readonly<Record<string, unknown>>, id: string) =>
    applyWhatIf(facts, WHAT_IF.find((one) => one.id === id)?.sets ?? {}, ZHENGZHOU, ON)

  test('lays its values over what is known and leaves the rest', () => {
    const facts = { hukouPlace: '411503', registeredOn: null }
    expect(tried(facts, 'registerToday')).toEqual({ hukouPlace: '411503', registeredOn: '2026-11-23' })
    expect(facts.registeredOn).toBeNull()
  })

  test('makes a flag and its date agree', () => {
    expect(tried({ leaseFiled: true, leaseFiledOn: '2026-01-05' }, 'leaseNotFiled')).toEqual({
      leaseFiled: false,
      leaseFiledOn: null,
    })
    expect(applyWhatIf({ leaseFiled: false }, { leaseFiledOn: 'today' }, ZHENGZHOU, ON)).toEqual({
      leaseFiled: true,
      leaseFiledOn: '2026-11-23',
    })
    expect(applyWhatIf({ leaseFiledOn: null }, { leaseFiled: true }, ZHENGZHOU, ON)).toEqual({
      leaseFiled: true,
    })
  })

  test('ends a history where the new stay begins', () => {
    const registrations = [
      { from: '2025-01-05', to: '2025-06-30', place: '410100' },
      { from: '2026-01-05', to: null },
    ]
    expect(tried({ registrations, registeredOn: '2026-01-05' }, 'registerToday')).toEqual({
      registrations: [
        { from: '2025-01-05', to: '2025-06-30', place: '410100' },
        { from: '2026-01-05', to: '2026-11-22' },
        { from: '2026-11-23' },
      ],
      registeredOn: '2026-11-23',
    })
  })

  test('takes other counts of the same months away', () => {
    const paid = {
      insuranceConsecutiveMonths: 2,
      insuranceMonthsInLast12: 2,
      insuranceMonths: { pension: ['2026-10'] },
    }
    expect(tried(paid, 'paidHalfAYear')).toEqual({ insuranceConsecutiveMonths: 6 })
  })

  test('can be answered, whatever was known', () => {
    const anybody = fc
      .constantFrom(...PLACES.slice(0, 12))
      .chain((code) => anyFacts(book(code), ON).map((facts) => ({ here: book(code), facts })))
    fc.assert(
      fc.property(anybody, fc.constantFrom(...WHAT_IF), ({ here, facts }, { sets }) => {
        const changed = applyWhatIf(facts, sets, here, ON)
        const known = parseFacts(changed, here, ON)
        for (const [fact, value] of Object.entries(sets)) {
          expect(changed[fact]).toBe(value === 'today' ? formatDay(ON) : value)
        }
        expect(assess(here, known, ON).on).toBe(ON)
      }),
      { numRuns: 40 },
    )
  })
})
