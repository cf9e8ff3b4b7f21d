import { describe, expect, test } from 'vitest'
import { formalLabel } from '../src/cite.ts'
import { lettersBook } from '../src/letters-book.ts'
import { lintStructure } from '../src/lint/index.ts'
import { loadLaw } from '../src/load/index.ts'
import { LawError } from '../src/sources.ts'
import { findingsOf } from './lint-findings.ts'
import { inFolder, lawOf, markedChange, mirrorLake, SPOT, withChange } from './mirror-lake.ts'

const PLEA = 'letters/plea.md'
const withLetter = {
  ...mirrorLake,
  [PLEA]: `---
id: plea
title: 请求书
titleEn: Plea
about: 窗口不给卡的时候用
aboutEn: When the window gives no card
addressee: "{{office}}"
inputs:
  office: { label: 窗口, en: Window }
  cardNumber: { label: 卡号, en: Card number, required: false }
  elder: { label: 长者, en: Elder, kind: flag }
  books: { label: 借过的书, en: Books, kind: list }
attachments:
  - 读者号回执
signature: [签名]
---
我在{{office}}借书{{#cardNumber}}，卡号{{cardNumber}}{{/cardNumber}}{{^cardNumber}}，没有卡{{/cardNumber}}。

{{#elder}}
依[[jhlt#2.1]]，请给我卡。
{{/elder}}

## 借过的书

{{#books}}
1. {{.}}
{{/books}}
`,
  'ways.yaml': 'internalReview: { does: 请图书馆再看 }\n',
  'refusals.yaml': `noCard:
  heard: [不给卡]
  says: 没有这一条
  inTheRules: no
  cite: jhlt#1
  confidence: high
  reply: 请告诉我是哪一条
  askInWriting: 写明哪一条
  routes:
    - { kind: internalReview, addressee: 图书馆, letter: plea, cite: jhlt#1, confidence: high }
`,
}

describe('a letter is read', () => {
  test('with its head, its body and what it cites', () => {
    const { letters, citations } = lettersBook(lawOf(withLetter), 'zh')
    expect(Object.keys(letters)).toEqual(['plea'])
    expect(letters.plea?.inputs).toEqual({
      office: { label: '窗口', kind: 'text', required: true },
      cardNumber: { label: '卡号', kind: 'text', required: false },
      elder: { label: '长者', kind: 'flag', required: false },
      books: { label: '借过的书', kind: 'list', required: true },
    })
    expect(letters.plea?.body).toMatch(/^我在/)
    expect(letters.plea).toMatchObject({ title: '请求书', name: '请求书' })
    expect(Object.keys(citations)).toEqual(['jhlt#2.1'])
  })

  test('with what is said of it in English, while it stays Chinese itself', () => {
    const plea = lettersBook(lawOf(withLetter), 'en').letters.plea
    expect(plea).toMatchObject({ title: '请求书', name: 'Plea', about: 'When the window gives no card' })
    expect(plea?.inputs.books?.label).toBe('Books')
    expect(plea?.body).toBe(lettersBook(lawOf(withLetter), 'zh').letters.plea?.body)
  })

  test('the same from a file with line ends of Windows', () => {
    const windows = { ...withLetter, [PLEA]: withLetter[PLEA].replaceAll('\n', '\r\n') }
    expect(lettersBook(lawOf(windows), 'zh')).toEqual(lettersBook(lawOf(withLetter), 'zh'))
  })

  test.each([
    ['a slip in the head', 'about: 窗口', `${SPOT}abuot: 窗口`, 'abuot：没有 abuot 这个字段；是不是 about？'],
    [
      'a name that is not the file’s',
      'id: plea',
      `${SPOT}id: plead`,
      'id 是 plead，文件名就要是 plead.md；改文件名或者改 id',
    ],
  ])('%s is named with its line', (_, from, to, says) => {
    const { files, spot } = markedChange(PLEA, from, to, withLetter)
    const messages = () => inFolder(files, (root) => loadLaw(root))
    expect(messages).toThrow(LawError)
    expect(messages).toThrow(`${spot}  ${says}`)
  })

  test('a file without a head, or without a body, says so', () => {
    const load = (text: string) => () => lawOf({ ...withLetter, [PLEA]: text })
    expect(load('你好')).toThrow('letters/plea.md:1:1  第一行写 ---')
    const head = withLetter[PLEA].split('---\n').slice(0, 2).join('---\n')
    expect(load(`${head}---\n`)).toThrow('letters/plea.md:17:1  没有正文')
  })

  test('a citation that leads nowhere has no book', () => {
    const wrong = withChange(PLEA, 'jhlt#2.1', 'jhlt#77', withLetter)
    expect(() => lettersBook(lawOf(wrong), 'zh')).toThrow('引用 jhlt#77：这个法规里没有收这一条')
  })
})

test('the invented letter is sound as it stands', () => {
  expect(findingsOf(withLetter)).toEqual([])
})

describe('a letter that would come out wrong is an error at its line', () => {
  test.each([
    [
      'an undeclared placeholder',
      '我在{{office}}',
      `我在${SPOT}{{ofice}}`,
      '没有声明 ofice；在开头的 inputs 里加上；是不是 office？',
    ],
    [
      'a missing input that is printed',
      '，没有卡',
      `，没有${SPOT}{{cardNumber}}`,
      '这里 cardNumber 没有给，印出来是空的',
    ],
    [
      'a condition on what is always there',
      '我在{{office}}',
      `我在${SPOT}{{#office}}{{office}}{{/office}}`,
      'office 是必填的，总会印出来，不用写条件；可以不给的写 required: false',
    ],
    [
      'a flag that is printed',
      '依[[',
      `${SPOT}{{elder}}依[[`,
      'elder 是 flag，不能印出来；写 {{#elder}}…{{/elder}}',
    ],
    [
      'a list that is printed',
      '1. {{.}}',
      `1. ${SPOT}{{books}}`,
      'books 是 list，写 {{#books}}…{{.}}…{{/books}}',
    ],
    [
      'a question about a whole list that is always there',
      '## 借过的书',
      `${SPOT}{{#books?}}有{{/books?}}`,
      '{{#books?}} 只问一个可以不给的 list 有没有；别的写 {{#books}}',
    ],
    [
      'an item outside its list',
      '请给我卡',
      `请给我${SPOT}{{.}}`,
      '{{.}} 只能写在一个 list 的 {{#名称}} 里面',
    ],
    [
      'a form of Mustache that letters do not have',
      '请给我卡',
      `请给我${SPOT}{{{office}}}`,
      '不认识这种写法；只能写 {{名称}}、{{#名称}}、{{^名称}} 和 {{/名称}}',
    ],
    ['a condition without an end', '\n{{/elder}}', `${SPOT}`, undefined],
    [
      'a list of Markdown that letters do not have',
      '依[[',
      `${SPOT}- 依[[`,
      '正文里没有「-」这种写法；只有段落、「1. 」条目和「## 」小标题',
    ],
    [
      'a citation that leads nowhere',
      '[[jhlt#2.1]]',
      `${SPOT}[[jhlt#9]]`,
      '引用 jhlt#9：这个法规里没有收这一条；先在 statutes/ 或 sources/ 里补上，或者改成存在的',
    ],
    ['a citation that is cut off', '[[jhlt#2.1]]', `${SPOT}[[jhlt#2.1`, undefined],
    [
      'a citation that is not confirmed',
      '[[jhlt#2.1]]',
      `${SPOT}[[jhlt#2.2.1]]`,
      'jhlt#2.2.1 的把握是 medium；文书只引 high 的，其余的请对方书面写明依据',
    ],
    [
      'a citation of what is no law',
      '[[jhlt#2.1]]',
      `${SPOT}[[jh-guide]]`,
      'jh-guide 不是法规，文书里不能当作依据引用',
    ],
    [
      'a required flag',
      `elder: { label: 长者, en: Elder, kind: flag }`,
      `${SPOT}elder: { label: 长者, en: Elder, kind: flag, required: true }`,
      'inputs.elder：flag 不能必填：没有给就是「否」',
    ],
    [
      'an input that is not used',
      '  office: {',
      `  ${SPOT}town: { label: 镇, en: Town }\n  office: {`,
      'inputs.town：声明了，没有用到；删掉，或者在正文里用上',
    ],
    [
      'a wrong text in the head',
      'signature: [签名]',
      `signature: [${SPOT}"{{sign}}"]`,
      'signature.0：没有声明 sign；在开头的 inputs 里加上',
    ],
  ])('%s', (_, from, to, says) => {
    const { files, spot } = markedChange(PLEA, from, to.includes(SPOT) ? to : `${to}${SPOT}`, withLetter)
    if (says === undefined) expect(findingsOf(files)).not.toEqual([])
    else expect(findingsOf(files)).toEqual([`错误 ${spot}  ${says}`])
  })

  test('an optional input printed without asking whether it is there', () => {
    const from =
      '借书{{#cardNumber}}，卡号{{cardNumber}}{{/cardNumber}}{{^cardNumber}}，没有卡{{/cardNumber}}'
    const { files, spot } = markedChange(PLEA, from, `借书，卡号${SPOT}{{cardNumber}}`, withLetter)
    expect(findingsOf(files)).toEqual([
      `错误 ${spot}  cardNumber 可以不给，要写在 {{#cardNumber}}…{{/cardNumber}} 里面，不然会缺一块`,
    ])
  })

  test('a citation of what is no longer, or not yet, in force', () => {
    const inForce = (period: string) =>
      findingsOf(withChange('statutes/jhlt.yaml', 'inForce: { from: 2020-01-01 }', period, withLetter))
    const says = '错误 letters/plea.md:20:2  jhlt#2.1 在 2026-06-01 不在有效期里，文书不能引'
    expect(
      inForce('inForce: { from: 2020-01-01, to: 2026-05-31 }').filter((x) => x.includes('letters')),
    ).toEqual([says])
    expect(inForce('inForce: { from: 2026-06-02 }')).toContain(says)
    expect(inForce('inForce: { from: 2026-06-01, to: 2026-06-01 }')).not.toContain(says)
  })

  test('a template that cannot be read, as what keeps the law from being used at all', () => {
    const files = withChange(PLEA, '{{/cardNumber}}{{^', '{{^', withLetter)
    const structure = lintStructure(lawOf(files)).map(({ file, severity }) => [file, severity])
    expect(structure).toEqual([[PLEA, 'error']])
    const { files: uncited, spot: at } = markedChange(PLEA, '[[jhlt#2.1]]', `${SPOT}[[jhlt#99]]`, withLetter)
    const [finding] = lintStructure(lawOf(uncited))
    expect(`${finding?.file}:${finding?.line}:${finding?.column}`).toBe(at)
  })

  test('a refusal that offers a letter that is not there', () => {
    const { files, spot } = markedChange('refusals.yaml', 'letter: plea', `${SPOT}letter: please`, withLetter)
    expect(findingsOf(files)).toEqual([
      `错误 ${spot}  noCard.routes.0.letter：没有 letters/please.md；是不是 plea？`,
    ])
  })
})

describe('a reference as letters write it', () => {
  test.each([
    ['镜湖借书条例 第二条第一款', '《镜湖借书条例》第二条第一款'],
    ['镜湖馆藏工作通知 二（一）3', '《镜湖馆藏工作通知》二（一）3'],
    ['镜湖馆藏工作通知 十', '《镜湖馆藏工作通知》十'],
    ['镜湖借书条例', '《镜湖借书条例》'],
    ['关于适用《镜湖借书条例》的解释 第一条', '《关于适用〈镜湖借书条例〉的解释》第一条'],
  ])('%s', (label, written) => {
    expect(formalLabel(label)).toBe(written)
  })
})
