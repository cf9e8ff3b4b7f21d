import { anyRoute, type LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { AnswerBit, BLOCK, type Column, ForDay, type ForDayPart, type Frame } from '@juyi/rules/bulk'
import { type Assessment, assess, type Verdict } from './assess.ts'
import { horizonFrom, isNobodyLocal, notBehind } from './eligibility-tree.ts'
import type { KnownFacts } from './parse-facts.ts'

/**
 * The verdict as far as one day tells. `eligible`, `likely` and `unknown` are the verdicts of `assess`; `notToday`
 * says that the person surely cannot apply on that day, and leaves open whether a later day or a plan makes it
 * `not-yet`, `ineligible` or `unknown`.
 */
export type DayVerdict = Extract<Verdict, 'eligible' | 'likely' | 'unknown'> | 'notToday'

/** Whether a person surely may apply on the day, and whether they may perhaps. */
export interface DayReading {
  readonly must: boolean
  readonly may: boolean
}

/** What one day tells of one person. */
export class DayAnswer {
  readonly facts: KnownFacts
  readonly verdict: DayVerdict
  readonly #answer: number
  readonly #place: PlaceOnDay

  constructor(facts: KnownFacts, answer: number, place: PlaceOnDay) {
    this.facts = facts
    this.verdict = verdictOf(answer)
    this.#answer = answer
    this.#place = place
  }

  /** With every statement taken as written. */
  get settled(): DayReading {
    return readingsOf(this.#answer).settled
  }

  /** With nothing but what is confirmed. */
  get sure(): DayReading {
    return readingsOf(this.#answer).sure
  }

  /** The whole answer of `assess`, worked out when asked for: later days, plans, reasons, what to ask next. */
  assessment(): Assessment {
    return assess(this.#place.book, this.facts, this.#place.on)
  }
}

/** Both readings of an answer. */
export interface DayReadings {
  readonly settled: DayReading
  readonly sure: DayReading
}

/** Many people as columns of small integers, filled for one place and day. */
export interface PeopleColumns {
  readonly count: number
  readonly names: readonly Column[]
  readonly data: Frame
}

/**
 * The rule of one place compiled for one day, to answer many people fast. It gives what is a question of that day
 * alone; the first day, windows, plans, reasons and questions come from `assess`.
 */
export class PlaceOnDay {
  readonly book: LawBook
  readonly on: Day
  readonly #rule: ForDay

  constructor(book: LawBook, on: Day) {
    this.book = book
    this.on = on
    this.#rule = new ForDay(partsOf(book), book.vocabulary, horizonFrom(on))
  }

  /** Columns of these people. Throws `RangeError` where a number fact is no whole number. */
  columns(people: Iterable<KnownFacts>): PeopleColumns {
    let data = this.#rule.newFrame(BLOCK)
    let room = BLOCK
    let count = 0
    for (const { values, asOf } of people) {
      if (count === room) {
        room *= 2
        const larger = this.#rule.newFrame(room)
        for (const [i, column] of data.entries()) larger[i]?.set(column)
        data = larger
      }
      this.#rule.fill(data, count, values, asOf)
      count += 1
    }
    const fitting = this.#rule.newFrame(count)
    for (const [i, column] of fitting.entries()) column.set(data[i]?.subarray(0, column.length) ?? [])
    return { count, names: this.#rule.columns, data: fitting }
  }

  /**
   * The answers to people in columns of this place and day, a byte each (`verdictOf` and `readingsOf` read them), for
   * the rows in [from, to).
   */
  answers(
    people: PeopleColumns,
    from = 0,
    to = people.count,
    out: Uint8Array = new Uint8Array(people.count),
  ): Uint8Array {
    this.#rule.over(people.data).answer(from, to, out)
    return out
  }

  /** Answers people as they come, some thousands at a time. */
  *assessMany(people: Iterable<KnownFacts>): Generator<DayAnswer> {
    for (const { batch, answers } of this.#batches(people)) {
      let row = 0
      for (const facts of batch) yield new DayAnswer(facts, answers[row++] ?? 0, this)
    }
  }

  /** How many people get each verdict. */
  countVerdicts(people: Iterable<KnownFacts>): Readonly<Record<DayVerdict, number>> {
    const byAnswer = new Float64Array(16)
    for (const { batch, answers } of this.#batches(people)) {
      for (const answer of answers.subarray(0, batch.length)) byAnswer[answer] = (byAnswer[answer] ?? 0) + 1
    }
    const counts = { eligible: 0, likely: 0, unknown: 0, notToday: 0 }
    for (const [answer, n] of byAnswer.entries()) counts[verdictOf(answer)] += n
    return counts
  }

  /** The same people and answers in batches; both arrays are used again for the next batch. */
  *#batches(
    people: Iterable<KnownFacts>,
  ): Generator<{ readonly batch: readonly KnownFacts[]; readonly answers: Uint8Array }> {
    const data = this.#rule.newFrame(BLOCK)
    const predicate = this.#rule.over(data)
    const answers = new Uint8Array(BLOCK)
    const batch: KnownFacts[] = []
    for (const facts of people) {
      this.#rule.fill(data, batch.length, facts.values, facts.asOf)
      if (batch.push(facts) < BLOCK) continue
      predicate.answer(0, BLOCK, answers)
      yield { batch, answers }
      batch.length = 0
    }
    predicate.answer(0, batch.length, answers)
    yield { batch, answers }
  }
}

/** Answers many people about one place and day. */
export function assessMany(book: LawBook, people: Iterable<KnownFacts>, on: Day): Generator<DayAnswer> {
  return new PlaceOnDay(book, on).assessMany(people)
}

/** The verdict that an answer stands for. */
export function verdictOf(answer: number): DayVerdict {
  if (answer & AnswerBit.SURE_MUST) return 'eligible'
  if (answer & AnswerBit.SETTLED_MUST) return 'likely'
  return answer & AnswerBit.SETTLED_MAY ? 'unknown' : 'notToday'
}

/** Both readings of an answer. */
export function readingsOf(answer: number): DayReadings {
  return {
    settled: {
      must: (answer & AnswerBit.SETTLED_MUST) !== 0,
      may: (answer & AnswerBit.SETTLED_MAY) !== 0,
    },
    sure: { must: (answer & AnswerBit.SURE_MUST) !== 0, may: (answer & AnswerBit.SURE_MAY) !== 0 },
  }
}

/** The same gates and routes as `eligibilityTree`, with the gates that are presumed away left to each person's facts. */
function partsOf(book: LawBook): readonly ForDayPart[] {
  const gates = book.scope.filter((gate) => !isNobodyLocal(gate, book))
  return [
    ...gates.map((gate) => ({
      condition: notBehind(gate),
      ...(gate.presumeNot ? { presumedUnless: gate.when } : {}),
    })),
    { condition: anyRoute(book.routes, book) },
  ]
}
