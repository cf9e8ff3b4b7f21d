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

const english = fc
  .array(
    fc.constantFrom(
      'You',
      'register',
      'the landlord’s',
      'police',
      'station,',
      '“no”.',
      '(居住登记)',
      '2027',
      'e-permit;',
      'a',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(' '))

test('English breaks at its spaces and keeps words, and Chinese terms in brackets, whole', () => {
  fc.assert(
    fc.property(english, fc.integer({ min: 8, max: 40 }), (text, most) => {
      const lines = wrapText(text, most)
      expect(lines.join('')).toBe(text)
      expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(text.split(' '))
      for (const line of lines) expect(line).not.toMatch(/^\s|^$/)
    }),
  )
})

/** Width of the punctuation that may hang behind a line: a quotation mark and a full stop. */
const HANGING = 1.61

test('no English line is wider than there is room, but for the punctuation that hangs', () => {
  fc.assert(
    fc.property(english, fc.integer({ min: 8, max: 40 }), (text, most) => {
      for (const line of wrapText(text, most))
        expect(widthOf(line.trim())).toBeLessThanOrEqual(most + HANGING)
    }),
  )
})

test('a bracket is never left alone before a word that is too long for a line', () => {
  expect(wrapText('（https://example.org/a', 6)).toEqual(['（https://example.org/a'])
})

test('Chinese characters are as wide as the type is high, digits narrower', () => {
  expect(widthOf('居住证')).toBe(3)
  expect(widthOf('2027')).toBeLessThan(3)
})
