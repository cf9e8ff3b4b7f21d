import type { LawBook } from '@juyi/law'
import {
  type Atom,
  type Condition,
  contains,
  type Day,
  evaluate,
  type Facts,
  type FactValue,
  isLeaf,
  type Leaf,
  latestStart,
  type Month,
  monthOf,
  type Person,
  partsOf,
  type Stay,
  timelinesOf,
  turningValues,
  type Valuation,
  type Vocabulary,
  World,
} from '@juyi/rules'
import { contradictions } from './contradictions.ts'
import { horizonFrom } from './eligibility-tree.ts'

/** More combinations of values than this are not gone through; no place of the law needs a tenth of it. */
const MOST_ROWS = 5_000

/** The name under which months stand in an example's record, where their type does not matter. */
const ANY_TYPE = 'any'

/** Facts that are told together because some condition reads them together, and how they can turn out. */
interface FactGroup {
  readonly atoms: readonly number[]
  /** By the truth of the atoms: the first values that lead there. */
  readonly rows: ReadonlyMap<string, Facts>
}

/** Somebody made up, as of the day, or the atoms that nobody can be found for. */
export type Found = { readonly values: Facts } | { readonly impossible: readonly number[] }

/** Finds people by what is true of them on a day. */
export class ExamplePeople {
  readonly #book: LawBook
  readonly #day: Day
  readonly #codes: readonly string[]
  #groups: readonly FactGroup[] | undefined

  /** `codes` are places of household registration to try, in order. */
  constructor(book: LawBook, day: Day, codes: readonly string[]) {
    this.#book = book
    this.#day = day
    this.#codes = codes
  }

  /** Somebody of whom each atom is as asked. Ask for the same atoms every time. */
  find(valuation: Valuation, atoms: readonly Atom[]): Found {
    this.#groups ??= this.#groupsOf(atoms)
    const values = new Map<string, FactValue>()
    for (const group of this.#groups) {
      const row = group.rows.get(keyOf(group.atoms.map((atom) => valuation[atom])))
      if (row === undefined) return { impossible: group.atoms }
      for (const [fact, value] of row) values.set(fact, value)
    }
    const person = withItems(values)
    const wrong = contradictions(person, this.#book, this.#day)
    return wrong.length > 0 ? { impossible: atoms.map((_, i) => i) } : { values: person }
  }

  #groupsOf(atoms: readonly Atom[]): readonly FactGroup[] {
    const withIntervals = timelinesWithIntervals(atoms)
    const groups: { facts: string[]; atoms: number[] }[] = []
    atoms.forEach(({ condition, vocabulary }, i) => {
      const facts = factsToTell(condition, vocabulary, withIntervals)
      const joined = groups.filter((group) => group.facts.some((fact) => facts.includes(fact)))
      const merged = {
        facts: [...new Set([...joined.flatMap((group) => group.facts), ...facts])],
        atoms: [...joined.flatMap((group) => group.atoms), i],
      }
      for (const group of joined) groups.splice(groups.indexOf(group), 1)
      groups.push(merged)
    })
    return groups.map((group) => ({ atoms: group.atoms, rows: this.#rowsOf(group, atoms) }))
  }

  #rowsOf(
    group: { readonly facts: readonly string[]; readonly atoms: readonly number[] },
    atoms: readonly Atom[],
  ): ReadonlyMap<string, Facts> {
    const own = group.atoms.flatMap((i) => atoms[i] ?? [])
    const rows = new Map<string, Facts>()
    const choices = group.facts.map((fact) => this.#valuesOf(fact, own))
    if (choices.reduce((n, values) => n * values.length, 1) > MOST_ROWS) return rows
    for (const values of product(choices)) {
      const told = new Map(group.facts.map((fact, i): [string, FactValue] => [fact, values[i] ?? null]))
      const facts = withItems(told)
      const truths = this.#truthsOf(own, facts)
      if (truths === undefined) continue
      const key = keyOf(truths)
      if (!rows.has(key) && contradictions(facts, this.#book, this.#day).length === 0) rows.set(key, told)
    }
    return rows
  }

  /** Whether each atom holds on the day; undefined where the facts do not decide that. */
  #truthsOf(atoms: readonly Atom[], facts: Facts): readonly boolean[] | undefined {
    const worlds = new Map<Vocabulary, World>()
    const truths: boolean[] = []
    for (const { condition, vocabulary } of atoms) {
      const world = worlds.get(vocabulary) ?? new World(vocabulary, facts, this.#day)
      worlds.set(vocabulary, world)
      const { must, may } = evaluate(condition, world, horizonFrom(this.#day)).settled
      const holds = contains(must, this.#day)
      if (!holds && contains(may, this.#day)) return undefined
      truths.push(holds)
    }
    return truths
  }

  /** Values of a fact with which the atoms turn out differently, the plainest first. */
  #valuesOf(fact: string, atoms: readonly Atom[]): readonly FactValue[] {
    const leaves = atoms.flatMap(({ condition }) => (isLeaf(condition) ? [condition] : []))
    const [item] = fact.split('.').slice(1)
    if (item !== undefined) return [false, true]
    const { vocabulary } = this.#book
    const world = new World(vocabulary, new Map(), this.#day)
    switch (vocabulary.facts[fact]?.type) {
      case 'boolean':
        return [false, true]
      case 'code':
        return this.#codesFor(leaves)
      case 'date': {
        const days = turningValues(fact, leaves, world, this.#day).filter(
          (value) => typeof value === 'number',
        )
        const isEnd = Object.values(vocabulary.timelines).some(
          (timeline) => timeline.unit === 'day' && timeline.until === fact,
        )
        const near = [...days].sort((a, b) => Math.abs(a - this.#day) - Math.abs(b - this.#day))
        return isEnd ? [null, ...near] : [...near, null]
      }
      case 'number':
        // None at all is the least plain of numbers that are too small.
        return [...turningValues(fact, leaves, world, this.#day)].sort(
          (a, b) => Number(a === 0) - Number(b === 0),
        )
      case 'months':
        return this.#monthsFor(leaves)
      case 'intervals':
        return this.#staysFor(leaves, atoms)
      case 'people':
        return this.#peopleFor(atoms)
      default:
        return turningValues(fact, leaves, world, this.#day)
    }
  }

  #codesFor(leaves: readonly Leaf[]): readonly string[] {
    const named = leaves.flatMap((leaf) =>
      leaf.kind === 'within' ? [...leaf.area.within, ...(leaf.area.except ?? [])] : [],
    )
    return [...new Set([...this.#codes, ...named.map((code) => code.padEnd(6, '0'))])]
  }

  /** Records of months that just reach, or just miss, what the leaves count. */
  #monthsFor(leaves: readonly Leaf[]): readonly FactValue[] {
    const thisMonth = monthOf(this.#day)
    const runs = new Set<number>([0])
    const ends = new Set<number>([1])
    const totals: { readonly n: number; readonly window: number }[] = []
    for (const leaf of leaves) {
      if (leaf.kind === 'run') {
        for (const n of [leaf.atLeast, leaf.atLeast - 1, leaf.atLeast + leaf.ending]) runs.add(n)
        ends.add(leaf.ending)
      }
      if (leaf.kind === 'total' && 'months' in leaf.atLeast && 'months' in leaf.window)
        totals.push({ n: leaf.atLeast.months, window: leaf.window.months })
      if (leaf.kind === 'paidWithin') {
        runs.add(1)
        ends.add(leaf.months)
      }
    }
    const records: (readonly Month[])[] = []
    for (const n of [...runs].sort((a, b) => a - b)) {
      for (const end of ends) records.push(monthsBefore(thisMonth - end + 1, n))
    }
    const longest = Math.max(2, Math.min(...[...runs].filter((n) => n > 1), 13) - 1)
    for (const { n, window } of totals) {
      for (const count of [n, n - 1, Math.ceil(n / 2)]) {
        for (const last of [thisMonth - 1, thisMonth - 2]) {
          records.push(scattered(last, count, longest, thisMonth - window))
          records.push(monthsBefore(last + 1, count))
        }
        // Long enough ago not to be in a row with now, and yet within the window.
        records.push(monthsBefore(thisMonth - window + count, count))
      }
    }
    return records.map((months) => ({ [ANY_TYPE]: months }))
  }

  /** Stays one after another that tell apart what tolerates a gap, or another place, and what does not. */
  #staysFor(leaves: readonly Leaf[], atoms: readonly Atom[]): readonly FactValue[] {
    const type: Leaf[] = leaves.filter((leaf) => leaf.kind === 'lasted')
    const world = new World(this.#book.vocabulary, new Map(), this.#day)
    const [date] = Object.entries(this.#book.vocabulary.facts).find(([, { type }]) => type === 'date') ?? []
    const turns = date === undefined ? [] : turningValues(date, type, world, this.#day)
    const starts = [...new Set([this.#day, ...turns.filter((value) => typeof value === 'number')])]
      .filter((day) => day <= this.#day && day > latestStart(this.#day, { months: 600 }))
      .sort((a, b) => b - a)
    const gaps = new Set([0, ...bridgesIn(atoms).flatMap((days) => [1, days, days + 1])])
    const placed = atoms.flatMap(({ term }) =>
      term !== undefined && 'timeline' in term ? (term.place ?? []) : [],
    )
    const places = [
      undefined,
      ...placed.flatMap(({ within }) => within.map((code) => code.padEnd(6, '0'))),
      ...this.#codes.slice(0, 1),
    ]
    const stay = (from: Day, to: Day | null, place: string | undefined): Stay =>
      place === undefined ? { from, to } : { from, to, place }
    const out: (readonly Stay[])[] = [[]]
    for (const place of places) {
      for (const from of starts) out.push([stay(from, null, place)])
    }
    for (const later of starts) {
      for (const earlier of starts) {
        for (const gap of gaps) {
          for (const place of places) {
            if (earlier < later - gap - 1)
              out.push([stay(earlier, later - gap - 1, place), stay(later, null, undefined)])
          }
        }
      }
    }
    return out
  }

  /** Nobody, and for each condition on other people somebody who meets it. */
  #peopleFor(atoms: readonly Atom[]): readonly FactValue[] {
    let lists: readonly (readonly Person[])[] = [[]]
    for (const { condition, vocabulary } of atoms) {
      if (condition.kind !== 'anyPerson') continue
      const facts = this.meeting(condition.where, vocabulary)
      if (facts === undefined) return []
      const person: Person = { relation: condition.relation, facts }
      lists = lists.flatMap((list) => [list, [...list, person]])
    }
    return lists
  }

  /** The facts of somebody who meets a condition; undefined where nobody was found. */
  meeting(condition: Condition, vocabulary: Vocabulary): Facts | undefined {
    const leaves = leavesOf(condition)
    const atoms = leaves.map((leaf): Atom => ({ condition: leaf, vocabulary }))
    const facts = [...new Set(leaves.flatMap((leaf) => factsToTell(leaf, vocabulary, new Set())))]
    let tried = 0
    for (const values of product(facts.map((fact) => this.#valuesOf(fact, atoms)))) {
      tried += 1
      if (tried > MOST_ROWS) return undefined
      const told = withItems(new Map(facts.map((fact, i): [string, FactValue] => [fact, values[i] ?? null])))
      const world = new World(vocabulary, told, this.#day)
      if (contains(evaluate(condition, world, horizonFrom(this.#day)).settled.must, this.#day)) return told
    }
    return undefined
  }
}

function leavesOf(condition: Condition): readonly Leaf[] {
  return isLeaf(condition) ? [condition] : partsOf(condition).flatMap(leavesOf)
}

/** The facts that somebody would tell so that a condition is decided; `documents.x` for a paper. */
function factsToTell(
  condition: Condition,
  vocabulary: Vocabulary,
  withIntervals: ReadonlySet<string>,
): readonly string[] {
  if (condition.kind === 'anyPerson') return [condition.fact]
  if (!isLeaf(condition)) return []
  if (condition.kind === 'holds') return [`${condition.fact}.${condition.item}`]
  if ('fact' in condition) return [condition.fact]
  const terms =
    condition.kind === 'run' && condition.after !== undefined
      ? [condition.term, condition.after]
      : [condition.term]
  return terms
    .flatMap((term) => timelinesOf(vocabulary, term))
    .flatMap((id): readonly string[] => {
      const timeline = vocabulary.timelines[id]
      if (timeline === undefined) return []
      if (timeline.unit === 'month') return timeline.byType === undefined ? [] : [timeline.byType]
      const { since, until, flag, intervals } = timeline
      if (intervals !== undefined && (withIntervals.has(id) || since === undefined)) return [intervals]
      return [flag, since, until].filter((fact) => fact !== undefined)
    })
}

/** Timelines that terms look at in more than one way, so that one day of beginning does not tell it all. */
function timelinesWithIntervals(atoms: readonly Atom[]): ReadonlySet<string> {
  const looks = new Map<string, Set<string>>()
  for (const { term, after } of atoms) {
    for (const one of [term, after]) {
      if (one === undefined || !('timeline' in one)) continue
      const known = looks.get(one.timeline) ?? new Set()
      looks.set(one.timeline, known.add(JSON.stringify([one.place, one.bridge])))
    }
  }
  return new Set([...looks].filter(([, ways]) => ways.size > 1).map(([timeline]) => timeline))
}

function bridgesIn(atoms: readonly Atom[]): readonly number[] {
  return atoms.flatMap(({ term }) =>
    term !== undefined && 'timeline' in term && term.bridge > 0 ? [term.bridge] : [],
  )
}

function monthsBefore(end: Month, n: number): readonly Month[] {
  return Array.from({ length: Math.max(0, n) }, (_, i) => end - Math.max(0, n) + i)
}

/** So many months up to `last`, never more than `longest` in a row, where they fit after `first`. */
function scattered(last: Month, n: number, longest: number, first: Month): readonly Month[] {
  const months: Month[] = []
  let row = 0
  for (let month = last; month >= first && months.length < n; month -= 1) {
    if (row === longest) {
      row = 0
      continue
    }
    months.unshift(month)
    row += 1
  }
  return months
}

/** Papers told one by one become the one fact that lists them. */
function withItems(told: Facts): Facts {
  const out = new Map<string, FactValue>()
  const items: Record<string, Record<string, boolean>> = {}
  for (const [name, value] of told) {
    const [fact = '', item] = name.split('.')
    if (item === undefined) out.set(fact, value)
    else items[fact] = { ...items[fact], [item]: value === true }
  }
  for (const [fact, held] of Object.entries(items)) out.set(fact, held)
  return out
}

function keyOf(truths: readonly (boolean | undefined)[]): string {
  return truths.map((truth) => (truth === true ? '1' : '0')).join('')
}

function* product<T>(choices: readonly (readonly T[])[], row: readonly T[] = []): Generator<readonly T[]> {
  const values = choices[row.length]
  if (values === undefined) yield row
  else for (const value of values) yield* product(choices, [...row, value])
}
