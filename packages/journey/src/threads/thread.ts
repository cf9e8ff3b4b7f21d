/** A thread of `PlaceOnThreads`: it makes the rule ready once and answers whatever rows it is given. */
import { parentPort, workerData } from 'node:worker_threads'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { type PeopleColumns, PlaceOnDay } from '../assess-many.ts'

export interface Start {
  readonly book: LawBook
  readonly on: Day
}

/** Rows to answer, in shared memory. */
export interface Share {
  readonly columns: PeopleColumns
  readonly out: Uint8Array
  readonly from: number
  readonly to: number
}

const { book, on }: Start = workerData
const rule = new PlaceOnDay(book, on)

parentPort?.on('message', ({ columns, out, from, to }: Share) => {
  rule.answers(columns, from, to, out)
  parentPort?.postMessage(undefined)
})
