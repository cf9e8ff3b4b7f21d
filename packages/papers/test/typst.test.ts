import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { TypesetFailure, type Typesetter } from '../src/index.ts'
import { openTypesetter } from '../src/typst.ts'

const file = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(name))))

let typesetter: Typesetter

beforeAll(async () => {
  typesetter = await openTypesetter(file('@myriaddreamin/typst-ts-web-compiler/wasm'), [
    file('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  ])
})

const DOCUMENT =
  // A document without a date of its own has the time of day in it.
  '#set document(date: none)\n#set text(font: "Noto Serif SC", lang: "zh")\n#json("/letter.json").title'
const letter = (title: string) => ({ '/letter.json': new TextEncoder().encode(JSON.stringify({ title })) })

test('a document comes out as a tagged PDF, the same bytes each time', () => {
  const pdf = typesetter.pdf(DOCUMENT, letter('情况说明'))
  const text = Buffer.from(pdf).toString('latin1')
  expect(text).toMatch(/^%PDF-1\.7/)
  expect(text).toContain('/StructTreeRoot')
  expect(typesetter.pdf(DOCUMENT, letter('情况说明'))).toEqual(pdf)
  expect(typesetter.pdf(DOCUMENT, letter('授权委托书'))).not.toEqual(pdf)
})

test('a page of another PDF can stand in a document', () => {
  const inner = typesetter.pdf(DOCUMENT, letter('附件'))
  expect(typesetter.pdf('#image("/annex.pdf", page: 1)', { '/annex.pdf': inner }).length).toBeGreaterThan(
    1000,
  )
})

test('what cannot be set is said, and the next document is set as ever', () => {
  const before = typesetter.pdf(DOCUMENT, letter('好'))
  const broken = { '/photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0) }
  expect(() => typesetter.pdf('#image("/photo.jpg")', broken)).toThrow(TypesetFailure)
  expect(() => typesetter.pdf('#image("/photo.jpg")', broken)).toThrow(/decode image/)
  expect(() => typesetter.pdf('#image("/photo.jpg")')).toThrow(/main\.typ:1/)
  expect(() => typesetter.pdf('#nothing')).toThrow(/unknown variable/)
  expect(typesetter.pdf(DOCUMENT, letter('好'))).toEqual(before)
})
