import type { LawBook } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, FactsError, parseFacts, type QuestionsLeft, questionsLeft } from '../src/index.ts'
import { book, day, PLACES } from './law.ts'

const ON = day('2026-11-23')
const books = new Map(PLACES.map((code): [string, LawBook] => [code, book(code)]))

type Given = Readonly<Record<string, unknown>>

function left(here: LawBook, facts: Given, skipped: readonly string[] = []): QuestionsLeft {
  return questionsLeft(here, parseFacts(facts, here, ON), ON, new Set(skipped))
}

/** The next question, as the app puts it: written here a second time, so that the bounds are held against it. */
function nextQuestion(here: LawBook, facts: Given, skipped: readonly string[]): string | undefined {
  return open(here, facts, skipped)[0]
}

function open(here: LawBook, facts: Given, skipped: readonly string[]): readonly string[] {
  return assess(here, parseFacts(facts, here, ON), ON).missing.filter((id) => {
    if (skipped.includes(id)) return false
    if (id.startsWith('documents.')) return true
    const fact = here.facts[id]
    return fact?.ask === true && ['boolean', 'choice', 'number', 'date', 'code'].includes(fact.type)
  })
}

/** The facts with one more answer to a question, picked by two numbers. */
function answered(here: LawBook, facts: Given, id: string, pick: number, tilt: number): Given {
  const fact = here.facts[id]
  const options = Object.keys(fact?.options ?? {})
  const code = `${here.place.code.slice(0, 4)}05`
  switch (fact?.type) {
    case 'boolean':
      return { ...facts, [id]: pick % 2 === 0 }
    case 'choice':
      return { ...facts, [id]: options[pick % options.length] }
    case 'number':
      return { ...facts, [id]: pick % (Math.min(25, fact.max ?? 25) + 1) }
    case 'date':
      if (tilt % 5 === 0) return { ...facts, [id]: null }
      return {
        ...facts,
        [id]: formatDay(fact.open === undefined ? ON - (pick % 900) : ON - 60 + (pick % 900)),
      }
    case 'code':
      return {
        ...facts,
        [id]: [/^[1-6]/.test(code) ? code : '411503', '411503', '330122', '110105', '510122'][pick % 5],
      }
    default:
      return {
        ...facts,
        documents: { ...Object(facts.documents), [id.replace('documents.', '')]: pick % 2 === 0 },
      }
  }
}

function canBeTrue(here: LawBook, facts: Given): boolean {
  try {
    parseFacts(facts, here, ON)
    return true
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return false
  }
}

describe('the number of questions that are left', () => {
  test('is none where nothing can change the answer any more', () => {
    expect(left(book('330100'), { hukouPlace: '330106' })).toEqual({ atLeast: 0, atMost: 0 })
  })

  test('is at least one while there is one, and never more at least than at most', () => {
    for (const here of [...books.values()].slice(0, 12)) {
      const { atLeast, atMost } = left(here, {})
      expect(atLeast).toBeGreaterThanOrEqual(1)
      expect(atMost).toBeGreaterThanOrEqual(atLeast)
      expect(atMost).toBeLessThan(25)
    }
  })

  test('is at least two where no answer to the first ends the questions', () => {
    // Somebody from elsewhere, of whom nothing else is known: neither a day nor "never" settles it.
    const { atLeast } = left(book('330100'), { hukouPlace: '411503' })
    expect(atLeast).toBeGreaterThanOrEqual(2)
  })

  test('goes down to the last question and to none after it', () => {
    const here = book('330100')
    const facts = { hukouPlace: '411503' }
    const all = open(here, facts, [])
    expect(all.length).toBeGreaterThan(2)
    expect(left(here, facts, all.slice(0, -1)).atLeast).toBe(1)
    expect(left(here, facts, all)).toEqual({ atLeast: 0, atMost: 0 })
  })

  test('counts a question that only another answer brings up', () => {
    const here = book('441900')
    const facts = {
      leaseFiled: true,
      businessLicence: true,
      insuranceMonthsInLast12: 5,
      movedInOn: '2025-03-15',
    }
    const skipped = [
      'hukouPlace',
      'applicantKind',
      'registeredOn',
      'dwelling',
      'employment',
      'laborContract',
      'study',
      'enrolledOn',
    ]
    expect(open(here, facts, skipped)).toEqual(['insuranceConsecutiveMonths'])
    expect(open(here, { ...facts, insuranceConsecutiveMonths: 3 }, skipped)).toEqual([
      'insuranceMonthsInLast24',
    ])
    expect(left(here, facts, skipped).atMost).toBeGreaterThanOrEqual(2)
  })

  test('lies within the bounds given at every step, wherever the answers lead and whatever is not known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...books.values()),
        fc.infiniteStream(fc.tuple(fc.nat(), fc.nat(), fc.nat(9))),
        fc.constantFrom(0, 2, 6),
        (here, picks, unknownOfTen) => {
          let facts: Given = {}
          const skipped: string[] = []
          const bounds: QuestionsLeft[] = []
          for (;;) {
            bounds.push(left(here, facts, skipped))
            const next = nextQuestion(here, facts, skipped)
            if (next === undefined) break
            const { value = [0, 0, 0] } = picks.next()
            const [pick, tilt, luck] = value
            const then = answered(here, facts, next, pick, tilt)
            // An answer that cannot be true beside the others is not taken; then the person does not know.
            if (luck < unknownOfTen || !canBeTrue(here, then)) skipped.push(next)
            else facts = then
          }
          bounds.forEach(({ atLeast, atMost }, asked) => {
            const real = bounds.length - 1 - asked
            expect(atLeast).toBeLessThanOrEqual(real)
            expect(atMost).toBeGreaterThanOrEqual(real)
          })
        },
      ),
      { numRuns: 12 },
    )
  }, 30_000)
})
