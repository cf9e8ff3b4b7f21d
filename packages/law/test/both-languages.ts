import { expect } from 'vitest'
import type { InWords } from '../src/language.ts'
import { LEVELS, source } from '../src/schema/statute.ts'
import type { Files } from './mirror-lake.ts'

/** What is written for editors alone, and so in Chinese alone. */
const HINTS = /（.*）/gu
/** Words that are written into a file as they are. */
const VALUES = [...LEVELS, ...source.shape.kind.options]
const NAMES = /[A-Za-z][A-Za-z0-9#./-]*/g
const CHINESE = /[\p{Script=Han}、，。；：？（）「」]+/gu

/** A problem is told in either language: the English is no Chinese but what the files say, and names what the Chinese names. */
export function expectInBothLanguages({ zh, en }: InWords, files: Files): void {
  expect(zh).not.toBe('')
  expect(en).not.toBe('')
  const written = [...Object.values(files), ...VALUES].join('\n')
  const foreign = [...en.matchAll(CHINESE)].map(([text]) => text).filter((text) => !written.includes(text))
  expect({ en, foreign }).toEqual({ en, foreign: [] })
  const named = new Set([...zh.replace(HINTS, '').matchAll(NAMES)].map(([name]) => name.toLowerCase()))
  const lacking = [...named].filter((name) => !en.toLowerCase().includes(name))
  expect({ zh, en, lacking }).toEqual({ zh, en, lacking: [] })
}
