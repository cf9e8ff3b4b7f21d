/**
 * `npm run bench:law`: how long all of `law/` takes to load, alone and with the check that every command makes before
 * it uses it; each measured in processes of its own, so that nothing is warm. Beside it the bare YAML library reading
 * the same files and checking nothing, so that the ratio means the same on any machine. Prints a table for people;
 * the last line is the same as JSON.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROUNDS = 11
const WANTED_MS = 500
const script = fileURLToPath(new URL('law-once.ts', import.meta.url))

interface Figures {
  /** What the work itself took. */
  readonly ms: number
  /** The whole process, with the start of the runtime and of the packages. */
  readonly processMs: number
}

function measured(work: string): Figures {
  const begun = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, work], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return { ms: Number(stdout), processMs: performance.now() - begun }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

const names = ['load', 'loadAndLint', 'bareYaml'] as const
const all: Record<(typeof names)[number], Figures[]> = { load: [], loadAndLint: [], bareYaml: [] }
// One after the other in turns, so that whatever else the machine does falls on all of them alike.
for (let round = 0; round < ROUNDS; round += 1) for (const name of names) all[name].push(measured(name))

const of = (name: (typeof names)[number]): Figures => ({
  ms: median(all[name].map(({ ms }) => ms)),
  processMs: median(all[name].map(({ processMs }) => processMs)),
})
const figures = { load: of('load'), loadAndLint: of('loadAndLint'), bareYaml: of('bareYaml') }
const ms = (n: number) => n.toFixed(0).padStart(8)
console.log(`all of law/, median of ${ROUNDS} cold processes, in ms (wanted: under ${WANTED_MS})`)
console.log('                            work  process')
console.log(`load                    ${ms(figures.load.ms)} ${ms(figures.load.processMs)}`)
console.log(`load and lint           ${ms(figures.loadAndLint.ms)} ${ms(figures.loadAndLint.processMs)}`)
console.log(`the bare YAML library   ${ms(figures.bareYaml.ms)} ${ms(figures.bareYaml.processMs)}`)
const ratio = figures.load.ms / figures.bareYaml.ms
console.log(`loading takes ${ratio.toFixed(2)} of what the bare YAML library takes to read the same files`)
console.log(`\n${JSON.stringify({ ...figures, ratio })}`)
