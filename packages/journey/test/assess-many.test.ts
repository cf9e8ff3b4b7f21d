import type { LawBook } from '@juyi/law'
import { contains, type Day, evaluate, formatDay, monthOf, World } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessMany, type DayAnswer, PlaceOnDay, readingsOf, verdictOf } from '../src/assess-many.ts'
import { eligibilityTree, gatesFor, horizonFrom } from '../src/eligibility-tree.ts'
import { assess, type KnownFacts, parseFacts } from '../src/index.ts'
import { anyFacts } from './any-facts.ts'
import { book, day, PLACES } from './law.ts'

const TODAY = day('2026-11-23')
/** And the rules of another kind of permit. */
const ALL_RULES = [...PLACES, '000000-hkmt']

/** Facts of any kind, with histories, permits and a family besides, known as of some other day perhaps. */
function anyPerson(here: LawBook, on: Day): fc.Arbitrary<KnownFacts> {
  const past = fc.integer({ min: on - 900, max: on + 30 })
  const place = fc.constantFrom('330106', '330203', '440305', '410102', '110105', here.place.code)
  const stays = fc
    .array(fc.tuple(past, fc.integer({ min: 0, max: 200 }), place, fc.boolean()), { maxLength: 3 })
    .map((rows) => {
      const sorted = rows.sort((a, b) => a[0] - b[0])
      return sorted.flatMap(([from, length, code, isElsewhere], i) => {
        const next = sorted[i + 1]?.[0]
        const to = next === undefined && length > 120 ? null : Math.min(from + length, (next ?? on + 400) - 1)
        if (to !== null && to < from) return []
        return [
          {
            from: formatDay(from),
            to: to === null ? null : formatDay(to),
            ...(isElsewhere ? { place: code } : {}),
          },
        ]
      })
    })
  const extra = fc.record(
    {
      registrations: stays,
      permits: fc.tuple(place, past, fc.option(past)).map(([code, from, cancelled]) => [
        {
          place: code,
          issuedOn: formatDay(from),
          states:
            cancelled === null || cancelled <= from
              ? []
              : [{ state: 'cancelled', from: formatDay(cancelled) }],
        },
      ]),
      household: fc.array(
        fc.record({
          relation: fc.constantFrom('spouse', 'parent', 'child'),
          facts: fc.record({ hukouPlace: place }, { requiredKeys: [] }),
        }),
        { maxLength: 2 },
      ),
      incomeTaxMonths: fc
        .array(fc.integer({ min: 0, max: 14 }), { maxLength: 14 })
        .map((ago) => ({ salary: [...new Set(ago)].map((n) => formatMonthBefore(on, n)) })),
      documents: fc.record({ lease: fc.boolean(), insuranceRecord: fc.boolean() }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(anyFacts(here, on), extra, fc.boolean(), fc.integer({ min: -40, max: 40 }))
    .map(([facts, more, hasMore, shift]) => {
      const read = readable({ ...facts, ...(hasMore ? more : {}) }, here, on)
      return { values: read.values, asOf: on + shift }
    })
}

function formatMonthBefore(on: Day, n: number): string {
  const month = monthOf(on) - n
  return `${1970 + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** Facts that contradict each other are dropped one by one until the rest can be true together. */
function readable(facts: Readonly<Record<string, unknown>>, here: LawBook, on: Day): KnownFacts {
  const left = { ...facts }
  for (;;) {
    try {
      return parseFacts(left, here, on)
    } catch (error) {
      const [last] = Object.keys(left).slice(-1)
      if (last === undefined) throw error
      delete left[last]
    }
  }
}

function interactive(here: LawBook, { values, asOf }: KnownFacts, on: Day): ReturnType<typeof readingsOf> {
  const world = new World(here.vocabulary, values, asOf)
  const tree = evaluate(eligibilityTree(here, gatesFor(here, world, on)), world, horizonFrom(on))
  const reading = (span: typeof tree.settled) => ({
    must: contains(span.must, on),
    may: contains(span.may, on),
  })
  return { settled: reading(tree.settled), sure: reading(tree.sure) }
}

const anyOn = fc.oneof(fc.integer({ min: TODAY - 400, max: TODAY + 400 }), fc.constant(TODAY))

describe('bulk answers', { timeout: 60_000 }, () => {
  it.each(ALL_RULES)('say of everybody in %s what the interactive evaluator says of that day', (code) => {
    const here = book(code)
    fc.assert(
      fc.property(
        anyOn.chain((on) =>
          fc.tuple(fc.constant(on), fc.array(anyPerson(here, on), { minLength: 1, maxLength: 6 })),
        ),
        ([on, people]) => {
          const rule = new PlaceOnDay(here, on)
          const answers = [...rule.answers(rule.columns(people))].map(readingsOf)
          expect(answers).toEqual(people.map((person) => interactive(here, person, on)))
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each(ALL_RULES)('give the verdicts of assess in %s, as far as one day tells', (code) => {
    const here = book(code)
    fc.assert(
      fc.property(fc.array(anyPerson(here, TODAY), { minLength: 1, maxLength: 4 }), (people) => {
        for (const answer of assessMany(here, people, TODAY)) {
          const { verdict } = assess(here, answer.facts, TODAY)
          if (answer.verdict !== 'notToday') expect(answer.verdict).toBe(verdict)
          else expect(['not-yet', 'ineligible', 'unknown']).toContain(verdict)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('come in the order of the people, whoever many they are, and count to the same sums', () => {
    const here = book('330100')
    const people = Array.from({ length: 4100 }, (_, i) =>
      parseFacts(
        { hukouPlace: '411503', registeredOn: formatDay(TODAY - (i % 400)), dwelling: 'owned' },
        here,
        TODAY,
      ),
    )
    const rule = new PlaceOnDay(here, TODAY)
    const answers = [...rule.assessMany(people)]
    expect(answers.map(({ facts }) => facts)).toEqual(people)
    const prepared = rule.answers(rule.columns(people))
    expect(answers.map(({ verdict }) => verdict)).toEqual([...prepared].map(verdictOf))
    const counted = Object.entries(rule.countVerdicts(people)).filter(([, n]) => n > 0)
    expect(counted.length).toBeGreaterThan(1)
    for (const [verdict, n] of counted) {
      expect(n).toBe(answers.filter((answer) => answer.verdict === verdict).length)
    }
  })

  it('answer only the rows asked for', () => {
    const here = book('000000')
    const people = Array.from({ length: 20 }, () => parseFacts({ applicantKind: 'foreign' }, here, TODAY))
    const rule = new PlaceOnDay(here, TODAY)
    const out = new Uint8Array(20).fill(255)
    rule.answers(rule.columns(people), 5, 12, out)
    expect([...out].flatMap((answer, row) => (answer === 255 ? [] : [row]))).toEqual([5, 6, 7, 8, 9, 10, 11])
  })

  it('hand the rest to assess when asked', () => {
    const here = book('000000')
    const facts = parseFacts(
      {
        hukouPlace: '411503',
        registeredOn: '2026-10-01',
        dwelling: 'owned',
        employment: 'none',
        study: 'none',
      },
      here,
      TODAY,
    )
    const [answer] = assessMany(here, [facts], TODAY) satisfies Iterable<DayAnswer>
    expect(answer?.verdict).toBe('notToday')
    expect(answer?.assessment()).toEqual(assess(here, facts, TODAY))
    expect(answer?.assessment().earliest).toBe(day('2027-04-01'))
  })

  it('are none where there is nobody', () => {
    expect([...assessMany(book('000000'), [], TODAY)]).toEqual([])
  })
})
