import { LawError } from '@juyi/law'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { KINDS, type Run } from '../fuzz/kinds.ts'
import { unlessRefused } from '../fuzz/outcome.ts'
import { bytesOf, rawByte, smallPack } from '../fuzz/packs.ts'
import { Scratch } from '../fuzz/scratch.ts'

const WRONG = { zh: '错', en: 'wrong' }

const scratches = new Map<string, Scratch>()
const bench = {
  scratch: (name: string): Scratch => {
    const found = scratches.get(name) ?? new Scratch()
    scratches.set(name, found)
    return found
  },
}
afterAll(() => {
  for (const scratch of scratches.values()) scratch.remove()
})

describe('fuzzing', () => {
  // The whole law takes a second each time; `npm run fuzz` goes through it.
  test.each(KINDS.filter(({ name }) => name !== 'whole'))(
    'of $name ends in an answer or in words with a place',
    ({ runs }) => {
      const go = (run: Run): void => {
        expect(['answered', 'refused']).toContain(run.go(bench))
      }
      fc.assert(fc.property(runs, go), { seed: 1, numRuns: 15, endOnFailure: true })
    },
    60_000,
  )

  test.each([
    ['no line', { file: 'facts.yaml', says: WRONG }],
    ['a line past the end', { file: 'facts.yaml', line: 999, column: 1, says: WRONG }],
    ['a column past the end', { file: 'facts.yaml', line: 1, column: 99, says: WRONG }],
    ['no words', { file: 'facts.yaml', line: 1, column: 1, says: { zh: '错', en: ' ' } }],
    [
      'words of a program',
      { file: 'facts.yaml', line: 1, column: 1, says: { zh: '没有 undefined', en: 'no such thing' } },
    ],
    ['a file that is no file', { file: 'statutes', says: WRONG }],
  ])('finds fault with a refusal that has %s', (_, problem) => {
    const refuse = (problems: readonly (typeof problem)[]) => () =>
      unlessRefused(smallPack, () => {
        throw new LawError(problems)
      })
    expect(refuse([problem])).toThrow()
    expect(refuse([])).toThrow()
    expect(refuse([{ file: 'facts.yaml', line: 1, column: 1, says: WRONG }])()).toBeUndefined()
  })

  test('writes bytes that are no text', () => {
    expect([...bytesOf(`a${rawByte(0xff)}字`)]).toEqual([0x61, 0xff, 0xe5, 0xad, 0x97])
    // Half a character is no byte.
    expect([...bytesOf('\u{1F4DC}')]).toEqual([0xf0, 0x9f, 0x93, 0x9c])
  })
})
