/** Three small conditions over something of which nothing is known: what we make of them, and what the engines do. */
import { type Condition, contains, evaluate, missingFacts, type Vocabulary, World } from '@juyi/rules'
import { waysOf } from './asked-twice.ts'
import { ON } from './bulk.ts'
import { DEMONSTRATIONS, type Demonstration, type Peer } from './peer.ts'
import type { Demonstrated } from './rules-figures.ts'

const VOCABULARY: Vocabulary = {
  facts: { x: { type: 'number' }, p: { type: 'boolean' } },
  timelines: {},
  terms: {},
}
const P: Condition = { kind: 'is', fact: 'p' }
const CONDITIONS: Readonly<Record<Demonstration, Condition>> = {
  'not(x >= 6)': { kind: 'not', of: { kind: 'compare', fact: 'x', atLeast: 6 } },
  'p or not p': { kind: 'any', of: [P, { kind: 'not', of: P }] },
  '3 <= x <= 5': { kind: 'compare', fact: 'x', atLeast: 3, atMost: 5 },
}

export async function demonstrations(peers: readonly Peer[]): Promise<readonly Demonstrated[]> {
  const ways = peers.flatMap((peer) => waysOf(peer).map((way) => ({ peer: peer.name, way })))
  const theirs = ways.map(async ({ peer, way }) => {
    const one = async (what: Demonstration) => [what, await printed(() => way.demonstrate(what, {}))] as const
    return {
      who: `${peer}, ${way.name}`,
      answers: byDemonstration(await Promise.all(DEMONSTRATIONS.map(one))),
    }
  })
  const ours = DEMONSTRATIONS.map((what) => [what, answerOf(CONDITIONS[what])] as const)
  return [{ who: 'Juyi', answers: byDemonstration(ours) }, ...(await Promise.all(theirs))]
}

function byDemonstration(
  answers: readonly (readonly [Demonstration, string])[],
): Readonly<Record<Demonstration, string>> {
  const of = (what: Demonstration) => answers.find(([one]) => one === what)?.[1] ?? ''
  return {
    'not(x >= 6)': of('not(x >= 6)'),
    'p or not p': of('p or not p'),
    '3 <= x <= 5': of('3 <= x <= 5'),
  }
}

/** Ours comes with what to ask next; nothing is asked that cannot change the answer. */
function answerOf(condition: Condition): string {
  const horizon = { from: ON, to: ON + 1 }
  const world = new World(VOCABULARY, new Map(), ON)
  const tree = evaluate(condition, world, horizon)
  if (contains(tree.settled.must, ON)) return 'true'
  if (!contains(tree.settled.may, ON)) return 'false'
  const asks = [...missingFacts(tree, world, ON, horizon)]
  return asks.length === 0 ? 'unknown, asks nothing' : `unknown, asks ${asks.join(' and ')}`
}

async function printed(work: () => unknown): Promise<string> {
  try {
    return String(await work())
  } catch {
    return 'throws'
  }
}
