/** The part of `docs/bench.md` that `npm run bench:rules` writes: the figures of the last full run. */
import { short } from './chart.ts'
import { DEMONSTRATIONS } from './peer.ts'
import {
  fastestThatKnows,
  type RuleFigures,
  type RulesFigures,
  ratioTo,
  TREATMENTS,
} from './rules-figures.ts'

const BEGIN = '<!-- figures: written by `npm run bench:rules`; change the command, not these lines -->'
const END = '<!-- end of figures -->'

/** The page with the figures put between its marks. Throws where it has none. */
export function withFigures(page: string, figures: RulesFigures): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`the page has no lines "${BEGIN}" and "${END}"`)
  return `${page.slice(0, begin + BEGIN.length)}\n\n${inMarkdown(figures)}\n\n${page.slice(end)}`
}

function inMarkdown(figures: RulesFigures): string {
  return [
    `Taken ${figures.taken} on a ${figures.machine}.`,
    table(
      ['', ...figures.rules.map(({ bulk }) => `${bulk.name} (${bulk.place})`)],
      [
        ['bulk ÷ the faster predicate by hand (wanted: 0.7)', ...figures.rules.map(toHand)],
        ['bulk ÷ the fastest engine that can say “unknown” (wanted: 30)', ...figures.rules.map(toFastest)],
        ['from facts ÷ the same', ...figures.rules.map(factsToFastest)],
        ['bulk, people a second', ...figures.rules.map(({ bulk }) => short(bulk.bulk))],
        ['by hand, with early exits', ...figures.rules.map(({ bulk }) => short(bulk.handWithExits))],
        ['by hand, without branches', ...figures.rules.map(({ bulk }) => short(bulk.handWithoutBranches))],
        [
          'from facts to verdicts (wanted: 1 M)',
          ...figures.rules.map(({ bulk }) => short(bulk.factsToVerdicts)),
        ],
        ['bulk on two threads', ...figures.rules.map(({ bulk }) => short(bulk.bulkOnTwoThreads))],
        ['`assess`: one person’s whole answer', ...figures.rules.map(({ assess }) => short(assess))],
      ],
    ),
    ...figures.rules.map(peersOf),
    '### What becomes of something unknown',
    'Nothing is known of `x` and `p`.',
    table(
      ['', ...DEMONSTRATIONS.map((what) => `\`${what}\``)],
      figures.demonstrations.map(({ who, answers }) => [who, ...DEMONSTRATIONS.map((what) => answers[what])]),
    ),
    `Engines: ${Object.entries(figures.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
  ].join('\n\n')
}

const toHand = ({ bulk }: RuleFigures) => bulk.ratioToHand.toFixed(2)

function toFastest(rule: RuleFigures): string {
  const fastest = fastestThatKnows(rule)
  return `${ratioTo(rule, fastest).ratio} (${fastest.peer}, ${fastest.way})`
}

function factsToFastest(rule: RuleFigures): string {
  return (rule.bulk.factsToVerdicts / fastestThatKnows(rule).perSecond).toFixed(1)
}

function peersOf(rule: RuleFigures): string {
  const { bulk, peers } = rule
  return [
    `### ${bulk.name} (${bulk.place}), the engines`,
    `Of ${peers.people} people, ${peers.fullyKnown} are known in full as far as the rule asks, and the answer to ${peers.open} is open.`,
    table(
      [
        'engine',
        'people a second',
        'all known',
        'bulk ÷ it',
        'right',
        'wrong yes',
        'wrong no',
        'unknown though decided',
        'throws',
        'unknown facts',
      ],
      peers.ways.map((one) => [
        `${one.peer}, ${one.way}`,
        short(one.perSecond),
        short(one.perSecondAllKnown),
        String(ratioTo(rule, one).ratio),
        String(one.counted.right),
        String(one.counted.wronglyYes),
        String(one.counted.wronglyNo),
        String(one.counted.unknownThoughDecided),
        String(one.counted.throws),
        TREATMENTS[one.treatment],
      ]),
    ),
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
