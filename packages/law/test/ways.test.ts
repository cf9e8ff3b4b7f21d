import { describe, expect, test } from 'vitest'
import { addresseeIn, refusalIn, refusalsBook, reviewAlong } from '../src/refusals-book.ts'
import { findingsOf } from './lint-findings.ts'
import { lawOf, mirrorLake } from './mirror-lake.ts'

const ROUTES = `    - { kind: reconsideration, addressee: 议事会, addresseeEn: The council, deadline: 60 days, from: told, cite: jhlt#1, confidence: high }
    - { kind: litigation, addressee: 法院, deadline: 15 days, from: decision, after: reconsideration, ifUntold: { within: 12 months, cite: jhlt#1 }, cite: jhlt#1, confidence: high }
`

const filesWith = (routes: string, ways: string) => ({
  ...mirrorLake,
  'refusals.yaml': `hostMustCome:
  heard: [要介绍人来]
  says: 条例没有要介绍人到场
  inTheRules: partly
  cite: [jhlt#1, jhlt#2.1, gztz#2.1.3]
  confidence: high
  reply: 请告诉我是哪一条
  askInWriting: 写明哪一条
  routes:
${routes}`,
  ...(ways === '' ? {} : { 'ways.yaml': ways }),
})

const WAYS = `reconsideration:
  does: 请议事会再看
  costs: [{ says: 不收钱, en: Free, cite: jhlt#1, confidence: high }]
  reviews: { levels: [规范性文件], cite: jhlt#2.1 }
  addressees:
    "990100": { says: 镜湖议事会, en: The council of Mirror Lake, cite: jhlt#1, confidence: high }
litigation: { does: 去法院 }
`
const files = filesWith(ROUTES, WAYS)
const law = lawOf(files)

describe('a kind of way', () => {
  const { refusals, ways, citations } = refusalsBook(law, 'zh')
  const [rule] = refusals
  const [route] = rule?.routes ?? []
  if (rule === undefined || route === undefined) throw new Error('the law of the test has a refusal')
  const chain = (...codes: readonly string[]) => codes.map((code) => ({ code }))

  test('says what it costs once for every refusal, with its source, in either language', () => {
    expect(ways.reconsideration?.costs).toEqual([{ says: '不收钱', cites: ['jhlt#1'], confidence: 'high' }])
    expect(refusalsBook(law, 'en').ways.reconsideration?.costs[0]?.says).toBe('Free')
    expect(ways.litigation?.costs).toEqual([])
  })

  test('says whom to turn to as exactly as the place allows', () => {
    expect(addresseeIn(route, ways, chain('000000', '990000', '990100')).says).toBe('镜湖议事会')
    expect(addresseeIn(route, ways, chain('000000', '980000')).says).toBe('议事会')
  })

  test('sets what can be attacked along with it apart from what cannot, an instrument once', () => {
    const finding = refusalIn(rule, [])
    expect(reviewAlong(finding, ways.reconsideration, citations)).toEqual({
      possible: ['gztz#2.1.3'],
      impossible: ['jhlt#1'],
      cites: ['jhlt#2.1'],
    })
    expect(reviewAlong(finding, ways.litigation, citations)).toBeUndefined()
  })

  test('attacks nothing where no rule stands against the person', () => {
    const finding = { ...refusalIn(rule, []), inTheRules: 'no' as const }
    expect(reviewAlong(finding, ways.reconsideration, citations)).toBeUndefined()
  })
})

describe('the routes of a refusal', () => {
  const errorsOf = (routes: string, ways = WAYS) =>
    findingsOf(filesWith(routes, ways)).filter((one) => one.includes('ways.yaml') || one.includes('routes'))

  test('are sound as they are', () => {
    expect(errorsOf(ROUTES)).toEqual([])
  })

  test.each([
    [
      'wait for a way that is not offered',
      ROUTES.slice(ROUTES.indexOf('    - { kind: litigation')),
      /要先走 reconsideration/,
    ],
    ['have a time that counts from nowhere', ROUTES.replace(', from: told', ''), /就要写 from/],
    ['count without a time', ROUTES.replace(', deadline: 60 days', ''), /from 用不上/],
    ['make longer what has no time', ROUTES.replace(', deadline: 15 days', ''), /ifUntold 用不上/],
    [
      'are of a kind of which nothing is said',
      ROUTES.replace('kind: reconsideration, addressee: 议事会', 'kind: hotline, addressee: 议事会').replace(
        ', after: reconsideration',
        '',
      ),
      /ways.yaml 里没有 hotline/,
    ],
  ])('cannot %s', (_, routes, says) => {
    expect(errorsOf(routes)).toContainEqual(expect.stringMatching(says))
  })

  test('rest on sources that carry what is said of their kind', () => {
    const unsourced = WAYS.replace(
      'says: 不收钱, en: Free, cite: jhlt#1',
      'says: 不收钱, en: Free, cite: jhlt#99',
    )
    expect(errorsOf(ROUTES, unsourced)).toContainEqual(expect.stringMatching(/^错误 ways\.yaml:3:/))
    const none = WAYS.replace('says: 不收钱, en: Free, cite: jhlt#1', 'says: 不收钱, en: Free, cite: []')
    expect(errorsOf(ROUTES, none)).toContainEqual(expect.stringMatching(/没有依据的不能写 high/))
  })
})
