import { describe, expect, test } from 'vitest'
import { plainFactsOf } from '../src/plain-facts.ts'
import { findingsOf } from './lint-findings.ts'
import { lawOf, mirrorLake } from './mirror-lake.ts'

const FILE = 'implications.yaml'
const withFacts = (text: string) => ({ ...mirrorLake, [FILE]: text })

test('what is true of everybody is read as facts, with what follows from other facts', () => {
  const law = lawOf(
    withFacts(`paid: { says: 连续交的也是累计的, runsCount: fees }
isMember: { says: 有号的就是读者, when: { now: membership }, also: { is: member } }
`),
  )
  expect(plainFactsOf(law)).toEqual([
    { runsCount: 'fees' },
    {
      when: { id: 'implications/isMember/when', kind: 'now', term: 'membership' },
      also: { id: 'implications/isMember/also', kind: 'is', fact: 'member' },
    },
  ])
  expect(plainFactsOf(lawOf())).toEqual([])
})

describe('lint finds', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    [
      'a timeline that there is not',
      'a: { says: 甲, every: membershp, isIn: membership }',
      'a.every：没有叫 membershp 的时间线（facts.yaml 的 timelines）；是不是 membership？',
    ],
    [
      'days and months mixed',
      'a: { says: 甲, every: membership, isIn: fees }',
      'a.isIn：两条时间线要都按天，或者都按月',
    ],
    [
      'runs of days',
      'a: { says: 甲, runsCount: membership }',
      'a.runsCount：membership 是按天算的，这里要按月算的',
    ],
    [
      'what differs from place to place',
      'a: { says: 甲, when: { hukouIn: here }, also: { is: member } }',
      'a.when.hukouIn：每个地方的 here 不一样；这里写代码的开头',
    ],
    [
      'what is left to judgement',
      'a: { says: 甲, when: { judgement: 由馆员看 }, also: { is: member } }',
      'a.when.judgement：要由窗口看的，不是人人都一样的事实',
    ],
    [
      'a fact that there is not',
      'a: { says: 甲, when: { now: membership }, also: { is: membr } }',
      'a.also.is：没有叫 membr 的事实（facts.yaml）；是不是 member？',
    ],
  ]
  test.each(wrong)('%s', (_, text, says) => {
    const findings = findingsOf(withFacts(`${text}\n`))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatch(/^错误 implications\.yaml:1:\d+ {2}/)
    expect(findings[0]).toContain(says)
  })
})
