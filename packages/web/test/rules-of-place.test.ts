import { buildBook } from '@juyi/law'
import type { Condition } from '@juyi/rules'
import { expect, test } from 'vitest'
import { citedInstruments } from '../src/rules/cited-instruments.ts'
import { type ConditionWords, conditionWords } from '../src/rules/condition-words.ts'
import { mistakeReport } from '../src/rules/mistake-report.ts'
import { isFound } from '../src/rules/search-text.ts'
import { isUnconfirmed, rulesByTopic } from '../src/rules/topics.ts'
import { law } from './law.ts'

const codes = [...law.places.keys()].filter((code) => !code.includes('-'))

const saysIn = ({ says, parts }: ConditionWords): readonly string[] => [says, ...parts.flatMap(saysIn)]

/** Everything that a tree of conditions says, but for what stands under a "not". */
function wordsIn(condition: Condition): readonly string[] {
  const own = condition.says === undefined ? [] : [condition.says]
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'conflicting':
      return [...own, ...condition.of.flatMap(wordsIn)]
    case 'versions':
      return [...own, ...condition.of.flatMap((version) => wordsIn(version.condition))]
    case 'anyPerson':
      return [...own, ...wordsIn(condition.where)]
    default:
      return own
  }
}

test.for(codes)('in %s nothing that the law says is left out of the page of rules', (code) => {
  const book = buildBook(code, law)
  const shown = rulesByTopic(book).flatMap(({ rules }) =>
    rules.flatMap(({ says, name, condition, more }) => [says, name, ...more, ...condition.flatMap(saysIn)]),
  )
  const plain = [
    ...[book.scope, book.registration, book.period, book.requirements, book.acts, book.channels, book.clocks],
    ...[book.fees, book.endorsement, book.changeOfAddress, book.loss, book.cancellation],
    ...[book.benefits, book.cutoffs],
  ].flatMap((rules) => rules.map(({ says }) => says))
  const conditions = [...book.routes.map(({ condition }) => condition), ...book.grounds].flatMap(wordsIn)
  for (const says of [book.credential.says, ...plain, ...conditions]) expect(shown).toContain(says)
})

test.for(codes)('in %s every statement can be told from its neighbours', (code) => {
  for (const { topic, rules } of rulesByTopic(buildBook(code, law))) {
    expect(new Set(rules.map(({ id }) => id)).size, topic).toBe(rules.length)
  }
})

test('a statement is unconfirmed when a part of its condition is', () => {
  const rule = {
    topic: 'grounds' as const,
    id: 'work',
    marks: [],
    more: [],
    cites: [],
    confidence: 'high' as const,
  }
  const part = (confidence: 'high' | 'low') =>
    conditionWords(
      { kind: 'any', says: 'whole', of: [{ kind: 'is', fact: 'a', says: 'part', confidence }] },
      'high',
    )
  expect(isUnconfirmed({ ...rule, condition: part('high') })).toBe(false)
  expect(isUnconfirmed({ ...rule, condition: part('low') })).toBe(true)
})

test('what a condition denies is not read as what it asks for', () => {
  const denied: Condition = { kind: 'is', fact: 'student', says: 'is a student' }
  expect(conditionWords({ kind: 'not', of: denied, says: 'is no student' }, 'high')).toMatchObject([
    { says: 'is no student', parts: [] },
  ])
})

test('parts without words are passed over, and sources are taken from the whole where a part has none', () => {
  const tree: Condition = {
    kind: 'all',
    says: 'whole',
    cites: ['a#1'],
    of: [
      { kind: 'all', of: [{ kind: 'is', fact: 'x', says: 'inner' }] },
      { kind: 'is', fact: 'y', says: 'own', cites: ['b#2'] },
    ],
  }
  expect(conditionWords(tree, 'medium')).toMatchObject([
    {
      says: 'whole',
      join: 'all',
      confidence: 'medium',
      parts: [
        { says: 'inner', cites: ['a#1'] },
        { says: 'own', cites: ['b#2'] },
      ],
    },
  ])
})

test('every citation of a book stands once among its statutes and sources, articles in order', () => {
  for (const code of codes) {
    const book = buildBook(code, law)
    const { statutes, sources } = citedInstruments(book)
    const all = [...statutes.flatMap(({ cites }) => cites), ...sources]
    expect(all.sort()).toEqual(Object.keys(book.citations).sort())
  }
  const citation = { label: '', confidence: 'high', checked: '', level: '', statute: true } as const
  const { statutes } = citedInstruments({
    citations: { 'a#10': citation, 'a#9.2': citation, 'a#9': citation, a: citation, 'a#9.10': citation },
  })
  expect(statutes[0]?.cites).toEqual(['a', 'a#9', 'a#9.2', 'a#9.10', 'a#10'])
})

test('a report names the place, the rule, our words, the source and the day, and leaves blanks', () => {
  const book = buildBook('330100', law)
  const [rule] = book.registration
  if (rule === undefined) throw new Error('no rule of registration')
  const text = mistakeReport({ ...rule, id: `registration/${rule.id}` }, book)
  for (const part of [book.place.name, '330100', `registration/${rule.id}`, rule.says, rule.checked])
    expect(text).toContain(part)
  for (const cite of rule.cites) expect(text).toContain(book.citations[cite]?.label)
  expect(text).toContain('应该是：')
  expect(mistakeReport(undefined, book)).toContain('应该是：')
})

test('the search in rules minds neither spaces nor punctuation nor case, and wants every word', () => {
  expect(isFound('签 注', ['《签注》办法'])).toBe(true)
  expect(isFound('第九条', ['居住证暂行条例 第九条第二款'])).toBe(true)
  expect(isFound('LEASE filed', ['A lease that is filed'])).toBe(true)
  expect(isFound('房东 学校', ['房东要来'])).toBe(false)
  expect(isFound('', [])).toBe(true)
})
