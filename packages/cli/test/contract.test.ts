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

describe('the ways on after a refusal, as other programs read them', { timeout: 60_000 }, () => {
  const source = { cite: expect.any(String), refs: eachLike(expect.any(String)) }
  const deadline = {
    from: expect.stringMatching(/^(told|notice|rightsTold|limitPassed|decision)$/),
    start: date,
    within: expect.any(String),
    counted: date,
    last: date,
    provisional: expect.any(Boolean),
  }
  const shape = {
    place: '330100',
    placeName: '杭州市',
    credential: expect.any(String),
    on,
    refusal: 'landlordMustCome',
    heard: eachLike(expect.any(String)),
    others: eachLike({ id: expect.any(String), heard: expect.any(String) }),
    finding: {
      inTheRules: 'no',
      says: expect.any(String),
      place: '330100',
      ...source,
      confidence: 'high',
    },
    reply: expect.any(String),
    askInWriting: expect.any(String),
    ways: eachLike({
      kind: expect.any(String),
      does: expect.any(String),
      addressee: expect.any(String),
      letter: oneOf(null, expect.any(String)),
      state: expect.stringMatching(/^(open|lastDay|passed|notYet|gone)$/),
      waitsFor: oneOf(null, 'reconsideration', 'decision', 'limit'),
      within: oneOf(null, expect.any(String)),
      after: oneOf(null, 'reconsideration'),
      deadline: oneOf(null, deadline),
      untold: oneOf(null, { ...deadline, ...source }),
      answer: oneOf(null, { within: expect.any(String), by: oneOf(null, date), ...source }),
      goneOn: oneOf(null, date),
      about: Object.fromEntries(
        ['needs', 'costs', 'takes', 'attach', 'can', 'cannot'].map((aspect) => [
          aspect,
          eachLike({
            says: expect.any(String),
            ...source,
            confidence: expect.stringMatching(/^(high|medium|low)$/),
          }),
        ]),
      ),
      reviews: oneOf(null, {
        possible: eachLike(expect.any(String)),
        impossible: eachLike(expect.any(String)),
      }),
      ...source,
      confidence: expect.stringMatching(/^(high|medium|low)$/),
    }),
    cutoff: oneOf(null, date),
    plan: oneOf(
      null,
      eachLike({
        on: date,
        steps: eachLike({ way: expect.any(Number), aim: expect.stringMatching(/^(settle|keep)$/) }),
      }),
    ),
  }
  const refused = async (...args: readonly string[]) => {
    const ended = await juyi(['refused', '--place', '杭州', '--on', on, '--json', ...args])
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' })
    return JSON.parse(ended.stdout)
  }

  it('have the agreed shape, in a hurry and not', async () => {
    const hurried = await refused(
      '--said',
      '房东没来',
      '--told-on',
      '2026-11-20',
      '--untold',
      '--cutoff',
      '2026-11-26',
    )
    expect(hurried).toEqual(shape)
    expect(hurried.plan.length).toBeGreaterThan(1)
    const calm = await refused('--refusal', 'landlordMustCome')
    expect(calm).toEqual(shape)
    expect(calm).toMatchObject({ cutoff: null, plan: null, others: [] })
  })

  it('carry the true last day, and open the suit after a decision', async () => {
    const { ways } = await refused(
      '--said',
      '房东没来',
      '--told-on',
      '2026-07-20',
      '--reconsidered-on',
      '2026-07-22',
      '--decided-on',
      '2026-11-20',
    )
    expect(ways).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'reconsideration',
          state: 'gone',
          goneOn: '2026-07-22',
          deadline: expect.objectContaining({ from: 'told', last: '2026-09-18' }),
        }),
        expect.objectContaining({
          kind: 'litigation',
          state: 'open',
          deadline: expect.objectContaining({ from: 'decision', start: '2026-11-20', last: '2026-12-07' }),
          untold: null,
        }),
      ]),
    )
  })

  it('leave a year for the suit to whom the decision did not name it', async () => {
    const { ways } = await refused('--said', '房东没来', '--decided-on', '2026-10-20', '--suit-untold')
    expect(ways).toContainEqual(
      expect.objectContaining({
        kind: 'litigation',
        state: 'open',
        untold: expect.objectContaining({ last: '2027-10-20', refs: ['xzss-jieshi#64'] }),
      }),
    )
    expect(ways).toContainEqual(
      expect.objectContaining({ kind: 'reconsideration', state: 'gone', goneOn: null }),
    )
  })

  it('say what cannot be attacked on the way: the regulation of a special zone, but the notice under it can', async () => {
    const way = async (refusal: string) => {
      const { stdout } = await juyi(['refused', '--place', '440300', '--refusal', refusal, '--json'])
      return JSON.parse(stdout).ways.find(({ kind }: { kind: string }) => kind === 'reconsideration')
    }
    expect((await way('landlordMustCome')).reviews).toMatchObject({
      possible: [],
      impossible: ['sztz#8'],
    })
    expect((await way('wrongStation')).reviews.possible).toEqual(['szgd2016#5.1'])
  })

  it('count silence from the end of the time for issue', async () => {
    const { ways } = await refused('--refusal', 'overdue', '--accepted-on', '2026-08-03')
    expect(ways).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'reconsideration',
          state: 'passed',
          deadline: expect.objectContaining({ from: 'limitPassed', start: '2026-08-18', last: '2026-10-19' }),
        }),
      ]),
    )
  })

  it('are told to a person with the last day and its count', async () => {
    const { code, stdout } = await juyi([
      'refused',
      '--place',
      '杭州',
      '--on',
      on,
      '--said',
      '房东没来',
      '--told-on',
      '2026-11-20',
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/最后一天：2027年1月19日[\s\S]*2026年11月20日（当面说不办那天）不算/)
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
