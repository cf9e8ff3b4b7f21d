/**
 * How many people a second get their answer for one day, from prepared columns and from facts, on one core and on two
 * threads; beside it, in the same run and over the same columns, the same rule written by hand.
 */
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type KnownFacts, parseFacts } from '@juyi/journey'
import { type PeopleColumns, PlaceOnDay } from '@juyi/journey/assess-many'
import { buildBook, type LawBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { type Day, parseDay } from '@juyi/rules'
import type { Share, Task } from './bulk-worker.ts'
import {
  type ByHand,
  nationalWithExits,
  nationalWithoutBranches,
  shenzhenWithExits,
  shenzhenWithoutBranches,
} from './by-hand.ts'
import type { RuleOf } from './peer.ts'
import { asWritten, people } from './people.ts'
import { median, perSecond, timed } from './timing.ts'

/** Facts are made up and answered so many at a time, so that a million maps need not stand in memory together. */
const AT_A_TIME = 20_000
const ROUNDS = 21
const THREADS = 2
/** The day of the benchmark. */
export const ON: Day = parseDay('2026-11-23') ?? 0
const law = loadLaw(fileURLToPath(new URL('../law', import.meta.url)))

/** The rules of the benchmark, each written by hand in two ways. */
export const RULES: readonly {
  readonly place: RuleOf
  readonly name: string
  readonly hands: readonly [ByHand, ByHand]
}[] = [
  { place: '000000', name: 'national rule', hands: [nationalWithExits, nationalWithoutBranches] },
  { place: '440300', name: 'Shenzhen', hands: [shenzhenWithExits, shenzhenWithoutBranches] },
]

/** People a second. */
export interface BulkFigures {
  readonly place: RuleOf
  readonly name: string
  readonly people: number
  readonly bulk: number
  readonly handWithExits: number
  readonly handWithoutBranches: number
  /** Bulk over the faster of the two written by hand; wanted: 0.7. */
  readonly ratioToHand: number
  /** From facts to verdicts, a second of a core; wanted: 1,000,000. */
  readonly factsToVerdicts: number
  /** The same by the clock on the wall, which counts what else the machine does. */
  readonly factsToVerdictsByTheClock: number
  /** From facts to an answer object for each person. */
  readonly factsToAnswers: number
  /** From facts to columns alone. */
  readonly factsToColumns: number
  readonly bulkOnTwoThreads: number
  readonly factsOnTwoThreads: number
  readonly verdicts: Readonly<Record<string, number>>
}

/** Milliseconds that this thread has had of a core. */
function coreTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Time on a core and on the clock, over all batches; what else a busy machine does is in the second alone. */
class Spent {
  core = 0
  clock = 0

  add(work: () => void): void {
    const before = coreTime()
    this.clock += timed(work)
    this.core += coreTime() - before
  }
}

/** From facts: over all people, the making up of people left out. */
function fromFacts(
  rule: PlaceOnDay,
  wanted: number,
): Pick<BulkFigures, 'factsToVerdicts' | 'factsToVerdictsByTheClock' | 'factsToAnswers' | 'factsToColumns'> {
  const spent = { verdicts: new Spent(), answers: new Spent(), columns: new Spent() }
  let batch: KnownFacts[] = []
  let count = 0
  let likely = 0
  const answerAll = () => {
    for (const { verdict } of rule.assessMany(batch)) if (verdict === 'likely') likely += 1
  }
  const work = {
    verdicts: () => rule.countVerdicts(batch),
    answers: answerAll,
    columns: () => rule.columns(batch),
  }
  let isWarm = false
  for (const facts of people(wanted + AT_A_TIME, ON)) {
    if (batch.push(facts) < AT_A_TIME) continue
    // The first batch warms the machine up and does not count.
    if (!isWarm) {
      for (let round = 0; round < 10; round += 1) for (const one of Object.values(work)) one()
      isWarm = true
    } else {
      spent.verdicts.add(work.verdicts)
      spent.answers.add(work.answers)
      spent.columns.add(work.columns)
      count += batch.length
    }
    batch = []
  }
  if (likely === 0) throw new Error('nobody is likely to qualify: the people are not what they should be')
  return {
    factsToVerdicts: perSecond(count, spent.verdicts.core),
    factsToVerdictsByTheClock: perSecond(count, spent.verdicts.clock),
    factsToAnswers: perSecond(count, spent.answers.core),
    factsToColumns: perSecond(count, spent.columns.core),
  }
}

/** The people made up are what a file with their facts would be read as. */
function mustRead(book: LawBook): void {
  for (const person of people(2000, ON, 7)) {
    const written = asWritten(person, book.vocabulary)
    if (isDeepStrictEqual(parseFacts(written, book, ON).values, person.values)) continue
    throw new Error(`not read as they were made up: ${JSON.stringify(written)}`)
  }
}

/** Two threads, each with half of the people; the slower one counts. */
async function onThreads(place: string, columns: PeopleColumns): Promise<{ columns: number; facts: number }> {
  const out = new Uint8Array(new SharedArrayBuffer(columns.count))
  const shared: PeopleColumns = {
    ...columns,
    data: columns.data.map((column) => {
      const copy =
        column instanceof Uint8Array
          ? new Uint8Array(new SharedArrayBuffer(column.byteLength))
          : new Uint16Array(new SharedArrayBuffer(column.byteLength))
      copy.set(column)
      return copy
    }),
  }
  const each = Math.ceil(columns.count / THREADS)
  const workers = Array.from({ length: THREADS }, (_, i) => {
    const share: Share = {
      place,
      on: ON,
      columns: shared,
      out,
      from: i * each,
      to: Math.min((i + 1) * each, columns.count),
      known: Math.min(each, 100_000),
    }
    return new Worker(new URL('bulk-worker.ts', import.meta.url), { workerData: share })
  })
  const replies = () =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            worker.once('message', () => {
              worker.off('error', reject)
              resolve()
            })
            worker.once('error', reject)
          }),
      ),
    )
  const rounds = async (task: Task, n: number) => {
    const times: number[] = []
    for (let round = 0; round < n; round += 1) {
      const start = performance.now()
      const done = replies()
      for (const worker of workers) worker.postMessage(task)
      await done
      times.push(performance.now() - start)
    }
    return median(times)
  }
  await replies()
  await rounds('columns', 5)
  const columnsTime = await rounds('columns', ROUNDS)
  await rounds('facts', 2)
  const factsTime = await rounds('facts', 5)
  await Promise.all(workers.map((worker) => worker.terminate()))
  return {
    columns: perSecond(columns.count, columnsTime),
    facts: perSecond(Math.min(each, 100_000) * THREADS, factsTime),
  }
}

function mustAgree(bulk: Uint8Array, hand: Uint8Array, which: string): void {
  const row = bulk.findIndex((answer, i) => answer !== hand[i])
  if (row >= 0) throw new Error(`${which}: person ${row} gets ${hand[row]} by hand and ${bulk[row]} in bulk`)
}

/** The law of a place of the benchmark. */
export function bookOf(place: RuleOf): LawBook {
  return buildBook(place, law)
}

/** Measures one rule over so many people. */
export async function measureBulk(
  { place, name, hands }: (typeof RULES)[number],
  count: number,
): Promise<BulkFigures> {
  const book = bookOf(place)
  mustRead(book)
  const rule = new PlaceOnDay(book, ON)
  const facts = fromFacts(rule, count)
  const columns = rule.columns(people(count, ON))
  const [bulkOut, exitsOut, branchlessOut] = [0, 0, 0].map(() => new Uint8Array(count))
  if (!bulkOut || !exitsOut || !branchlessOut) throw new Error('no room for the answers')
  const [withExits, withoutBranches] = hands
  const times: { bulk: number[]; exits: number[]; branchless: number[] } = {
    bulk: [],
    exits: [],
    branchless: [],
  }
  for (let round = -5; round < ROUNDS; round += 1) {
    // In turn, so that what else the machine does falls on all three.
    const bulk = timed(() => rule.answers(columns, 0, count, bulkOut))
    const exits = timed(() => withExits(columns, ON, exitsOut))
    const branchless = timed(() => withoutBranches(columns, ON, branchlessOut))
    if (round < 0) continue
    times.bulk.push(bulk)
    times.exits.push(exits)
    times.branchless.push(branchless)
  }
  mustAgree(bulkOut, exitsOut, `${place} with exits`)
  mustAgree(bulkOut, branchlessOut, `${place} without branches`)
  const threads = await onThreads(place, columns)
  const fastestHand = Math.min(median(times.exits), median(times.branchless))
  return {
    place,
    name,
    people: count,
    bulk: perSecond(count, median(times.bulk)),
    handWithExits: perSecond(count, median(times.exits)),
    handWithoutBranches: perSecond(count, median(times.branchless)),
    ratioToHand: Number((fastestHand / median(times.bulk)).toFixed(2)),
    ...facts,
    bulkOnTwoThreads: threads.columns,
    factsOnTwoThreads: threads.facts,
    verdicts: rule.countVerdicts(people(count, ON)),
  }
}
