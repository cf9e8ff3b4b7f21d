import { describe, expect, test } from 'vitest'
import { findingsOf } from './lint-findings.ts'
import { markedChange, mirrorLake, SPOT, withChange } from './mirror-lake.ts'

const CITY = 'places/990100.yaml'
const NATION = 'places/000000.yaml'
const ORDINARY = 'cite: jhlt#2.1, lasted: joined, atLeast: 6 months'
const route = 'eligibility.routes.ordinary'

describe('every statement has a source that carries it', () => {
  const says = (file: string, from: string, to: string, on?: string) =>
    findingsOf(withChange(file, from, to), on)

  test('a statement is no surer than its source', () => {
    expect(says(NATION, 'cite: jh-guide, confidence: medium', 'cite: jh-guide, confidence: high')).toEqual([
      '错误 places/000000.yaml:24:3  channels.hall：把握写了 high，所引来源没有一个到这个程度',
    ])
  })

  test('a condition that does not say how sure it is counts as sure as what is around it', () => {
    expect(says(NATION, 'confidence: medium, is: trusted', 'is: trusted')).toEqual([
      '错误 places/000000.yaml:18:5  eligibility.routes.elder：把握写了 high，所引来源没有一个到这个程度',
    ])
  })

  test('without a source nothing is sure, and its lack is shown', () => {
    expect(says(NATION, 'cite: jh-guide, confidence: medium', 'cite: [], confidence: low')).toEqual([
      '提醒 places/000000.yaml:24:3  channels.hall：没有找到依据，会照实显示',
    ])
    expect(says(NATION, 'cite: jh-guide, confidence: medium', 'cite: [], confidence: high')).toEqual([
      '提醒 places/000000.yaml:24:3  channels.hall：没有找到依据，会照实显示',
      '错误 places/000000.yaml:24:3  channels.hall：没有依据的不能写 high',
    ])
  })

  test('a route without any citation is an error, and one around it is enough', () => {
    expect(says(NATION, ORDINARY, 'lasted: joined, atLeast: 6 months')).toEqual([
      `错误 places/000000.yaml:17:5  ${route}：这一条没有依据；在它或它外面一层写 cite，没有找到就写 []`,
    ])
    expect(says(NATION, ORDINARY, 'cite: jhlt#2.1, all: [{ lasted: joined, atLeast: 6 months }]')).toEqual([])
  })

  test('what only repealed instruments say is pointed out', () => {
    const repealed = withChange('statutes/gztz.yaml', 'surelyUntil: 2026-01-01', 'to: 2026-05-31')
    expect(findingsOf(repealed, '2026-06-01')).toEqual([
      '提醒 places/990000.yaml:9:3  fees.lost：只引了已经失效的文件：gztz#2.1.3',
    ])
    expect(findingsOf(repealed, '2026-05-31')).toEqual([])
  })

  test.each([
    ['a judgement', 'judgement: 像长者', 'not 里面不能有 judgement：「窗口不认为……」推不出结论'],
    [
      'an unconfirmed condition',
      'is: member, confidence: low',
      'not 里面不能有没有核实的条件；把不确定写在 not 外面那一层',
    ],
    [
      'versions',
      'versions: [{ from: 2026-01-01, if: { is: member } }]',
      'not 里面不能有 versions：没有生效的日子会变成「符合」；每个版本里面各写 not',
    ],
  ])('%s may not stand under a not', (_, condition, message) => {
    const path = 'eligibility.routes.elder.any.1.not'
    const { files, spot } = markedChange(
      NATION,
      'is: trusted',
      `any: [{ is: trusted }, { ${SPOT}not: { ${condition} } }]`,
    )
    expect(findingsOf(files)[0]).toBe(`错误 ${spot}  ${path}：${message}`)
  })

  test('nor as the condition of a gate, which shuts people out', () => {
    const { files, spot } = markedChange(
      NATION,
      'when: { fact: loans, atLeast: 5 }',
      `${SPOT}when: { judgement: 书太多 }`,
    )
    expect(findingsOf(files)).toContain(
      `错误 ${spot}  scope.hasLoans.when：not 里面不能有 judgement：「窗口不认为……」推不出结论`,
    )
  })
})

describe('what is overdue for review is named', () => {
  test('on the day itself it is not yet overdue', () => {
    expect(findingsOf(mirrorLake, '2027-01-01')).toEqual([])
  })

  test('statutes, places and single statements each by their own day', () => {
    const files = withChange(
      CITY,
      'reviewBy: 2027-03-01',
      'reviewBy: 2026-07-01',
      withChange(NATION, 'yuan: 0,', 'yuan: 0, reviewBy: 2026-06-30,'),
    )
    expect(findingsOf(files, '2026-07-02')).toEqual([
      '提醒 places/000000.yaml:28:3  fees.free：过了复核日 2026-06-30',
      '提醒 places/990100.yaml:8:1  reviewBy：过了复核日 2026-07-01',
    ])
    expect(findingsOf(mirrorLake, '2027-01-02')).toContain(
      '提醒 statutes/jhlt.yaml:7:1  reviewBy：过了复核日 2027-01-01',
    )
  })
})
