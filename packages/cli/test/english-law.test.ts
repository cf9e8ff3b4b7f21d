import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lawWords } from '../src/law/words/index.ts'
import { chineseLeft, expectToldInEnglish } from './chinese-left.ts'
import { juyi } from './juyi-process.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const english = (...args: readonly string[]) => juyi(['law', ...args, '--lang', 'en'])
const ON = ['--on', '2026-11-23']

/** Places without rules of their own have no English name. */
const NOT_IN_ENGLISH = ['四川省广安市']

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juyi-english-law-'))
  await cp(join(root, 'law'), folder, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

describe('the commands about the law in English', { timeout: 60_000 }, () => {
  test.concurrent.for([
    ['lint', ...ON],
    ['test', '--place', '440300'],
    ['coverage'],
    ['show', '330100'],
    ['show', '440300', '--permit', 'hkmt'],
    ['show', '440300', '--facts'],
    ['compare', 'Shenzhen', ...ON],
    ['compare', '330100', '320100', ...ON],
    ['stricter'],
    ['diff', 'HEAD', ...ON],
  ])('%s', async (args, { expect }) => {
    const { code, stdout, stderr } = await english(...args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/[a-z]{4}/)
    // The word by which each language is known stands in its own.
    expect(chineseLeft(stdout.replace('[中文]', ''), NOT_IN_ENGLISH)).toBe('')
  })

  test('the holidays of a year, whose notice has a Chinese title alone', async () => {
    const { stdout } = await english('calendar', '2026')
    expect(stdout).toMatch(/^2026\nHolidays: 2026-01-01, [\s\S]*\nMake-up workdays: /)
    expect(chineseLeft(stdout.replace(/^Source: .*/m, ''))).toBe('')
  })

  test('how each is used', async () => {
    const commands = ['lint', 'test', 'coverage', 'show', 'calendar', 'compare', 'stricter', 'diff']
    for (const { code, stdout } of await Promise.all(commands.map((one) => english(one, '--help')))) {
      expect(code).toBe(0)
      expect(stdout).toMatch(/^Usage: juyi law /m)
      expect(chineseLeft(stdout)).toBe('')
    }
  })

  test('what is wrong with the law, with its spot and the mend', async () => {
    const file = join(folder, 'places/440300.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('confidence: high', 'confidence: hihg'))
    const { code, stdout, stderr } = await juyi(['law', 'lint', '--lang', 'en'], {
      env: { JUYI_LAW: folder },
    })
    await writeFile(file, text)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/places\/440300\.yaml:\d+:\d+ {2}[\w.]+: .*high/)
    expect(chineseLeft(stderr)).toBe('')
  })

  test.concurrent.for([
    ['compare', 'Nowhere'],
    ['compare', '000000'],
    ['compare'],
    ['stricter', '--write', '/nowhere/x.md'],
    ['diff', 'nope'],
    ['diff'],
    ['test', '--place', '999999'],
    ['calendar', '1999'],
    ['lnt'],
  ])('what is wrong with the line: %s', async (args) => {
    expectToldInEnglish(await english(...args), args.join(' '))
  })
})

test('no word of the commands for lawyers is missing or Chinese in English', () => {
  const leaves = (table: unknown): readonly string[] =>
    typeof table === 'string' || typeof table === 'function'
      ? [String(table)]
      : typeof table === 'object' && table !== null
        ? Object.values(table).flatMap(leaves)
        : []
  const [zh, en] = [leaves(lawWords('zh')), leaves(lawWords('en'))]
  expect(en).toHaveLength(zh.length)
  expect(en.filter((words) => chineseLeft(words.replace('[中文]', '')) !== '')).toEqual([])
  expect(zh.filter((words) => /\p{Script=Han}/u.test(words)).length).toBeGreaterThan(100)
})
