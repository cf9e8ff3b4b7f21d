import { anyRoute, type Confidence, type Gate, type LawBook, type RouteRule } from '@juyi/law'
import {
  type Condition,
  type ConditionComparison,
  compareConditions,
  contains,
  type Day,
  type Difference,
  type DifferenceKind,
  evaluate,
  type Facts,
  type FactValue,
  isMonthRecord,
  type NotCompared,
  type PlainFact,
  partsOf,
  type Stated,
  type Truth,
  type Version,
  type Witness,
  World,
} from '@juyi/rules'
import { ExamplePeople } from './compare-examples.ts'
import { eligibilityTree, gatesFor, horizonFrom, isNobodyLocal, notBehind } from './eligibility-tree.ts'
import { factsRead } from './facts-read.ts'

/** A sentence of the law that bears on a difference. */
export interface Bearing {
  readonly id: string
  readonly says: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
  /** True where it is left to the desk, or where sources disagree. */
  readonly open: boolean
}

/** A difference in who may apply, with somebody who shows it on the day. */
export interface EligibilityDifference {
  readonly kind: DifferenceKind
  readonly topic: 'scope' | 'eligibility'
  /** What each says of the example: no (0), left to the desk (1), yes (2). */
  readonly own: Truth
  readonly other: Truth
  /** How the example meets the rules that it meets. */
  readonly way: readonly Bearing[]
  /** What the example lacks under the rules that turn it away. */
  readonly lacking: readonly Bearing[]
  /** The citations of the own rule that makes the difference; empty where none was found. */
  readonly allowedBy: readonly string[]
  /** How sure that rule is. */
  readonly confidence: Confidence
  readonly example: Facts
  /** The facts of the example that bear on the difference. */
  readonly telling: readonly string[]
}

export interface EligibilityComparison {
  readonly differences: readonly EligibilityDifference[]
  readonly notCompared: readonly {
    readonly why: NotCompared['why']
    readonly kind: DifferenceKind
    readonly way: readonly Bearing[]
    readonly lacking: readonly Bearing[]
  }[]
  readonly atoms: number
}

export interface CompareBooksOptions {
  readonly facts: readonly PlainFact[]
  readonly day: Day
  /** Places of household registration to try for examples. */
  readonly codes: readonly string[]
}

/**
 * What one place's rules on who may apply add to, drop from or specify in another's, both as they are written and
 * both applied to the same place. Every difference has been confirmed: the evaluator says of the example what it says.
 */
export function compareEligibility(
  own: LawBook,
  other: LawBook,
  { facts, day, codes }: CompareBooksOptions,
): EligibilityComparison {
  const [a, b] = [asWritten(own), asWritten(other)]
  const people = new ExamplePeople(a, day, codes)
  const comparison: ConditionComparison<Facts> = compareConditions(
    { condition: wholeTree(own), vocabulary: own.vocabulary },
    { condition: wholeTree(other), vocabulary: other.vocabulary },
    {
      facts,
      day,
      witness: (valuation, atoms, expected): Witness<Facts> => {
        const found = people.find(valuation, atoms)
        if ('impossible' in found) return found
        const { values } = found
        const confirmed =
          truthOf(a, values, day) === expected.own && truthOf(b, values, day) === expected.other
        return confirmed ? { example: values } : { impossible: [] }
      },
    },
  )
  const sidesOf = (kind: DifferenceKind) =>
    kind === 'drops' ? { met: own, failed: other } : { met: other, failed: own }
  return {
    atoms: comparison.atoms,
    differences: comparison.differences.map((one): EligibilityDifference => {
      const { met, failed } = sidesOf(one.kind)
      const lacking = bearingsOf(one.lacking, failed)
      const allowing =
        one.own === 0 || one.kind === 'adds' ? lacking : bearingsOf(one.meets.filter(isEntry), own)
      return {
        kind: one.kind,
        topic: one.lacking.some(({ condition }) => condition.id?.startsWith('scope/'))
          ? 'scope'
          : 'eligibility',
        own: one.own,
        other: one.other,
        way: bearingsOf(one.way.filter(isEntry), met),
        lacking,
        allowedBy: [...new Set(allowing.flatMap(({ cites }) => cites))],
        confidence: leastOf(allowing),
        example: one.example,
        telling: tellingFacts(one, met, failed),
      }
    }),
    notCompared: comparison.notCompared.map((one) => {
      const { met, failed } = sidesOf(one.kind)
      return {
        why: one.why,
        kind: one.kind,
        way: bearingsOf(one.way.filter(isEntry), met),
        lacking: bearingsOf(one.lacking, failed),
      }
    }),
  }
}

/** Whether a statement tells how people get in: not who is shut out, and not that there are several grounds. */
function isEntry({ condition: { id = '' } }: Stated): boolean {
  return !id.startsWith('scope/') && id !== 'grounds'
}

/** The sentences behind some statements, those that nobody is shut out aside; each once. */
function bearingsOf(statements: readonly Stated[], book: LawBook): readonly Bearing[] {
  const out = new Map<string, Bearing>()
  for (const { condition, says, cites, confidence } of statements) {
    const id = condition.id ?? ''
    const route = book.routes.find((one) => `routes/${one.id}` === id)
    const words = id === 'grounds' ? anyGround(book) : (route?.name ?? says)
    if (words !== undefined && !out.has(words))
      out.set(words, { id, says: words, cites, confidence, open: isOpen(condition) })
  }
  return [...out.values()]
}

function isOpen({ kind }: Condition): boolean {
  return kind === 'judgement' || kind === 'conflicting'
}

function leastOf(bearings: readonly Bearing[]): Confidence {
  const ranked: readonly Confidence[] = ['low', 'medium', 'high']
  return ranked.find((level) => bearings.some(({ confidence }) => confidence === level)) ?? 'high'
}

/** A lack that reads no more facts than this is told with everything that it reads, also what is not there. */
const FEW_FACTS = 3

/** What to tell of an example: what it has by the way that it goes, and what of the lacking parts there is. */
function tellingFacts(one: Difference<Facts>, met: LawBook, failed: LawBook): readonly string[] {
  const read = (statements: readonly Stated[], book: LawBook, leavesOnly: boolean) =>
    new Set(
      statements
        .filter(({ condition }) => !leavesOnly || partsOf(condition).length === 0)
        .flatMap(({ condition }) => [...factsRead(condition, book.vocabulary)])
        .map((fact) => fact.split('.')[0] ?? fact),
    )
  const byWay = read(one.way.filter(isEntry), met, true)
  const byLack = read(one.lacking, failed, false)
  const isThere = (fact: string) => {
    const value = one.example.get(fact)
    if (value === null || value === false || value === undefined) return false
    return (
      typeof value !== 'object' || Object.values(value).some((part) => part !== false && !isEmptyList(part))
    )
  }
  const told = [...one.example.keys()].filter(
    (fact) =>
      isPlainlyThere(one.example.get(fact)) ||
      (byWay.has(fact) && isThere(fact)) ||
      (byLack.has(fact) && (isThere(fact) || byLack.size <= FEW_FACTS)),
  )
  const rank = new Map(met.questions.map((id, i) => [id, i]))
  return told.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
}

/** What somebody has only because it bears on the comparison: months paid, a yes, papers. */
function isPlainlyThere(value: FactValue | undefined): boolean {
  if (value === true) return true
  if (!isMonthRecord(value)) return false
  return Object.values(value).some((part) => !isEmptyList(part) && `${part}` !== 'false')
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function anyGround(book: LawBook): string {
  const grounds = book.grounds.map(({ says = '' }) => says)
  return book.language === 'zh' ? `有一样：${grounds.join('；')}` : `one of these: ${grounds.join('; ')}`
}

/** What a book says of somebody on a day: no (0), left to the desk (1), yes (2); undefined where facts are missing. */
function truthOf(book: LawBook, values: Facts, day: Day): Truth | undefined {
  const world = new World(book.vocabulary, values, day)
  const { settled, sure } = evaluate(
    eligibilityTree(book, gatesFor(book, world, day)),
    world,
    horizonFrom(day),
  )
  if (contains(sure.must, day)) return 2
  if (contains(settled.must, day)) return 1
  return contains(settled.may, day) ? undefined : 0
}

/** No gate in the way, and any route. */
function wholeTree(book: LawBook): Condition {
  const gates = book.scope.filter((gate) => !isNobodyLocal(gate, book))
  return { kind: 'all', id: 'whole', of: [...gates.map(notBehind), anyRoute(book.routes, book)] }
}

/** The book with every statement taken as written, however sure it is; what is left to judgement stays so. */
function asWritten(book: LawBook): LawBook {
  const rule = <T extends Gate | RouteRule>(one: T): T => ({ ...one, confidence: 'high' })
  return {
    ...book,
    scope: book.scope.map((gate) => ({ ...rule(gate), when: written(gate.when) })),
    routes: book.routes.map((route) => ({ ...rule(route), condition: written(route.condition) })),
    grounds: book.grounds.map(written),
  }
}

function written(condition: Condition): Condition {
  const { confidence: _, ...rest } = condition
  switch (rest.kind) {
    case 'all':
    case 'any':
    case 'conflicting':
      return { ...rest, of: rest.of.map(written) }
    case 'not':
      return { ...rest, of: written(rest.of) }
    case 'versions':
      return {
        ...rest,
        of: rest.of.map(({ from, to, condition: part }): Version => ({ from, to, condition: written(part) })),
      }
    case 'anyPerson':
      return { ...rest, where: written(rest.where) }
    default:
      return rest
  }
}
