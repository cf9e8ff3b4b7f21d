/**
 * How many people a second get their answer for one day, from prepared columns and from facts, on one core and on two
 * threads; beside it, in the same run and over the same columns, the same rule written by hand.
 */
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type KnownFacts, parseFacts } from '@juyi/journey'
import { type PeopleColumns, PlaceOnDay } from '@juyi/journey/assess-many'
import { PlaceOnThreads, shared } from '@juyi/journey/threads'
import { buildBook, type LawBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import { type Day, parseDay } from '@juyi/rules'
import {
  type ByHand,
  nationalWithExits,
  nationalWithoutBranches,
  shenzhenWithExits,
  shenzhenWithoutBranches,
} from './by-hand.ts'
import type { FactsTask } from './facts-worker.ts'
import type { RuleOf } from './peer.ts'
import { asWritten, people } from './people.ts'
import { median, perSecond, timed } from './timing.ts'

/** Facts are made up and answered so many at a time, so that a million maps need not stand in memory together. */
const AT_A_TIME = 20_000
const ROUNDS = 21
const THREADS = 2
/** So many people at the most are kept as facts on a thread. */
const KEPT = 100_000
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
async function columnsOnThreads(book: LawBook, columns: PeopleColumns): Promise<number> {
  await using place = new PlaceOnThreads(book, ON, THREADS)
  const people = shared(columns)
  const time = await medianTime(ROUNDS, () => place.answers(people))
  return perSecond(columns.count, time)
}

/** Two threads, each with facts of its own. */
async function factsOnThreads(book: LawBook, wanted: number): Promise<number> {
  const count = Math.min(Math.ceil(wanted / THREADS), KEPT)
  const workers = Array.from({ length: THREADS }, (_, i) => {
    const workerData: FactsTask = { book, on: ON, count, seed: i + 1 }
    return new Worker(new URL('facts-worker.ts', import.meta.url), { workerData })
  })
  const time = await medianTime(5, () =>
    Promise.all(
      workers.map(async (worker) => {
        const answered = once(worker, 'message')
        worker.postMessage(undefined)
        await answered
      }),
    ),
  )
  await Promise.all(workers.map((worker) => worker.terminate()))
  return perSecond(count * THREADS, time)
}

/** Milliseconds; some rounds warm up first and do not count. */
async function medianTime(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = -5; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - start)
  }
  return median(times)
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
    bulkOnTwoThreads: await columnsOnThreads(book, columns),
    factsOnTwoThreads: await factsOnThreads(book, count),
    verdicts: rule.countVerdicts(people(count, ON)),
  }
}
