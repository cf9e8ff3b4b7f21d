import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findViolations } from '../violations.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'juyi-floors-'))
  mkdirSync(join(root, 'packages'))
})

afterEach(() => rmSync(root, { recursive: true }))

function put(file: string, text: string): void {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Where the violations are, as `file:line`. */
function places(): string[] {
  return findViolations(root).map(({ file, line }) => `${file}:${line}`)
}

describe('floors', () => {
  test('a package may use what stands below it, and itself', () => {
    put('packages/journey/src/a.ts', "import { x } from '@juyi/rules'\nimport type { L } from '@juyi/law'\n")
    put(
      'packages/journey/test/a.test.ts',
      "import { x } from '@juyi/journey'\nimport { y } from '../src/a.ts'\n",
    )
    put('packages/journey/package.json', '{ "dependencies": { "@juyi/rules": "0.1.0", "zod": "4.6.7" } }')
    expect(findViolations(root)).toEqual([])
  })

  test('an import from above is found with its line and with what is allowed', () => {
    put('packages/identity/src/a.ts', "// 身份证\nimport { j } from '@juyi/journey'\n")
    const [violation, ...others] = findViolations(root)
    expect(others).toEqual([])
    expect(violation).toMatchObject({ file: 'packages/identity/src/a.ts', line: 2 })
    expect(violation?.message).toContain('allowed: @juyi/rules')
  })

  test('packages on one floor do not know each other', () => {
    put('packages/law/src/a.ts', "export type { N } from '@juyi/identity'\n")
    expect(places()).toEqual(['packages/law/src/a.ts:1'])
  })

  test.for([
    "import type { L } from '@juyi/law'",
    "import '@juyi/law/load'",
    "export * from '@juyi/law'",
    "export { l } from '@juyi/law'",
    "const l = await import('@juyi/law')",
    "type L = import('@juyi/law').Law",
  ])('%s is seen, in sources and in tests', (statement) => {
    put('packages/rules/src/a.ts', statement)
    put('packages/rules/test/a.test.ts', statement)
    expect(new Set(places())).toEqual(
      new Set(['packages/rules/src/a.ts:1', 'packages/rules/test/a.test.ts:1']),
    )
  })

  test('comments and strings are not imports', () => {
    put('packages/rules/src/a.ts', "// import '@juyi/law'\nexport const text = \"import '@juyi/law'\"\n")
    expect(places()).toEqual([])
  })

  test('a path into another package is found, even one below', () => {
    put('packages/law/src/a.ts', "import { x } from '../../rules/src/index.ts'\n")
    put('packages/law/src/b.tsx', "import { x } from './a.ts'\nexport const b = <p>{x}</p>\n")
    expect(places()).toEqual(['packages/law/src/a.ts:1'])
  })

  test('a dependency from above is found in package.json', () => {
    put('packages/rules/package.json', '{\n  "devDependencies": {\n    "@juyi/law": "0.1.0"\n  }\n}\n')
    expect(places()).toEqual(['packages/rules/package.json:3'])
  })

  test('a package without a floor is found', () => {
    put('packages/helpers/src/a.ts', 'export {}\n')
    expect(places()).toEqual(['packages/helpers:1'])
  })

  test('a file that cannot be parsed is found instead of passed over', () => {
    put('packages/rules/src/a.ts', 'import { from\n')
    expect(places()).toEqual(['packages/rules/src/a.ts:1'])
  })
})

describe('purity', () => {
  const IMPURE = [
    "import { readFileSync } from 'node:fs'",
    "import path from 'path'",
    'export const now = Date.now()',
    'export const now = new Date()',
    'export const now = Temporal.Now.plainDateISO()',
    "export const answer = await fetch('/law.json')",
    'export const home = process.env.HOME',
    'export const dice = Math.random()',
  ]

  test.for(IMPURE)('%s is found in a pure package', (statement) => {
    put('packages/journey/src/a.ts', statement)
    expect(places()).toEqual(['packages/journey/src/a.ts:1'])
  })

  test.for(IMPURE)('%s is left alone in tests, in law/src/load and above the pure floors', (statement) => {
    put('packages/journey/test/a.test.ts', statement)
    put('packages/law/src/load/index.ts', statement)
    put('packages/web/serve.ts', statement)
    expect(places()).toEqual([])
  })

  test('a date made from an argument is pure', () => {
    put('packages/rules/src/a.ts', 'export const day = (text: string) => new Date(text).getTime()\n')
    expect(places()).toEqual([])
  })

  test('pure code does not reach the loader, by name or by path', () => {
    put('packages/journey/src/a.ts', "import { load } from '@juyi/law/load'\n")
    put('packages/law/src/index.ts', "export { load } from './load/index.ts'\n")
    put('packages/law/src/load/index.ts', "import { read } from './read.ts'\n")
    expect(places()).toEqual(['packages/journey/src/a.ts:1', 'packages/law/src/index.ts:1'])
  })
})
