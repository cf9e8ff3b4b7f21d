import { assess, parseFacts } from '@juyi/journey'
import { expect, test } from 'vitest'
import { questionAbout, questionsAfter } from '../src/questions/question.ts'
import { ruleAsking } from '../src/questions/why-asked.ts'
import { day } from './day.ts'
import { bookOf } from './papers-law.ts'

const ON = day('2026-11-23')

test.for(['330100', '440300', '410100', '110000', '510100'])(
  'every question that %s may put says why it is asked',
  (code) => {
    const here = bookOf(code)
    const { missing } = assess(here, parseFacts({}, here, ON), ON)
    const questions = missing.flatMap((id) => questionAbout(id, here) ?? [])
    expect(questions.length).toBeGreaterThan(3)
    for (const { id, why } of questions) expect(why ?? ruleAsking(id, here), id).toBeDefined()
  },
)

test('the reason is the statement closest around the fact', () => {
  expect(ruleAsking('employment', bookOf('330100'))).toEqual({ kind: 'rule', says: '在市区工作' })
})

test('what only an act needs is told by the act', () => {
  expect(ruleAsking('leaseFilingPossible', bookOf('330100'))).toMatchObject({ kind: 'act' })
})

test('the present question is not one of those after it', () => {
  expect(questionsAfter({ atLeast: 2, atMost: 7 }, true)).toEqual({ atLeast: 1, atMost: 6 })
  expect(questionsAfter({ atLeast: 2, atMost: 7 }, false)).toEqual({ atLeast: 2, atMost: 7 })
  expect(questionsAfter({ atLeast: 0, atMost: 1 }, true)).toEqual({ atLeast: 0, atMost: 0 })
})
