import type { CodeArea, Leaf } from '../condition.ts'
import type { Day } from '../day.ts'
import { type Horizon, measure } from '../measure.ts'
import type { FactValue } from '../vocabulary.ts'
import { inArea } from '../world.ts'
import { answerOn } from './answer-on.ts'
import { ANSWER_CASES } from './answers.ts'
import {
  type ColumnPlan,
  type Frame,
  NOT_A_NUMBER,
  type Source,
  UNKNOWN_NUMBER,
  withinReach,
} from './column.ts'
import type { FactChain, PersonAt } from './person-at.ts'

/** Codes of a fact whose value is a word: 0 unknown, 1 any value that nobody asks about, then the ones asked about. */
export class WordColumn implements Source {
  readonly column: number
  readonly #chain: FactChain
  readonly #codes = new Map<FactValue, number>()
  readonly #cases = ['unknown', 'any other']

  constructor(plan: ColumnPlan, chain: FactChain) {
    this.#chain = chain
    this.column = plan.addCodes(chain.fact, this.#cases)
  }

  /** The code of a value; undefined when all codes are taken. */
  codeOf(value: string | boolean): number | undefined {
    const code = this.#codes.get(value)
    if (code !== undefined) return code
    const next = this.#codes.size + 2
    if (next > 255) return undefined
    this.#codes.set(value, next)
    this.#cases.push(String(value))
    return next
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const value = person.value(this.#chain)
    const data = frame[this.column]
    if (data !== undefined) data[row] = value === undefined ? 0 : (this.#codes.get(value) ?? 1)
  }
}

/** In which of up to seven areas a code lies: 0 unknown, else 1 and a bit for each area. */
export class AreaColumn implements Source {
  readonly column: number
  readonly #chain: FactChain
  readonly #areas: CodeArea[] = []
  readonly #cases = ['unknown', 'elsewhere']
  readonly #seen = new Map<string, number>()

  constructor(plan: ColumnPlan, chain: FactChain) {
    this.#chain = chain
    this.column = plan.addCodes(`${chain.fact} area`, this.#cases)
  }

  /** The bit of an area; undefined when all bits are taken. */
  bitOf(area: CodeArea): number | undefined {
    const key = JSON.stringify(area)
    const at = this.#areas.findIndex((other) => JSON.stringify(other) === key)
    if (at >= 0) return 1 << at
    if (this.#areas.length === 7) return undefined
    this.#seen.clear()
    // Each case so far, inside the new area as well.
    this.#cases.push(...this.#cases.slice(1).map((name) => `${name}, in ${area.within.join(' ')}`))
    return 1 << (this.#areas.push(area) - 1)
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const value = person.value(this.#chain)
    const data = frame[this.column]
    if (data === undefined) return
    data[row] = value === undefined ? 0 : typeof value === 'string' ? this.#codeOf(value) : 1
  }

  #codeOf(code: string): number {
    const known = this.#seen.get(code)
    if (known !== undefined) return known
    const found = this.#areas.reduce((sum, area, i) => sum + (inArea(code, area) ? 1 << i : 0), 1)
    // There are a few thousand codes; made-up ones must not fill the memory.
    if (this.#seen.size > 10_000) this.#seen.clear()
    this.#seen.set(code, found)
    return found
  }
}

/**
 * A number and one more, or which day of a person's life the day in question is; 0 is below zero, or not born yet.
 */
export class NumberColumn implements Source {
  readonly column: number
  readonly #chain: FactChain
  readonly #on: Day | undefined

  /** `on` for a day of birth; left out for a number. */
  constructor(plan: ColumnPlan, chain: FactChain, on: Day | undefined) {
    this.#chain = chain
    this.#on = on
    this.column = plan.addNumbers(on === undefined ? `${chain.fact} and one` : `${chain.fact}, days lived`)
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const value = person.value(this.#chain)
    const data = frame[this.column]
    if (data === undefined) return
    if (value === undefined) data[row] = UNKNOWN_NUMBER
    else if (typeof value !== 'number') data[row] = NOT_A_NUMBER
    else if (Number.isInteger(value)) {
      data[row] = withinReach((this.#on === undefined ? value : this.#on - value) + 1)
    } else throw new RangeError(`${this.#chain.fact}: ${value} is no whole number`)
  }
}

/** Whether a paper is held: 0 unknown, 1 no, 2 yes. */
export class ItemColumn implements Source {
  readonly column: number
  readonly #chain: FactChain
  readonly #item: string

  constructor(plan: ColumnPlan, chain: FactChain, item: string) {
    this.#chain = chain
    this.#item = item
    this.column = plan.addCodes(`${chain.fact} ${item}`, ['unknown', 'no', 'yes'])
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const data = frame[this.column]
    if (data !== undefined) data[row] = this.#read(person.value(this.#chain))
  }

  #read(items: FactValue | undefined): number {
    if (typeof items !== 'object' || items === null || Array.isArray(items) || !(this.#item in items))
      return 0
    return Object.entries(items).some(([item, held]) => item === this.#item && held === true) ? 2 : 1
  }
}

/** The answer to a leaf that has no columns of its own, from the interactive evaluator. */
export class MeasuredColumn implements Source {
  readonly column: number
  readonly #leaf: Leaf
  readonly #horizon: Horizon

  constructor(plan: ColumnPlan, leaf: Leaf, horizon: Horizon) {
    this.#leaf = leaf
    this.#horizon = horizon
    this.column = plan.addCodes(
      `${leaf.kind} ${'term' in leaf ? leaf.term : leaf.fact} measured`,
      ANSWER_CASES,
    )
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const data = frame[this.column]
    if (data === undefined) return
    data[row] = answerOn(measure(this.#leaf, person.world, this.#horizon), this.#horizon.from)
  }
}

export function wordColumn(plan: ColumnPlan, person: PersonAt, fact: string): WordColumn {
  return plan.source(
    `word ${fact}`,
    (kept) => kept instanceof WordColumn,
    () => new WordColumn(plan, person.chainOf(fact)),
  )
}

export function areaColumn(plan: ColumnPlan, person: PersonAt, fact: string): AreaColumn {
  return plan.source(
    `area ${fact}`,
    (kept) => kept instanceof AreaColumn,
    () => new AreaColumn(plan, person.chainOf(fact)),
  )
}

export function numberColumn(plan: ColumnPlan, person: PersonAt, fact: string): NumberColumn {
  return plan.source(
    `number ${fact}`,
    (kept) => kept instanceof NumberColumn,
    () => new NumberColumn(plan, person.chainOf(fact), undefined),
  )
}

export function lifeColumn(plan: ColumnPlan, person: PersonAt, fact: string): NumberColumn {
  return plan.source(
    `life ${fact}`,
    (kept) => kept instanceof NumberColumn,
    () => new NumberColumn(plan, person.chainOf(fact), plan.on),
  )
}

export function itemColumn(plan: ColumnPlan, person: PersonAt, fact: string, item: string): ItemColumn {
  return plan.source(
    `item ${fact} ${item}`,
    (kept) => kept instanceof ItemColumn,
    () => new ItemColumn(plan, person.chainOf(fact), item),
  )
}

export function measuredColumn(plan: ColumnPlan, leaf: Leaf, horizon: Horizon): MeasuredColumn {
  const { id: _, says: __, cites: ___, confidence: ____, ...meaning } = leaf
  return plan.source(
    `measured ${JSON.stringify(meaning)}`,
    (kept) => kept instanceof MeasuredColumn,
    () => new MeasuredColumn(plan, leaf, horizon),
  )
}
