import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { type Loaded, useLoaded } from '../law/use-loaded.ts'
import type { PlaceAnswers } from '../store/place-answers.ts'
import { factsOf } from './known-facts.ts'
import type { Reckoned, ReckonRequest } from './message.ts'

/** So many results are kept, so that going back and forth does not reckon again. */
const MOST_KEPT = 40

const kept = new Map<string, Promise<Reckoned>>()

/** Kept from one request to the next: whoever goes offline after the first question can go on answering. */
let worker: Worker | undefined
let stopRunning: (() => void) | undefined

/**
 * Works out what follows from the answers, beside the page and not in it: on a slow phone it may take seconds, and
 * the page has to stay awake. A newer request ends an older one, whose answer nobody awaits.
 */
export function reckon(book: LawBook, given: PlaceAnswers, on: Day): Promise<Reckoned> {
  const key = keyOf(book, given, on)
  const known = kept.get(key)
  if (known !== undefined) return known
  stopRunning?.()
  const request: ReckonRequest = { book, facts: factsOf(given, book), on }
  const result = inWorker(request)
  kept.set(key, result)
  result.catch(() => kept.delete(key))
  const oldest = kept.keys().next().value
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return result
}

/** The same, for a component: it follows the answers. */
export function useReckoned(book: LawBook, given: PlaceAnswers, on: Day): Loaded<Reckoned> {
  return useLoaded(keyOf(book, given, on), () => reckon(book, given, on))
}

function inWorker(request: ReckonRequest): Promise<Reckoned> {
  return new Promise((resolve, reject) => {
    const own = worker ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker = own
    const fail = (says: string) => {
      own.terminate()
      if (worker === own) worker = undefined
      stopRunning = undefined
      reject(new Error(says))
    }
    stopRunning = () => fail('superseded')
    own.onmessage = ({ data }: MessageEvent<Reckoned>) => {
      stopRunning = undefined
      resolve(data)
    }
    own.onerror = (event) => fail(event.message)
    own.postMessage(request)
  })
}

function keyOf(book: LawBook, given: PlaceAnswers, on: Day): string {
  return `${book.place.code} ${on} ${JSON.stringify(factsOf(given, book))}`
}
