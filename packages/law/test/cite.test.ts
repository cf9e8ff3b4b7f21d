import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Citation, chineseNumber, parseCitation, resolveCitation } from '../src/cite.ts'
import { lawOf, mirrorLake, withChange } from './mirror-lake.ts'

const nineArticles = `id: zxtl
title: 暂行条例
issuer: 议事会
level: 行政法规
inForce: {}
source: { title: 公报, checked: 2026-01-01, confidence: high }
reviewBy: 2027-01-01
articles:
  9:
    gist: 怎么申请
    paragraphs:
      6: { gist: 十五日内办好 }
  110: { gist: 附则 }
`
const law = lawOf({ ...mirrorLake, 'statutes/zxtl.yaml': nineArticles })
const cite = (text: string) => resolveCitation(text, law.statutes, law.sources)
const found = (text: string): Citation => {
  const citation = cite(text)
  if ('missing' in citation) throw new Error(`${text} leads nowhere`)
  return citation
}

describe('a citation is written out as lawyers write it', () => {
  test.each([
    ['zxtl#9.6', '暂行条例 第九条第六款'],
    ['jhlt#13.1.3', '镜湖借书条例 第十三条第一款第三项'],
    ['jhlt#2.2.1', '镜湖借书条例 第二条第二款第一项'],
    ['jhlt#1', '镜湖借书条例 第一条'],
    ['zxtl#110', '暂行条例 第一百一十条'],
    ['gztz#2.1.3', '镜湖馆藏工作通知 二（一）3'],
    ['gztz#2.1', '镜湖馆藏工作通知 二（一）'],
    ['gztz#2', '镜湖馆藏工作通知 二'],
    ['jhlt', '镜湖借书条例'],
    ['jhlt#0', '镜湖借书条例'],
    ['jh-guide', '镜湖图书馆：办卡指南'],
  ])('%s is %s', (text, label) => {
    expect(found(text).label).toBe(label)
  })
})

describe('in English a citation', () => {
  const english = lawOf(
    [
      ['statutes/jhlt.yaml', 'title: 镜湖借书条例', 'title: 镜湖借书条例\ntitleEn: Borrowing Regulations'],
      [
        'statutes/gztz.yaml',
        'title: 镜湖馆藏工作通知',
        'title: 镜湖馆藏工作通知\ntitleEn: Notice on the Holdings',
      ],
      [
        'sources/000000.yaml',
        'publisher: 镜湖图书馆',
        'titleEn: How to get a card\n  publisher: 镜湖图书馆\n  publisherEn: The library',
      ],
    ].reduce((files, [file = '', from = '', to = '']) => withChange(file, from, to, files), mirrorLake),
  )
  const inEnglish = (text: string) => resolveCitation(text, english.statutes, english.sources, 'en')

  test.each([
    ['jhlt#13.1.3', 'Borrowing Regulations (镜湖借书条例), article 13, paragraph 1, item 3'],
    ['jhlt#1', 'Borrowing Regulations (镜湖借书条例), article 1'],
    ['gztz#2.1.3', 'Notice on the Holdings (镜湖馆藏工作通知), section 2, paragraph 1, item 3'],
    ['jhlt#0', 'Borrowing Regulations (镜湖借书条例)'],
    ['jh-guide', 'The library: How to get a card'],
  ])('%s is %s', (text, label) => {
    expect(inEnglish(text)).toMatchObject({ label })
  })

  test('has the gist in English where there is one, and else in Chinese', () => {
    expect(inEnglish('jhlt#1')).toMatchObject({ gist: 'The library is open to all' })
    expect(inEnglish('jhlt#1.1')).toMatchObject({ gist: 'The library is open to all' })
    expect(inEnglish('jhlt#2.2.1')).toMatchObject({ gist: 'Seniors at any time', confidence: 'medium' })
    expect(inEnglish('jhlt#2.1')).toMatchObject({ gist: '有读者号满六个月的可以办卡' })
  })
})

describe('a citation carries', () => {
  test.each([
    ['jhlt', undefined],
    ['jhlt#0', '条例自己说的一句话，位置没有看到'],
    ['jhlt#1', '图书馆对所有人开放'],
    ['jhlt#1.1', '图书馆对所有人开放'],
    ['jhlt#2', '办卡'],
    ['jhlt#2.1', '有读者号满六个月的可以办卡'],
    ['jhlt#2.2', '也可以这样办'],
    ['jhlt#2.2.1', '长者随时可以办'],
    ['jhlt#2.2.2', '孩子由大人带着办'],
    ['jhlt#13.1', '带什么来'],
    ['jhlt#13.1.3', '读者号回执'],
  ])('the gist of the nearest level: %s', (text, gist) => {
    expect(found(text).gist).toBe(gist)
  })

  test.each([
    ['jhlt', 'high'],
    ['jhlt#1', 'high'],
    ['jhlt#2', 'high'],
    ['jhlt#2.1', 'high'],
    ['jhlt#2.2', 'medium'],
    ['jhlt#2.2.1', 'medium'],
    ['jhlt#2.2.2', 'low'],
    ['jhlt#13.1.3', 'high'],
    ['gztz#2.1.3', 'medium'],
    ['jh-guide', 'medium'],
  ])('the confidence of the nearest level that has one: %s is %s', (text, confidence) => {
    expect(found(text).confidence).toBe(confidence)
  })

  test('its kind, its address, the day of checking, and how long it is surely in force', () => {
    expect(found('gztz#2.1.3')).toMatchObject({
      level: '规范性文件',
      statute: true,
      checked: '2026-01-02',
      surelyUntil: '2026-01-01',
    })
    expect(found('jh-guide')).toMatchObject({
      level: '办事指南',
      statute: false,
      url: 'https://example.org/guide',
    })
    expect(found('jhlt')).not.toHaveProperty('surelyUntil')
  })

  test('its last day in force, where it has one', () => {
    const ended = lawOf(withChange('statutes/gztz.yaml', 'surelyUntil: 2026-01-01', 'to: 2026-05-31'))
    expect(resolveCitation('gztz#2.1.3', ended.statutes, ended.sources)).toMatchObject({ to: '2026-05-31' })
    expect(found('gztz#2.1.3')).not.toHaveProperty('to')
  })
})

describe('a citation that leads nowhere names the part that is missing', () => {
  test.each([
    ['nolaw', 'target'],
    ['nolaw#1', 'target'],
    ['jh-guide#1', 'target'],
    ['jhlt#3', 'article'],
    ['jhlt#1.2', 'paragraph'],
    ['jhlt#2.3', 'paragraph'],
    ['jhlt#13.2', 'paragraph'],
    ['jhlt#1.1.1', 'paragraph'],
    ['jhlt#2.1.1', 'item'],
    ['jhlt#2.2.3', 'item'],
    ['jhlt#13.1.1', 'item'],
  ])('%s: the %s', (text, missing) => {
    expect(cite(text)).toEqual({ missing })
  })
})

test('what is cited is taken apart as it was put together', () => {
  const part = fc.integer({ min: 0, max: 999 })
  fc.assert(
    fc.property(fc.constantFrom('a', 'jh-2'), fc.array(part, { maxLength: 3 }), (target, parts) => {
      const text = parts.length === 0 ? target : `${target}#${parts.join('.')}`
      const [article, paragraph, item] = parts
      expect(parseCitation(text)).toEqual({ target, article, paragraph, item })
    }),
  )
})

/** Place by place, as one says it aloud: 一百 零 五, 一百 一十, 二十; 十 alone is said without 一. */
function spoken(n: number): string {
  const digits = '零一二三四五六七八九'
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  let text = ''
  if (hundreds > 0) text += `${digits[hundreds]}百`
  if (tens > 0) text += `${digits[tens]}十`
  else if (hundreds > 0 && ones > 0) text += '零'
  if (ones > 0) text += digits[ones]
  return text.replace(/^一十/, '十')
}

describe('Chinese numerals', () => {
  test('are right from 1 to 999', () => {
    for (let n = 1; n <= 999; n += 1) expect(chineseNumber(n)).toBe(spoken(n))
  })

  test.each([
    [0, '零'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [119, '一百一十九'],
    [205, '二百零五'],
    [1000, '一千'],
    [1005, '一千零五'],
    [1015, '一千零一十五'],
    [1260, '一千二百六十'],
  ])('%i is %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text)
  })
})
