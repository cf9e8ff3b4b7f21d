import { caseOf, type LetterCase, remedyDatesOf } from '@juyi/journey'
import type { Citation, LawBook, LettersBook, RefusalRule, RefusalsBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { loadBook, loadLetters, loadRefusals } from '../law/load-book.ts'
import { factsOf } from '../reckoning/facts-of.ts'
import { usableFacts, withPermit } from '../reckoning/usable-facts.ts'
import { cutoffOf, isSilence } from '../refused/refusal-standing.ts'
import type { PersonRecord } from '../store/person-record.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { spoken } from '../words/say.ts'

/** The law that letters are made from: in Chinese, since they are handed in; what is said of them as spoken. */
export interface LetterLaw {
  readonly letters: LettersBook
  readonly book: LawBook
  readonly refusals: RefusalsBook
  readonly citations: Readonly<Record<string, Citation>>
}

export async function loadLetterLaw(code: string): Promise<LetterLaw> {
  const [letters, book, refusals] = await Promise.all([
    loadLetters(spoken),
    loadBook(code, 'zh'),
    loadRefusals('zh'),
  ])
  return {
    letters,
    book,
    refusals,
    citations: { ...book.citations, ...refusals.citations, ...letters.citations },
  }
}

/**
 * The refusal that stands in the log of a case, where it is one that the law knows; the one without words where the
 * desk's time has passed and nothing came.
 */
export function standingRefusal(
  place: PlaceRecord,
  { refusals }: RefusalsBook,
  book: LawBook,
  today: Day,
): RefusalRule | undefined {
  const { refusal } = caseOf(place.log)
  if (refusal !== undefined) return refusals.find(({ id }) => id === refusal.heard)
  const silence = refusals.find(isSilence)
  if (silence === undefined) return undefined
  const { limitEndsOn } = remedyDatesOf(book, place.log, silence, today)
  return limitEndsOn !== undefined && limitEndsOn < today ? silence : undefined
}

/** What is known of the case when a letter is written today. */
export function letterCaseOf(
  { letters: { words }, book, refusals }: LetterLaw,
  place: PlaceRecord,
  details: PersonRecord['details'],
  today: Day,
): LetterCase {
  const rule = standingRefusal(place, refusals, book, today)
  const said = caseOf(place.log).refusal?.words
  const facts = usableFacts(withPermit(factsOf(place.answers, book), place.log, book), book, today)
  const cutoff = cutoffOf(place, today)
  return {
    book,
    words,
    facts: { ...facts, values: new Map(facts.values).set('documents', heldDocuments(place)) },
    details,
    log: place.log,
    dates: remedyDatesOf(book, place.log, rule ?? { routes: [] }, today),
    today,
    ...(rule === undefined ? {} : { refusal: { rule, ...(said === undefined ? {} : { said }) } }),
    ...(cutoff === undefined ? {} : { cutoff }),
  }
}

/** The documents that are ticked or of which there is a file. */
export function heldDocuments({ answers, papers }: PlaceRecord): Readonly<Record<string, boolean>> {
  return {
    ...answers.documents,
    ...Object.fromEntries(
      Object.entries(papers).flatMap(([id, { files }]) => (files.length > 0 ? [[id, true]] : [])),
    ),
  }
}
