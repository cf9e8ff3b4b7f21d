import { atomsIn, type Formula, rangeIn, type Valuation } from './formula.ts'
import type { Axis, Literal, Ties } from './plain-facts.ts'

/** What a formula must come to: one of these truth values. */
export interface Wanted {
  readonly formula: Formula
  readonly truths: readonly number[]
}

/** So many partial valuations may be looked at in one search before it gives up. */
export const COMPARE_BUDGET = 20_000

/** So many times the budget of one search may all searches of a comparison take; the law needs twice at most. */
const MOST_BUDGETS = 10

/** Thrown when a search needs more steps than it may take. */
export class SearchTooLong extends Error {}

/** How an atom is tried first. */
export type Preference = (atom: number) => boolean

/** Looks for values of all atoms that are consistent with their ties and make formulas come to what is wanted. */
export class ValuationSearch {
  readonly #clauses: (readonly Literal[])[]
  readonly #ties: Ties
  readonly #clausesOf = new Map<number, number[]>()
  readonly #axesOf = new Map<number, Axis[]>()
  readonly #count: number
  readonly #budget: number
  #steps = 0
  #stepsOfAll = 0

  constructor(count: number, ties: Ties, budget = COMPARE_BUDGET) {
    this.#count = count
    this.#ties = ties
    this.#clauses = [...ties.clauses]
    this.#budget = budget
    this.#clauses.forEach((clause, i) => {
      this.#index(clause, i)
    })
    for (const axis of ties.axes) {
      for (const atom of axis.atoms) this.#axesOf.set(atom, [...(this.#axesOf.get(atom) ?? []), axis])
    }
  }

  /** These values cannot occur together, as was found out on the way. */
  exclude(literals: readonly Literal[]): void {
    const clause = literals.map(({ atom, holds }) => ({ atom, holds: !holds }))
    this.#index(clause, this.#clauses.push(clause) - 1)
  }

  #index(clause: readonly Literal[], i: number): void {
    for (const { atom } of clause) {
      const known = this.#clausesOf.get(atom)
      if (known === undefined) this.#clausesOf.set(atom, [i])
      else known.push(i)
    }
  }

  /** A value for every atom, or undefined where there is none. Throws `SearchTooLong` beyond the budget. */
  find(wanted: readonly Wanted[], prefer: Preference): Valuation | undefined {
    this.#steps = 0
    const valuation: (boolean | undefined)[] = new Array(this.#count).fill(undefined)
    return this.#search(valuation, wanted, prefer) ? valuation : undefined
  }

  #search(valuation: (boolean | undefined)[], wanted: readonly Wanted[], prefer: Preference): boolean {
    this.#steps += 1
    this.#stepsOfAll += 1
    if (this.#steps > this.#budget || this.#stepsOfAll > this.#budget * MOST_BUDGETS)
      throw new SearchTooLong()
    let open: Formula | undefined
    for (const { formula, truths } of wanted) {
      const { low, high } = rangeIn(formula, valuation)
      if (!truths.some((truth) => low <= truth && truth <= high)) return false
      if (open === undefined && low !== high) open = formula
    }
    for (const { when, also } of this.#ties.conditionals) {
      if (rangeIn(when, valuation).low < 2) continue
      const { low, high } = rangeIn(also, valuation)
      if (high < 2) return false
      if (open === undefined && low < 2) open = also
    }
    const atom = (open && firstOpen(open, valuation)) ?? valuation.indexOf(undefined)
    if (atom < 0) return true
    const first = prefer(atom)
    for (const value of [first, !first]) {
      const set: number[] = []
      if (this.#assign(atom, value, valuation, set) && this.#search(valuation, wanted, prefer)) return true
      for (const one of set) valuation[one] = undefined
    }
    return false
  }

  /** Gives an atom a value and whatever follows from it; false where that cannot be. `set` gets what was given. */
  #assign(atom: number, value: boolean, valuation: (boolean | undefined)[], set: number[]): boolean {
    const known = valuation[atom]
    if (known !== undefined) return known === value
    valuation[atom] = value
    set.push(atom)
    for (const i of this.#clausesOf.get(atom) ?? []) {
      const clause = this.#clauses[i] ?? []
      if (clause.some((literal) => valuation[literal.atom] === literal.holds)) continue
      const left = clause.filter((literal) => valuation[literal.atom] === undefined)
      const [only] = left
      if (only === undefined) return false
      if (left.length === 1 && !this.#assign(only.atom, only.holds, valuation, set)) return false
    }
    for (const axis of this.#axesOf.get(atom) ?? []) {
      const possible = axis.rows.filter((row) =>
        axis.atoms.every((one, k) => valuation[one] === undefined || valuation[one] === row[k]),
      )
      const [row] = possible
      if (row === undefined) return false
      for (const [k, one] of axis.atoms.entries()) {
        const same = possible.every((other) => other[k] === row[k])
        if (same && !this.#assign(one, row[k] ?? false, valuation, set)) return false
      }
    }
    return true
  }
}

function firstOpen(formula: Formula, valuation: Valuation): number | undefined {
  if (formula.kind === 'atom') return valuation[formula.atom] === undefined ? formula.atom : undefined
  if (formula.kind !== 'all' && formula.kind !== 'any') return undefined
  for (const part of formula.parts) {
    const { low, high } = rangeIn(part, valuation)
    if (low === high) continue
    const found = firstOpen(part, valuation)
    if (found !== undefined) return found
  }
  return undefined
}

/** Prefers what helps the formula; atoms that it does not read are preferred not to hold. */
export function inFavourOf(formula: Formula): Preference {
  const helps = new Map(atomsIn(formula).map(({ atom, holds }) => [atom, holds]))
  return (atom) => helps.get(atom) ?? false
}
