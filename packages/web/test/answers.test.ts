import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTo, NO_ANSWERS, withAnswer, withDocument, withSkipped } from '../src/store/place-answers.ts'

const step = fc.tuple(
  fc.constantFrom('answer', 'skip'),
  fc.constantFrom('a', 'b', 'c', 'documents.lease'),
  fc.boolean(),
)

test('changing one answer loses no other', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let given = NO_ANSWERS
      const expected = new Map<string, boolean | undefined>()
      for (const [what, fact, value] of steps) {
        given = what === 'answer' ? withAnswer(given, fact, value, '2026-11-23') : withSkipped(given, fact)
        expected.set(fact, what === 'answer' ? value : undefined)
      }
      for (const [fact, value] of expected) {
        expect(answerTo(given, fact)).toBe(value)
        expect(given.skipped.includes(fact)).toBe(value === undefined)
        expect(given.order).toContain(fact)
      }
    }),
  )
})

test('a tick taken away says nothing about the paper', () => {
  const ticked = withDocument(NO_ANSWERS, 'idCard', true)
  expect(answerTo(ticked, 'documents.idCard')).toBe(true)
  expect(answerTo(withDocument(ticked, 'idCard', false), 'documents.idCard')).toBeUndefined()
})
