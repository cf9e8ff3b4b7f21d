import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintLaw } from '../src/lint/index.ts'
import { LawError } from '../src/sources.ts'
import { expectInBothLanguages } from './both-languages.ts'
import { lawOf, mirrorLake } from './mirror-lake.ts'

/** What an unlucky editor leaves in a file. */
const debris = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    '#',
    '&a ',
    '*a',
    '!!int ',
    '|\n',
    '? ',
  ),
  fc.constantFrom(
    'null',
    '000000',
    '-1',
    'true',
    '1e999',
    '.nan',
    '__proto__',
    'constructor',
    '2026-02-30',
    '"',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

const damage = fc
  .record({ file: fc.constantFrom(...Object.keys(mirrorLake)), at: fc.nat(), cut: fc.nat(12), debris })
  .map((one) => {
    const text = mirrorLake[one.file] ?? ''
    const at = one.at % (text.length + 1)
    return { ...mirrorLake, [one.file]: text.slice(0, at) + one.debris + text.slice(at + one.cut) }
  })

test('however a file is damaged, the law loads and can be linted, or says in words what is wrong', () => {
  fc.assert(
    fc.property(damage, (files) => {
      try {
        for (const { says } of lintLaw(lawOf(files), '2026-06-01')) expectInBothLanguages(says, files)
      } catch (error) {
        if (!(error instanceof LawError)) throw error
        expect(error.problems.length).toBeGreaterThan(0)
        for (const { file, says } of error.problems) {
          expect(Object.keys(mirrorLake)).toContain(file)
          expect(says.zh).not.toContain('undefined')
          expectInBothLanguages(says, files)
        }
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)
