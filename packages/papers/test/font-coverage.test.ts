import { beforeAll, expect, test } from 'vitest'
import { covers, type FontCoverage, fontCoverage } from '../src/index.ts'
import { typesetterForTests } from './open-typesetter.ts'

let coverage: FontCoverage

beforeAll(async () => {
  ;({ coverage } = await typesetterForTests())
})

const has = (character: string) => covers(coverage, character.codePointAt(0) ?? 0)

test('a font says which characters it has, in the first plane and beyond', () => {
  for (const character of ['一', '竹', 'A', '。', '—', '㛃', '䶮', '𬀩'])
    expect(has(character), character).toBe(true)
  for (const character of ['𠮷', '😀', '\uE000']) expect(has(character), character).toBe(false)
})

test('every character of GB 2312 is there', () => {
  const gb = new TextDecoder('gb2312')
  const missing: string[] = []
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = gb.decode(Uint8Array.of(high, low))
      if (/^\p{Script=Han}$/u.test(character) && !has(character)) missing.push(character)
    }
  }
  expect(missing).toEqual([])
})

test('what is no font is refused', () => {
  expect(() => fontCoverage(new Uint8Array())).toThrow(RangeError)
  expect(() => fontCoverage(new TextEncoder().encode('this is no font at all'))).toThrow(RangeError)
})
