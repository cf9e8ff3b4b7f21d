/** One more core for `bench/bulk.ts`: answers its share of the people, from columns shared or from facts of its own. */
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { KnownFacts } from '@juyi/journey'
import { type PeopleColumns, PlaceOnDay } from '@juyi/journey/assess-many'
import { buildBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import type { Day } from '@juyi/rules'
import { people } from './people.ts'

export interface Share {
  readonly place: string
  readonly on: Day
  /** All the people in columns over shared memory, and the rows to answer. */
  readonly columns: PeopleColumns
  readonly out: Uint8Array
  readonly from: number
  readonly to: number
  /** People to make up and keep, for the answers from facts. */
  readonly known: number
}

/** What the worker is asked to do next, and says it has done. */
export type Task = 'columns' | 'facts'

const share: Share = workerData
const law = loadLaw(fileURLToPath(new URL('../law', import.meta.url)))
const rule = new PlaceOnDay(buildBook(share.place, law), share.on)
const known: readonly KnownFacts[] = [...people(share.known, share.on, share.from + 1)]

parentPort?.on('message', (task: Task) => {
  if (task === 'columns') rule.answers(share.columns, share.from, share.to, share.out)
  else rule.countVerdicts(known)
  parentPort?.postMessage(task)
})
parentPort?.postMessage('ready')
