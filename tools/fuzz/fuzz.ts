/**
 * `npm run fuzz`: damaged and made-up laws, facts and logs through everything that reads them. A run ends with an
 * answer, or with words that say what is wrong and where; everything else, a hang included, is a failure: its input is
 * made smaller, printed, and kept in a folder.
 *
 * `npm run fuzz -- 5000` makes so many runs instead of 100,000; `--seed 7` makes the same runs again;
 * `--kind facts` makes runs of one kind alone. The last line is the same as JSON.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import * as fc from 'fast-check'
import type { Chunk, Done, Told, WorkerData } from './fuzz-worker.ts'
import { KINDS, type Kind, type Run } from './kinds.ts'
import { bytesOf, type Pack } from './packs.ts'

const { total, seed, kinds } = asked() ?? howToAsk()

function asked(): { total: number; seed: number; kinds: readonly Kind[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seed: { type: 'string' }, kind: { type: 'string' } },
    })
    const runs = Number(positionals[0] ?? 100_000)
    const begin = values.seed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(values.seed)
    const chosen = KINDS.filter(({ name }) => values.kind === undefined || name === values.kind)
    const isSound = Number.isInteger(runs) && runs >= 1 && Number.isInteger(begin) && chosen.length > 0
    return isSound ? { total: runs, seed: begin, kinds: chosen } : undefined
  } catch {
    return undefined
  }
}

function howToAsk(): never {
  console.error(`npm run fuzz -- [runs] [--seed number] [--kind ${KINDS.map(({ name }) => name).join('|')}]`)
  process.exit(2)
}

/** So many runs have one seed: few enough to stop soon at a failure, enough for fast-check to vary. */
const AT_A_TIME = 50
/** The most that a run may take of the processor. It asks all there is for several people, of laws far from ours. */
const MOST_MS = 10_000
/** A run that is still the same after so many looks hangs. Looks are counted and not the clock, which goes on while a machine sleeps. */
const HANGS_AFTER = 60
const LOOK_EVERY_MS = 500
const HANGS_MS = HANGS_AFTER * LOOK_EVERY_MS

interface Tally {
  readonly kind: Kind
  readonly runs: number
  answered: number
  refused: number
  failed: number
  slowestMs: number
}

const all = kinds.reduce((sum, { share }) => sum + share, 0)
const tallies: readonly Tally[] = kinds.map((kind) => ({
  kind,
  runs: Math.max(1, Math.round((total * kind.share) / all)),
  answered: 0,
  refused: 0,
  failed: 0,
  slowestMs: 0,
}))

/** The chunks of all kinds mixed, so that one slow kind does not come last. */
const chunks: readonly Chunk[] = tallies
  .flatMap(({ kind, runs }, k) =>
    Array.from({ length: Math.ceil(runs / AT_A_TIME) }, (_, i) => ({
      at: i / Math.ceil(runs / AT_A_TIME),
      chunk: {
        kind: kind.name,
        seed: (seed + k * 1_000_003 + i * 7_919) | 0,
        runs: Math.min(AT_A_TIME, runs - i * AT_A_TIME),
      },
    })),
  )
  .sort((a, b) => a.at - b.at)
  .map(({ chunk }) => chunk)

/** How often each failure was seen, by the spot in which it arose. */
const failures = new Map<string, number>()
const begun = performance.now()
let next = 0

console.log(`seed ${seed}: ${tallies.reduce((sum, { runs }) => sum + runs, 0)} runs`)
for (const { kind, runs } of tallies) console.log(`${String(runs).padStart(8)}  ${kind.name}: ${kind.what}`)

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
report()

/** One thread after another takes chunks until none is left; one that hangs is ended, and the rest goes on without it. */
async function work(): Promise<void> {
  const progress = new SharedArrayBuffer(4)
  const data: WorkerData = { progress, mostMs: MOST_MS }
  const start = () =>
    new Worker(new URL('fuzz-worker.ts', import.meta.url), {
      workerData: data,
      // As much room as the main thread has, so that what runs out of it there does here.
      resourceLimits: { stackSizeMb: 1 },
    })
  const underWay = new Int32Array(progress)
  let worker = start()
  for (let chunk = chunks[next++]; chunk !== undefined; chunk = chunks[next++]) {
    const first = Atomics.load(underWay, 0)
    const done = await ended(worker, chunk, underWay)
    take(chunk, done === 'hangs' ? hanging(chunk, Atomics.load(underWay, 0) - first) : done)
    // One that hangs has to be ended, and one that failed may still be about it.
    if (done !== 'hangs' && done.failed === undefined) continue
    await worker.terminate()
    worker = start()
  }
  await worker.terminate()
}

/** What a chunk came to. A failing run that hangs while it is made smaller is told as it was. */
function ended(worker: Worker, chunk: Chunk, underWay: Int32Array): Promise<Done | 'hangs'> {
  return new Promise((resolve, reject) => {
    let first: Done | undefined
    let last = -1
    let looks = 0
    const watch = setInterval(() => {
      const now = Atomics.load(underWay, 0)
      looks = now === last ? looks + 1 : 0
      last = now
      if (looks > HANGS_AFTER) settle(() => resolve(first ?? 'hangs'))
    }, LOOK_EVERY_MS)
    const told = ({ done, final }: Told) => {
      if (final) settle(() => resolve(done))
      else first = done
    }
    const broken = (error: unknown) => settle(() => reject(error))
    const settle = (how: () => void) => {
      clearInterval(watch)
      worker.off('message', told)
      worker.off('error', broken)
      how()
    }
    worker.on('message', told)
    worker.on('error', broken)
    worker.postMessage(chunk)
  })
}

/** What hung: the nth run of a chunk, made again without going. */
function hanging({ kind, seed: from, runs }: Chunk, nth: number): Done {
  const made = KINDS.find(({ name }) => name === kind)
  let run: Run | undefined
  let n = 0
  const count = (one: Run) => {
    n += 1
    if (n === nth) run = one
  }
  if (made !== undefined) fc.check(fc.property(made.runs, count), { seed: from, numRuns: runs })
  const failed = {
    error: `hangs: more than ${HANGS_MS / 1000} s`,
    recipe: JSON.stringify(run?.recipe ?? null).slice(0, 3000),
    files: run?.files() ?? {},
  }
  return { outcomes: { answered: 0, refused: 0 }, slowest: HANGS_MS, failed }
}

function take(chunk: Chunk, { outcomes, slowest, failed }: Done): void {
  const tally = tallies.find(({ kind }) => kind.name === chunk.kind)
  if (tally === undefined) return
  tally.answered += outcomes.answered
  tally.refused += outcomes.refused
  tally.slowestMs = Math.max(tally.slowestMs, slowest)
  if (failed === undefined) return
  tally.failed += 1
  // What fails in the same spot is one failure; its first input is enough to mend it.
  const spot = failed.error.split('\n', 2).join(' ').replace(/\d+/g, '')
  const before = failures.get(spot) ?? 0
  failures.set(spot, before + 1)
  if (before > 0) return
  const folder = keep(failed.files)
  console.log(`\nfailed, input in ${folder}`)
  console.log(`again: npm run fuzz -- ${chunk.runs} --kind ${chunk.kind} --seed ${chunk.seed}`)
  console.log(`${failed.error}\n${failed.recipe}`)
}

function keep(files: Pack): string {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-fuzz-failed-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), bytesOf(text))
  }
  return folder
}

function report(): void {
  const seconds = (performance.now() - begun) / 1000
  const column = (n: number | string) => String(n).padStart(9)
  console.log(`\n${['answered', 'refused', 'failed', 'slowest'].map(column).join('')}`)
  for (const { kind, answered, refused, failed, slowestMs } of tallies) {
    console.log(
      `${[answered, refused, failed].map(column).join('')}${column(`${slowestMs.toFixed(0)} ms`)}  ${kind.name}`,
    )
  }
  const made = tallies.reduce((sum, one) => sum + one.answered + one.refused + one.failed, 0)
  console.log(`\nseed ${seed}: ${made} runs in ${seconds.toFixed(0)} s, ${failures.size} failed`)
  const byKind = Object.fromEntries(
    tallies.map(({ kind, answered, refused, failed, slowestMs }) => [
      kind.name,
      { answered, refused, failed, slowestMs: Math.round(slowestMs) },
    ]),
  )
  console.log(
    JSON.stringify({ seed, runs: made, seconds: Math.round(seconds), failed: failures.size, byKind }),
  )
  process.exitCode = failures.size === 0 ? 0 : 1
}
