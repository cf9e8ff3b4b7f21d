/** One more core for `bench/bulk.ts`: answers people from facts of its own, as often as it is asked. */
import { parentPort, workerData } from 'node:worker_threads'
import type { KnownFacts } from '@juyi/journey'
import { PlaceOnDay } from '@juyi/journey/assess-many'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { people } from './people.ts'

export interface FactsTask {
  readonly book: LawBook
  readonly on: Day
  readonly count: number
  readonly seed: number
}

const { book, on, count, seed }: FactsTask = workerData
const rule = new PlaceOnDay(book, on)
const known: readonly KnownFacts[] = [...people(count, on, seed)]

parentPort?.on('message', () => {
  rule.countVerdicts(known)
  parentPort?.postMessage(undefined)
})
