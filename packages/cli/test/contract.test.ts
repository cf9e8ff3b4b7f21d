import { fileURLToPath } from 'node:url'
import { assess, parseFacts } from '@juyi/journey'
import { buildBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { parseDay } from '@juyi/rules'
import { describe, expect, it } from 'vitest'
import { answerJson } from '../src/output/answer-json.ts'
import { answerOf, juyi } from './juyi-process.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
const on = '2026-11-23'
const date = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)

/** One person of whom much is known and one of whom nothing is. */
const people = [
  {},
  {
    hukouPlace: '411503',
    registeredOn: '2026-08-01',
    dwelling: 'rented',
    study: 'none',
    employment: 'flexible',
  },
]

describe('the answer that other programs read', { timeout: 60_000 }, () => {
  const cases = [...law.places.keys()]
    .filter((code) => !code.includes('-'))
    .flatMap((place) => people.map((facts, i) => ({ place, facts, i })))

  it.concurrent.for(cases)(
    '$place, person $i: one object of the agreed shape, the same from a kept book as from the files',
    async ({ place, facts }, { expect }) => {
      const answer = await answerOf('check', place, facts, on)
      expect(answer).toEqual({
        place,
        placeName: expect.any(String),
        credential: expect.any(String),
        on,
        verdict: expect.stringMatching(/^(eligible|likely|not-yet|ineligible|unknown)$/),
        reason: oneOf(null, 'local', 'otherInstrument', 'alreadyHolds'),
        earliest: oneOf(null, date),
        windows: eachLike({ from: date, to: oneOf(null, date) }),
        missing: eachLike(expect.any(String)),
        next: oneOf(null, expect.any(String)),
        routes: eachLike({
          id: expect.any(String),
          name: expect.any(String),
          earliest: date,
          sure: expect.any(Boolean),
          sureOnceDone: expect.any(Boolean),
          steps: eachLike({
            act: expect.any(String),
            says: expect.any(String),
            by: expect.any(String),
            start: date,
            on: date,
            cites: eachLike(expect.any(String)),
            confidence: expect.stringMatching(/^(high|medium|low)$/),
          }),
          assumes: eachLike(expect.any(String)),
          cites: eachLike(expect.any(String)),
          refs: eachLike(expect.any(String)),
          provisional: expect.any(Boolean),
        }),
        because: eachLike({
          id: expect.any(String),
          says: expect.any(String),
          cite: oneOf(null, expect.any(String)),
          confidence: expect.stringMatching(/^(high|medium|low)$/),
          holds: oneOf(null, true, false),
          refs: eachLike(expect.any(String)),
        }),
        judgement: eachLike({
          says: expect.any(String),
          cite: oneOf(null, expect.any(String)),
          refs: eachLike(expect.any(String)),
          papers: eachLike(expect.any(String)),
        }),
        coverage: 'own',
        presumed: eachLike(expect.any(String)),
      })
      const day = parseDay(on) ?? 0
      const book = buildBook(place, law)
      const fresh = answerJson(assess(book, parseFacts(facts, book, day), day), book)
      expect(answer).toEqual(JSON.parse(JSON.stringify(fresh)))
    },
  )

  it('a place without a file says that it goes by the place above', async () => {
    expect(await answerOf('check', '江西南昌', {}, on)).toMatchObject({
      place: '360100',
      placeName: '南昌市',
      coverage: 'parent',
    })
  })

  it('a name will do for a place', async () => {
    expect(await answerOf('check', '杭州', {}, on)).toMatchObject({ place: '330100' })
  })

  it('without a day, today in China is meant', async () => {
    const { stdout } = await juyi(['check', '--place', '000000', '--facts', '-', '--json'], { input: '{}' })
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(JSON.parse(stdout)).toMatchObject({ on: today })
  })

  it('the calendar of a year', async () => {
    const { code, stdout } = await juyi(['law', 'calendar', '2026', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      year: 2026,
      provisional: false,
      holidays: eachLike(date),
      makeUpWorkdays: eachLike(date),
      source: expect.objectContaining({ title: expect.any(String) }),
    })
  })

  it('plan and papers', async () => {
    const facts = {
      hukouPlace: '411503',
      registeredOn: null,
      dwelling: 'rented',
      documents: { idCard: true },
    }
    const [plan, papers] = await Promise.all([
      answerOf('plan', '330100', facts, on),
      answerOf('papers', '330100', facts, on),
    ])
    expect(plan).toMatchObject({
      place: '330100',
      on,
      routes: expect.arrayContaining([
        expect.objectContaining({
          steps: expect.arrayContaining([expect.objectContaining({ act: 'apply', bring: [] })]),
        }),
      ]),
    })
    expect(papers).toMatchObject({
      purpose: 'application',
      papers: expect.arrayContaining([
        expect.objectContaining({ id: 'identity', needed: true, held: true, options: expect.any(Array) }),
      ]),
    })
  })
})

function oneOf(...values: readonly unknown[]) {
  return {
    asymmetricMatch: (value: unknown) => values.some((one) => matches(value, one)),
    toString: () => 'oneOf',
  }
}

function eachLike(pattern: unknown) {
  return {
    asymmetricMatch: (value: unknown) => Array.isArray(value) && value.every((one) => matches(one, pattern)),
    toString: () => 'eachLike',
  }
}

function matches(value: unknown, pattern: unknown): boolean {
  try {
    expect(value).toEqual(pattern)
    return true
  } catch {
    return false
  }
}
