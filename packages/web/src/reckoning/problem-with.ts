import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import type { PlaceAnswers } from '../store/place-answers.ts'
import { factsOf } from './facts-of.ts'

/** Reading facts is a good part of the script, and wanted only when a question is answered. */
const loadReading = () => import('./usable-facts.ts')

/** Fetches what `problemWith` needs, ahead of the first answer. */
export function readyToCheck(): void {
  loadReading().catch(() => undefined)
}

/**
 * What is wrong with the answers taken together, in words; undefined when they can be true together, or when that
 * cannot be told yet: without the law, nothing that was said can contradict anything.
 */
export async function problemWith(
  given: PlaceAnswers,
  book: LawBook | undefined,
  on: Day,
): Promise<string | undefined> {
  if (book === undefined) return undefined
  try {
    const { problemsIn } = await loadReading()
    return problemsIn(factsOf(given, book), book, on)
  } catch {
    // Without a connection at the very first visit; whatever cannot be true together is left out when reckoning.
    return undefined
  }
}
