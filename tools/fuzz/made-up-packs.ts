import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { type Pack, smallPack } from './packs.ts'

/**
 * Laws made up by the schema, so that most of them load: over facts of every kind, conditions of every spelling, terms
 * of every make, three layers that replace or add.
 */

const FACTS = `facts:
  reader: { type: choice, question: 哪一种？, options: { child: 孩子, adult: 成人, none: 都不是 }, implied: { child: { age: bornOn, under: 16 years } } }
  member: { type: boolean, question: 有号吗？ }
  trusted: { type: boolean, question: 免押金吗？, derive: { any: [{ fact: reader, in: [adult] }, { age: bornOn, atLeast: 60 years }] } }
  filed: { type: boolean, question: 备案了吗？, assume: 还备着案 }
  joinedOn: { type: date, question: 哪天？, never: 没有 }
  cardOn: { type: date, question: 哪天发的？, from: joinedOn }
  endsOn: { type: date, question: 到哪天？, open: 没有期限 }
  bornOn: { type: date, question: 哪天出生？ }
  loans: { type: number, question: 几本？, max: 600 }
  feeRun: { type: number, question: 连续几个月？ }
  feesInLast12: { type: number, question: 十二个月里几个月？, max: 12 }
  feesInLast24: { type: number, question: 二十四个月里几个月？, max: 24 }
  feeMonths: { type: months, question: 哪些月？ }
  visits: { type: intervals, question: 哪些日子？ }
  permits: { type: permits, question: 有过哪些证？ }
  hukouPlace: { type: code, question: 户口在哪里？ }
  household: { type: people, question: 家里有谁？ }
  documents: { type: items, question: 手里有什么？ }
timelines:
  membership: { unit: day, since: joinedOn, flag: member, assume: 没有注销 }
  lease: { unit: day, since: cardOn, until: endsOn, flag: filed, assume: 接着租 }
  visiting: { unit: day, intervals: visits, since: joinedOn, assume: 接着来 }
  holding: { unit: day, intervals: permits, assume: 还拿着 }
  fees: { unit: month, byType: feeMonths, consecutive: feeRun, counts: [{ fact: feesInLast12, window: 12 }, { fact: feesInLast24, window: 24 }], assume: 接着交 }
  runs: { unit: month, consecutive: feeRun, assume: 接着交 }
relations: { parent: 父母, child: 子女 }
actors: { self: 你自己, librarian: 馆员, host: 介绍人 }
whatIf:
  join: { says: 今天去办, sets: { member: true, joinedOn: today } }
`

const DAYS = ['membership', 'lease', 'visiting', 'holding', 'a', 'b', 'c']
const dayTerm = fc.constantFrom(...DAYS)
const monthTerm = fc.constantFrom('fees', 'runs', 'm')
const cite = fc.constantFrom('jhlt#1', 'jhlt#2.1', 'jhlt#2.2.1', 'gztz#2.1.3', 'jh-guide')
const confidence = fc.constantFrom('high', 'high', 'medium', 'low')
const months = fc.constantFrom('1 month', '6 months', '12 months', '1 year', '18 months', '5 years')
const length = fc.oneof(months, fc.constantFrom('0 days', '1 day', '30 days', '183 days', '365 days'))
const date = fc.constantFrom(
  '2019-07-01',
  '2025-12-31',
  '2026-01-01',
  '2026-06-01',
  '2026-06-02',
  '2027-03-31',
)
const perType = fc.constant('type')
const said = { cite, confidence, says: fc.constant('这样') }
const SAID = { requiredKeys: [] } satisfies fc.RecordConstraints<keyof typeof said>

function kind(
  shape: Record<string, fc.Arbitrary<unknown>>,
  may: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<object> {
  return fc
    .tuple(fc.record(shape), fc.record(may, { requiredKeys: [] }), fc.record(said, SAID))
    .map(([must, more, words]) => ({ ...must, ...more, ...words }))
}

const leaf = fc.oneof(
  kind({ lasted: dayTerm, atLeast: length }, { counting: fc.constantFrom('correspondingDay', 'dayAfter') }),
  kind({ lasted: dayTerm, atMost: length }),
  kind(
    { run: monthTerm, atLeast: months },
    { per: perType, ending: fc.nat({ max: 3 }), after: dayTerm.map((term) => `${term}.start`) },
  ),
  kind(
    { total: monthTerm, atLeast: months, window: fc.constantFrom('12 months', '24 months', '2 years') },
    { per: perType },
  ),
  kind({
    total: dayTerm,
    atLeast: fc.constantFrom('30 days', '183 days'),
    window: fc.constantFrom('365 days', '730 days'),
  }),
  kind({ paidWithin: monthTerm, months: fc.integer({ min: 1, max: 12 }) }, { per: perType }),
  kind({ remaining: dayTerm, atLeast: length }),
  kind({ now: dayTerm }),
  kind({ age: fc.constantFrom('bornOn', 'joinedOn', 'cardOn'), atLeast: length }),
  kind({
    age: fc.constant('bornOn'),
    atLeast: fc.constant('1 year'),
    under: fc.constantFrom('16 years', '60 years'),
  }),
  kind({ is: fc.constantFrom('member', 'trusted', 'filed') }),
  kind({
    fact: fc.constant('reader'),
    in: fc.uniqueArray(fc.constantFrom('child', 'adult', 'none'), { minLength: 1 }),
  }),
  kind(
    { fact: fc.constantFrom('loans', 'feeRun', 'feesInLast12'), atLeast: fc.nat({ max: 20 }) },
    { atMost: fc.integer({ min: 20, max: 30 }) },
  ),
  kind({
    hukouIn: fc.oneof(fc.constant('here'), fc.subarray(['99', '9901', '41', '330106'], { minLength: 1 })),
  }),
  kind({ holds: fc.constantFrom('idPaper', 'readerSlip', 'schoolNote') }),
  kind({ judgement: fc.constant('合理') }, { usually: fc.constant(['idPaper']) }),
)

/** What may not stand under a `not`, as lint demands: an open term, or what is not confirmed. */
const plainLeaf = leaf.filter((one) => !('judgement' in one)).map((one) => ({ ...one, confidence: 'high' }))

const { condition } = fc.letrec<{ condition: object }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: leaf },
    { weight: 3, arbitrary: kind({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 3, arbitrary: kind({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: kind({ not: plainLeaf }) },
    {
      weight: 1,
      arbitrary: kind({ conflicting: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }),
    },
    {
      weight: 1,
      arbitrary: kind({
        anyPerson: fc.record({ relation: fc.constantFrom('parent', 'child'), where: leaf }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(date, tie('condition'), tie('condition')).map(([until, before, after]) => ({
        versions: [
          { to: until, if: before },
          { from: nextDay(until), if: after },
        ],
      })),
    },
  ),
}))

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}

/** Each term is made of what comes before it, so that none comes back to itself. */
const terms = fc
  .tuple(
    ...DAYS.slice(4).map((_, i) => {
      const before = fc.constantFrom(...DAYS.slice(0, 4 + i))
      const pair = fc.uniqueArray(before, { minLength: 2, maxLength: 3 })
      return fc.oneof(
        fc.record(
          {
            timeline: fc.constantFrom(...DAYS.slice(0, 4)),
            place: fc.oneof(fc.constant('here'), fc.constant({ within: ['99'], except: ['9902'] })),
            bridge: fc.constantFrom('10 days', '0 days', 'unconfirmed'),
          },
          { requiredKeys: ['timeline'] },
        ),
        fc.record({ union: pair }),
        fc.record({ intersection: pair }),
        pair.map((two) => ({ difference: two.slice(0, 2) })),
      )
    }),
  )
  .map(([a, b, c]) => ({ a, b, c, m: { timeline: 'fees' } }))

const statement = fc.record({ says: fc.constant('这样'), cite, confidence })

function with_(
  shape: Record<string, fc.Arbitrary<unknown>>,
  may: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<object> {
  return fc
    .tuple(statement, fc.record(shape), fc.record(may, { requiredKeys: [] }))
    .map(([words, must, more]) => ({ ...words, ...must, ...more }))
}

const byName = (entry: fc.Arbitrary<object>, names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), entry, { minKeys: 1, maxKeys: 2 })

const actor = fc.constantFrom('self', 'librarian', 'host')
const duration = fc.constantFrom('0 days', '1 day', '3 working days', '15 days', '2 months')
const document_ = fc.constantFrom('idPaper', 'readerSlip', 'schoolNote')

const topics = {
  eligibility: fc.record(
    {
      routes: byName(
        fc
          .tuple(condition, fc.constantFrom('included', 'waived', 'needed'))
          .map(([one, basis]) => ({ name: '路', basis, ...one })),
        ['one', 'two', 'three'],
      ),
      grounds: byName(
        condition.map((one) => ({ name: '有事', ...one })),
        ['work', 'study'],
      ),
    },
    { requiredKeys: ['routes'] },
  ),
  scope: byName(
    with_(
      { reason: fc.constantFrom('local', 'otherInstrument', 'alreadyHolds'), when: plainLeaf },
      { presumeNot: fc.boolean() },
    ),
    ['local', 'holds'],
  ),
  requirements: byName(
    with_(
      {
        anyOf: fc.array(fc.oneof(document_, fc.record({ document: document_, when: condition })), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      { when: condition, for: fc.constantFrom('application', 'registration'), copies: fc.nat({ max: 3 }) },
    ),
    ['identity', 'slip', 'note'],
  ),
  acts: byName(
    with_(
      {
        by: actor,
        takes: fc.record(
          { usual: duration, shortest: duration, longest: duration },
          { requiredKeys: ['usual'] },
        ),
      },
      {
        needs: condition,
        with: fc.uniqueArray(actor, { maxLength: 2 }),
        begins: fc.uniqueArray(fc.constantFrom(...DAYS.slice(0, 4)), { maxLength: 2 }),
        ends: fc.uniqueArray(fc.constantFrom('membership', 'lease', 'fees'), { maxLength: 2 }),
        sets: fc.constantFrom({}, { member: true }, { reader: 'adult' }, { loans: 0 }),
        first: fc.boolean(),
      },
    ),
    ['join', 'file', 'visit', 'pay'],
  ),
  benefits: byName(with_({ topic: fc.constantFrom('school', 'car') }, { when: condition }), ['school']),
  endorsement: byName(
    with_(
      { kind: fc.constantFrom('window', 'test', 'late', 'restore', 'lapse') },
      { anchor: fc.constantFrom('issued', 'endorsed', 'residence'), opensBefore: length, within: length },
    ),
    ['window', 'late', 'restore'],
  ),
  cutoffs: byName(
    with_({ event: fc.constant('开学'), date: fc.constantFrom('2026-06-30', '02-29', '08-31') }),
    ['school'],
  ),
}

type TopicName = keyof typeof topics

function adds(topic: string): string {
  if (topic === 'eligibility') return 'addRoutes'
  return topic === 'requirements' ? 'addRequirements' : 'add'
}

interface Layer {
  readonly terms: object
  readonly topics: Readonly<Partial<Record<TopicName, object>>>
  readonly replaces: readonly string[]
}

const layer: fc.Arbitrary<Layer> = fc.record({
  terms,
  topics: fc.record(topics, { requiredKeys: [] }),
  replaces: fc.subarray(Object.keys(topics)),
})

function placeFile(
  code: string,
  parent: string | undefined,
  { terms: own, topics: said_, replaces }: Layer,
): string {
  const does = Object.keys(said_).map((topic) => [topic, replaces.includes(topic) ? 'replace' : adds(topic)])
  const above =
    parent === undefined
      ? { credential: { says: '证', name: '证', cite: 'jhlt#1', confidence: 'high' } }
      : { parent, layer: Object.fromEntries(does) }
  const place = {
    code,
    name: `地${code}`,
    short: '地',
    checked: '2026-01-01',
    reviewBy: '2027-01-01',
    ...(code.endsWith('0000') ? {} : { area: { within: [code.slice(0, 4)] } }),
    ...above,
    terms: own,
    ...said_,
  }
  return stringify(place, { aliasDuplicateObjects: false })
}

/** Whole laws. */
export function madeUpPack(): fc.Arbitrary<Pack> {
  return fc.tuple(layer, layer, layer).map(([nation, province, city]) => ({
    ...smallPack,
    'facts.yaml': FACTS,
    'implications.yaml': 'paid: { says: 连续交的也是累计的, runsCount: fees }\n',
    'places/000000.yaml': placeFile('000000', undefined, nation),
    'places/990000.yaml': placeFile('990000', '000000', province),
    'places/990100.yaml': placeFile('990100', '990000', city),
    'scenarios/990100.yaml': `place: "990100"
scenarios:
  - { name: 甲, on: 2026-06-01, facts: { reader: adult }, expect: { verdict: unknown }, source: jhlt, arithmetic: 不用算 }
`,
  }))
}
