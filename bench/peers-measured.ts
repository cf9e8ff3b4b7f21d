/** How fast the engines of `bench/peers` answer the rules of the benchmark, and what they answer when a fact is unknown. */

import type { KnownFacts } from '@juyi/journey'
import { PlaceOnDay, readingsOf } from '@juyi/journey/assess-many'
import { waysOf } from './asked-twice.ts'
import { bookOf, ON } from './bulk.ts'
import type { Answer, Ask, Bounds, Peer, PreparedFacts, RuleOf } from './peer.ts'
import { knownPeople, people } from './people.ts'
import { boundsOn, isComplete, preparedFacts } from './prepared-facts.ts'
import { steadily } from './timing.ts'

/** So many people are answered for the counts, and the first of them again and again for the speed. */
const COUNTED = 4000
const TIMED = 2000

/** How an engine takes what is unknown; `partly`: it says "unknown" at times, and yes or no wrongly at others. */
export type Treatment =
  | 'rightly'
  | 'partly'
  | 'taken for yes'
  | 'taken for no'
  | 'taken for either'
  | 'throws'
  | 'throws or taken'

/** Answers to people some facts of whom are unknown, held against ours. */
export interface AnswersCounted {
  readonly right: number
  readonly wronglyYes: number
  readonly wronglyNo: number
  readonly unknownThoughDecided: number
  readonly throws: number
}

export interface WayFigures {
  readonly peer: string
  readonly way: string
  /** People a second, of the same people as our own figures. */
  readonly perSecond: number
  /** The same where nothing is unknown. */
  readonly perSecondAllKnown: number
  readonly counted: AnswersCounted
  readonly treatment: Treatment
}

export interface PeersFigures {
  readonly place: RuleOf
  readonly people: number
  /** How many of the people counted are known in full, as far as the rule asks. */
  readonly fullyKnown: number
  /** How many of them our three-valued answer leaves open. */
  readonly open: number
  readonly ways: readonly WayFigures[]
}

/** People as an engine gets them, and our answers to them. */
interface Asked {
  readonly facts: readonly PreparedFacts[]
  readonly ours: readonly Answer[]
}

/** Measures the engines on one rule, each figure for so many milliseconds. */
export async function measurePeers(place: RuleOf, peers: readonly Peer[], ms: number): Promise<PeersFigures> {
  const rule = new PlaceOnDay(bookOf(place), ON)
  const bounds = boundsOn(ON)
  const asTheyAre = asked(rule, people(COUNTED, ON), place, bounds)
  const inFull = asked(rule, knownPeople(COUNTED, ON), place, bounds)
  for (const facts of inFull.facts) {
    if (!isComplete(facts, place)) throw new Error(`not known in full: ${JSON.stringify(facts)}`)
  }
  const ways: WayFigures[] = []
  for (const peer of peers) {
    for (const way of waysOf(peer)) {
      await mustAgree(way.prepare(place, bounds, inFull.facts), inFull, `${peer.name}, ${way.name}, ${place}`)
      const { against, saidUnknown } = await count(way.prepare(place, bounds, asTheyAre.facts), asTheyAre)
      const speed = (of: Asked) => {
        const ask = way.prepare(place, bounds, of.facts.slice(0, TIMED))
        const rows = rowsOf(TIMED)
        return steadily(TIMED, ms, () => ask(rows))
      }
      ways.push({
        peer: peer.name,
        way: way.name,
        perSecond: await speed(asTheyAre),
        perSecondAllKnown: await speed(inFull),
        counted: against,
        treatment: treatmentOf(against, saidUnknown),
      })
    }
  }
  return {
    place,
    people: COUNTED,
    fullyKnown: asTheyAre.facts.filter((facts) => isComplete(facts, place)).length,
    open: asTheyAre.ours.filter((answer) => answer === 'unknown').length,
    ways,
  }
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row)

function asked(rule: PlaceOnDay, who: Iterable<KnownFacts>, place: RuleOf, bounds: Bounds): Asked {
  const columns = rule.columns(who)
  const ours = Array.from(rule.answers(columns), (answer): Answer => {
    const { must, may } = readingsOf(answer).settled
    return must ? 'yes' : may ? 'unknown' : 'no'
  })
  return { facts: preparedFacts(columns, columns.count, place, bounds), ours }
}

/** Where everything is known there is one answer; an engine that gives another was told another rule. */
async function mustAgree(ask: Ask, { facts, ours }: Asked, which: string): Promise<void> {
  const theirs = await ask(rowsOf(facts.length))
  const row = ours.findIndex((answer, i) => answer === 'unknown' || answer !== theirs[i])
  if (row < 0) return
  throw new Error(
    `${which}: person ${row} gets ${theirs[row]}, and ${ours[row]} from us: ${JSON.stringify(facts[row])}`,
  )
}

async function count(
  ask: Ask,
  { facts, ours }: Asked,
): Promise<{ readonly against: AnswersCounted; readonly saidUnknown: number }> {
  const against = { right: 0, wronglyYes: 0, wronglyNo: 0, unknownThoughDecided: 0, throws: 0 }
  let saidUnknown = 0
  for (const [i, theirs] of (await ask(rowsOf(facts.length))).entries()) {
    if (theirs === 'unknown') saidUnknown += 1
    if (theirs === ours[i]) against.right += 1
    else if (theirs === 'throws') against.throws += 1
    else if (theirs === 'yes') against.wronglyYes += 1
    else if (theirs === 'no') against.wronglyNo += 1
    else against.unknownThoughDecided += 1
  }
  return { against, saidUnknown }
}

function treatmentOf(
  { wronglyYes, wronglyNo, unknownThoughDecided, throws }: AnswersCounted,
  saidUnknown: number,
): Treatment {
  if (throws > 0) return wronglyYes + wronglyNo > 0 ? 'throws or taken' : 'throws'
  if (wronglyYes + wronglyNo + unknownThoughDecided === 0) return 'rightly'
  if (saidUnknown > 0) return 'partly'
  return wronglyYes > 0 && wronglyNo > 0
    ? 'taken for either'
    : wronglyYes > 0
      ? 'taken for yes'
      : 'taken for no'
}
