import type { Condition, Leaf } from '../condition.ts'
import type { Length } from '../length.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { inArea } from '../world.ts'
import { type Atom, Atoms, type PlainTerm } from './atoms.ts'
import { type Formula, formulaOf } from './formula.ts'

/** A plain fact of life that ties conditions together and that no rule says. */
export type PlainFact =
  /** Every day (or month) of one timeline is also one of the other: whoever is registered has arrived. */
  | { readonly every: string; readonly isIn: string }
  /** Whoever meets the one condition meets the other. */
  | { readonly when: Condition; readonly also: Condition }
  /** Months in a row on this timeline are also months in all. */
  | { readonly runsCount: string }

/** What atoms cannot do together. */
export interface Ties {
  /** At least one of these formulas holds, in every case. */
  readonly clauses: readonly (readonly Literal[])[]
  readonly conditionals: readonly { readonly when: Formula; readonly also: Formula }[]
  /** Atoms over one measured thing, with every way in which they can turn out. */
  readonly axes: readonly Axis[]
}

export interface Literal {
  readonly atom: number
  readonly holds: boolean
}

export interface Axis {
  readonly atoms: readonly number[]
  readonly rows: readonly (readonly boolean[])[]
}

/** Everything that ties the atoms: what follows from their meaning, and the plain facts. */
export function tiesOf(atoms: Atoms, facts: readonly PlainFact[], vocabulary: Vocabulary): Ties {
  const conditionals = facts.flatMap((fact) => {
    if (!('when' in fact) || !concerns(fact.when, atoms) || !concerns(fact.also, atoms)) return []
    const read = (condition: Condition) => formulaOf(condition, vocabulary, 0, atoms)
    return [{ when: read(fact.when), also: read(fact.also) }]
  })
  const clauses: Literal[][] = []
  atoms.list.forEach((one, i) => {
    atoms.list.forEach((other, j) => {
      if (i !== j && follows(one, other, facts)) {
        clauses.push([
          { atom: i, holds: false },
          { atom: j, holds: true },
        ])
      }
    })
  })
  return { clauses, conditionals, axes: axesOf(atoms.list) }
}

/** Whether some atom is about the same as the condition; otherwise a fact about it changes nothing. */
function concerns(condition: Condition, atoms: Atoms): boolean {
  const own = new Atoms()
  const first = atoms.list[0]
  if (first === undefined) return false
  formulaOf(condition, first.vocabulary, 0, own)
  const subjects = new Set(atoms.list.map(subjectOf))
  return own.list.some((atom) => subjects.has(subjectOf(atom)))
}

/** What an atom is about: a timeline, a fact, a paper. */
export function subjectOf({ condition, term }: Atom): string {
  if (term !== undefined) return `timeline ${timelineIn(term)}`
  return condition.kind === 'holds'
    ? `item ${condition.item}`
    : `fact ${'fact' in condition ? condition.fact : ''}`
}

function timelineIn(term: PlainTerm): string {
  return 'timeline' in term ? term.timeline : JSON.stringify(term)
}

/** Whether one atom holds whenever the other does. */
function follows(one: Atom, other: Atom, facts: readonly PlainFact[]): boolean {
  const [a, b] = [one.condition, other.condition]
  if (one.term === undefined || other.term === undefined) return false
  if (isOfDays(a) && isOfDays(b)) {
    return isWithin(one.term, other.term, facts) && lengthFollows(a, b)
  }
  if (!isSameMonths(one, other)) return false
  if (a.kind === 'run' && b.kind === 'run') {
    if (b.after !== undefined && JSON.stringify(one.after) !== JSON.stringify(other.after)) return false
    if (a.ending === b.ending) return a.atLeast >= b.atLeast
    // "Up to last month" may also be up to this month, once this month stands in the record.
    const earliest = a.ending === 1 ? 0 : a.ending
    return b.ending >= a.ending && b.atLeast <= a.atLeast - (b.ending - earliest)
  }
  if (a.kind === 'total' && b.kind === 'total' && 'months' in a.window && 'months' in b.window) {
    if (!('months' in a.atLeast) || !('months' in b.atLeast)) return false
    return b.atLeast.months <= a.atLeast.months - Math.max(0, a.window.months - b.window.months)
  }
  if (a.kind === 'paidWithin' && b.kind === 'paidWithin') return a.months <= b.months
  if (a.kind !== 'run') return false
  const { term } = one
  const counts = facts.some(
    (fact) => 'runsCount' in fact && 'timeline' in term && fact.runsCount === term.timeline,
  )
  if (!counts) return false
  if (b.kind === 'paidWithin') return a.ending <= b.months
  if (b.kind !== 'total' || !('months' in b.window) || !('months' in b.atLeast)) return false
  return b.atLeast.months <= Math.min(a.atLeast, b.window.months - Math.max(0, a.ending - 1))
}

type OfDays = Extract<Leaf, { kind: 'lasted' | 'now' | 'remaining' }>

function isOfDays(condition: Condition): condition is OfDays {
  return condition.kind === 'lasted' || condition.kind === 'now' || condition.kind === 'remaining'
}

/** Whether one length on a timeline gives the other, if the first timeline lies within the second. */
function lengthFollows(a: OfDays, b: OfDays): boolean {
  if (b.kind === 'now') return true
  if (a.kind === 'now' || a.kind !== b.kind) return false
  if (b.kind === 'lasted' && (b.atMost !== undefined || countingOf(a) !== countingOf(b))) return false
  if (b.atLeast === undefined) return true
  return a.atLeast !== undefined && isNotShorter(a.atLeast, b.atLeast)
}

function countingOf(condition: OfDays): string {
  return (condition.kind === 'lasted' ? condition.counting : undefined) ?? 'correspondingDay'
}

/** Days and months do not convert into each other. */
function isNotShorter(a: Length, b: Length): boolean {
  if ('months' in a && 'months' in b) return a.months >= b.months
  return 'days' in a && 'days' in b && a.days >= b.days
}

function isSameMonths(one: Atom, other: Atom): boolean {
  const perType = (condition: Atom['condition']) => 'perType' in condition && condition.perType
  // What one kind of insurance has, all of them together have.
  if (perType(other.condition) && !perType(one.condition)) return false
  return JSON.stringify(one.term) === JSON.stringify(other.term)
}

/** Whether every day of one term is a day of the other. */
function isWithin(a: PlainTerm, b: PlainTerm, facts: readonly PlainFact[]): boolean {
  if (JSON.stringify(a) === JSON.stringify(b)) return true
  if ('intersection' in a) return a.intersection.some((part) => isWithin(part, b, facts))
  if ('union' in b) return b.union.some((part) => isWithin(a, part, facts))
  if (!('timeline' in a) || !('timeline' in b)) return false
  if (a.timeline !== b.timeline) {
    const isKnown = facts.some(
      (fact) => 'every' in fact && fact.every === a.timeline && fact.isIn === b.timeline,
    )
    return isKnown && a.bridge === 0
  }
  if (a.bridge > b.bridge) return false
  if (b.place === undefined) return true
  const { place } = a
  const outer = b.place
  return (
    place !== undefined &&
    !place.within.some((code) => !inArea(code, outer)) &&
    (outer.except ?? []).every(
      (code) => !place.within.some((own) => code.startsWith(own)) || !inArea(code, place),
    )
  )
}

/** Atoms over one thing turn out together: a choice has one answer, a length is one length. */
function axesOf(atoms: readonly Atom[]): readonly Axis[] {
  const byAxis = new Map<string, number[]>()
  atoms.forEach((atom, i) => {
    for (const name of axisNames(atom)) byAxis.set(name, [...(byAxis.get(name) ?? []), i])
  })
  return [...byAxis.values()].flatMap((numbers): readonly Axis[] => {
    const own = numbers.flatMap((i) => atoms[i] ?? [])
    const rows = new Map(rowsOf(own).map((row) => [row.join(), row]))
    return rows.size === 0 ? [] : [{ atoms: numbers, rows: [...rows.values()] }]
  })
}

function axisNames({ condition, term }: Atom): readonly string[] {
  const subject = JSON.stringify(term)
  switch (condition.kind) {
    case 'in':
      return [`choice ${condition.fact}`]
    case 'within':
      return [`code ${condition.fact}`]
    case 'compare':
      return [`number ${condition.fact}`]
    case 'age':
      return [`age ${condition.fact}`]
    case 'lasted':
      return condition.counting === 'dayAfter'
        ? []
        : [`lasted ${unitOf(condition.atLeast ?? condition.atMost)} ${subject}`]
    case 'now':
      return ['months', 'days'].map((unit) => `lasted ${unit} ${subject}`)
    default:
      return []
  }
}

function unitOf(length: Length | undefined): string {
  return length !== undefined && 'months' in length ? 'months' : 'days'
}

function numberOf(length: Length | undefined): number | undefined {
  return length === undefined ? undefined : 'months' in length ? length.months : length.days
}

/** Every way in which atoms over one thing can turn out. */
function rowsOf(atoms: readonly Atom[]): readonly (readonly boolean[])[] {
  const [first] = atoms
  if (first === undefined) return []
  const conditions = atoms.map((atom) => atom.condition)
  if (first.condition.kind === 'in') {
    const { options = [] } = first.vocabulary.facts[first.condition.fact] ?? {}
    return options.map((option) =>
      conditions.map((condition) => condition.kind === 'in' && condition.values.includes(option)),
    )
  }
  if (first.condition.kind === 'within') {
    const areas = conditions.map((condition) =>
      condition.kind === 'within' ? condition.area : { within: [] },
    )
    const codes = ['', ...areas.flatMap(({ within, except = [] }) => [...within, ...except])]
    return codes.map((code) => areas.map((area) => inArea(code, area)))
  }
  const bounds = conditions.map((condition) => boundsOf(condition))
  // A length can also fall between two bounds, and there may be nothing to measure at all.
  const points = bounds.flatMap(({ low, high }) => [low, low - 0.5, high, high + 0.5]).filter(Number.isFinite)
  const measured = [...new Set([...points, 0])].map((x) =>
    bounds.map(({ low, high }) => low <= x && x <= high),
  )
  return first.condition.kind === 'compare' || first.condition.kind === 'age'
    ? measured
    : [
        bounds.map(() => false),
        ...[...new Set([...points, 0])]
          .filter((x) => x >= 0)
          .map((x) => bounds.map(({ low, high }) => low <= x && x <= high)),
      ]
}

function boundsOf(condition: Atom['condition']): { readonly low: number; readonly high: number } {
  switch (condition.kind) {
    case 'lasted':
      return {
        low: numberOf(condition.atLeast) ?? 0,
        high: numberOf(condition.atMost) ?? Number.POSITIVE_INFINITY,
      }
    case 'compare':
      return {
        low: condition.atLeast ?? Number.NEGATIVE_INFINITY,
        high: condition.atMost ?? Number.POSITIVE_INFINITY,
      }
    case 'age':
      return {
        low: numberOf(condition.atLeast) ?? 0,
        high: (numberOf(condition.under) ?? Number.POSITIVE_INFINITY) - 0.25,
      }
    default:
      return { low: 0, high: Number.POSITIVE_INFINITY }
  }
}
