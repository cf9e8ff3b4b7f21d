import type { LawBook } from '@juyi/law'
import { type Day, formatDay, formatMonth, monthOf } from '@juyi/rules'
import * as fc from 'fast-check'

type FactKind = LawBook['facts'][string]

/** More facts than this are seldom such that they can be true together. */
const MOST_FACTS = 8

/** Some facts of one person, as a file may hold them: each of the right kind, but not all such that they can be true together. */
export function likelyFacts(book: LawBook, on: Day): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  // A name that a program might take for its own stays a name.
  const all = Object.entries(book.facts).filter(([id]) => id !== '__proto__')
  return fc.subarray(all, { maxLength: Math.min(all.length, MOST_FACTS) }).chain((some) => {
    const values: Record<string, fc.Arbitrary<unknown>> = {}
    for (const [id, fact] of some) values[id] = anyValueOf(fact, book, on)
    return fc.record(values)
  })
}

function anyValueOf(fact: FactKind, book: LawBook, on: Day): fc.Arbitrary<unknown> {
  const day = fc.integer({ min: on - 2000, max: on + 400 }).map(formatDay)
  const code = fc.constantFrom('411503', '330106', '440305', '990101', '110105', '330000')
  switch (fact.type) {
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(fact.options ?? { none: '' }))
    case 'number':
      return fc.integer({ min: 0, max: fact.max ?? 40 })
    case 'date':
      return fc.option(day, { freq: 6 })
    case 'code':
      return code
    case 'intervals':
      // Reversed, repeated and overlapping ones are among them.
      return fc.array(fc.record({ from: day, to: fc.option(day), place: code }, { requiredKeys: ['from'] }), {
        maxLength: 4,
      })
    case 'permits': {
      const state = fc.record({
        state: fc.constantFrom('active', 'suspended', 'restored', 'cancelled'),
        from: day,
      })
      return fc.array(
        fc.record(
          { place: code, issuedOn: day, states: fc.array(state, { maxLength: 2 }) },
          { requiredKeys: ['place', 'issuedOn'] },
        ),
        { maxLength: 3 },
      )
    }
    case 'months':
      return fc.dictionary(
        fc.constantFrom('pension', 'medical', 'constructor'),
        fc.array(
          fc.integer({ min: 0, max: 40 }).map((ago) => formatMonth(monthOf(on) - ago)),
          { maxLength: 20 },
        ),
        { maxKeys: 2 },
      )
    case 'items': {
      const papers = Object.keys(book.documents)
      return papers.length === 0
        ? fc.constant({})
        : fc.dictionary(fc.constantFrom(...papers), fc.boolean(), { maxKeys: 5 })
    }
    case 'people': {
      const relations = Object.keys(book.relations)
      const plain: Record<string, fc.Arbitrary<unknown>> = {}
      for (const [id, one] of Object.entries(book.facts)) {
        if (one.type !== 'people' && id !== '__proto__') plain[id] = anyValueOf(one, book, on)
      }
      return relations.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              relation: fc.constantFrom(...relations),
              facts: fc.record(plain, { requiredKeys: [] }),
            }),
            { maxLength: 2 },
          )
    }
  }
}

function nested(open: string, inside: string, close: string, depth: number): unknown {
  return JSON.parse(`${open.repeat(depth)}${inside}${close.repeat(depth)}`)
}

/** What nobody should send, by name, so that a report of it stays short. */
const HOSTILE: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  emptyText: () => '',
  hugeText: () => '长'.repeat(200_000),
  loneSurrogate: () => '\uD800',
  hugeNumber: () => 1e308,
  aboveIntegers: () => 2 ** 53,
  negative: () => -1,
  fraction: () => 0.5,
  negativeZero: () => -0,
  trueWord: () => 'true',
  emptyList: () => [],
  emptyObject: () => ({}),
  deepLists: () => nested('[', '', ']', 20_000),
  deepObjects: () => nested('{"facts":', '1', '}', 5_000),
  people: () => nested('[{"relation":"spouse","facts":{"household":', '[]', '}}]', 4_000),
  longList: () => Array.from({ length: 20_000 }, () => ({ from: '2026-01-01' })),
  longPeriods: () =>
    Array.from({ length: 3_000 }, (_, i) => ({
      from: formatDay(10_000 + i * 2),
      to: formatDay(10_000 + i * 2),
    })),
  manyMonths: () => ({ pension: Array.from({ length: 20_000 }, () => '2026-01') }),
  noSuchDay: () => '2026-02-30',
  beforeAllDays: () => '0000-01-01',
  afterAllDays: () => '9999-12-31',
  firstDay: () => '1900-01-01',
  lastDay: () => '2199-12-31',
  reversed: () => [{ from: '2026-05-01', to: '2026-01-01' }],
  twice: () => [
    { from: '2026-01-01', to: '2026-02-01' },
    { from: '2026-01-01', to: '2026-02-01' },
  ],
  earliest: () => [{ from: '1900-01-01', to: '2199-12-31' }],
  ownPrototype: () =>
    JSON.parse('{ "__proto__": { "from": "2026-01-01" }, "constructor": 1, "toString": 2 }'),
  ownPrototypeMonths: () => JSON.parse('{ "__proto__": ["2026-01"], "constructor": ["2026-01"] }'),
  listOfNull: () => [null, null],
  stayOfNull: () => [{ from: null, to: null, place: null }],
  permit: () => [
    { place: '330100', issuedOn: '2025-01-01', states: [null, { state: 'cancelled', from: '1900-01-01' }] },
  ],
}

/** What is done to facts that would pass. */
export interface FactsDamage {
  /** Which fact; past the last one a name that there is not. */
  readonly fact: number
  readonly value: string
}

const NAMES_FROM_ELSEWHERE = [
  '__proto__',
  'constructor',
  'toString',
  'asOf',
  '',
  'regsteredOn',
  'documents.x',
]

export function factsDamage(): fc.Arbitrary<readonly FactsDamage[]> {
  const one = fc.record({ fact: fc.nat(), value: fc.constantFrom(...Object.keys(HOSTILE)) })
  return fc.array(one, { maxLength: 3 })
}

/** The facts after it happened. */
export function withFactsDamage(
  facts: Readonly<Record<string, unknown>>,
  damage: readonly FactsDamage[],
  book: LawBook,
): Readonly<Record<string, unknown>> {
  const names = [...Object.keys(book.facts), ...NAMES_FROM_ELSEWHERE]
  const out: Record<string, unknown> = { ...facts }
  for (const { fact, value } of damage) {
    Object.defineProperty(out, names[fact % names.length] ?? '', {
      value: HOSTILE[value]?.(),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return out
}
