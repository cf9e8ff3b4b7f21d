import type { Condition } from '../condition.ts'
import type { Day } from '../day.ts'
import type { Truth } from '../open-tree.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Atom, Atoms } from './atoms.ts'
import { atomsIn, type Formula, formulaOf, rangeIn, type Stated, truthIn, type Valuation } from './formula.ts'
import { type Literal, type PlainFact, subjectOf, tiesOf } from './plain-facts.ts'
import { COMPARE_BUDGET, inFavourOf, SearchTooLong, ValuationSearch, type Wanted } from './search.ts'
import { type Way, waysOf } from './ways.ts'

/** A condition with the names that it uses. */
export interface Rules {
  readonly condition: Condition
  readonly vocabulary: Vocabulary
}

/**
 * `adds`: somebody who meets the other does not meet this one, or meets it only if the desk thinks so. `drops`:
 * somebody whom the other turns away meets this one. `specifies`: the other leaves somebody to judgement, and this one decides.
 */
export type DifferenceKind = 'adds' | 'drops' | 'specifies'

/** One difference, with somebody who shows it. */
export interface Difference<Example> {
  readonly kind: DifferenceKind
  /** What each says of the example: no (0), left to judgement (1), yes (2). */
  readonly own: Truth
  readonly other: Truth
  /** How the example meets the one that it meets, or may meet. */
  readonly way: readonly Stated[]
  /** The parts that the example does not meet in the one that it does not meet; none where it meets both. */
  readonly lacking: readonly Stated[]
  /** How the example meets this one, where it does. */
  readonly meets: readonly Stated[]
  readonly example: Example
}

/** Something that looked like a difference, or may hide one. */
export interface NotCompared {
  /** `tooMany`: more ways or combinations than may be looked at. `noExample`: nobody could be found who shows it. */
  readonly why: 'tooMany' | 'noExample'
  readonly kind: DifferenceKind
  readonly way: readonly Stated[]
  readonly lacking: readonly Stated[]
}

export interface ConditionComparison<Example> {
  readonly differences: readonly Difference<Example>[]
  readonly notCompared: readonly NotCompared[]
  /** Different atoms in both conditions. */
  readonly atoms: number
}

/** Somebody of whom all the atoms are true or false as asked, or the atoms that cannot turn out so together. */
export type Witness<Example> = { readonly example: Example } | { readonly impossible: readonly number[] }

export interface CompareOptions<Example> {
  readonly facts: readonly PlainFact[]
  readonly day: Day
  /** Finds and confirms an example. It is asked for every difference, and none is reported without. */
  readonly witness: (
    valuation: Valuation,
    atoms: readonly Atom[],
    expected: { readonly own: Truth; readonly other: Truth },
  ) => Witness<Example>
  readonly budget?: number
}

/** So many combinations are tried for one difference until somebody is found who shows it. */
const MOST_TRIES = 60

/**
 * Compares what two conditions ask on one day, as they are written (however sure their statements are). Everybody
 * consistent with the plain facts is considered, as a combination of atoms; how far is bounded.
 */
export function compareConditions<Example>(
  own: Rules,
  other: Rules,
  options: CompareOptions<Example>,
): ConditionComparison<Example> {
  return new Comparison(own, other, options).run()
}

class Comparison<Example> {
  readonly #own: Formula
  readonly #other: Formula
  readonly #atoms = new Atoms()
  readonly #search: ValuationSearch
  readonly #options: CompareOptions<Example>
  readonly #differences = new Map<string, Difference<Example>>()
  readonly #notCompared = new Map<string, NotCompared>()
  readonly #compared: number

  constructor(own: Rules, other: Rules, options: CompareOptions<Example>) {
    const { facts, day } = options
    this.#options = options
    this.#own = formulaOf(own.condition, own.vocabulary, day, this.#atoms)
    this.#other = formulaOf(other.condition, other.vocabulary, day, this.#atoms)
    this.#compared = this.#atoms.list.length
    const ties = tiesOf(this.#atoms, facts, own.vocabulary)
    this.#search = new ValuationSearch(this.#atoms.list.length, ties, options.budget ?? COMPARE_BUDGET)
  }

  run(): ConditionComparison<Example> {
    const others = this.#waysOf(this.#other, 'adds')
    const owns = this.#waysOf(this.#own, 'drops')
    const added: Formula[] = []
    for (const way of others.filter((one) => !isOpen(one))) {
      const lacking = this.#each('adds', way, { own: 0, other: 2 }, [])
      added.push(...lacking, ...this.#each('adds', way, { own: 1, other: 2 }, lacking))
    }
    for (const way of leastOpen(others)) this.#whatIsOpen(way, added)
    for (const way of owns.filter((one) => !isOpen(one))) this.#each('drops', way, { own: 2, other: 0 }, [])
    for (const way of owns.filter(isOpen)) this.#each('drops', way, { own: 1, other: 0 }, [])
    return {
      differences: [...this.#differences.values()],
      notCompared: [...this.#notCompared.values()],
      atoms: this.#compared,
    }
  }

  #waysOf(formula: Formula, kind: DifferenceKind): readonly Way[] {
    const ways = waysOf(formula)
    if (ways === undefined)
      this.#keepNotCompared({ why: 'tooMany', kind, way: [formula.stated], lacking: [] })
    return ways ?? []
  }

  /**
   * How this one decides what the other leaves to judgement. What it asks of everybody, or of people by other ways,
   * decides nothing about that and is told as `adds` and `drops`.
   */
  #whatIsOpen(way: Way, added: readonly Formula[]): void {
    const opens = way.parts.filter(({ kind }) => kind === 'open')
    const about = this.#subjectsOf(besideOpen(this.#other, opens))
    const bears = (formula: Formula) => [...this.#subjectsOf([formula])].some((one) => about.has(one))
    const general = added.filter((formula) => !bears(formula))
    this.#each('specifies', way, { own: 0, other: 1 }, general)
    const without: Wanted = { formula: withoutAtoms(this.#own, bears), truths: [0, 1] }
    this.#each('specifies', way, { own: 2, other: 1 }, [], [without])
  }

  /**
   * Every difference of one kind that somebody has who goes this way, meets some parts, and meets what is wanted
   * besides. Gives the parts that are lacking.
   */
  #each(
    kind: DifferenceKind,
    way: Way,
    truths: Outcome,
    asMet: readonly Formula[],
    besides: readonly Wanted[] = [],
  ): readonly Formula[] {
    const failing = kind === 'drops' ? this.#other : this.#own
    const reached = kind === 'drops' ? truths.other : truths.own
    const wanted: Wanted[] = [
      ...way.parts.map((formula): Wanted => ({ formula, truths: formula.kind === 'open' ? [1] : [2] })),
      ...besides,
      { formula: this.#own, truths: [truths.own] },
      { formula: this.#other, truths: [truths.other] },
    ]
    const lack: Lack = { truths: reached === 0 ? [0] : [0, 1], met: reached === 0 ? [1, 2] : [2] }
    const met = asMet.map((formula): Wanted => ({ formula, truths: lack.met }))
    const found: Formula[] = []
    for (let more = true; more; ) {
      more = false
      this.#attempt(
        kind,
        way,
        found.map(({ stated }) => stated),
        () => {
          // Somebody who lacks as little as possible, so that what is lacking can be named.
          const generous = this.#search.find([...wanted, ...met], inFavourOf(failing))
          if (generous === undefined) return
          const lacking = reached === 2 ? [] : lackingIn(failing, generous, way, lack)
          this.#show(kind, way, [...wanted, ...met], lacking, lack)
          met.push(...lacking.map((formula): Wanted => ({ formula, truths: lack.met })))
          found.push(...lacking)
          more = lacking.length > 0
        },
      )
    }
    return found
  }

  #attempt(kind: DifferenceKind, way: Way, lacking: readonly Stated[], run: () => void): void {
    try {
      run()
    } catch (error) {
      if (!(error instanceof SearchTooLong)) throw error
      this.#keepNotCompared({ why: 'tooMany', kind, way: way.path, lacking })
    }
  }

  /** Reports who lacks this, one lack at a time where that is possible, each with an example. */
  #show(
    kind: DifferenceKind,
    way: Way,
    wanted: readonly Wanted[],
    lacking: readonly Formula[],
    lack: Lack,
  ): void {
    const failing = (formula: Formula): Wanted => ({ formula, truths: lack.truths })
    const single = lacking.filter((one) => {
      const others = lacking.filter((formula) => formula !== one)
      const alone = [...wanted, ...others.map((formula) => ({ formula, truths: lack.met })), failing(one)]
      if (this.#search.find(alone, () => false) === undefined) return false
      this.#report(kind, way, alone, [one])
      return true
    })
    if (single.length === 0) this.#report(kind, way, [...wanted, ...lacking.map(failing)], lacking)
  }

  #report(kind: DifferenceKind, way: Way, wanted: readonly Wanted[], lacking: readonly Formula[]): void {
    const key = this.#keyOf(kind, wanted, way, lacking)
    if (this.#differences.has(key)) return
    // Whoever is let in for certain by this route need not be told of again where the desk may let them in.
    if (kind === 'drops' && this.#differences.has(key.replace('"drops",[[1]', '"drops",[[2]'))) return
    const statements = lacking.map(({ stated }) => stated)
    let tried = false
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const valuation = this.#search.find(wanted, () => false)
      if (valuation === undefined) break
      tried = true
      const expected = { own: truthIn(this.#own, valuation), other: truthIn(this.#other, valuation) }
      const witness = this.#options.witness(valuation, this.#atoms.list.slice(0, this.#compared), expected)
      if ('example' in witness) {
        const meets = expected.own === 0 ? [] : metIn(this.#own, valuation)
        this.#notCompared.delete(key)
        this.#differences.set(key, {
          kind,
          ...expected,
          way: way.path,
          lacking: statements,
          meets,
          example: witness.example,
        })
        return
      }
      if (witness.impossible.length === 0) break
      this.#search.exclude(
        witness.impossible.map((atom): Literal => ({ atom, holds: valuation[atom] ?? false })),
      )
    }
    if (tried) this.#notCompared.set(key, { why: 'noExample', kind, way: way.path, lacking: statements })
  }

  #keepNotCompared(one: NotCompared): void {
    this.#notCompared.set(JSON.stringify([one.why, one.kind, one.way.map(idOf), one.lacking.map(idOf)]), one)
  }

  /** Two ways that lack the same, and have in common what bears on it, are one difference. */
  #keyOf(kind: DifferenceKind, wanted: readonly Wanted[], way: Way, lacking: readonly Formula[]): string {
    const truths = wanted.filter(({ formula }) => formula === this.#own || formula === this.#other)
    const lacked = this.#subjectsOf(lacking)
    const known = this.#subjectsOf([this.#other])
    const bears = way.parts.flatMap((part): readonly (string | number)[] => {
      if (part.kind === 'open') return kind === 'specifies' ? [idOf(part.stated)] : []
      const subjects = [...this.#subjectsOf([part])]
      if (part.kind === 'atom' && subjects.some((one) => lacked.has(one))) return [part.atom]
      return kind === 'drops' ? subjects.filter((one) => !known.has(one)) : []
    })
    return JSON.stringify([
      kind,
      truths.map((one) => one.truths),
      lacking.map(({ stated }) => idOf(stated)),
      [...new Set(bears)].sort(),
    ])
  }

  /** What formulas are about. */
  #subjectsOf(formulas: readonly Formula[]): ReadonlySet<string> {
    const atoms = formulas.flatMap(atomsIn).flatMap(({ atom }) => this.#atoms.list[atom] ?? [])
    return new Set(atoms.map(subjectOf))
  }
}

/** What each of two conditions comes to. */
interface Outcome {
  readonly own: Truth
  readonly other: Truth
}

/** The truths with which a part counts as lacking, and those with which it counts as met. */
interface Lack {
  readonly truths: readonly number[]
  readonly met: readonly number[]
}

/** The ways with something open; of those with several open parts none that are open elsewhere one by one. */
function leastOpen(ways: readonly Way[]): readonly Way[] {
  const opensIn = (way: Way) => way.parts.filter(({ kind }) => kind === 'open')
  const alone = new Set(ways.map(opensIn).flatMap((opens) => (opens.length === 1 ? opens : [])))
  return ways.filter((way) => {
    const opens = opensIn(way)
    return opens.length === 1 || opens.some((part) => !alone.has(part))
  })
}

/** What stands directly beside one of these open parts. */
function besideOpen(formula: Formula, opens: readonly Formula[]): readonly Formula[] {
  if (formula.kind !== 'all' && formula.kind !== 'any') return []
  const beside = formula.parts.some((part) => opens.includes(part))
    ? formula.parts.filter((part) => !opens.includes(part))
    : []
  return [...beside, ...formula.parts.flatMap((part) => besideOpen(part, opens))]
}

/** The formula where none of these atoms helps. */
function withoutAtoms(formula: Formula, isLeftOut: (atom: Formula) => boolean): Formula {
  if (formula.kind === 'atom' && isLeftOut(formula))
    return { kind: 'constant', stated: formula.stated, truth: 0 }
  if (formula.kind !== 'all' && formula.kind !== 'any') return formula
  return { ...formula, parts: formula.parts.map((part) => withoutAtoms(part, isLeftOut)) }
}

function isOpen(way: Way): boolean {
  return way.parts.some(({ kind }) => kind === 'open')
}

function idOf({ condition }: Stated): string {
  return condition.id ?? JSON.stringify(condition)
}

/**
 * What somebody lacks. Of alternatives that are one requirement (they have words of their own) the whole is lacking; of
 * others the one that is named like what somebody has, else the one of which the least is lacking.
 */
function lackingIn(formula: Formula, valuation: Valuation, way: Way, lack: Lack): readonly Formula[] {
  if (!lack.truths.includes(rangeIn(formula, valuation).low)) return []
  if (formula.kind === 'all') return formula.parts.flatMap((part) => lackingIn(part, valuation, way, lack))
  if (formula.kind !== 'any' || formula.stated.condition.says !== undefined) return [formula]
  const names = new Set(way.path.map(({ condition }) => condition.id))
  const inParts = formula.parts.map((part) => ({ part, lacking: lackingIn(part, valuation, way, lack) }))
  const alike = inParts.find(({ part }) => names.has(part.stated.condition.id ?? ''))
  if (alike !== undefined) return alike.lacking
  const least = Math.min(...inParts.map(({ lacking }) => lacking.length))
  const nearest = inParts.filter(({ lacking }) => lacking.length === least)
  // Where nothing of any alternative is there, none of them is what is lacking, but any one.
  if (nearest.every(({ part, lacking }) => lacking[0] === part)) return [formula]
  return nearest[0]?.lacking ?? [formula]
}

/** The statements through which somebody meets a formula, in the first alternative that serves best. */
function metIn(formula: Formula, valuation: Valuation): readonly Stated[] {
  if (formula.kind === 'all')
    return [formula.stated, ...formula.parts.flatMap((part) => metIn(part, valuation))]
  if (formula.kind !== 'any') return [formula.stated]
  const { low } = rangeIn(formula, valuation)
  const part = formula.parts.find((one) => rangeIn(one, valuation).low === low)
  return part === undefined ? [formula.stated] : [formula.stated, ...metIn(part, valuation)]
}
