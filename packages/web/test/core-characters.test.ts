import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { divisionsBelow } from '@juyi/identity'
import { lettersBook } from '@juyi/law'
import { covers, fontCoverage } from '@juyi/papers'
import { expect, test } from 'vitest'
import { coreCharacters } from '../vite/core-characters.ts'
import { law } from './law.ts'

const core = new Set(coreCharacters())
const missing = (text: string) => [...new Set(text)].filter((one) => !/\s/.test(one) && !core.has(one))

test('the letters are written in characters that a phone fetches first', () => {
  const { letters, citations, words } = lettersBook(law, 'zh')
  const texts = Object.values(letters).map(({ title, addressee, body, attachments, signature }) =>
    [title, addressee, body, ...attachments, ...signature].join(''),
  )
  expect(missing(texts.join(''))).toEqual([])
  expect(missing(JSON.stringify([Object.values(citations).map(({ label }) => label), words]))).toEqual([])
})

test('so is the name of every province, city and county', () => {
  const under = (code: string): readonly string[] =>
    divisionsBelow(code).flatMap((division) => [division.name, ...under(division.code)])
  const names = under('000000')
  expect(names).toContain('鄠邑区')
  expect(missing(names.join(''))).toEqual([])
})

test('the font can draw them all', () => {
  const path = fileURLToPath(
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  )
  const coverage = fontCoverage(readFileSync(path))
  expect([...core].filter((one) => !covers(coverage, one.codePointAt(0) ?? 0))).toEqual([])
})
