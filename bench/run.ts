/**
 * `npm run bench`: how long the answer for one person takes, per place, and how long the command line takes to
 * start. Prints a table for people; the last line is the same as JSON.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess, parseFacts } from '@juyi/journey'
import { buildBook, type LawBook } from '@juyi/law'
import { loadLaw, loadScenarios } from '@juyi/law/load'
import { parseDay } from '@juyi/rules'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'law')
const law = loadLaw(folder)

interface Figures {
  readonly median: number
  readonly p99: number
}

function figures(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}

/** The worked cases of a place, each asked as a whole: answer, next question and plan. */
function answers(book: LawBook, place: string, rounds: number): Figures {
  const cases = loadScenarios(folder)
    .filter((file) => file.place === place)
    .flatMap(({ scenarios }) => scenarios)
    .map(({ facts, on }) => {
      const day = parseDay(on) ?? 0
      return { day, facts: parseFacts(facts, book, day) }
    })
  const times: number[] = []
  for (let round = -rounds; round < rounds; round += 1) {
    for (const { facts, day } of cases) {
      const start = performance.now()
      assess(book, facts, day)
      // The first rounds warm the machine up and do not count.
      if (round >= 0) times.push(performance.now() - start)
    }
  }
  return figures(times)
}

/** `juyi check` as a whole process, from a warm disk. */
function start(runs: number): Figures {
  const scratch = mkdtempSync(join(tmpdir(), 'juyi-bench-'))
  const facts = join(scratch, 'facts.json')
  writeFileSync(
    facts,
    JSON.stringify({
      hukouPlace: '411503',
      registeredOn: '2026-05-01',
      dwelling: 'rented',
      leaseFiled: true,
    }),
  )
  const command = [
    join(root, 'packages/cli/bin/juyi.mjs'),
    'check',
    '--place',
    '330100',
    '--facts',
    facts,
    '--on',
    '2026-11-23',
    '--json',
  ]
  const times = Array.from({ length: runs + 1 }, () => {
    const begun = performance.now()
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return performance.now() - begun
  })
  rmSync(scratch, { recursive: true })
  return figures(times.slice(1))
}

const ms = (n: number) => n.toFixed(3).padStart(9)
console.log('assess + next question + plan for one person, in ms (wanted: median under 1)')
console.log('place      median       p99')
const perPlace: Record<string, Figures> = {}
for (const place of law.places.keys()) {
  const result = answers(buildBook(place, law), place, 100)
  perPlace[place] = result
  console.log(`${place} ${ms(result.median)} ${ms(result.p99)}`)
}
const command = start(15)
console.log(
  `\nstart of juyi check, in ms (wanted: under 400)\n       ${ms(command.median)} ${ms(command.p99)}`,
)
console.log(`\n${JSON.stringify({ perPlace, command })}`)
