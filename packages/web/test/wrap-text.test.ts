import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf, wrapText } from '../src/answer/wrap-text.ts'

const words = fc
  .array(fc.constantFrom('居', '住', '证', '，', '。', '（', '）', '2027', '年', 'App', '12345'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

test('nothing is lost or changed by breaking lines', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 6, max: 40 }), (text, most) => {
      expect(wrapText(text, most).join('')).toBe(text)
    }),
  )
})

test('no line begins with closing punctuation', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 6, max: 40 }), (text, most) => {
      for (const line of wrapText(text, most).slice(1)) expect(line).not.toMatch(/^[，。）]/)
    }),
  )
})

test('Chinese characters are as wide as the type is high, digits narrower', () => {
  expect(widthOf('居住证')).toBe(3)
  expect(widthOf('2027')).toBeLessThan(3)
})
