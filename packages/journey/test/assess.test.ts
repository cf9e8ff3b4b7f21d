import type { LawBook } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, parseFacts, plan } from '../src/index.ts'
import { anyFacts, FLAG_OF, windowOf } from './any-facts.ts'
import { book, day, PLACES } from './law.ts'

const ON = day('2026-11-23')
const books = new Map(PLACES.map((code): [string, LawBook] => [code, book(code)]))

function ask(place: string, facts: Readonly<Record<string, unknown>>, on = '2026-11-23'): Assessment {
  const here = books.get(place) ?? book(place)
  return assess(here, parseFacts(facts, here, day(on)), day(on))
}

const anybody = fc
  .constantFrom(...PLACES)
  .chain((place) => anyFacts(books.get(place) ?? book(place), ON).map((facts) => ({ place, facts })))

describe('an answer', () => {
  test('agrees with itself for anybody anywhere', () => {
    fc.assert(
      fc.property(anybody, ({ place, facts }) => {
        const answer = ask(place, facts)
        const days = answer.routes.map((route) => route.earliest)
        if (answer.verdict === 'eligible') {
          expect(answer.missing).toEqual([])
          expect(answer.earliest).toBe(ON)
        }
        if (answer.verdict === 'likely') expect(answer.earliest).toBe(ON)
        if (answer.verdict === 'not-yet') {
          expect(days.length > 0 || answer.earliest !== null).toBe(true)
          expect(answer.earliest ?? ON + 1).toBeGreaterThan(ON)
        }
        if (answer.verdict === 'ineligible') expect([days, answer.earliest]).toEqual([[], null])
        if (answer.reason !== null) expect(answer.verdict).toBe('ineligible')
        if (answer.next !== null) expect(answer.next).toBe(answer.missing[0])
        expect(answer.missing.filter((fact) => fact in facts)).toEqual([])
        if (answer.earliest !== null && answer.windows.length > 0)
          expect(answer.windows[0]?.from).toBe(answer.earliest)
        for (const { steps, earliest } of answer.routes) {
          expect(steps[0]?.act).toBe('lookUp')
          expect(steps.at(-1)).toMatchObject({ act: 'apply', on: earliest })
          expect(steps.every((step) => step.start <= step.on && step.on <= earliest)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('for the day to which waiting leads is yes', () => {
    fc.assert(
      fc.property(anybody, ({ place, facts }) => {
        for (const route of ask(place, facts).routes.filter(({ steps }) => steps.length === 2)) {
          const then = ask(place, { ...facts, asOf: '2026-11-23' }, formatDay(route.earliest))
          expect(route.sure ? ['eligible'] : ['eligible', 'likely']).toContain(then.verdict)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is the same from the plan alone', () => {
    fc.assert(
      fc.property(anybody, ({ place, facts }) => {
        const here = books.get(place) ?? book(place)
        expect(plan(here, parseFacts(facts, here, ON), ON)).toEqual(ask(place, facts).routes)
      }),
      { numRuns: 50 },
    )
  })

  test('comes after a few questions, each asked once', () => {
    fc.assert(
      fc.property(anybody, fc.infiniteStream(fc.nat()), ({ place }, choices) => {
        const here = books.get(place) ?? book(place)
        const facts: Record<string, unknown> = {}
        const paid = (choices.next().value ?? 0) % 13
        for (let asked = 0; ; asked += 1) {
          expect(asked).toBeLessThan(25)
          const { next } = ask(place, facts)
          if (next === null) break
          expect(facts).not.toHaveProperty([next])
          const fact = here.facts[next]
          const pick = choices.next().value ?? 0
          const options = Object.keys(fact?.options ?? {})
          if (fact === undefined)
            facts.documents = { ...Object(facts.documents), [next.replace('documents.', '')]: pick % 2 === 0 }
          else if (fact.type === 'boolean') facts[next] = pick % 2 === 0
          else if (fact.type === 'choice') facts[next] = options[pick % options.length]
          else if (fact.type === 'number') facts[next] = Math.min(paid, windowOf(next) ?? paid)
          else if (facts[FLAG_OF[next] ?? ''] === false) facts[next] = null
          else if (fact.type === 'date') facts[next] = pick % 4 === 0 ? null : formatDay(ON - (pick % 500))
          else if (fact.type === 'code') facts[next] = ['411503', '330106', '410102'][pick % 3]
          else facts[next] = null
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('reasons', () => {
  test('someone whose own city it is, someone with another document, someone who has it already', () => {
    expect(ask('330100', { hukouPlace: '330106' })).toMatchObject({ verdict: 'ineligible', reason: 'local' })
    expect(ask('330100', { applicantKind: 'hkmt' })).toMatchObject({
      verdict: 'ineligible',
      reason: 'otherInstrument',
    })
    const permits = [{ place: '330100', issuedOn: '2025-03-01' }]
    expect(ask('330100', { hukouPlace: '411503', permits })).toMatchObject({
      verdict: 'ineligible',
      reason: 'alreadyHolds',
    })
  })

  test('a permit of another city, or a cancelled one, does not stand in the way', () => {
    const elsewhere = [{ place: '410100', issuedOn: '2025-03-01' }]
    expect(ask('330100', { hukouPlace: '411503', permits: elsewhere }).reason).toBeNull()
    const cancelled = [
      { place: '330100', issuedOn: '2024-03-01', states: [{ state: 'cancelled', from: '2026-05-01' }] },
    ]
    expect(ask('330100', { hukouPlace: '411503', permits: cancelled }).reason).toBeNull()
  })

  test('what nobody said is presumed aloud, what is known is not', () => {
    const facts = { hukouPlace: '411503', registeredOn: '2026-01-01' }
    expect(ask('330100', facts).presumed).toHaveLength(1)
    expect(ask('330100', { ...facts, permits: null }).presumed).toEqual([])
    // In a province nobody can be told to be local.
    expect(ask('330000', { ...facts, permits: null }).presumed).toHaveLength(1)
  })

  test('a city without rules of its own says so and uses those above; its counties are another city', () => {
    expect(ask('360100', {}).coverage).toBe('parent')
    expect(ask('360100', { hukouPlace: '360102' }).reason).toBe('local')
    expect(ask('360100', { hukouPlace: '360121' }).reason).toBeNull()
    expect(ask('410300', { hukouPlace: '410381' }).reason).toBeNull()
  })
})
