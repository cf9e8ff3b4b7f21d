import type { LawBook } from '@juyi/law'
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
