import type { CodeArea } from './condition.ts'
import { type Day, type Month, monthOf } from './day.ts'
import {
  bridgeGaps,
  complement,
  contains,
  type DaySet,
  difference,
  interval,
  type MonthSet,
  NONE,
  onwards,
  setOf,
  union,
} from './dayset.ts'
import { type MonthsKnown, unknownMonths } from './months-known.ts'
import { ALWAYS, both, either, known, NEVER, negation, type Span, UNKNOWN } from './span.ts'
import type { Facts, FactValue, Stay, TimelineType, Vocabulary } from './vocabulary.ts'

/** A change that an act makes to what is known of a person, from a day on. */
export type Effect =
  | { readonly begins: string }
  | { readonly ends: string }
  | { readonly sets: string; readonly to: boolean | string | number }

export interface Edit {
  readonly on: Day
  readonly effect: Effect
}

/** A span in both readings of the rules: every statement as written, and only what is confirmed. */
export interface Reading {
  readonly settled: Span
  readonly sure: Span
}

export function plain(span: Span): Reading {
  return { settled: span, sure: span }
}

/** How an end that nobody has named is taken: to lie far off, or to be unknown. */
type End = 'assumed' | 'asKnown'

/** A value that holds from a day on; undefined while it is unknown. */
export interface Since<T> {
  readonly from: Day
  readonly value: T | undefined
}

/**
 * What is known of one person on one day, and what follows for every timeline. It keeps what it derives, so one
 * world serves all conditions that are read in it.
 */
export class World {
  readonly #timelines = new Map<string, Reading>()
  readonly #months = new Map<string, ReadonlyMap<string, MonthsKnown>>()
  readonly vocabulary: Vocabulary
  readonly facts: Facts
  /** The day as of which the facts are known; what goes on after it is an assumption. */
  readonly asOf: Day
  readonly edits: readonly Edit[]

  constructor(vocabulary: Vocabulary, facts: Facts, asOf: Day, edits: readonly Edit[] = []) {
    this.vocabulary = vocabulary
    this.facts = facts
    this.asOf = asOf
    // What is done later holds over what was done before.
    this.edits = [...edits].sort((a, b) => a.on - b.on)
  }

  /** The same person after some acts. */
  after(edits: readonly Edit[]): World {
    return edits.length === 0
      ? this
      : new World(this.vocabulary, this.facts, this.asOf, [...this.edits, ...edits])
  }

  /** The same person with one more fact known, or another value for it. */
  with(fact: string, value: FactValue): World {
    const facts = new Map(this.facts)
    facts.set(fact, value)
    return new World(this.vocabulary, facts, this.asOf, this.edits)
  }

  /** The value of a fact, taken from the fact it falls back on where it is not stated. */
  value(fact: string): FactValue | undefined {
    const stated = this.facts.get(fact)
    if (stated !== undefined) return stated
    const from = this.vocabulary.facts[fact]?.from
    return from === undefined ? undefined : this.value(from)
  }

  /** The values of a fact over time, from the earliest on. */
  history(fact: string): readonly Since<FactValue>[] {
    const out: Since<FactValue>[] = [{ from: Number.NEGATIVE_INFINITY, value: this.value(fact) }]
    for (const { on, effect } of this.edits) {
      if ('sets' in effect && effect.sets === fact) out.push({ from: on, value: effect.to })
    }
    return out
  }

  /** The days on which a fact has a value that passes the test. */
  scalar(fact: string, test: (value: FactValue) => boolean): Span {
    const history = this.history(fact)
    if (history.length === 1) {
      const value = history[0]?.value
      return value === undefined ? UNKNOWN : test(value) ? ALWAYS : NEVER
    }
    let must: DaySet = NONE
    let may: DaySet = NONE
    history.forEach(({ from, value }, i) => {
      const days = interval(from, history[i + 1]?.from ?? Number.POSITIVE_INFINITY)
      if (value === undefined || test(value)) may = union(may, days)
      if (value !== undefined && test(value)) must = union(must, days)
    })
    return { must, may }
  }

  /**
   * The days of a term: a timeline cut, bridged or put together as the term says. What runs now and has no known end
   * is assumed to go on; where the end itself is in question (`asKnown`) it is not.
   */
  term(id: string, end: End = 'assumed'): Reading {
    const key = `${id} ${end}`
    const cached = this.#timelines.get(key)
    if (cached) return cached
    const reading = this.#readTerm(id, end)
    this.#timelines.set(key, reading)
    return reading
  }

  #readTerm(id: string, end: End): Reading {
    const term = this.vocabulary.terms[id]
    if (term === undefined) return plain(this.#timeline(id, undefined, end))
    if ('timeline' in term) {
      const days = this.#timeline(term.timeline, term.place, end)
      if (term.bridge === undefined) return plain(days)
      if (term.bridge === 'unconfirmed') {
        return {
          settled: days,
          sure: { must: days.must, may: bridgeGaps(days.may, Number.POSITIVE_INFINITY) },
        }
      }
      return plain({ must: bridgeGaps(days.must, term.bridge), may: bridgeGaps(days.may, term.bridge) })
    }
    if ('union' in term) return this.#fold(term.union, end, NEVER, either)
    if ('intersection' in term) return this.#fold(term.intersection, end, ALWAYS, both)
    const [from, taken] = [this.term(term.difference[0], end), this.term(term.difference[1], end)]
    return {
      settled: both(from.settled, negation(taken.settled)),
      sure: both(from.sure, negation(taken.sure)),
    }
  }

  #fold(terms: readonly string[], end: End, start: Span, join: (a: Span, b: Span) => Span): Reading {
    return terms
      .map((term) => this.term(term, end))
      .reduce(
        (sum, part) => ({ settled: join(sum.settled, part.settled), sure: join(sum.sure, part.sure) }),
        plain(start),
      )
  }

  #timeline(id: string, place: CodeArea | undefined, end: End): Span {
    const type = this.vocabulary.timelines[id]
    if (type?.unit !== 'day') throw new Error(`no timeline of days is called ${id}`)
    let span = this.#daysKnown(type, place, end)
    for (const { on, effect } of this.edits) {
      if ('begins' in effect && effect.begins === id) span = either(span, known(onwards(on)))
      if ('ends' in effect && effect.ends === id) span = both(span, known(complement(onwards(on))))
    }
    return span
  }

  #daysKnown(type: TimelineType & { unit: 'day' }, place: CodeArea | undefined, end: End): Span {
    const stays = type.intervals === undefined ? undefined : this.value(type.intervals)
    if (isStays(stays)) {
      // In no city in particular, a stay in some city may or may not be here.
      if (place?.within.length === 0) {
        return { must: daysOfStays(stays, place), may: daysOfStays(stays, undefined) }
      }
      return known(daysOfStays(stays, place))
    }
    const since = type.since === undefined ? undefined : this.value(type.since)
    const until = type.until === undefined ? null : this.value(type.until)
    const flag = type.flag === undefined ? undefined : this.value(type.flag)
    if (since === null || (since === undefined && flag === false)) return NEVER
    // A timeline of which only the end is ever asked is taken to run now.
    const onlyEnds = type.since === undefined && type.flag === undefined && type.until !== undefined
    const runs = flag === true || (onlyEnds && until !== undefined)
    const mayEnd = typeof until === 'number' ? until + 1 : Number.POSITIVE_INFINITY
    const surelyEnds = until === undefined && end === 'asKnown' ? this.asOf + 1 : mayEnd
    if (typeof since === 'number') {
      return { must: interval(since, surelyEnds), may: interval(since, mayEnd) }
    }
    const may = complement(onwards(mayEnd))
    return { must: runs ? interval(this.asOf, surelyEnds) : NONE, may }
  }

  /** What is known of the months of a term, by type. */
  months(id: string): ReadonlyMap<string, MonthsKnown> {
    const cached = this.#months.get(id)
    if (cached) return cached
    const term = this.vocabulary.terms[id]
    const timeline = term !== undefined && 'timeline' in term ? term.timeline : id
    const type = this.vocabulary.timelines[timeline]
    if (type?.unit !== 'month') throw new Error(`no timeline of months is called ${timeline}`)
    let byType = this.#monthsKnown(type)
    for (const { on, effect } of this.edits) {
      const begins = 'begins' in effect && effect.begins === timeline
      const ends = 'ends' in effect && effect.ends === timeline
      if (!begins && !ends) continue
      const days = onwards(monthOf(on))
      byType = new Map(
        [...byType].map(([name, months]) => [
          name,
          {
            ...months,
            must: begins ? union(months.must, days) : difference(months.must, days),
            may: begins ? union(months.may, days) : difference(months.may, days),
          },
        ]),
      )
    }
    this.#months.set(id, byType)
    return byType
  }

  #monthsKnown(type: TimelineType & { unit: 'month' }): ReadonlyMap<string, MonthsKnown> {
    const thisMonth = monthOf(this.asOf)
    const record = type.byType === undefined ? undefined : this.value(type.byType)
    if (isMonthRecord(record)) {
      const types = Object.entries(record)
      // An empty record still says that nothing was paid.
      if (types.length === 0) types.push(['', []])
      return new Map(types.map(([name, months]) => [name, fromRecord(months, thisMonth)]))
    }
    const run = type.consecutive === undefined ? undefined : this.value(type.consecutive)
    const base = typeof run === 'number' ? fromRun(run, thisMonth) : unknownMonths(thisMonth - 1)
    const counts = (type.counts ?? []).flatMap(({ fact, window }) => {
      const n = this.value(fact)
      return typeof n === 'number' ? [{ from: thisMonth - window, to: thisMonth, n }] : []
    })
    return new Map([['', { ...base, counts }]])
  }
}

function daysOfStays(stays: readonly Stay[], place: CodeArea | undefined): DaySet {
  return setOf(
    stays
      .filter((stay) => place === undefined || stay.place === undefined || inArea(stay.place, place))
      .map((stay) => [stay.from, stay.to === null ? Number.POSITIVE_INFINITY : stay.to + 1]),
  )
}

/** Whether a code lies in an area. */
export function inArea(code: string, area: CodeArea): boolean {
  return (
    area.within.some((prefix) => code.startsWith(prefix)) &&
    !(area.except ?? []).some((prefix) => code.startsWith(prefix))
  )
}

/** A whole record: what it does not list was not paid. Whoever paid last month or this month is taken to go on. */
function fromRecord(months: readonly Month[], thisMonth: Month): MonthsKnown {
  const paid: MonthSet = setOf(months.map((month) => [month, month + 1]))
  const goesOn = contains(paid, thisMonth) || contains(paid, thisMonth - 1)
  const all = goesOn ? union(paid, onwards(thisMonth)) : paid
  return {
    must: all,
    may: all,
    counts: [],
    recordedTo: contains(paid, thisMonth) ? thisMonth : thisMonth - 1,
  }
}

/** An unbroken run of `n` months up to last month; the month before it was not paid, earlier ones are unknown. */
function fromRun(n: number, thisMonth: Month): MonthsKnown {
  const start = thisMonth - n
  const must: MonthSet = n > 0 ? onwards(start) : NONE
  const before: MonthSet = interval(Number.NEGATIVE_INFINITY, start - 1)
  return { must, may: union(must, before), counts: [], recordedTo: thisMonth - 1 }
}

export function isStays(value: FactValue | undefined): value is readonly Stay[] {
  return Array.isArray(value) && (value.length === 0 || 'from' in (value[0] ?? {}))
}

export function isMonthRecord(
  value: FactValue | undefined,
): value is Readonly<Record<string, readonly Month[]>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
