import type { LawBook, WhatIf } from '@juyi/law'
import {
  type Condition,
  contains,
  type Day,
  evaluate,
  formatDay,
  parseDay,
  type Vocabulary,
  World,
} from '@juyi/rules'
import { horizonFrom } from './eligibility-tree.ts'
import { conditionsOf, factsOfTimeline, factsRead } from './facts-read.ts'
import type { KnownFacts } from './parse-facts.ts'

type Sets = WhatIf['sets']

/**
 * The changes worth trying out: those that may concern this person, would change something of what is known, and touch
 * what the answer in this place depends on.
 */
export function whatIfsFor(book: LawBook, facts: KnownFacts, on: Day): readonly WhatIf[] {
  const world = new World(book.vocabulary, facts.values, facts.asOf)
  const mayConcern = (when: Condition | undefined) =>
    when === undefined || contains(evaluate(when, world, horizonFrom(on)).settled.may, on)
  const read = new Set(conditionsOf(book).flatMap((one) => [...factsRead(one, book.vocabulary)]))
  return book.whatIf.filter(({ sets, when }) => {
    const changes = Object.entries(sets)
    const isNew = changes.some(([fact, value]) => world.value(fact) !== asKnown(fact, value, book, on))
    return isNew && changes.some(([fact]) => read.has(fact)) && mayConcern(when)
  })
}

/** A value as it is known once it has been read. */
function asKnown(fact: string, value: Sets[string], book: LawBook, today: Day): Sets[string] | undefined {
  if (book.facts[fact]?.type !== 'date' || typeof value !== 'string') return value
  return value === 'today' ? today : parseDay(value)
}

/**
 * The facts (as `parseFacts` takes them) as they would be after a change. What was known and cannot be true beside it
 * gives way.
 */
export function applyWhatIf(
  facts: Readonly<Record<string, unknown>>,
  sets: Sets,
  { vocabulary }: Pick<LawBook, 'vocabulary'>,
  today: Day,
): Readonly<Record<string, unknown>> {
  const out: Record<string, unknown> = { ...facts }
  for (const [fact, value] of Object.entries(sets)) {
    out[fact] = value === 'today' && vocabulary.facts[fact]?.type === 'date' ? formatDay(today) : value
  }
  const isSet = (fact: string) => Object.hasOwn(sets, fact)
  for (const [fact, { from }] of Object.entries(vocabulary.facts)) {
    // What is taken from the changed fact while nobody says otherwise changes with it.
    if (from !== undefined && isSet(from) && !isSet(fact)) delete out[fact]
  }
  for (const id of Object.keys(vocabulary.timelines)) {
    if (factsOfTimeline(id, vocabulary).some(isSet)) reconcile(out, id, vocabulary, isSet)
  }
  return out
}

/** Makes what is known of a timeline agree with the facts of it that were set. */
function reconcile(
  facts: Record<string, unknown>,
  id: string,
  vocabulary: Vocabulary,
  isSet: (fact: string) => boolean,
): void {
  const timeline = vocabulary.timelines[id]
  if (timeline === undefined) return
  if (timeline.unit === 'month') {
    // Another number of months makes the other counts, and the record, those of another person.
    for (const fact of factsOfTimeline(id, vocabulary)) if (!isSet(fact)) delete facts[fact]
    return
  }
  const { since, flag, intervals } = timeline
  if (since !== undefined && flag !== undefined) {
    const begun = facts[since]
    // Where both were set they are taken as they are.
    if (isSet(since) && !isSet(flag)) facts[flag] = begun !== null
    if (isSet(flag) && !isSet(since)) {
      if (facts[flag] === false && begun !== undefined) facts[since] = null
      if (facts[flag] === true && begun === null) delete facts[since]
    }
  }
  if (since !== undefined && intervals !== undefined && isSet(since) && !isSet(intervals)) {
    const history = withNewStay(facts[intervals], facts[since])
    if (history === undefined) delete facts[intervals]
    else facts[intervals] = history
  }
}

/** A history that ends where a new stay begins; undefined where there is none, or nothing begins. */
function withNewStay(history: unknown, start: unknown): readonly unknown[] | undefined {
  const day = typeof start === 'string' ? parseDay(start) : undefined
  if (!Array.isArray(history) || day === undefined || typeof start !== 'string') return undefined
  const before = history.flatMap((stay: unknown): readonly unknown[] => {
    if (typeof stay !== 'object' || stay === null || !('from' in stay)) return []
    if (typeof stay.from !== 'string' || stay.from >= start) return []
    const to = 'to' in stay && typeof stay.to === 'string' ? stay.to : undefined
    return [to !== undefined && to < start ? stay : { ...stay, to: formatDay(day - 1) }]
  })
  return [...before, { from: start }]
}
