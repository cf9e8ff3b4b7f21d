import type { DayToBegin, QuestionsLeft } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { type Loaded, useLoaded } from '../law/use-loaded.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { askWorker } from './ask-worker.ts'
import { factsOf } from './facts-of.ts'
import type { LastDays, Reckoned, Results, Task } from './message.ts'

/** So many results are kept, so that going back and forth does not reckon again. */
const MOST_KEPT = 40

const NOTHING: readonly string[] = []

/** Nothing can be reckoned before the law is here; what is awaited then has another key. */
const NOT_YET = new Promise<never>(() => undefined)

const answers = new Map<string, Promise<Reckoned>>()
const counts = new Map<string, Promise<QuestionsLeft>>()
const deadlines = new Map<string, Promise<LastDays>>()
const beginnings = new Map<string, Promise<readonly DayToBegin[]>>()

/**
 * Works out what follows from the answers, beside the page and not in it: on a slow phone it may take seconds, and
 * the page has to stay awake. A newer request ends an older one, whose answer nobody awaits. What is supposed is
 * named by the ids of the book's suppositions.
 */
export function reckon(
  book: LawBook,
  place: PlaceRecord,
  on: Day,
  supposed: readonly string[] = NOTHING,
  when: 'atOnce' | 'inTurn' = 'atOnce',
): Promise<Reckoned> {
  const basis = { book, place, on, supposed }
  return kept(answers, keyOf(basis), () => ask<'answer'>(basis, { wants: 'answer' }, when))
}

/** The same, for a component: it follows the answers. While the law is on its way, so is the result. */
export function useReckoned(
  book: LawBook | undefined,
  place: PlaceRecord,
  on: Day,
  supposed: readonly string[] = NOTHING,
): Loaded<Reckoned> {
  return useLoaded(book === undefined ? '' : keyOf({ book, place, on, supposed }), () =>
    book === undefined ? NOT_YET : reckon(book, place, on, supposed),
  )
}

/**
 * How many questions are still to come, those that were passed over apart; undefined until it is known. Other work
 * goes first, so it is wanted only when the question is there.
 */
export function useQuestionsLeft(
  book: LawBook | undefined,
  place: PlaceRecord,
  on: Day,
): QuestionsLeft | undefined {
  const basis = book === undefined ? undefined : { book, place, on, supposed: NOTHING }
  const { skipped } = place.answers
  const key = basis === undefined ? '' : `${keyOf(basis)} ${skipped.join()}`
  const left = useLoaded(key, async () =>
    basis === undefined
      ? undefined
      : kept(counts, key, () => ask<'questionsLeft'>(basis, { wants: 'questionsLeft', skipped }, 'inTurn')),
  )
  return left.state === 'ready' ? left.value : undefined
}

/** Until when one can still act to be in time for each of the days; undefined until it is known. */
export function useLastDays(
  book: LawBook,
  place: PlaceRecord,
  on: Day,
  supposed: readonly string[],
  by: readonly Day[],
): LastDays | undefined {
  const basis = { book, place, on, supposed }
  const key = `${keyOf(basis)} ${by.join()}`
  const found = useLoaded(key, () =>
    kept(deadlines, key, () => ask<'lastDays'>(basis, { wants: 'lastDays', by }, 'inTurn')),
  )
  return found.state === 'ready' ? found.value : undefined
}

/** What a desk reads is worked out from the Chinese book, beside what the page itself is about. */
export function useReckonedBeside(book: LawBook, place: PlaceRecord, on: Day): Loaded<Reckoned> {
  return useLoaded(keyOf({ book, place, on, supposed: NOTHING }), () =>
    reckon(book, place, on, NOTHING, 'inTurn'),
  )
}

/** The last day to begin for every cutoff ahead, the person's own among them. */
export function useDaysToBegin(
  book: LawBook,
  place: PlaceRecord,
  on: Day,
  own: Day | undefined,
): Loaded<readonly DayToBegin[]> {
  const basis = { book, place, on, supposed: NOTHING }
  const key = `${keyOf(basis)} ${own}`
  return useLoaded(key, () =>
    kept(beginnings, key, () => ask<'daysToBegin'>(basis, { wants: 'daysToBegin', own }, 'inTurn')),
  )
}

/** What everything is worked out from. */
interface Basis {
  readonly book: LawBook
  readonly place: PlaceRecord
  readonly on: Day
  /** Ids of the book's suppositions. */
  readonly supposed: readonly string[]
}

/** Tells one basis from another. The words of the law are part of every result, so the language counts. */
function keyOf({ book, place, on, supposed }: Basis): string {
  // The name of the credential tells a book in one language from that in another.
  return `${book.credential.name} ${book.place.code} ${on} ${supposed.join()} ${JSON.stringify([factsOf(place.answers, book), place.log])}`
}

function ask<W extends Task['wants']>(
  { book, place, on, supposed }: Basis,
  task: Task & { readonly wants: W },
  when: 'atOnce' | 'inTurn',
): Promise<Results[W]> {
  return askWorker<Results[W]>(
    { book, facts: factsOf(place.answers, book), log: place.log, supposed, on, task },
    when,
  )
}

function kept<T>(store: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const known = store.get(key)
  if (known !== undefined) return known
  const result = work()
  store.set(key, result)
  result.catch(() => store.delete(key))
  const oldest = store.keys().next().value
  if (store.size > MOST_KEPT && oldest !== undefined) store.delete(oldest)
  return result
}
