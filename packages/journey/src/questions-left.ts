import type { LawBook } from '@juyi/law'
import {
  type Condition,
  countIn,
  type Day,
  difference,
  type Effect,
  type Evaluated,
  evaluate,
  type FactValue,
  firstFrom,
  intersection,
  interval,
  isLeaf,
  isSubset,
  type Leaf,
  monthOf,
  onwards,
  openFacts,
  partsOf,
  rootFact,
  type Span,
  timelinesOf,
  turningValues,
  type Vocabulary,
  World,
} from '@juyi/rules'
import { assess } from './assess.ts'
import { eligibilityTree, gatesFor, horizonFrom } from './eligibility-tree.ts'
import { conditionsOf, factsOfTimeline } from './facts-read.ts'
import { isInForce } from './in-force.ts'
import type { KnownFacts } from './parse-facts.ts'

/** How many more questions will be put, whatever the answers are. */
export interface QuestionsLeft {
  readonly atLeast: number
  readonly atMost: number
}

/** Kinds of facts that are asked one by one; histories, records and lists of people are read from files. */
const ASKED = new Set(['boolean', 'choice', 'number', 'date', 'code'])

/** So many answers are assessed, at most, to prove that more questions follow. */
const MOST_ASSESSED = 16

/**
 * Bounds of the number of questions that are still to come, if what is missing is asked in its order, each once, and
 * "I don't know" (the fact is then `skipped`) is an answer too. `atLeast` is proven by trying the answers at which
 * some condition turns; `atMost` counts every fact that stands on a part of the rules that is not decided yet.
 */
export function questionsLeft(
  book: LawBook,
  facts: KnownFacts,
  on: Day,
  skipped: ReadonlySet<string>,
): QuestionsLeft {
  const open = openQuestions(book, facts, on, skipped)
  if (open.length === 0) return { atLeast: 0, atMost: 0 }
  const atMost = [...factsStillOpen(book, facts, on)].filter(
    (fact) => isAsked(fact, book) && !skipped.has(fact),
  ).length
  return { atLeast: provenQuestions(book, facts, on, skipped, Math.min(open.length, atMost)), atMost }
}

function isAsked(id: string, book: LawBook): boolean {
  const fact = book.facts[id]
  if (fact !== undefined) return fact.ask && ASKED.has(fact.type)
  return id.startsWith('documents.') && Object.hasOwn(book.documents, id.slice('documents.'.length))
}

/** What would be asked now, in its order. */
function openQuestions(
  book: LawBook,
  facts: KnownFacts,
  on: Day,
  skipped: ReadonlySet<string>,
): readonly string[] {
  return assess(book, facts, on).missing.filter((fact) => isAsked(fact, book) && !skipped.has(fact))
}

/** The greatest number of questions up to `most` that surely follow, as far as the search may go. */
function provenQuestions(
  book: LawBook,
  facts: KnownFacts,
  on: Day,
  skipped: ReadonlySet<string>,
  most: number,
): number {
  const leaves = conditionsOf(book).flatMap(leavesOf)
  let assessed = 0
  /** Whether at least so many questions follow; undefined where the search was cut short. */
  const follow = (known: KnownFacts, passed: ReadonlySet<string>, count: number): boolean | undefined => {
    if (assessed >= MOST_ASSESSED) return undefined
    assessed += 1
    const [next, ...others] = openQuestions(book, known, on, passed)
    // Whoever does not know any answer is asked what is open now and nothing else.
    if (next === undefined || others.length < count - 1) return false
    if (count === 1) return true
    for (const value of answersTo(next, leaves, book.vocabulary, known, on)) {
      const sure = follow(withAnswer(known, next, value), passed, count - 1)
      if (sure !== true) return sure
    }
    return follow(known, new Set([...passed, next]), count - 1)
  }
  let proven = 1
  while (proven < most && follow(facts, skipped, proven + 1) === true) proven += 1
  return proven
}

/** The answers that some condition tells apart. */
function answersTo(
  fact: string,
  leaves: readonly Leaf[],
  vocabulary: Vocabulary,
  facts: KnownFacts,
  on: Day,
): readonly FactValue[] {
  if (fact.startsWith('documents.')) return [false, true]
  const world = new World(vocabulary, facts.values, facts.asOf)
  const reading = leaves.filter((leaf) => factsAskedFor(leaf, vocabulary).includes(fact))
  return [...new Set(turningValues(fact, reading, world, on))]
}

function withAnswer(facts: KnownFacts, fact: string, value: FactValue): KnownFacts {
  const values = new Map(facts.values)
  if (fact.startsWith('documents.')) {
    const held = values.get('documents')
    const item = { [fact.slice('documents.'.length)]: value === true }
    values.set('documents', isItems(held) ? { ...held, ...item } : item)
  } else values.set(fact, value)
  return { asOf: facts.asOf, values }
}

function isItems(value: FactValue | undefined): value is Readonly<Record<string, boolean>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((held) => typeof held === 'boolean')
  )
}

/** Every unknown fact on a part of the rules that some answers, and some acts, could still decide either way. */
function factsStillOpen(book: LawBook, facts: KnownFacts, on: Day): ReadonlySet<string> {
  const { vocabulary } = book
  const horizon = horizonFrom(on)
  const days = interval(on, horizon.to + 1)
  const isDecided = ({ must, may }: Span) => isSubset(intersection(difference(may, must), days), [])
  const known = new World(vocabulary, facts.values, facts.asOf)
  const { acts, world } = withPossibleActs(book, known, on)
  const found = new Set<string>()
  /** Adds what is asked for a leaf, and what is asked besides if the answer leaves it open. */
  const ask = (leaf: Leaf, at: World): void => {
    // What one count of months leaves open, any other may settle.
    if (leaf.kind === 'total' || leaf.kind === 'paidWithin') {
      for (const fact of factsAskedFor(leaf, vocabulary)) if (!isKnown(fact, at)) found.add(fact)
      return
    }
    for (const fact of openFacts(leaf, at)) {
      found.add(fact)
      for (const value of turningValues(fact, [leaf], at, on)) {
        const answered = at.with(fact, value)
        if (!isDecided(evaluate(leaf, answered, horizon).settled)) ask(leaf, answered)
      }
    }
  }
  const asked = new Set<Condition>()
  const collect = (node: Evaluated): void => {
    const { condition } = node
    if (asked.has(condition) || (isDecided(node.settled) && isDecided(node.sure))) return
    if (!isLeaf(condition)) node.parts.forEach(collect)
    else if (!isDecided(node.settled)) {
      asked.add(condition)
      ask(condition, known)
    }
  }
  const gates = { counting: book.scope, presumed: [] }
  const whole = evaluate(eligibilityTree(book, gatesFor(book, known, on)), world, horizon)
  if (isDecided(whole.settled) && isDecided(whole.sure)) return found
  for (const route of book.routes) collect(evaluate(eligibilityTree(book, gates, [route]), world, horizon))
  for (const { act } of acts) if (act.needs !== undefined) collect(evaluate(act.needs, world, horizon))
  return found
}

/** The acts that a plan may come to, and what is known whichever of them are done: nothing of what they change. */
function withPossibleActs(
  book: LawBook,
  known: World,
  on: Day,
): { readonly acts: LawBook['acts']; readonly world: World } {
  const horizon = horizonFrom(on)
  let acts = actsThatMatter(book, known, on)
  for (;;) {
    const values = new Map(known.facts)
    for (const effect of acts.flatMap(({ act }) => act.effects)) {
      for (const fact of factsChangedBy(effect, book.vocabulary)) values.delete(fact)
    }
    const world = new World(book.vocabulary, values, known.asOf)
    const possible = acts.filter(({ act: { needs } }) => {
      if (needs === undefined) return true
      const first = firstFrom(evaluate(needs, world, horizon).settled.may, on)
      return first !== undefined && first <= horizon.to
    })
    if (possible.length === acts.length) return { acts, world }
    acts = possible
  }
}

/** The acts that change something which the rules of the place, or the needs of such an act, read. */
function actsThatMatter(book: LawBook, known: World, on: Day): LawBook['acts'] {
  const inForce = book.acts.filter((rule) => !rule.first && isInForce(rule, on))
  const ended = new Set(
    inForce.flatMap(({ act }) => act.effects.flatMap((effect) => ('ends' in effect ? [effect.ends] : []))),
  )
  const changing = inForce.filter(({ act }) =>
    act.effects.some((effect) => !isSoAlready(effect, known, on) || ended.has(nameOf(effect))),
  )
  const namesIn = (condition: Condition) =>
    leavesOf(condition).flatMap((leaf) =>
      'fact' in leaf ? [leaf.fact] : timelinesOf(book.vocabulary, leaf.term),
    )
  const names = new Set(
    [
      ...book.scope.map(({ when }) => when),
      ...book.routes.map(({ condition }) => condition),
      ...book.grounds,
    ].flatMap(namesIn),
  )
  for (;;) {
    const matter = changing.filter(({ act }) => act.effects.some((effect) => names.has(nameOf(effect))))
    const before = names.size
    for (const { act } of matter) for (const name of act.needs ? namesIn(act.needs) : []) names.add(name)
    if (names.size === before) return matter
  }
}

/** Whether what an act brings about is so without it. */
function isSoAlready(effect: Effect, known: World, on: Day): boolean {
  if ('sets' in effect) return known.value(effect.sets) === effect.to
  if ('ends' in effect) return false
  if (known.vocabulary.timelines[effect.begins]?.unit === 'day') {
    return isSubset(onwards(on), known.term(effect.begins).settled.must)
  }
  const months = [...known.months(effect.begins).values()]
  return months.every(
    ({ must }) => countIn(must, monthOf(on), Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY,
  )
}

function factsChangedBy(effect: Effect, vocabulary: Vocabulary): readonly string[] {
  return 'sets' in effect ? [effect.sets] : factsOfTimeline(nameOf(effect), vocabulary)
}

function nameOf(effect: Effect): string {
  if ('sets' in effect) return effect.sets
  return 'begins' in effect ? effect.begins : effect.ends
}

function isKnown(fact: string, world: World): boolean {
  if (!fact.startsWith('documents.')) return world.value(fact) !== undefined
  const held = world.value('documents')
  return isItems(held) && Object.hasOwn(held, fact.slice('documents.'.length))
}

function leavesOf(condition: Condition): readonly Leaf[] {
  return isLeaf(condition) ? [condition] : partsOf(condition).flatMap(leavesOf)
}

/** The facts that are asked to decide a leaf. */
function factsAskedFor(leaf: Leaf, vocabulary: Vocabulary): readonly string[] {
  if (leaf.kind === 'holds') return [`${leaf.fact}.${leaf.item}`]
  if ('fact' in leaf) return [rootFact(vocabulary, leaf.fact)]
  const terms = leaf.kind === 'run' && leaf.after !== undefined ? [leaf.term, leaf.after] : [leaf.term]
  return terms
    .flatMap((term) => timelinesOf(vocabulary, term))
    .flatMap((id) => {
      const timeline = vocabulary.timelines[id]
      // When something ends is asked only where the time that is left counts.
      const end = timeline?.unit === 'day' && leaf.kind !== 'remaining' ? timeline.until : undefined
      return factsOfTimeline(id, vocabulary).filter((fact) => fact !== end)
    })
    .map((fact) => rootFact(vocabulary, fact))
}
