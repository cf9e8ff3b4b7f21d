/**
 * What an engine of `bench/peers` is to the benchmark. The engines are installed apart, so nothing here imports them:
 * `loadPeers` takes them up at run time and checks that they are what this file says.
 */

/** `throws` is what an engine does instead of answering. */
export type Answer = 'yes' | 'no' | 'unknown' | 'throws'

/** The two rules that are written out for each engine: by the code of the place. */
export type RuleOf = '000000' | '440300'

/** Days of registration that the rules ask for, the day in question included, as that day's calendar has them. */
export interface Bounds {
  readonly halfYear: number
  readonly year: number
  /** Registered before the end of the first of the twelve months up to last month. */
  readonly sinceFirstMonth: number
}

/** One person as an engine is given them, under plain names; what is unknown is left out. */
export type PreparedFacts = Readonly<Record<string, string | number | boolean>>

/** Answers the people of these rows. Only this is timed. */
export type Ask = (rows: readonly number[]) => readonly Answer[] | Promise<readonly Answer[]>

/** Writes a rule down for an engine and gives it the people, in the form that it takes. */
export type Prepare = (rule: RuleOf, bounds: Bounds, people: readonly PreparedFacts[]) => Ask

/** Three small conditions that show what an engine makes of something unknown. */
export const DEMONSTRATIONS = ['not(x >= 6)', 'p or not p', '3 <= x <= 5'] as const
export type Demonstration = (typeof DEMONSTRATIONS)[number]

/** One way of writing the rule for an engine. */
export interface Way {
  readonly name: string
  readonly prepare: Prepare
  /** What the engine itself gives for a demonstration. */
  readonly demonstrate: (what: Demonstration, facts: PreparedFacts) => unknown
}

export interface Peer {
  /** The name of its package. */
  readonly name: string
  /** The first is how its users would write the rule. */
  readonly ways: readonly Way[]
  /**
   * The fastest way where nothing is unknown, for asking twice; it need not be able to take unknown facts. Left out
   * where the engine is right about them by itself.
   */
  readonly whenKnown?: Way
}

/** The engines, from a module that exports them as `peers`. */
export async function loadPeers(url: URL): Promise<readonly Peer[]> {
  const loaded: unknown = await import(url.href)
  if (!has(loaded, 'peers') || !Array.isArray(loaded.peers) || !loaded.peers.every(isPeer)) {
    throw new Error(`${url.pathname} does not export the engines as \`peers\``)
  }
  return loaded.peers
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}

function isPeer(value: unknown): value is Peer {
  return (
    has(value, 'name') &&
    typeof value.name === 'string' &&
    has(value, 'ways') &&
    Array.isArray(value.ways) &&
    value.ways.every(isWay) &&
    (!has(value, 'whenKnown') || isWay(value.whenKnown))
  )
}

function isWay(value: unknown): value is Way {
  return (
    has(value, 'name') &&
    typeof value.name === 'string' &&
    has(value, 'prepare') &&
    typeof value.prepare === 'function' &&
    has(value, 'demonstrate') &&
    typeof value.demonstrate === 'function'
  )
}
