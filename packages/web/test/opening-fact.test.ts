import { assess, parseFacts } from '@juyi/journey'
import { buildBook } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionAbout } from '../src/questions/question.ts'
import { openingFact } from '../vite/opening-fact.ts'
import { law } from './law.ts'

const FROM = parseDay('2026-11-01') ?? 0
const codes = [...law.places.keys()].filter((code) => !code.includes('-'))
const books = codes.map((code) => buildBook(code, law))

test('the question that a place opens with is the one that it asks first, whatever the day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...books), fc.integer({ min: 0, max: 730 }), (book, later) => {
      const on = FROM + later
      const { missing } = assess(book, parseFacts({}, book, on), on)
      expect(openingFact(book)).toBe(missing.find((fact) => questionAbout(fact, book) !== undefined))
    }),
    { numRuns: 60 },
  )
})

test('every place opens with a question', () => {
  expect(books.filter((book) => openingFact(book) === undefined).map(({ place }) => place.code)).toEqual([])
})
