import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOf } from '../src/page/clauses.ts'

test.for([
  ['顺利的话，2027年5月24日可以申领。', ['顺利的话，', '2027年5月24日可以申领。']],
  ['If all goes well, you can apply.', ['If all goes well,', 'you can apply.']],
  ['Not yet.', ['Not yet.']],
  ['It costs 1,000 yuan.', ['It costs 1,000 yuan.']],
] as const)('%s comes apart after its commas', ([text, clauses]) => {
  expect(clausesOf(text).map(({ words }) => words)).toEqual(clauses)
})

test('nothing of a headline is lost', () => {
  const text = fc
    .array(fc.constantFrom('还不能办', '，', 'Not yet', ', ', '。', '2027'), { maxLength: 12 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (one) => {
      const kept = clausesOf(one)
        .map(({ words, gap }) => words + gap)
        .join('')
      // Commas with nothing before them cannot end a clause.
      expect(kept.replace(/[，, ]/g, '')).toBe(one.replace(/[，, ]/g, ''))
    }),
  )
})
