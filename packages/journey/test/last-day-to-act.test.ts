import { formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnownFacts, lastDayToAct, parseFacts, plan } from '../src/index.ts'
import { book, day } from './law.ts'

const ON = day('2026-11-23')
const hangzhou = book('330100')

/** Someone who works and rents, with insurance paid long enough. */
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

function until(facts: Readonly<Record<string, unknown>>, by: string, here = hangzhou) {
  const { confirmed, any } = lastDayToAct(here, parseFacts(facts, here, ON), ON, day(by))
  return {
    confirmed: confirmed && formatDay(confirmed.day),
    any: any && formatDay(any.day),
    first: firstOf(any),
  }
}

function firstOf(act: ReturnType<typeof lastDayToAct>['any']): string | undefined {
  return act?.plan.steps.find((step) => step.act !== 'lookUp')?.act
}

describe('the last day to act', () => {
  test('is the day of registering that leaves the half-year before the cutoff', () => {
    expect(until(EMPLOYEE, '2027-08-31')).toEqual({
      confirmed: '2027-02-28',
      any: '2027-02-28',
      first: 'register',
    })
  })

  test('is the cutoff itself for whoever only has to apply', () => {
    expect(until({ ...EMPLOYEE, registeredOn: '2026-01-05' }, '2027-04-10')).toEqual({
      confirmed: '2027-04-10',
      any: '2027-04-10',
      first: 'apply',
    })
  })

  test('is today where the wait fits to the day, and gone a day later', () => {
    expect(until(EMPLOYEE, '2027-05-23').confirmed).toBe('2026-11-23')
    expect(until(EMPLOYEE, '2027-05-22')).toEqual({ confirmed: null, any: null, first: undefined })
  })

  test('is not there for a cutoff in the past', () => {
    expect(until(EMPLOYEE, '2026-11-22')).toMatchObject({ confirmed: null, any: null })
  })

  test('says apart what only an unconfirmed way can make', () => {
    const zhengzhou = book('410100')
    const facts = { hukouPlace: '411503', registeredOn: null, dwelling: 'rented', employment: 'flexible' }
    const { confirmed, any } = until(facts, '2027-08-31', zhengzhou)
    expect(confirmed).toBeNull()
    expect(any).toBe('2027-02-28')
  })

  test('makes it, the day after does not, and every day before does', () => {
    const places = ['330100', '440300', '410100', '110000', '310000'].map((code) => book(code))
    const anybody = fc.record(
      {
        registeredOn: fc.oneof(fc.constant(null), fc.integer({ min: ON - 400, max: ON }).map(formatDay)),
        dwelling: fc.constantFrom('owned', 'rented', 'friends', 'employerDormitory'),
        leaseFiled: fc.boolean(),
        landlordCooperates: fc.boolean(),
        employment: fc.constantFrom('employee', 'flexible', 'none'),
        laborContract: fc.boolean(),
        insuranceConsecutiveMonths: fc.integer({ min: 0, max: 12 }),
        talent: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        anybody,
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (here, person, ahead, earlier) => {
          const facts = parseFacts({ hukouPlace: '411503', study: 'none', ...person }, here, ON)
          const by = ON + ahead
          const { confirmed, any } = lastDayToAct(here, facts, ON, by)
          for (const [found, sureOnly] of [
            [confirmed, true],
            [any, false],
          ] as const) {
            const makesIt = (start: number) => inTime(here, facts, start, by, sureOnly)
            expect(found !== null).toBe(makesIt(ON))
            if (found === null) continue
            expect(found.plan.earliest).toBeLessThanOrEqual(by)
            expect([makesIt(found.day), makesIt(found.day + 1)]).toEqual([true, false])
            expect(makesIt(ON + Math.floor((found.day - ON) * earlier))).toBe(true)
          }
          if (confirmed !== null) expect(any?.day).toBeGreaterThanOrEqual(confirmed.day)
        },
      ),
      { numRuns: 150 },
    )
  })
})

function inTime(here: typeof hangzhou, facts: KnownFacts, start: number, by: number, sureOnly: boolean) {
  return plan(here, facts, start).some(({ earliest, sure }) => earliest <= by && (sure || !sureOnly))
}
