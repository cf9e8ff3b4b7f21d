import { type CaseAction, caseOf, FactsError, type KnownFacts, parseFacts } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'

/** What is wrong with facts taken together, in words; undefined when they can be true together. */
export function problemsIn(
  facts: Readonly<Record<string, unknown>>,
  book: LawBook,
  on: Day,
): string | undefined {
  try {
    parseFacts(facts, book, on)
    return undefined
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return error.together
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

/** The facts with the permit that the log of the case tells of: whoever holds one does not apply again. */
export function withPermit(
  facts: Readonly<Record<string, unknown>>,
  log: readonly CaseAction[],
  book: LawBook,
): Readonly<Record<string, unknown>> {
  const { permit } = caseOf(log)
  if (permit === undefined) return facts
  return { ...facts, permits: [{ place: book.place.code, issuedOn: formatDay(permit.issuedOn) }] }
}
