/**
 * `npm run bench:rules`: how many people a second get the answer to two rules, in one run: from us in bulk, from the
 * same rules written by hand, and from five other rule engines, each with what it makes of unknown facts. Prints tables
 * for people; the last line is the same as JSON, and `--json FILE` writes it to a file too.
 *
 * A run over a million people or more, or one with `--write`, also writes the chart and the figures into `docs/`.
 * `npm run bench:rules -- 20000` takes fewer people and less time, to see that all of it still runs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, type } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { assess } from '@juyi/journey'
import { type BulkFigures, bookOf, measureBulk, ON, RULES } from './bulk.ts'
import { chartOf } from './chart.ts'
import { demonstrations } from './demonstrations.ts'
import { withFigures } from './figures-page.ts'
import { DEMONSTRATIONS, loadPeers, type RuleOf } from './peer.ts'
import { measurePeers } from './peers-measured.ts'
import { people } from './people.ts'
import {
  fastestThatKnows,
  type RuleFigures,
  type RulesFigures,
  ratioTo,
  TREATMENTS,
} from './rules-figures.ts'
import { steadily } from './timing.ts'

const FULL = 1_000_000
/** Milliseconds for each figure of another engine, in a full run and in a small one. */
const FULL_TIME = 2000
const SMALL_TIME = 150
const ASSESSED = 500

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, write: { type: 'boolean', default: false } },
})
const count = Number(positionals[0] ?? FULL)
if (!Number.isInteger(count) || count < 1) throw new Error(`so many people cannot be: ${positionals[0]}`)
const time = count >= FULL ? FULL_TIME : SMALL_TIME

const versions = pinned()
install()
const peers = await loadPeers(new URL('peers/all.ts', import.meta.url))

// Our own first, before the engines have filled the memory and set the compiler's mind on other things.
const bulk: BulkFigures[] = []
for (const rule of RULES) {
  const figures = await measureBulk(rule, count)
  printBulk(figures)
  bulk.push(figures)
}
const rules: RuleFigures[] = []
for (const figures of bulk) {
  const rule: RuleFigures = {
    bulk: figures,
    assess: await assessed(figures.place),
    peers: await measurePeers(figures.place, peers, time),
  }
  printPeers(rule)
  rules.push(rule)
}
const figures: RulesFigures = {
  taken: Temporal.Now.plainDateISO().toString(),
  machine: `${availableParallelism()}-core ${type()} ${process.arch} machine, Node ${process.versions.node}`,
  versions,
  rules,
  demonstrations: await demonstrations(peers),
}
printDemonstrations(figures)

const json = JSON.stringify({
  ...figures,
  ratios: rules.map((rule) => ({
    place: rule.bulk.place,
    toHand: rule.bulk.ratioToHand,
    toFastestThatKnowsUnknown: ratioTo(rule, fastestThatKnows(rule)),
    toEach: rule.peers.ways.map((way) => ratioTo(rule, way)),
  })),
})
if (values.json !== undefined) writeFileSync(values.json, `${json}\n`)
if (count >= FULL || values.write) {
  const docs = (name: string) => fileURLToPath(new URL(`../docs/${name}`, import.meta.url))
  writeFileSync(docs('bench-rules.svg'), chartOf(figures))
  writeFileSync(docs('bench.md'), withFigures(readFileSync(docs('bench.md'), 'utf8'), figures))
  console.log('written: docs/bench-rules.svg and the figures in docs/bench.md\n')
}
console.log(json)

function inPeers(path: string): string {
  return fileURLToPath(new URL(`peers/${path}`, import.meta.url))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Engines and the versions that we ask for. */
function pinned(): Readonly<Record<string, string>> {
  const manifest = readJson(inPeers('package.json'))
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return {}
  return Object.fromEntries(
    Object.entries(manifest.dependencies ?? {}).map(([name, version]) => [name, String(version)]),
  )
}

/** Installs the engines where one of them is not there in its version. */
function install(): void {
  const isThere = Object.entries(versions).every(([name, version]) => {
    const path = inPeers(`node_modules/${name}/package.json`)
    const found = existsSync(path) ? readJson(path) : undefined
    return typeof found === 'object' && found !== null && 'version' in found && found.version === version
  })
  if (isThere) return
  const npm = process.env.npm_execpath
  if (npm === undefined)
    throw new Error('start it with `npm run bench:rules`, so that npm can install the engines')
  console.log('installing the other engines into bench/peers')
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--prefix', inPeers('.')], {
    cwd: inPeers('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the engines could not be installed: npm ci --prefix bench/peers')
}

async function assessed(place: RuleOf): Promise<number> {
  const book = bookOf(place)
  const some = [...people(ASSESSED, ON)]
  return steadily(ASSESSED, time, () => {
    for (const facts of some) assess(book, facts, ON)
  })
}

function million(n: number): string {
  return `${(n / 1e6).toFixed(2).padStart(8)} million a second`
}

function printBulk(figures: BulkFigures): void {
  console.log(`${figures.name} (${figures.place}), ${figures.people} people, one day
  from columns, in bulk              ${million(figures.bulk)}
  by hand, with early exits          ${million(figures.handWithExits)}
  by hand, without branches          ${million(figures.handWithoutBranches)}
  bulk to the faster one by hand     ${figures.ratioToHand.toFixed(2).padStart(8)} (wanted: 0.70)
  from facts to verdicts             ${million(figures.factsToVerdicts)} (wanted: 1.00)
    the same by the clock            ${million(figures.factsToVerdictsByTheClock)}
  from facts to answers as objects   ${million(figures.factsToAnswers)}
  from facts to columns              ${million(figures.factsToColumns)}
  from columns, two threads          ${million(figures.bulkOnTwoThreads)}
  from facts, two threads            ${million(figures.factsOnTwoThreads)}
  verdicts                           ${Object.entries(figures.verdicts)
    .map(([verdict, n]) => `${verdict} ${n}`)
    .join(', ')}
`)
}

function printPeers(rule: RuleFigures): void {
  const { bulk, assess, peers } = rule
  const fastest = fastestThatKnows(rule)
  const cell = (of: number | string) => String(of).padStart(11)
  console.log(`${bulk.name} (${bulk.place}), other engines, one reading: the desk decides in favour, all is as written
  ${peers.people} people counted, ${peers.fullyKnown} of them known in full, the answer to ${peers.open} open
${''.padEnd(42)}${['a second', 'all known', 'bulk ÷ it', 'right', 'wrong yes', 'wrong no', 'too open', 'throws'].map(cell).join('')}`)
  for (const way of peers.ways) {
    const { right, wronglyYes, wronglyNo, unknownThoughDecided, throws } = way.counted
    const cells = [
      way.perSecond,
      way.perSecondAllKnown,
      ratioTo(rule, way).ratio,
      right,
      wronglyYes,
      wronglyNo,
      unknownThoughDecided,
      throws,
    ]
    console.log(
      `  ${`${way.peer}, ${way.way}`.padEnd(40)}${cells.map(cell).join('')}  ${TREATMENTS[way.treatment]}`,
    )
  }
  console.log(`  bulk to the fastest that can say "unknown"  ${ratioTo(rule, fastest).ratio} (${fastest.peer}, ${fastest.way}; wanted: 30)
  assess, one person's whole answer           ${assess} a second
`)
}

function printDemonstrations({ demonstrations }: RulesFigures): void {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(i === 0 ? 42 : 24))
      .join('')
      .trimEnd()
  console.log(line(['where nothing is known of x and p', ...DEMONSTRATIONS]))
  for (const { who, answers } of demonstrations) {
    console.log(line([`  ${who}`, ...DEMONSTRATIONS.map((what) => answers[what])]))
  }
  console.log('')
}
