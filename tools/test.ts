/**
 * `npm test`: every check and every test, one after the other, with one line of figures at the very end.
 *
 * All steps run even after one has failed, so that one run shows everything there is to mend.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  add,
  fromLastLine,
  fromVitest,
  honest,
  inWords,
  NOTHING,
  ONE_FAILED,
  ONE_PASSED,
  type Tally,
} from './tally.ts'

interface Step {
  readonly title: string
  readonly run: () => Promise<Tally>
}

const juyi = 'packages/cli/bin/juyi.mjs'
const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'juyi-test-'))

const steps: readonly Step[] = [
  { title: 'types', run: () => check(bin('typescript/bin/tsc'), '--noEmit') },
  { title: 'lint', run: () => check(bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings') },
  { title: 'floors', run: () => check('tools/floors.ts') },
  { title: 'unit tests', run: () => vitest('unit') },
  { title: 'law: lint', run: () => check(juyi, 'law', 'lint') },
  { title: 'law: scenarios', run: () => scenarios(juyi, 'law', 'test') },
  { title: 'journeys in a browser', run: () => vitest('e2e') },
]

let total = NOTHING
const summary: string[] = []
for (const { title, run } of steps) {
  console.log(`\n── ${title}`)
  const tally = await run()
  total = add(total, tally)
  summary.push(`${mark(tally)} ${title}: ${inWords(tally)}`)
}
rmSync(reports, { recursive: true })

console.log(`\n${summary.join('\n')}\n\n${inWords(total)}`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

function mark({ passed, failed }: Tally): string {
  if (failed > 0) return '✗'
  return passed > 0 ? '✓' : '–'
}

/** A step that is one check: it passes or it fails. */
async function check(...command: readonly string[]): Promise<Tally> {
  const { code } = await node(command)
  return code === 0 ? ONE_PASSED : ONE_FAILED
}

/** The worked cases of the law, which count themselves. */
async function scenarios(...command: readonly string[]): Promise<Tally> {
  const { code, output } = await node(command, 'heard')
  return honest(fromLastLine(output), code === 0 ? 'well' : 'badly')
}

async function vitest(project: string): Promise<Tally> {
  const report = join(reports, `${project}.json`)
  const { code } = await node([
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return honest(fromVitest(readIfThere(report)), code === 0 ? 'well' : 'badly')
}

interface Ended {
  readonly code: number | null
  readonly output: string
}

/**
 * Runs a program under the Node that runs this file, with its output shown as it comes. `heard` also keeps what it
 * writes, `unseen` keeps it without showing it.
 */
function node(command: readonly string[], output: 'shown' | 'heard' | 'unseen' = 'shown'): Promise<Ended> {
  return new Promise((resolve) => {
    const stdout = output === 'shown' ? 'inherit' : 'pipe'
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', stdout, 'inherit'] })
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      if (output === 'heard') process.stdout.write(chunk)
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve({ code: null, output: text })
    })
    child.on('close', (code) => resolve({ code, output: text }))
  })
}

function bin(path: string): string {
  return join('node_modules', path)
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
