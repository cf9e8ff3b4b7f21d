import { FactsError, type KnownFacts, parseFacts } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import type { PlaceAnswers } from '../store/place-answers.ts'

/**
 * The stored answers as facts. They are known as of the day of the oldest one: a count of months "up to last
 * month" must not be carried forward by our own account.
 */
export function factsOf(given: PlaceAnswers, book: LawBook): Readonly<Record<string, unknown>> {
  const asked = papersAsked(book)
  const documents = Object.entries(given.documents).filter(([id]) => asked.has(id))
  const days = Object.values(given.facts).map(({ on }) => on)
  const asOf = days.sort()[0]
  return {
    ...Object.fromEntries(Object.entries(given.facts).map(([id, { value }]) => [id, value])),
    ...(documents.length === 0 ? {} : { documents: Object.fromEntries(documents) }),
    ...(asOf === undefined ? {} : { asOf }),
  }
}

const papersByBook = new WeakMap<LawBook, ReadonlySet<string>>()

/** The papers that are themselves a condition of the law; a tick on any other changes no answer. */
function papersAsked(book: LawBook): ReadonlySet<string> {
  const known = papersByBook.get(book)
  if (known !== undefined) return known
  const asked = new Set<string>()
  JSON.stringify(book, (_key, value: unknown) => {
    if (
      typeof value === 'object' &&
      value !== null &&
      'kind' in value &&
      value.kind === 'holds' &&
      'item' in value
    )
      asked.add(String(value.item))
    return value
  })
  papersByBook.set(book, asked)
  return asked
}

/** What is wrong with the answers taken together, in words; undefined when they can be true together. */
export function problemWith(given: PlaceAnswers, book: LawBook, on: Day): string | undefined {
  try {
    parseFacts(factsOf(given, book), book, on)
    return undefined
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return error.problems.map(({ says }) => says).join('；')
  }
}

/**
 * The facts that can be used. Answers that the present law no longer knows (the app may have been updated since)
 * are left out rather than shutting the person out.
 */
export function usableFacts(facts: Readonly<Record<string, unknown>>, book: LawBook, on: Day): KnownFacts {
  try {
    return parseFacts(facts, book, on)
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    const wrong = new Set(error.problems.map(({ field }) => field.split(/[.[]/)[0]))
    const rest = Object.fromEntries(Object.entries(facts).filter(([id]) => !wrong.has(id)))
    return Object.keys(rest).length < Object.keys(facts).length
      ? usableFacts(rest, book, on)
      : parseFacts({}, book, on)
  }
}
