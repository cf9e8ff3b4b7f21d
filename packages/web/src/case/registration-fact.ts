import type { LawBook } from '@juyi/law'
import { timelinesOf } from '@juyi/rules'

/** The fact that says since when the time runs that a place asks for; undefined where it asks for none. */
export function registrationFact(book: LawBook): string | undefined {
  for (const { term } of book.period) {
    for (const id of term === undefined ? [] : timelinesOf(book.vocabulary, term)) {
      const timeline = book.vocabulary.timelines[id]
      if (timeline?.unit === 'day' && timeline.since !== undefined) return timeline.since
    }
  }
  return undefined
}
