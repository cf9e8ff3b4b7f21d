import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { letterDocx } from '../src/docx.ts'
import { type FilledLetter, fillLetter } from '../src/index.ts'
import { citations, letters } from './law-letters.ts'

const letter: FilledLetter = {
  id: 'plea',
  title: '请求书',
  addressee: '镜湖窗口',
  addressed: 'top',
  blocks: [
    { kind: 'paragraph', text: '我叫𠮷野 <甲> & “乙”。' },
    { kind: 'heading', text: '请求' },
    { kind: 'point', number: 1, text: '请给我卡。\n谢谢' },
    { kind: 'point', number: 12, text: '请快一点。' },
  ],
  attachments: ['身份证复印件', '读者号回执'],
  signature: ['签名：__________'],
  date: '2026年3月5日',
  blanks: [],
}

const partOf = (docx: Uint8Array, name: string): string => {
  const part = unzipSync(docx)[name]
  if (part === undefined) throw new Error(`no ${name}`)
  return strFromU8(part)
}

/** The text of each paragraph, in order; lines to write on as letters have them. */
function linesOf(docx: Uint8Array): readonly string[] {
  return [...partOf(docx, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>|(<w:br\/>)/g)]
      .map(([, words, lineBreak]) => (lineBreak === undefined ? (words ?? '') : '\n'))
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\u00A0+/g, ({ length }) => '_'.repeat(length / 2)),
  )
}

afterEach(() => {
  vi.useRealTimers()
})

test('a letter comes out with all its parts, in the order of official correspondence', async () => {
  expect(linesOf(await letterDocx(letter))).toEqual([
    '请求书',
    '镜湖窗口：',
    '我叫𠮷野 <甲> & “乙”。',
    '请求',
    '一、请给我卡。\n谢谢',
    '十二、请快一点。',
    '附件：1. 身份证复印件',
    '2. 读者号回执',
    '签名：__________',
    '2026年3月5日',
  ])
})

test('a petition names its addressee at the end, and a single annex has no number', async () => {
  const petition = await letterDocx({ ...letter, addressed: 'end', attachments: ['身份证复印件'] })
  expect(linesOf(petition).slice(1, 3)).toEqual(['我叫𠮷野 <甲> & “乙”。', '请求'])
  expect(linesOf(petition).slice(5)).toEqual([
    '此致',
    '镜湖窗口',
    '附件：身份证复印件',
    '签名：__________',
    '2026年3月5日',
  ])
})

test('the page is A4 with the margins, type and lines of official correspondence', async () => {
  const xml = partOf(await letterDocx(letter), 'word/document.xml')
  expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/)
  expect(xml).toMatch(/<w:pgMar [^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1588"/)
  const [title = '', , body = ''] = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
  expect(title).toMatch(/<w:jc w:val="center"\/>/)
  expect(title).toMatch(/w:eastAsia="宋体".*<w:sz w:val="44"\/>/)
  expect(body).toMatch(/<w:ind [^>]*w:firstLine="640"/)
  expect(body).toMatch(/w:eastAsia="仿宋".*<w:sz w:val="32"\/>/)
  expect(body).toMatch(/w:line="560" w:lineRule="exact"/)
  const dated = xml.match(/<w:p>.*?<\/w:p>/gs)?.at(-1)
  expect(dated).toMatch(/<w:jc w:val="(right|end)"\/>/)
})

test('no page has a signature without words of the letter above it', async () => {
  const xml = partOf(await letterDocx(letter), 'word/document.xml')
  const kept = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) => one.includes('<w:keepNext/>'))
  // From the last point on: the point, two annexes, the signature; nothing follows the date.
  expect(kept.slice(-6)).toEqual([false, true, true, true, true, false])
})

test('a line to write on holds together at the end of a line and shows as a line', async () => {
  const xml = partOf(await letterDocx(letter), 'word/document.xml')
  const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([run]) => run)
  const blanks = runs.filter((run) => run.includes('\u00A0'))
  expect(blanks).toHaveLength(1)
  expect(blanks[0]).toMatch(/<w:u w:val="single"\/>/)
  expect(xml).not.toContain('_')
})

test('the title and the headings are headings to whoever cannot see their size', async () => {
  const xml = partOf(await letterDocx(letter), 'word/document.xml')
  const levels = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) => /outlineLvl w:val="(\d)"/.exec(one)?.[1])
  expect(levels.slice(0, 5)).toEqual(['0', undefined, undefined, '1', undefined])
})

test('an address without a space may be broken before it runs over the margin', async () => {
  const address = 'bamboo-lane-'.repeat(20)
  const one: FilledLetter = { ...letter, blocks: [{ kind: 'paragraph', text: address }] }
  const written = linesOf(await letterDocx(one))[2]
  expect(written?.replaceAll('\u200B', '')).toBe(address)
  expect(Math.max(...(written ?? '').split('\u200B').map(({ length }) => length))).toBeLessThan(30)
})

test('of many attachments only the last go with the signature', async () => {
  const attachments = Array.from({ length: 12 }, (_, i) => `材料${i}`)
  const xml = partOf(await letterDocx({ ...letter, attachments }), 'word/document.xml')
  const kept = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) => one.includes('<w:keepNext/>'))
  expect(kept.slice(-15, -2)).toEqual([...Array.from({ length: 11 }, () => false), true, true])
})

test('digits are not marked as Chinese, which would let a number be broken in two', async () => {
  expect(partOf(await letterDocx(letter), 'word/styles.xml')).toMatch(
    /<w:lang [^>]*w:val="en-US"[^>]*w:eastAsia="zh-CN"/,
  )
})

test('the same letter gives the same bytes, whatever the time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') })
  const first = await letterDocx(letter)
  vi.setSystemTime(new Date('2031-07-05T13:45:10Z'))
  expect(await letterDocx(letter)).toEqual(first)
  expect(partOf(first, 'docProps/core.xml')).not.toMatch(/<dcterms/)
  expect(await letterDocx({ ...letter, title: '另一封' })).not.toEqual(first)
})

test('every letter of the law comes out with every word it has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...letters), fc.boolean(), async (template, full) => {
      const inputs = Object.fromEntries(
        Object.keys(template.inputs).map((name) => [name, full && ['甲', '乙']]),
      )
      const filled = fillLetter(template, inputs, citations, '2026-11-25')
      const lines = linesOf(await letterDocx(filled)).join('\n')
      for (const { text } of filled.blocks) expect(lines).toContain(text)
      for (const text of [...filled.attachments, ...filled.signature, filled.addressee])
        expect(lines).toContain(text)
    }),
    { numRuns: 40 },
  )
})
