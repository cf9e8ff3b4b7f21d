import { dayOf } from '@juyi/rules'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { en as enFirst } from '../src/words/en/index.ts'
import { enPages } from '../src/words/en/pages.ts'
import { zh as zhFirst } from '../src/words/zh/index.ts'
import { zhPages } from '../src/words/zh/pages.ts'

const en = { ...enFirst, ...enPages }
const zh = { ...zhFirst, ...zhPages }

const may = dayOf({ year: 2027, month: 5, day: 24 })

/** Every text and every function of a book of words, with the way to it. */
function leaves(words: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !(value instanceof RegExp)
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as const],
  )
}

test('a day is written as 24 May 2027, and the pattern finds it again', () => {
  expect(en.day(may)).toBe('24 May 2027')
  fc.assert(
    fc.property(fc.integer({ min: -20000, max: 80000 }), (on) => {
      expect(`from ${en.day(on)}.`.split(en.datePattern)).toEqual(['from ', en.day(on), '.'])
    }),
  )
})

test('one thing is singular, more are plural', () => {
  expect(en.days(1)).toBe('1 day')
  expect(en.days(2)).toBe('2 days')
  expect(en.days(0)).toBe('0 days')
  expect(en.amount(1, 'months')).toBe('1 month')
  expect(en.amount(18, 'months')).toBe('18 months')
  expect(en.places.found(1)).toBe('1 place found')
  expect(en.papers.copies(1)).toBe('1 copy')
  expect(en.papers.copies(2)).toBe('2 copies')
  expect(en.answer.routeOthers(1)).toBe('Needed for 1 thing')
  expect(en.verdict.unknown(1)).toContain('One more answer is')
  expect(en.verdict.unknown(3)).toContain('3 more answers are')
})

test('a statement gets its full stop once', () => {
  expect(en.lacking.one('You have lived here for six months')).toMatch(/months\.$/)
  expect(en.lacking.one('You have lived here for six months.')).toMatch(/months\.$/)
})

test('the days of sources are written out, and what is no day stands as it is', () => {
  expect(en.sources.checked('2026-05-01')).toBe('checked on 1 May 2026')
  expect(en.sources.checked('2026')).toBe('checked on 2026')
})

test('an impossible date is named, an impossible month too', () => {
  expect(en.problem.dateMissing(2026, 2, 30)).toContain('30 February 2026')
  expect(en.problem.dateMissing(2026, 13, 1)).toContain('no month 13')
})

test('English says all that Chinese says, and nothing more', () => {
  expect(
    leaves(en)
      .map(([path]) => path)
      .sort(),
  ).toEqual(
    leaves(zh)
      .map(([path]) => path)
      .sort(),
  )
})

test('English uses no Chinese punctuation, and Chinese terms stand only in brackets or quotation marks', () => {
  for (const [path, value] of leaves(en)) {
    if (typeof value !== 'string' || path === 'app.otherLanguage') continue
    expect(value, path).not.toMatch(/[，。；：！？、（）《》]/)
    expect(value.replace(/\([^()]*\)|“[^”]*”/g, ''), path).not.toMatch(/\p{Script=Han}/u)
  }
})

test('labels that the words refer to are called so on the page', () => {
  expect(en.state.failedWhy).toContain(`“${en.state.retry}”`)
  expect(en.lacking.sooner(may)).toContain(`“${en.answer.routes}”`)
  expect(en.lacking.ineligible).toContain(`“${en.answer.because}”`)
  expect(en.ask.unknown).toMatch(/^I don’t know/)
  expect(en.problem.code).toContain('“I don’t know”')
})
