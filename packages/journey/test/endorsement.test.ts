import type { LawBook } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseOf, type Endorsement, endorsementOf, parseLog } from '../src/index.ts'
import { book, day, PLACES } from './law.ts'

const books = new Map(PLACES.map((code): [string, LawBook] => [code, book(code)]))

function endorsement(
  place: string | LawBook,
  told: readonly (readonly [string, string])[],
  today: string,
): Endorsement {
  const here = typeof place === 'string' ? (books.get(place) ?? book(place)) : place
  const log = parseLog(told.map(([kind, on], i) => ({ id: String(i), kind, on })))
  return endorsementOf(here, caseOf(log), day(today))
}

function windowOf({ window }: Endorsement): readonly string[] {
  return window === undefined ? [] : [formatDay(window.opens), formatDay(window.closes)]
}

/** The book of a place with something else in one of its statements on endorsement. */
function withRule(place: string, id: string, change: Partial<LawBook['endorsement'][number]>): LawBook {
  const here = books.get(place) ?? book(place)
  return {
    ...here,
    endorsement: here.endorsement.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }
}

describe('the window', () => {
  test('is the month before the anniversary of the issue, as the example of 重庆 has it', () => {
    const issued = [['issued', '2026-01-01']] as const
    const early = endorsement('500000', issued, '2026-11-23')
    expect(windowOf(early)).toEqual(['2026-12-01', '2026-12-31'])
    expect(early).toMatchObject({ status: 'early', anchorSure: true, daysLeft: 38 })
    expect(endorsement('500000', issued, '2026-12-01').status).toBe('open')
    expect(endorsement('500000', issued, '2026-12-31')).toMatchObject({ status: 'open', daysLeft: 0 })
    expect(endorsement('500000', issued, '2027-01-01')).toMatchObject({ status: 'late', daysLeft: -1 })
  })

  test('is counted in days where the place does', () => {
    expect(windowOf(endorsement('440300', [['issued', '2025-12-10']], '2026-11-23'))).toEqual([
      '2026-10-11',
      '2026-12-09',
    ])
  })

  test('moves on by a year once the permit was endorsed within it', () => {
    const told = [
      ['issued', '2025-01-01'],
      ['endorsed', '2025-12-05'],
    ] as const
    expect(windowOf(endorsement('500000', told, '2026-11-23'))).toEqual(['2026-12-01', '2026-12-31'])
  })

  test('stays where it was after an endorsement that came too early for it', () => {
    const told = [
      ['issued', '2026-01-01'],
      ['endorsed', '2026-05-05'],
    ] as const
    expect(endorsement('500000', told, '2026-11-23')).toMatchObject({ anchorSure: true, status: 'early' })
    expect(windowOf(endorsement('500000', told, '2026-11-23'))).toEqual(['2026-12-01', '2026-12-31'])
  })

  test('is unsure after a late endorsement, unless the place counts from it', () => {
    const told = [
      ['issued', '2024-12-10'],
      ['endorsed', '2026-03-15'],
    ] as const
    const here = endorsement('500000', told, '2026-11-23')
    expect(windowOf(here)).toEqual(['2026-11-10', '2026-12-09'])
    expect(here.anchorSure).toBe(false)
    const anew = endorsement(withRule('440300', 'restore', { anchor: 'endorsed' }), told, '2026-11-23')
    expect(windowOf(anew)).toEqual(['2027-01-14', '2027-03-14'])
    expect(anew.anchorSure).toBe(true)
  })

  test('is counted from the last endorsement, or from the registration, where the place says so', () => {
    const told = [
      ['registered', '2025-03-01'],
      ['issued', '2025-09-10'],
      ['endorsed', '2026-01-20'],
    ] as const
    expect(
      windowOf(endorsement(withRule('500000', 'window', { anchor: 'endorsed' }), told, '2026-11-23')),
    ).toEqual(['2026-12-20', '2027-01-19'])
    const byResidence = withRule('500000', 'window', { anchor: 'residence' })
    expect(windowOf(endorsement(byResidence, told, '2026-11-23'))).toEqual(['2026-02-01', '2026-02-28'])
    expect(endorsement(byResidence, told, '2026-11-23')).toMatchObject({ status: 'late', anchorSure: true })
    expect(endorsement(byResidence, [['issued', '2026-09-10']], '2026-11-23').anchorSure).toBe(false)
  })

  test('is counted from the issue but not taken for sure where no confirmed rule says so', () => {
    const issued = [['issued', '2026-01-01']] as const
    for (const place of ['000000', '310000', '440100']) {
      const here = endorsement(place, issued, '2026-11-23')
      expect(here).toMatchObject({ status: 'early', anchorSure: false })
      expect(here.window?.closes).toBe(day('2026-12-31'))
    }
  })

  test('is unknown without a permit, after its end, and where permits are not endorsed', () => {
    expect(endorsement('330100', [['registered', '2026-01-01']], '2026-11-23').status).toBe('unknown')
    const ended = [
      ['issued', '2026-01-01'],
      ['cancelled', '2026-05-01'],
    ] as const
    expect(endorsement('330100', ended, '2026-11-23').status).toBe('unknown')
    expect(endorsement('000000-hkmt', [['issued', '2026-01-01']], '2026-11-23').status).toBe('unknown')
  })
})

describe('being late', () => {
  test('names what happens, how to restore it and when it is too late, with the days', () => {
    const late = endorsement('440300', [['issued', '2025-09-10']], '2026-11-23').whenLate
    expect(late.map(({ rule, until }) => [rule.id, until === null ? null : formatDay(until)])).toEqual([
      ['late', null],
      ['restore', '2028-09-09'],
      ['lapse', '2028-09-09'],
    ])
  })

  test('counts the sixtieth day in where sixty days are given', () => {
    const { window, whenLate } = endorsement('310000', [['issued', '2025-09-10']], '2026-11-23')
    const restore = whenLate.find(({ rule }) => rule.id === 'restore')
    expect((restore?.until ?? 0) - (window?.closes ?? 0)).toBe(60)
  })

  test('is also told to whoever has no permit yet, without days', () => {
    const { whenLate } = endorsement('320000', [], '2026-11-23')
    expect(whenLate.map(({ until }) => until)).toEqual(whenLate.map(() => null))
    expect(whenLate.length).toBeGreaterThan(0)
  })
})

test('anywhere, the next window closes after the last endorsement and opens within a year of it, and the status fits it', () => {
  const issue = fc.integer({ min: day('2023-01-01'), max: day('2026-11-23') })
  fc.assert(
    fc.property(
      fc.constantFrom(...books.values()),
      issue,
      fc.option(fc.integer({ min: 0, max: 1400 })),
      fc.integer({ min: 0, max: 1400 }),
      (here, issued, endorsedAfter, todayAfter) => {
        const last = issued + (endorsedAfter ?? 0)
        const today = last + todayAfter
        const told: readonly (readonly [string, string])[] = [
          ['issued', formatDay(issued)],
          ...(endorsedAfter === null ? [] : [['endorsed', formatDay(last)] as const]),
        ]
        const { status, window, daysLeft } = endorsement(here, told, formatDay(today))
        if (window === undefined) {
          expect(status).toBe('unknown')
          return
        }
        expect(window.opens).toBeLessThanOrEqual(window.closes)
        expect(window.closes).toBeGreaterThanOrEqual(last)
        expect(window.opens).toBeLessThanOrEqual(last + 2 * 366)
        expect(daysLeft).toBe(window.closes - today)
        expect(status).toBe(today < window.opens ? 'early' : today > window.closes ? 'late' : 'open')
      },
    ),
  )
})
