import type { Citation, LetterInputs, LetterTemplate } from '@juyi/law'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLANK, BLANK_DATE, type FilledLetter, fillLetter } from '../src/index.ts'
import { citations, letterCalled, letters } from './law-letters.ts'

const ON = '2026-11-25'

const law: Readonly<Record<string, Citation>> = {
  'jh#1': { label: '镜湖借书条例 第一条', confidence: 'high', checked: ON, level: '法律', statute: true },
  'jh#2': { label: '镜湖借书条例 第二条', confidence: 'medium', checked: ON, level: '法律', statute: true },
  'jh#3': {
    label: '镜湖旧条例 第三条',
    confidence: 'high',
    checked: ON,
    level: '法律',
    statute: true,
    to: '2026-11-24',
  },
  'jh-guide': { label: '办卡指南', confidence: 'high', checked: ON, level: '办事指南', statute: false },
}

const plea: LetterTemplate = {
  id: 'plea',
  title: '请求书',
  name: '请求书',
  about: '窗口不给卡的时候用',
  addressee: '{{office}}',
  addressed: 'top',
  inputs: {
    office: { label: '窗口', kind: 'text', required: true },
    askedOn: { label: '哪天', kind: 'date', required: true },
    cardNumber: { label: '卡号', kind: 'text', required: false },
    elder: { label: '长者', kind: 'flag', required: false },
    books: { label: '借过的书', kind: 'list', required: true },
    rule: { label: '规定', kind: 'cites', required: false },
    papers: { label: '附件', kind: 'list', required: false },
  },
  body: `{{askedOn}}，我在{{office}}
借书{{#cardNumber}}，卡号{{cardNumber}}{{/cardNumber}}{{^cardNumber}}，没有卡{{/cardNumber}}。

{{#elder}}
1. 我是长者。
{{/elder}}

1. 依照[[jh#1]]{{#rule}}和{{rule}}{{/rule}}，请给我卡。

## 借过的书

{{#books}}
1. {{.}}。
{{/books}}
{{#papers?}}
材料附后：{{#papers}}{{.}}；{{/papers}}
{{/papers?}}
`,
  attachments: ['身份证复印件', '{{#elder}}长者证{{/elder}}', '{{#papers}}{{.}}\n{{/papers}}'],
  signature: ['签名：__________'],
  date: '{{askedOn}}',
}

/** Citations of a statute that is confirmed. */
const whole = (some: Readonly<Record<string, Partial<Citation>>>): Readonly<Record<string, Citation>> =>
  Object.fromEntries(
    Object.entries(some).map(([id, { label = id }]) => [
      id,
      { label, confidence: 'high', checked: ON, level: '法律', statute: true },
    ]),
  )

const known = { office: '镜湖窗口', askedOn: '2026-03-05', books: ['水经', '山经'] }
const fill = (inputs: LetterInputs) => fillLetter(plea, inputs, law, ON)
const textsOf = (letter: FilledLetter) => letter.blocks.map(({ text }) => text)

describe('a letter is filled in', () => {
  test('with what is given, and without what is not', () => {
    expect(fill(known)).toEqual({
      id: 'plea',
      title: '请求书',
      addressee: '镜湖窗口',
      addressed: 'top',
      blocks: [
        { kind: 'paragraph', text: '2026年3月5日，我在镜湖窗口借书，没有卡。' },
        { kind: 'point', number: 1, text: '依照《镜湖借书条例》第一条，请给我卡。' },
        { kind: 'heading', text: '借过的书' },
        { kind: 'point', number: 1, text: '水经。' },
        { kind: 'point', number: 2, text: '山经。' },
      ],
      attachments: ['身份证复印件'],
      signature: ['签名：__________'],
      date: '2026年3月5日',
      blanks: [],
    })
  })

  test('conditions bring their words, and the numbers move on', () => {
    const letter = fill({ ...known, cardNumber: '七', elder: true, papers: ['借条', '收据'] })
    expect(textsOf(letter)).toEqual([
      '2026年3月5日，我在镜湖窗口借书，卡号七。',
      '我是长者。',
      '依照《镜湖借书条例》第一条，请给我卡。',
      '借过的书',
      '水经。',
      '山经。材料附后：借条；收据；',
    ])
    expect(letter.blocks.slice(1, 3)).toMatchObject([{ number: 1 }, { number: 2 }])
    expect(letter.attachments).toEqual(['身份证复印件', '长者证', '借条', '收据'])
  })

  test('what is required and missing becomes lines to write on, and is named', () => {
    const letter = fill({ office: '  ', books: [] })
    expect(letter.addressee).toBe(BLANK)
    expect(letter.date).toBe(BLANK_DATE)
    expect(textsOf(letter).filter((text) => text === `${BLANK}。`)).toHaveLength(2)
    expect(letter.blanks).toEqual(['窗口', '哪天', '借过的书'])
  })

  test('of given citations only law that is confirmed and in force is printed', () => {
    const cited = (...rule: readonly string[]) => textsOf(fill({ ...known, rule }))[1]
    expect(cited('jh#2', 'jh#3', 'jh-guide', 'jh#9')).toBe('依照《镜湖借书条例》第一条，请给我卡。')
    const before = fillLetter(plea, { ...known, rule: ['jh#3'] }, law, '2026-11-24')
    expect(textsOf(before)[1]).toContain('和《镜湖旧条例》第三条')
  })

  test('of given citations none is printed that the letter names by itself, and those of one law together', () => {
    const more = whole({
      'jh#4': { label: '镜湖借书条例 第四条' },
      'jh#5.1': { label: '镜湖借书条例 第五条第一款' },
      'sh#1': { label: '山湖条例 第一条' },
    })
    const cited = (...rule: readonly string[]) =>
      textsOf(fillLetter(plea, { ...known, rule }, { ...law, ...more }, ON))[1]
    expect(cited('jh#1')).toBe('依照《镜湖借书条例》第一条，请给我卡。')
    expect(cited('jh#4', 'sh#1', 'jh#1', 'jh#5.1', 'jh#4')).toBe(
      '依照《镜湖借书条例》第一条和《镜湖借书条例》第四条、第五条第一款、《山湖条例》第一条，请给我卡。',
    )
  })

  test('the name of the country stands in the title of a law once, and stays in what a person writes', () => {
    const letter = fillLetter(
      { ...plea, body: '依照[[c#1]]，{{office}}，见[[c#2]]。\n\n又见[[c#1]]和[[d#1]]。' },
      { ...known, office: '《中华人民共和国镜湖法》' },
      whole({
        'c#1': { label: '中华人民共和国镜湖法 第一条' },
        'c#2': { label: '中华人民共和国镜湖法 第二条' },
        'd#1': { label: '中华人民共和国镜湖法实施条例 第一条' },
      }),
      ON,
    )
    expect(textsOf(letter)).toEqual([
      '依照《中华人民共和国镜湖法》第一条，《中华人民共和国镜湖法》，见《镜湖法》第二条。',
      '又见《镜湖法》第一条和《中华人民共和国镜湖法实施条例》第一条。',
    ])
  })

  test('what is missing is left to be filled in only where the letter comes to print it', () => {
    const letter: LetterTemplate = {
      ...plea,
      body: '{{^elder}}在{{office}}。{{/elder}}{{#elder}}我是长者。{{/elder}}',
      addressee: '馆长',
    }
    expect(fillLetter(letter, { askedOn: ON }, law, ON).blanks).toEqual(['窗口'])
    expect(fillLetter(letter, { askedOn: ON, elder: true }, law, ON).blanks).toEqual([])
  })

  test('what a person writes is never taken for a template, for Markdown or for a citation', () => {
    const letter = fill({
      ...known,
      books: ['## {{office}}', '1. [[jh#1]]', '<b>&amp;', '第一行\n\n2. 第二行。'],
    })
    expect(letter.blocks.slice(3)).toEqual(
      ['## {{office}}。', '1. [[jh#1]]。', '<b>&amp;。', '第一行\n\n2. 第二行。'].map((text, i) => ({
        kind: 'point',
        number: i + 1,
        text,
      })),
    )
  })

  test('what no document can hold is left out of what a person writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\uD800', '\uFFFF', '\u0000', '\uE000', '\uE002'),
        (some, bad) => {
          const [text = ''] = textsOf(fill({ ...known, office: `镜湖${some}${bad}窗口` }))
          expect(text.isWellFormed()).toBe(true)
          expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\uE000-\uE002\uFFFE\uFFFF]/u)
          expect(text).toMatch(/镜湖.*窗口借书/s)
        },
      ),
    )
  })

  test('a day that is none is printed as it was written', () => {
    expect(fill({ ...known, askedOn: '去年三月' }).date).toBe('去年三月')
  })

  test('citations that are required and not given are a line to write on, those that are given are printed', () => {
    const rule = { label: '规定', kind: 'cites', required: true } as const
    const needsRule: LetterTemplate = { ...plea, inputs: { ...plea.inputs, rule }, body: '依照{{rule}}。' }
    const filled = (cites: readonly string[]) => fillLetter(needsRule, { ...known, rule: cites }, law, ON)
    expect(filled([]).blocks).toEqual([{ kind: 'paragraph', text: `依照${BLANK}。` }])
    expect(filled([]).blanks).toEqual(['规定'])
    expect(filled(['jh#1']).blocks).toEqual([{ kind: 'paragraph', text: '依照《镜湖借书条例》第一条。' }])
    expect(filled(['jh#1']).blanks).toEqual([])
  })

  test('a letter that cites what was not given is refused', () => {
    expect(() => fillLetter(plea, known, {}, ON)).toThrow('The letter cites jh#1')
  })
})

const isNothing = (value: LetterInputs[string]) =>
  value === undefined || (Array.isArray(value) && value.length === 0)

const NOTHING = fc.constant(undefined)
const WORD = fc.stringMatching(/^[一-龥]{1,12}$/)

/** Some of a letter's inputs, each of its kind. */
function someInputsOf(letter: LetterTemplate): fc.Arbitrary<LetterInputs> {
  const kinds = {
    text: WORD,
    date: fc.constantFrom('2026-01-31', '2024-02-29'),
    flag: fc.boolean(),
    list: fc.array(WORD, { maxLength: 4 }),
    cites: fc.subarray(['jh#1', 'jh#2', 'jh#3', 'jh-guide', 'jh#9']),
  }
  return fc.record(
    Object.fromEntries(
      Object.entries(letter.inputs).map(([name, { kind }]) => [name, fc.oneof(kinds[kind], NOTHING)]),
    ),
  )
}

describe.each(letters.map((letter): [string, LetterTemplate] => [letter.id, letter]))('%s', (_, letter) => {
  const all = { ...law, ...citations }

  test('comes out whole, whatever is known', () => {
    fc.assert(
      fc.property(someInputsOf(letter), (inputs) => {
        const filled = fillLetter(letter, inputs, all, ON)
        const texts = [
          filled.addressee,
          ...textsOf(filled),
          ...filled.attachments,
          ...filled.signature,
          ...(filled.date === undefined ? [] : [filled.date]),
        ]
        const printed = texts.join('\n')
        expect(printed).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|false|[\uE000-\uE002]/)
        expect(printed).not.toMatch(/。。|，，|，。|：。|“”|（）|《》/)
        expect(texts).not.toContain('')
        expect(printed).not.toMatch(/镜湖借书条例》第二条|镜湖旧条例|办卡指南/)
        const missing = Object.entries(letter.inputs).flatMap(([name, { required, label }]) =>
          required && isNothing(inputs[name]) ? [label] : [],
        )
        expect(missing).toEqual(expect.arrayContaining([...filled.blanks]))
        if (filled.blanks.length > 0) expect(printed).toMatch(/____/)
      }),
      { numRuns: 200 },
    )
  })

  test('prints every text that it is given', () => {
    const words = Object.entries(letter.inputs).filter(([, { kind }]) => kind === 'text' || kind === 'list')
    const given = Object.fromEntries(words.map(([name], i) => [name, `字${i}号`]))
    const flags = Object.entries(letter.inputs).flatMap(([name, { kind }]) => (kind === 'flag' ? [name] : []))
    // Some flags bring words and others take them away.
    const filled = [true, false].map((on) =>
      fillLetter(letter, { ...given, ...Object.fromEntries(flags.map((name) => [name, on])) }, all, ON),
    )
    for (const word of Object.values(given)) expect(JSON.stringify(filled)).toContain(word)
  })
})

test('a name asks for the same kind of thing in every letter, so that one set of inputs serves them all', () => {
  const kinds = new Map<string, Set<string>>()
  for (const { inputs } of letters) {
    for (const [name, { kind }] of Object.entries(inputs))
      kinds.set(name, (kinds.get(name) ?? new Set()).add(kind))
  }
  expect([...kinds].filter(([, found]) => found.size > 1)).toEqual([])
})

test('the request for reconsideration names the other side, the right authority and the burden of proof', () => {
  const filled = fillLetter(
    letterCalled('reconsideration'),
    {
      authority: '镜湖区人民政府',
      respondent: '镜湖市公安局镜湖区分局',
      matter: '居住证',
      appliedOn: '2026-11-20',
      act: '以房东没有到场为由不予受理',
      document: '《镜湖登记须知》第三条',
      records: ['窗口当天的叫号记录', '大厅的监控录像'],
      rightsNotTold: true,
    },
    citations,
    ON,
  )
  expect(filled.addressed).toBe('end')
  expect(filled.addressee).toBe('镜湖区人民政府')
  const text = textsOf(filled).join('\n')
  expect(text).toContain('被申请人：镜湖市公安局镜湖区分局。')
  expect(text).toContain('撤销被申请人的下列处理，或者确认其违法：以房东没有到场为由不予受理。')
  expect(text).toContain('一并审查被申请人所依据的规范性文件：《镜湖登记须知》第三条。')
  expect(text).toContain('第四十五条调取：大厅的监控录像。')
  expect(text).toContain('第二十条第三款')
  expect(text).toContain('第四十四条第一款')
})
