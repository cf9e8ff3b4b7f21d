import type { RefusalRule } from '@juyi/law'

/** A refusal with the one of its phrases that comes nearest to what was typed. */
export interface Found {
  readonly rule: RefusalRule
  readonly phrase: string
}

/** Fewer are easier to choose from. */
const MOST = 8

/** What shares less than this with the query, by the measure of `likeness`, is not what was meant. */
const LEAST = 0.12

/** What counts beyond any likeness: the phrase holds what was typed, or the other way round. */
const CONTAINED = 1

/** Finds refusals by what somebody remembers of what was said. Built once for a list, then quick enough for every key. */
export class HeardSearch {
  readonly #phrases: readonly Phrase[]
  /** In how many refusals a piece of text occurs. */
  readonly #known = new Map<string, number>()
  readonly #refusals: number

  constructor(refusals: readonly RefusalRule[]) {
    this.#refusals = refusals.length
    this.#phrases = refusals.flatMap((rule) =>
      rule.heard.map((phrase) => ({ rule, phrase, plain: plainOf(phrase), pieces: piecesOf(phrase) })),
    )
    for (const rule of refusals) {
      for (const piece of new Set(rule.heard.flatMap((phrase) => [...piecesOf(phrase)]))) {
        this.#known.set(piece, (this.#known.get(piece) ?? 0) + 1)
      }
    }
  }

  /** The refusals that may be meant, the likeliest first, each once. */
  find(query: string): readonly Found[] {
    const plain = plainOf(query)
    if (plain === '') return []
    const pieces = piecesOf(query)
    const best = new Map<RefusalRule, { phrase: string; score: number }>()
    for (const one of this.#phrases) {
      const contained = one.plain.includes(plain) || plain.includes(one.plain)
      const score = this.#likeness(pieces, one.pieces) + (contained ? CONTAINED : 0)
      if (score > (best.get(one.rule)?.score ?? LEAST)) best.set(one.rule, { phrase: one.phrase, score })
    }
    return [...best]
      .sort(([, a], [, b]) => b.score - a.score)
      .slice(0, MOST)
      .map(([rule, { phrase }]) => ({ rule, phrase }))
  }

  /**
   * How much two texts have in common, from 0 to 1: the cosine of their pieces, rare pieces weighing more. Pieces
   * of the query that no refusal knows do not count, so that one may tell the whole story.
   */
  #likeness(query: ReadonlySet<string>, phrase: ReadonlySet<string>): number {
    const known = [...query].filter((piece) => this.#known.has(piece))
    const shared = known.filter((piece) => phrase.has(piece))
    // One character in common is chance.
    if (shared.length < 2 && shared.every((piece) => piece.length === 1)) return 0
    return this.#weigh(shared) / Math.sqrt(this.#weigh(known) * this.#weigh([...phrase]))
  }

  #weigh(pieces: readonly string[]): number {
    let sum = 0
    for (const piece of pieces) {
      const rarity = Math.log(1 + this.#refusals / (this.#known.get(piece) ?? 1))
      sum += (rarity * (piece.length === 1 ? SINGLE : 1)) ** 2
    }
    return sum
  }
}

interface Phrase {
  readonly rule: RefusalRule
  readonly phrase: string
  readonly plain: string
  readonly pieces: ReadonlySet<string>
}

/** A single character says less than two in a row. */
const SINGLE = 0.4

/** Words of letters are compared by their beginnings, so that "insured" finds "insurance". */
const STEM = 5

/** Letters and digits alone, in small letters. */
function plainOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** The characters of a text and its pairs of neighbours; of words of letters, their beginnings. */
function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>()
  for (const [run] of text
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu)) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (run.length > 2) pieces.add(run.slice(0, STEM))
      continue
    }
    const characters = [...run]
    for (const [i, character] of characters.entries()) {
      pieces.add(character)
      const next = characters[i + 1]
      if (next !== undefined) pieces.add(character + next)
    }
  }
  return pieces
}
