import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  BLANK,
  type FilledLetter,
  type FontCoverage,
  fillLetter,
  letterPdf,
  type Typesetter,
} from '../src/index.ts'
import { citations, letters } from './law-letters.ts'
import { typesetterForTests } from './open-typesetter.ts'
import { fontsNotEmbedded, readPdf } from './read-pdf.ts'

let typesetter: Typesetter
let coverage: FontCoverage

beforeAll(async () => {
  ;({ typesetter, coverage } = await typesetterForTests())
})

const letter: FilledLetter = {
  id: 'plea',
  title: '请求书',
  addressee: '镜湖窗口',
  addressed: 'top',
  blocks: [
    { kind: 'paragraph', text: '我叫竹子。' },
    { kind: 'heading', text: '请求' },
    { kind: 'point', number: 1, text: '请给我卡。' },
    { kind: 'point', number: 12, text: '请快一点。' },
  ],
  attachments: ['身份证复印件', '读者号回执'],
  signature: [`签名：${BLANK}`],
  date: '2026年3月5日',
  blanks: [],
}

const pdf = (one: FilledLetter) => letterPdf(one, typesetter, coverage)
const withText = (text: string): FilledLetter => ({ ...letter, blocks: [{ kind: 'paragraph', text }] })

describe('a letter as PDF', () => {
  test('has all its parts in order, on A4, tagged, with its title and language', async () => {
    const read = await readPdf(pdf(letter).bytes)
    expect(read.pages.map((page) => page.replaceAll('_', ''))).toEqual([
      '请求书镜湖窗口：我叫竹子。请求一、请给我卡。十二、请快一点。附件：1.身份证复印件2.读者号回执签名：2026年3月5日—1—',
    ])
    expect(read.size.map(Math.round)).toEqual([0, 0, 595, 842])
    expect(await fontsNotEmbedded(pdf(letter).bytes)).toBe(0)
    expect(read).toMatchObject({ title: '请求书', language: 'zh-CN', bookmarks: ['请求书'] })
    expect(read.roles.filter((role) => /^(H\d|P)$/.test(role))).toEqual(['H1', 'P', 'P', 'H2', 'P', 'P'])
  })

  test('names its addressee at the end where petitions do', async () => {
    const [page = ''] = (await readPdf(pdf({ ...letter, addressed: 'end', attachments: [] }).bytes)).pages
    expect(page).toContain('请快一点。此致镜湖窗口签名')
  })

  test('fills the page before a long list of attachments, and keeps the last of them with the signature', async () => {
    const blocks = Array.from({ length: 14 }, (_, i) => ({
      kind: 'point' as const,
      number: i + 1,
      text: '请给我卡。',
    }))
    const pagesWith = async (count: number) => {
      const attachments = Array.from({ length: count }, (_, i) => `材料${i + 1}`)
      return (await readPdf(pdf({ ...letter, blocks, attachments }).bytes)).pages
    }
    expect((await pagesWith(6)).map((page) => page.includes('材料1'))).toEqual([false, true])
    const many = await pagesWith(12)
    expect(many[0]).toMatch(/1\.材料1/)
    expect(many[1]).toMatch(/11\.材料1112\.材料12签名/)
  })

  test('is the same bytes for the same letter', () => {
    expect(pdf(letter).bytes).toEqual(pdf(letter).bytes)
    expect(pdf(letter).bytes).not.toEqual(pdf(withText('别的')).bytes)
  })

  test('shows what people write as they wrote it, and takes none of it for instructions', async () => {
    for (const text of [
      '#panic()',
      '$x$',
      '*粗*',
      '@引用',
      '\\',
      '"#"',
      '= 标题',
      '<标签>',
      '//',
      '{{name}}',
    ]) {
      const [page = ''] = (await readPdf(pdf(withText(`甲${text}乙`)).bytes)).pages
      expect(page, text).toContain(`甲${text}乙`.replace(/\s/g, ''))
    }
  })

  test('whatever is written, a letter comes out, and with all that the font has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(pdf(withText(text.toWellFormed())).bytes.length).toBeGreaterThan(1000)
      }),
      { numRuns: 60 },
    )
  })

  test('a character that the font lacks is a box with its code, and said', async () => {
    const made = pdf(withText('我叫𠮷野，又叫㛃，还叫𠮷。'))
    expect(made.missing).toEqual({ problem: 'missingCharacters', characters: ['𠮷'] })
    const [page = ''] = (await readPdf(made.bytes)).pages
    expect(page).toContain('我叫U+20BB7野，又叫㛃，还叫U+20BB7。')
    expect(pdf(letter).missing).toBeUndefined()
  })

  test('a name of sixty characters and an address without a space stay on the page', async () => {
    const name = '竹'.repeat(60)
    const address = 'Bamboo-Lane-'.repeat(25)
    const [page = ''] = (await readPdf(pdf(withText(`${name}，住${address}。`)).bytes)).pages
    expect(page.replaceAll('\u200B', '')).toContain(`${name}，住${address}。`)
  })
})

describe('each letter of the law', () => {
  test('is printed with every word of it, and never with its signature alone on a page', async () => {
    for (const template of letters) {
      for (const long of [false, true]) {
        const inputs = Object.fromEntries(
          Object.entries(template.inputs).map(([name, { kind }]) => [
            name,
            long
              ? {
                  text: '竹子',
                  date: '2026-11-25',
                  flag: true,
                  list: ['竹篮', '竹席'],
                  cites: ['jzzzxtl#9.2'],
                }[kind]
              : undefined,
          ]),
        )
        const filled = fillLetter(template, inputs, citations, '2026-11-25')
        const { pages } = await readPdf(pdf(filled).bytes)
        const all = pages
          .map((page) => page.replace(/—\d+—$/, ''))
          .join('')
          .replace(/[_\u200B]/g, '')
        for (const { text } of filled.blocks) expect(all, template.id).toContain(text.replace(/[\s_]/g, ''))
        expect(pages.at(-1)?.length, template.id).toBeGreaterThan(25)
      }
    }
  })
})
