import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { valuesIn } from '../src/load/values-in.ts'
import { mirrorLake } from './mirror-lake.ts'

/** What the full reader gives; undefined where it finds a fault. */
function fully(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, strict: true, logLevel: 'error' })
  return [...document.errors, ...document.warnings].length > 0 ? undefined : document.toJS()
}

/** Order counts: what a place lists first is asked and shown first. */
const inOrder = (value: unknown) => JSON.stringify(value)

const root = fileURLToPath(new URL('../../../law', import.meta.url))
const law = globSync('**/*.yaml', { cwd: root }).map((file) => readFileSync(`${root}/${file}`, 'utf8'))

describe('the values of a YAML file, without their spots', () => {
  test('gives what the full reader gives for every file of the law, and leaves it hardly one', () => {
    const left = law.filter((text) => valuesIn(text) === undefined)
    expect(left.length).toBeLessThan(law.length / 20)
    for (const text of law) {
      if (!left.includes(text)) expect(inOrder(valuesIn(text))).toBe(inOrder(fully(text)))
    }
  })

  test.each([
    ['a: 1\nb: x y # said\n', '{"a":1,"b":"x y"}'],
    ['a:\n  - b: [1, "2", c d]\n    d: { e: true }\n\n# end', '{"a":[{"b":[1,"2","c d"],"d":{"e":true}}]}'],
    ['a:\n- 1\n- x\nb: null', '{"a":[1,"x"],"b":null}'],
    ['"a": "#\\"\\\\"', '{"a":"#\\"\\\\"}'],
    ['a: b\n  c\n__proto__: 1\nd: 000000\ne: 1.5', '{"a":"b c","__proto__":1,"d":0,"e":1.5}'],
    ['a: 2026-01-01\nb: c#d\ne: http://f', '{"a":"2026-01-01","b":"c#d","e":"http://f"}'],
  ])('reads %j', (text, value) => {
    expect(inOrder(valuesIn(text))).toBe(value)
    expect(inOrder(fully(text))).toBe(value)
  })

  test.each([
    ['a key written twice', 'a: 1\na: 2'],
    ['a tab', 'a:\n\tb: 1'],
    ['an anchor', 'a: &b 1'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !!str 1'],
    ['a key that is empty', 'a: {:, b: 1}'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a bracket that stays open', 'a: [1'],
    ['a colon within a text', 'a: b: c'],
    ['a line in between two indents', 'a:\n    b: 1\n  c: 2'],
    ['nothing', ''],
    ['a mark of byte order', '\uFEFFa: 1'],
    ['nesting without end', `a: ${'['.repeat(10_000)}`],
  ])('leaves %s to the full reader', (_, text) => {
    expect(valuesIn(text)).toBeUndefined()
  })

  test('however a text is damaged, gives what the full reader gives or leaves it to it', () => {
    const debris = fc.oneof(
      fc.constantFrom(' ', '  ', '\n', '\n  ', '- ', ': ', ':', '#', ' #', ',', '[', ']', '{', '}', '"', "'"),
      fc.constantFrom('\t', '|', '>', '?', '%', '@', '&a', '*a', '<<: ', '~', '-', '1', '.', '0x', '\\', '!'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const damaged = fc
      .record({
        text: fc.constantFrom(...Object.values(mirrorLake)),
        at: fc.nat(),
        cut: fc.nat(12),
        debris,
      })
      .map(({ text, at, cut, debris: left }) => {
        const from = at % (text.length + 1)
        return text.slice(0, from) + left + text.slice(from + cut)
      })
    fc.assert(
      fc.property(damaged, (text) => {
        const values = valuesIn(text)
        if (values !== undefined) expect(inOrder(values)).toBe(inOrder(fully(text)))
      }),
      { numRuns: 3000 },
    )
  }, 60_000)
})
