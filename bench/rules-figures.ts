/** All figures of one run of `npm run bench:rules`, and the ratios between them. */
import type { BulkFigures } from './bulk.ts'
import type { Demonstration, RuleOf } from './peer.ts'
import type { PeersFigures, Treatment, WayFigures } from './peers-measured.ts'

/** What somebody makes of the demonstrations, as they print it. */
export interface Demonstrated {
  readonly who: string
  readonly answers: Readonly<Record<Demonstration, string>>
}

/** Everything about one rule. */
export interface RuleFigures {
  readonly bulk: BulkFigures
  readonly peers: PeersFigures
  /** The whole answer for one person with days, plan and questions, a second; `assess`. */
  readonly assess: number
}

export interface RulesFigures {
  /** The day on which they were taken. */
  readonly taken: string
  readonly machine: string
  /** The engines by package, with the version measured. */
  readonly versions: Readonly<Record<string, string>>
  readonly rules: readonly RuleFigures[]
  readonly demonstrations: readonly Demonstrated[]
}

/** How many times as many people a second the bulk answers as an engine. */
export interface Ratio {
  readonly place: RuleOf
  readonly peer: string
  readonly way: string
  readonly ratio: number
}

export const TREATMENTS: Readonly<Record<Treatment, string>> = {
  rightly: 'right about unknown facts',
  partly: 'right at times, wrong at others',
  'taken for yes': 'takes unknown for yes',
  'taken for no': 'takes unknown for no',
  'taken for either': 'takes unknown for yes or no',
  throws: 'throws when a fact is unknown',
  'throws or taken': 'throws, or takes unknown for yes or no',
}

/** Whether an engine says "unknown" rightly or at all, and is one to be held against. */
export function knowsUnknown({ treatment }: WayFigures): boolean {
  return treatment === 'rightly' || treatment === 'partly'
}

export function ratioTo({ bulk }: RuleFigures, { peer, way, perSecond }: WayFigures): Ratio {
  const ratio = bulk.bulk / perSecond
  return { place: bulk.place, peer, way, ratio: ratio < 100 ? Number(ratio.toFixed(1)) : Math.round(ratio) }
}

/** The fastest of the engines that know unknown facts. */
export function fastestThatKnows({ peers }: RuleFigures): WayFigures {
  const [fastest] = peers.ways.filter(knowsUnknown).sort((a, b) => b.perSecond - a.perSecond)
  if (fastest === undefined) throw new Error(`${peers.place}: no engine says "unknown"`)
  return fastest
}
