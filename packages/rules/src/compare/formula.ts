import { type Condition, type Confidence, isLeaf } from '../condition.ts'
import type { Day } from '../day.ts'
import type { Truth } from '../open-tree.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Atoms } from './atoms.ts'

/** The statement that a part of a formula comes from, with what it has from the statements around it. */
export interface Stated {
  readonly condition: Condition
  /** Its own words, or those of the nearest statement around it that has any. */
  readonly says?: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

/**
 * A condition on one day as a formula over atoms, negations at the atoms alone. What is left to judgement is `open`;
 * how sure a statement is does not matter here, because laws are compared as they are written.
 */
export type Formula = { readonly stated: Stated } & (
  | { readonly kind: 'constant'; readonly truth: Truth }
  | { readonly kind: 'open' }
  | { readonly kind: 'atom'; readonly atom: number; readonly holds: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
)

/** One value for each atom: true, false, or not decided. */
export type Valuation = readonly (boolean | undefined)[]

/** Bounds of a truth value: false (0), left to judgement (1) or true (2). */
export interface TruthRange {
  readonly low: number
  readonly high: number
}

/** Reads a condition as a formula; its atoms are entered into `atoms`. */
export function formulaOf(
  condition: Condition,
  vocabulary: Vocabulary,
  day: Day,
  atoms: Atoms,
  around: Stated = { condition, cites: [], confidence: 'high' },
  negated = false,
): Formula {
  const says = condition.says ?? around.says
  const stated: Stated = {
    condition,
    ...(says === undefined ? {} : { says }),
    cites: condition.cites ?? around.cites,
    confidence: condition.confidence ?? around.confidence,
  }
  const inner = (part: Condition, turned = negated) => formulaOf(part, vocabulary, day, atoms, stated, turned)
  if (isLeaf(condition) || condition.kind === 'anyPerson') {
    return { kind: 'atom', stated, atom: atoms.enter(condition, vocabulary), holds: !negated }
  }
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const isAll = (condition.kind === 'all') !== negated
      return { kind: isAll ? 'all' : 'any', stated, parts: condition.of.map((part) => inner(part)) }
    }
    case 'not':
      return { ...inner(condition.of, !negated), stated }
    case 'judgement':
      return { kind: 'open', stated }
    case 'versions': {
      const version = condition.of.find(
        ({ from, to }) => (from === null || from <= day) && (to === null || day <= to),
      )
      if (version === undefined) return { kind: 'constant', stated, truth: negated ? 2 : 0 }
      return inner(version.condition)
    }
    case 'conflicting': {
      const [first, ...rest] = condition.of
      if (first === undefined) return { kind: 'open', stated }
      // The safe choice stands first; where the others do not agree with it, it is left open.
      const agreed: Formula = { kind: 'all', stated, parts: rest.map((part) => inner(part)) }
      const unlessOpen: Formula = { kind: 'any', stated, parts: [agreed, { kind: 'open', stated }] }
      return { kind: negated ? 'any' : 'all', stated, parts: [inner(first), unlessOpen] }
    }
  }
}

/** What a formula can come to, given some of the atoms. */
export function rangeIn(formula: Formula, valuation: Valuation): TruthRange {
  switch (formula.kind) {
    case 'constant':
      return { low: formula.truth, high: formula.truth }
    case 'open':
      return { low: 1, high: 1 }
    case 'atom': {
      const value = valuation[formula.atom]
      if (value === undefined) return { low: 0, high: 2 }
      return value === formula.holds ? { low: 2, high: 2 } : { low: 0, high: 0 }
    }
    default: {
      const isAll = formula.kind === 'all'
      let [low, high] = isAll ? [2, 2] : [0, 0]
      for (const part of formula.parts) {
        const one = rangeIn(part, valuation)
        low = isAll ? Math.min(low, one.low) : Math.max(low, one.low)
        high = isAll ? Math.min(high, one.high) : Math.max(high, one.high)
        if (isAll ? high === 0 : low === 2) break
      }
      return { low, high }
    }
  }
}

/** The truth of a formula when every atom in it has a value. */
export function truthIn(formula: Formula, valuation: Valuation): Truth {
  const { low, high } = rangeIn(formula, valuation)
  if (low !== high) throw new Error('an atom has no value')
  return low === 0 ? 0 : low === 1 ? 1 : 2
}

/** The atoms of a formula, each with whether it helps when it holds. */
export function atomsIn(formula: Formula): readonly { readonly atom: number; readonly holds: boolean }[] {
  if (formula.kind === 'atom') return [formula]
  return formula.kind === 'all' || formula.kind === 'any' ? formula.parts.flatMap(atomsIn) : []
}
