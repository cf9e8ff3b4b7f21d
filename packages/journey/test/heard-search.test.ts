import { fileURLToPath } from 'node:url'
import { refusalsBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { HeardSearch } from '../src/index.ts'

const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)), { only: '000000' })
const { refusals } = refusalsBook(law, 'zh')
const search = new HeardSearch(refusals)
const idsOf = (query: string) => search.find(query).map(({ rule }) => rule.id)

test('every phrase of the law finds its own refusal first, punctuated or not', () => {
  for (const rule of refusals) {
    for (const phrase of rule.heard) {
      const same = refusals.filter(({ heard }) => heard.includes(phrase)).map(({ id }) => id)
      expect(same, phrase).toContain(idsOf(phrase)[0])
      expect(same, phrase).toContain(idsOf(` ${phrase.split('').join('，')}。`)[0])
    }
  }
})

test.for([
  ['窗口那个人说我房东不来签字就不给我办', 'landlordMustCome'],
  ['她说没有理由，就是不行', 'verbalOnly'],
  ['说我没交社保', 'noInsurance'],
  ['叫我先去房管局备案租房合同', 'leaseNotFiled'],
  ['说我还没住够半年', 'underHalfYear'],
  ['材料交上去了没给我回执', 'noReceipt'],
  ['跑了三趟每次都说还缺材料', 'endlessSupplement'],
  ['我爸超过六十岁不让办', 'retired'],
  ['要我交两百块工本费', 'mustPay'],
  ['等了一个月还没有答复', 'overdue'],
  ['照片背景颜色不行', 'photoRejected'],
  ['让我自己去网上办，不给窗口办', 'onlineOnly'],
] as const)('told in one’s own words, “%s” finds %s among the first three', ([words, id]) => {
  expect(idsOf(words).slice(0, 3)).toContain(id)
})

test('what has nothing to do with permits finds nothing', () => {
  expect(idsOf('今晚月色真美')).toEqual([])
  expect(idsOf('，。？')).toEqual([])
  expect(idsOf('')).toEqual([])
})

test('whatever is typed, each refusal is found at most once, with one of its own phrases, and few of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'房东要来签字社保 ab，1') }), (query) => {
      const found = search.find(query)
      expect(new Set(found.map(({ rule }) => rule)).size).toBe(found.length)
      expect(found.length).toBeLessThanOrEqual(8)
      for (const { rule, phrase } of found) expect(rule.heard).toContain(phrase)
    }),
  )
})

test('English words are found by their beginnings', () => {
  const [rule] = refusals
  if (rule === undefined) throw new Error('no refusals')
  const english = new HeardSearch([
    { ...rule, id: 'landlord', heard: ['The landlord must come in person'] },
    { ...rule, id: 'insurance', heard: ['No permit without social insurance'] },
  ])
  expect(english.find('I am not insured').map((found) => found.rule.id)).toEqual(['insurance'])
  expect(english.find('my LANDLORDS').map((found) => found.rule.id)).toEqual(['landlord'])
})

test('every refusal says what it is about, so that it stands in a group', () => {
  expect(refusals.filter(({ about }) => about === undefined)).toEqual([])
})
