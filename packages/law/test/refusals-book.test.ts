import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { claimsBook } from '../src/claims-book.ts'
import { loadLaw } from '../src/load/index.ts'
import { refusalIn, refusalsBook } from '../src/refusals-book.ts'
import { LawError } from '../src/sources.ts'
import { statuteHeads } from '../src/statute-heads.ts'
import { lawOf, mirrorLake, withChange } from './mirror-lake.ts'

const files = {
  ...mirrorLake,
  'refusals.yaml': `hostMustCome:
  heard: [要介绍人来, 介绍人没来]
  heardEn: [The host must come]
  says: 条例没有要介绍人到场
  en: No rule asks for the host
  inTheRules: no
  cite: jhlt#2.1
  confidence: high
  places:
    "990000": { inTheRules: partly, says: 远岸要介绍人打电话, en: The host must call, cite: gztz#2.1.3, confidence: medium }
  reply: 请告诉我是哪一条
  replyEn: Which rule is it, please?
  askInWriting: 写明哪一条
  routes:
    - { kind: reconsideration, addressee: 议事会, addresseeEn: The council, deadline: 60 days, letter: plea, cite: jhlt#1, confidence: high }
`,
  'ways.yaml': `reconsideration: { does: 请议事会再看, doesEn: Ask the council to look again }
`,
  'claims.yaml': `nobodyReads:
  claim: 没有人借书
  claimEn: Nobody borrows books
  verdict: wrong
  says: 借的人很多
  en: Many do
  cite: [jh-guide, jhlt#1]
  confidence: medium
`,
}
const law = lawOf(files)

describe('what is said at the window', () => {
  const { refusals, citations } = refusalsBook(law, 'zh')
  const [rule] = refusals
  if (rule === undefined) throw new Error('the law of the test has one refusal')
  const chainOf = (...codes: readonly string[]) => codes.map((code) => ({ code }))

  test('comes with the rule, the reply and the routes', () => {
    expect(rule).toEqual({
      id: 'hostMustCome',
      heard: ['要介绍人来', '介绍人没来'],
      says: '条例没有要介绍人到场',
      inTheRules: 'no',
      cites: ['jhlt#2.1'],
      confidence: 'high',
      places: {
        '990000': {
          inTheRules: 'partly',
          says: '远岸要介绍人打电话',
          cites: ['gztz#2.1.3'],
          confidence: 'medium',
        },
      },
      reply: '请告诉我是哪一条',
      askInWriting: '写明哪一条',
      routes: [
        {
          kind: 'reconsideration',
          does: '请议事会再看',
          addressee: '议事会',
          deadline: '60 days',
          letter: 'plea',
          cites: ['jhlt#1'],
          confidence: 'high',
        },
      ],
    })
  })

  test('brings every citation that it rests on, and no other', () => {
    expect(Object.keys(citations)).toEqual(['gztz#2.1.3', 'jhlt#1', 'jhlt#2.1'])
  })

  test('is judged by the nearest place that has words of its own on it', () => {
    expect(refusalIn(rule, chainOf('000000', '990000', '990100'))).toEqual({
      place: '990000',
      ...rule.places['990000'],
    })
  })

  test('is judged by the nation where no place on the way has', () => {
    const { inTheRules, says, cites, confidence } = rule
    expect(refusalIn(rule, chainOf('000000', '980000'))).toEqual({
      place: undefined,
      inTheRules,
      says,
      cites,
      confidence,
    })
  })

  test('is told in English where there are English words', () => {
    expect(refusalsBook(law, 'en').refusals[0]).toMatchObject({
      heard: ['The host must come'],
      says: 'No rule asks for the host',
      places: { '990000': { says: 'The host must call' } },
      reply: 'Which rule is it, please?',
      askInWriting: '写明哪一条',
      routes: [{ does: 'Ask the council to look again', addressee: 'The council' }],
    })
  })

  test('cannot rest on what is not there', () => {
    const broken = lawOf({
      ...files,
      'refusals.yaml': files['refusals.yaml'].replace('cite: jhlt#2.1', 'cite: jhlt#99'),
    })
    expect(() => refusalsBook(broken, 'zh')).toThrow(LawError)
  })

  test('cannot offer a way of which nothing is written', () => {
    const broken = lawOf({ ...files, 'ways.yaml': '{}\n' })
    expect(() => refusalsBook(broken, 'zh')).toThrow(/refusals\.yaml.*没有 reconsideration/)
  })
})

test('a claim comes with what is so instead, in either language', () => {
  const zh = {
    id: 'nobodyReads',
    claim: '没有人借书',
    verdict: 'wrong',
    says: '借的人很多',
    cites: ['jh-guide', 'jhlt#1'],
    confidence: 'medium',
  }
  expect(claimsBook(law, 'zh').claims).toEqual([zh])
  expect(claimsBook(law, 'en').claims).toEqual([{ ...zh, claim: 'Nobody borrows books', says: 'Many do' }])
  expect(Object.keys(claimsBook(law, 'zh').citations)).toEqual(['jh-guide', 'jhlt#1'])
})

test('the head of an instrument says what it is and whether it is in force, without its articles', () => {
  expect(statuteHeads(law, 'zh').gztz).toEqual({
    title: '镜湖馆藏工作通知',
    issuer: '镜湖图书馆',
    level: '规范性文件',
    inForce: { from: '2024-03-01', surelyUntil: '2026-01-01' },
    checked: '2026-01-02',
    confidence: 'medium',
  })
  expect(statuteHeads(law, 'zh').jhlt?.url).toBe('https://example.org/jhlt')
})

test('in English an instrument keeps the title under which a desk knows it', () => {
  const english = lawOf(
    withChange(
      'statutes/gztz.yaml',
      'issuer: 镜湖图书馆',
      'titleEn: Notice on the Holdings\nissuer: 镜湖图书馆\nissuerEn: Mirror Lake Library',
    ),
  )
  expect(statuteHeads(english, 'en').gztz).toMatchObject({
    title: 'Notice on the Holdings (镜湖馆藏工作通知)',
    issuer: 'Mirror Lake Library',
    level: '规范性文件',
  })
  expect(statuteHeads(english, 'zh').gztz).toMatchObject({ title: '镜湖馆藏工作通知', issuer: '镜湖图书馆' })
})

const real = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))

test('what one does on a way comes from its letter where that says it, else from its kind, in the language of the book', () => {
  for (const language of ['zh', 'en'] as const) {
    const does = (one: { does?: string; doesEn?: string } | undefined) =>
      language === 'zh' ? one?.does : one?.doesEn
    const routes = refusalsBook(real, language).refusals.flatMap((refusal) => refusal.routes)
    const byLetter = routes.filter(({ letter }) => does(real.letters.get(letter ?? '')) !== undefined)
    expect(byLetter.length).toBeGreaterThan(0)
    expect(byLetter.length).toBeLessThan(routes.length)
    for (const route of routes)
      expect(route.does).toBe(does(real.letters.get(route.letter ?? '')) ?? does(real.ways[route.kind]))
  }
})
