import { parentPort, workerData } from 'node:worker_threads'
import * as fc from 'fast-check'
import { KINDS, type Run } from './kinds.ts'
import type { Outcome } from './outcome.ts'
import type { Pack } from './packs.ts'
import { Scratch } from './scratch.ts'

/** Runs of one kind with one seed. */
export interface Chunk {
  readonly kind: string
  readonly seed: number
  readonly runs: number
}

export interface Failed {
  readonly error: string
  readonly recipe: string
  readonly files: Pack
}

export interface Done {
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** The longest a run took of the processor, in ms. */
  readonly slowest: number
  readonly failed?: Failed
}

/** What a worker tells: what a chunk came to, or a failure that is yet to be made smaller. */
export interface Told {
  readonly done: Done
  readonly final: boolean
}

/** What a worker is told when it starts. */
export interface WorkerData {
  /** The number of the run that is under way, for whoever watches. */
  readonly progress: SharedArrayBuffer
  /** The most that a run may take of the processor, in ms. */
  readonly mostMs: number
}

const { progress, mostMs }: WorkerData = workerData
const underWay = new Int32Array(progress)
const scratches = new Map<string, Scratch>()
const bench = {
  scratch: (name: string): Scratch => {
    const found = scratches.get(name) ?? new Scratch()
    scratches.set(name, found)
    return found
  },
}
process.on('exit', () => {
  for (const scratch of scratches.values()) scratch.remove()
})

/** So long a failing run is made smaller. */
const SHRINKING_MS = 20_000

function run({ kind: name, seed, runs }: Chunk): Done {
  const kind = KINDS.find((one) => one.name === name)
  if (kind === undefined) throw new Error(`no such kind: ${name}`)
  const outcomes = { answered: 0, refused: 0 }
  let slowest = 0
  let failing: number | undefined
  let smallest: { readonly run: Run; readonly error: unknown } | undefined
  const one = (tried: Run): void => {
    if (failing !== undefined && performance.now() - failing > SHRINKING_MS) return
    Atomics.add(underWay, 0, 1)
    const before = process.threadCpuUsage()
    try {
      const outcome = tried.go(bench)
      const { user, system } = process.threadCpuUsage(before)
      const ms = (user + system) / 1000
      if (ms > mostMs) throw new Error(`took ${ms.toFixed(0)} ms`)
      if (failing !== undefined) return
      outcomes[outcome] += 1
      slowest = Math.max(slowest, ms)
    } catch (error) {
      smallest = { run: tried, error }
      if (failing === undefined) {
        failing = performance.now()
        tell({ done: { outcomes, slowest, failed: failedOf(smallest) }, final: false })
      }
      throw error
    }
  }
  fc.check(fc.property(kind.runs, one), { seed, numRuns: runs })
  return { outcomes, slowest, ...(smallest === undefined ? {} : { failed: failedOf(smallest) }) }
}

function failedOf({ run: { recipe, files }, error }: { readonly run: Run; readonly error: unknown }): Failed {
  return {
    error: error instanceof Error ? (error.stack ?? error.message).slice(0, 3000) : String(error),
    recipe: JSON.stringify(recipe).slice(0, 3000),
    files: files(),
  }
}

function tell(told: Told): void {
  parentPort?.postMessage(told)
}

parentPort?.on('message', (chunk: Chunk) => tell({ done: run(chunk), final: true }))
