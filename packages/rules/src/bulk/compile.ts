import { type Condition, isLeaf, type Leaf, type Version } from '../condition.ts'
import { type Day, firstDayOf, monthOf } from '../day.ts'
import { firstFrom } from '../dayset.ts'
import { evaluate } from '../evaluate.ts'
import { addLength, type Length, latestStart } from '../length.ts'
import type { Horizon } from '../measure.ts'
import { isPeople } from '../people.ts'
import {
  ANSWER_CASES,
  conflicting,
  doubtedPermission,
  doubtedRequirement,
  doubtedVersion,
  FAILS,
  HOLDS,
  implied,
  LEFT_TO_THE_DESK,
  OPEN,
  opposite,
  presumedWhileOpen,
  SETTLED_MAY,
  SETTLED_MUST,
  SURE_MAY,
  SURE_MUST,
  statedOrElse,
} from './answers.ts'
import {
  ColumnPlan,
  type Frame,
  fillRow,
  isWithinReach,
  MOST,
  NOT_A_NUMBER,
  newFrame,
  type Source,
  UNKNOWN_NUMBER,
} from './column.ts'
import { dayColumns, type Measure, plainTerm } from './day-columns.ts'
import {
  areaColumn,
  itemColumn,
  lifeColumn,
  measuredColumn,
  numberColumn,
  wordColumn,
} from './fact-columns.ts'
import { isWithinMonthReach, type MonthWindow, monthColumns, monthTimeline } from './month-columns.ts'
import { boundLeaf, codeLeaf, constant, every, type Node, some, valueAt, worked } from './node.ts'
import { type FactChain, PersonAt } from './person-at.ts'

type Standing = 'requirement' | 'permission'

/** Turns conditions into nodes over the columns of one plan; the same meaning as `evaluate`, for one day. */
export class NodeCompiler {
  readonly plan: ColumnPlan
  readonly person: PersonAt
  readonly #on: Day
  readonly #horizon: Horizon

  /** `horizon` begins on the day in question. */
  constructor(person: PersonAt, horizon: Horizon) {
    this.plan = new ColumnPlan(horizon.from)
    this.person = person
    this.#on = horizon.from
    this.#horizon = horizon
  }

  node(condition: Condition): Node {
    return this.#read(condition, 'requirement')
  }

  /**
   * The condition `part`, which holds as well while nothing shows that `gate` ever comes to hold from the day on,
   * though it may.
   */
  presumed(part: Condition, gate: Condition): Node {
    return worked([this.node(part), this.#ever(gate)], ([answer = FAILS, ever = FAILS]) =>
      presumedWhileOpen(answer, ever),
    )
  }

  #read(condition: Condition, standing: Standing): Node {
    const node = this.#readParts(condition, standing)
    if (condition.confidence === undefined || condition.confidence === 'high') return node
    const doubted = standing === 'requirement' ? doubtedRequirement : doubtedPermission
    return worked([node], ([answer = FAILS]) => doubted(answer))
  }

  #readParts(condition: Condition, standing: Standing): Node {
    if (isLeaf(condition)) return this.#fromOtherFacts(condition) ?? this.#leaf(condition)
    switch (condition.kind) {
      case 'all':
        return every(condition.of.map((part) => this.#read(part, 'requirement')))
      case 'any':
        return some(condition.of.map((part) => this.#read(part, 'permission')))
      case 'not':
        return worked([this.#read(condition.of, standing)], ([answer = FAILS]) => opposite(answer))
      case 'versions':
        return some(condition.of.map((version) => this.#version(version, standing)))
      case 'conflicting':
        return worked(
          condition.of.map((part) => this.#read(part, standing)),
          conflicting,
        )
      case 'judgement':
        return constant(LEFT_TO_THE_DESK)
      case 'anyPerson':
        return this.#anyPerson(condition)
    }
  }

  #version({ from, to, surelyInForceUntil, condition }: Version, standing: Standing): Node {
    const isInForce = (from === null || from <= this.#on) && (to === null || this.#on <= to)
    if (!isInForce) return constant(FAILS)
    const node = this.#read(condition, standing)
    if (surelyInForceUntil === undefined || this.#on <= surelyInForceUntil) return node
    return worked([node], ([answer = FAILS]) => doubtedVersion(answer))
  }

  /** What other facts say of one that is not stated; undefined where they have no say. */
  #fromOtherFacts(leaf: Leaf): Node | undefined {
    if (leaf.kind !== 'is' && leaf.kind !== 'in') return undefined
    const fact = this.person.vocabulary.facts[leaf.fact]
    if (leaf.kind === 'is') {
      if (fact?.derive === undefined) return undefined
      return worked([this.#leaf(leaf), this.node(fact.derive)], ([stated = OPEN, derived = OPEN]) =>
        statedOrElse(stated, derived),
      )
    }
    if (fact?.derive === undefined && fact?.implied === undefined) return undefined
    const options = Object.entries(fact.implied ?? {})
    const nodes = options.map(([, when]) => this.node(when))
    const isAmong = options.map(([option]) => leaf.values.includes(option))
    return worked([this.#leaf(leaf), ...nodes], ([stated = OPEN, ...whens]) => {
      let [isSo, isOther] = [FAILS, FAILS]
      whens.forEach((answer, i) => {
        if (isAmong[i]) isSo |= answer
        else isOther |= answer
      })
      return statedOrElse(stated, implied(isSo, isOther))
    })
  }

  #leaf(leaf: Leaf): Node {
    return this.#ownColumns(leaf) ?? codeLeaf(measuredColumn(this.plan, leaf, this.#horizon).column, asIs)
  }

  /** The leaf over columns of its own; undefined where only the interactive evaluator can measure it. */
  #ownColumns(leaf: Leaf): Node | undefined {
    const { plan, person } = this
    switch (leaf.kind) {
      case 'is': {
        const words = wordColumn(plan, person, leaf.fact)
        return this.#oneOf(words.column, [words.codeOf(true)])
      }
      case 'in': {
        const words = wordColumn(plan, person, leaf.fact)
        return this.#oneOf(
          words.column,
          leaf.values.map((value) => words.codeOf(value)),
        )
      }
      case 'within': {
        if (leaf.area.within.length === 0) return constant(FAILS)
        const areas = areaColumn(plan, person, leaf.fact)
        const bit = areas.bitOf(leaf.area)
        if (bit === undefined) return undefined
        return codeLeaf(areas.column, (code) =>
          code === 0 ? OPEN : ((code - 1) & bit) === 0 ? FAILS : HOLDS,
        )
      }
      case 'holds': {
        const { column } = itemColumn(plan, person, leaf.fact, leaf.item)
        return codeLeaf(column, (code) => (code === 0 ? OPEN : code === 1 ? FAILS : HOLDS))
      }
      case 'compare': {
        // The column holds one more than the number, so that what is below zero is told apart.
        const least = Math.ceil(leaf.atLeast ?? 0) + 1
        const tooMuch = Math.floor(leaf.atMost ?? MOST - 2) + 2
        if (!isWithinReach(least) || !isWithinReach(tooMuch)) return undefined
        const { column } = numberColumn(plan, person, leaf.fact)
        const { atLeast, atMost } = leaf
        return boundLeaf([[column, least, tooMuch, NOT_A_NUMBER, UNKNOWN_NUMBER]], (frame, row) => {
          const n = valueAt(frame[column], row)
          if (n === UNKNOWN_NUMBER) return OPEN
          if (n === NOT_A_NUMBER) return FAILS
          return (atLeast === undefined || n >= least) && (atMost === undefined || n < tooMuch)
            ? HOLDS
            : FAILS
        })
      }
      case 'age': {
        const { atLeast, under } = leaf
        const least = atLeast && 'months' in atLeast ? this.#daysFor(atLeast, 0) : 1
        const tooOld = under && 'months' in under ? this.#daysFor(under, 0) : NOT_A_NUMBER
        if (!isWithinReach(least) || (tooOld !== NOT_A_NUMBER && !isWithinReach(tooOld))) return undefined
        const { column } = lifeColumn(plan, person, leaf.fact)
        return boundLeaf([[column, least, tooOld, NOT_A_NUMBER]], (frame, row) => {
          const lived = valueAt(frame[column], row)
          if (lived >= NOT_A_NUMBER) return OPEN
          return lived >= least && lived < tooOld ? HOLDS : FAILS
        })
      }
      case 'now':
        return this.#days(leaf.term, 'lasted', 1)
      case 'lasted': {
        const late = leaf.counting === 'dayAfter' ? 1 : 0
        const least = leaf.atLeast ? this.#daysFor(leaf.atLeast, late) : 1
        const tooMuch = leaf.atMost && this.#daysFor(leaf.atMost, late + 1)
        return this.#days(leaf.term, 'lasted', least, tooMuch)
      }
      case 'remaining':
        // The day itself is among the days left.
        return this.#days(leaf.term, 'left', addLength(this.#on, leaf.atLeast) - this.#on + 1)
      case 'run': {
        const { atLeast, ending } = leaf
        const paid = this.#months(
          leaf,
          { first: 1 - ending - atLeast, last: -ending, orNext: ending === 1 },
          atLeast,
        )
        if (leaf.after === undefined || paid === undefined) return paid
        // The interval began no later than in the first month of the run.
        const inMonth = firstDayOf(monthOf(this.#on) + 2 - ending - atLeast) - 1
        const fits = this.#days(leaf.after, 'lasted', Math.max(1, this.#on - inMonth + 1))
        return fits && every([paid, fits])
      }
      case 'total': {
        if (!('months' in leaf.window) || !('months' in leaf.atLeast)) return undefined
        return this.#months(leaf, { first: -leaf.window.months, last: -1, orNext: true }, leaf.atLeast.months)
      }
      case 'paidWithin':
        return this.#months(leaf, { first: -leaf.months, last: 0, orNext: false }, 1)
    }
  }

  #oneOf(column: number, codes: readonly (number | undefined)[]): Node | undefined {
    if (codes.includes(undefined)) return undefined
    return codeLeaf(column, (code) => (code === 0 ? OPEN : codes.includes(code) ? HOLDS : FAILS))
  }

  /** How many days must have begun, the day in question included, for a length to be complete `late` days before it. */
  #daysFor(length: Length, late: number): number {
    return Math.max(1, this.#on - latestStart(this.#on - late, length) + 1)
  }

  /** Whether the days of a term reach a measure, on each side of what is known of them, and fall short of `tooMuch`. */
  #days(term: string, measure: Measure, least: number, tooMuch?: number): Node | undefined {
    const plain = plainTerm(this.person, term)
    if (plain === undefined || !isWithinReach(least)) return undefined
    if (tooMuch !== undefined && !isWithinReach(tooMuch)) return undefined
    const days = dayColumns(this.plan, this.person, plain, measure !== 'left')
    const [must, may, sureMay] = [
      days.column('must', measure),
      days.column('may', measure),
      days.column('sureMay', measure),
    ]
    // A longer interval is worse for an upper bound, so that one is read against the other side.
    const holds = (frame: Frame, row: number, column: number, other: number) =>
      valueAt(frame[column], row) >= least && (tooMuch === undefined || valueAt(frame[other], row) < tooMuch)
    const bounds = tooMuch === undefined ? [least] : [least, tooMuch]
    return boundLeaf(
      [must, may, sureMay].map((column) => [column, ...bounds] as const),
      (frame, row) =>
        (holds(frame, row, must, may) ? SETTLED_MUST : 0) |
        (holds(frame, row, may, must) ? SETTLED_MAY : 0) |
        (holds(frame, row, must, sureMay) ? SURE_MUST : 0) |
        (holds(frame, row, sureMay, must) ? SURE_MAY : 0),
    )
  }

  #months(
    leaf: { readonly term: string; readonly perType: boolean },
    window: MonthWindow,
    atLeast: number,
  ): Node | undefined {
    const timeline = monthTimeline(this.person, leaf.term)
    if (timeline === undefined || !isWithinMonthReach(window) || !isWithinReach(atLeast)) return undefined
    const { least, most } = monthColumns(this.plan, this.person, leaf.term, timeline, leaf.perType).columns(
      window,
    )
    return boundLeaf(
      [
        [least, atLeast],
        [most, atLeast],
      ],
      (frame, row) =>
        (valueAt(frame[least], row) >= atLeast ? SETTLED_MUST | SURE_MUST : 0) |
        (valueAt(frame[most], row) >= atLeast ? SETTLED_MAY | SURE_MAY : 0),
    )
  }

  #anyPerson({ fact, relation, where }: Condition & { kind: 'anyPerson' }): Node {
    const { plan, person } = this
    const { id: _, says: __, cites: ___, ...meaning } = where
    const { column } = plan.source(
      `anyone ${fact} ${relation} ${JSON.stringify(meaning)}`,
      (kept) => kept instanceof AnyoneColumn,
      () => {
        // The columns of the person listed are apart from those of the one who lists.
        const inner = new NodeCompiler(new PersonAt(person.vocabulary), this.#horizon)
        const node = inner.node(where)
        return new AnyoneColumn(plan, inner, node, person.chainOf(fact), relation)
      },
    )
    return codeLeaf(column, asIs)
  }

  /** Whether a condition holds on any day from the day in question on; only its settled reading counts. */
  #ever(condition: Condition): Node {
    const { plan, person } = this
    if (isTimeless(condition, person)) return this.node(condition)
    const node = condition.kind === 'now' ? this.#days(condition.term, 'leftAtAll', 1) : undefined
    if (node !== undefined) return node
    const source = new EverColumn(plan, condition, this.#horizon)
    plan.sources.push(source)
    return codeLeaf(source.column, asIs)
  }
}

function asIs(code: number): number {
  return code
}

/** Whether a condition is the same on all days: nothing in it lasts, ages or comes into force. */
function isTimeless(condition: Condition, person: PersonAt): boolean {
  switch (condition.kind) {
    case 'is':
    case 'in': {
      const { derive, implied: options } = person.vocabulary.facts[condition.fact] ?? {}
      return [...(derive ? [derive] : []), ...Object.values(options ?? {})].every((part) =>
        isTimeless(part, person),
      )
    }
    case 'within':
    case 'holds':
    case 'compare':
    case 'judgement':
      return true
    case 'all':
    case 'any':
    case 'conflicting':
      return condition.of.every((part) => isTimeless(part, person))
    case 'not':
      return isTimeless(condition.of, person)
    case 'anyPerson':
      return isTimeless(condition.where, person)
    default:
      return false
  }
}

/** Whether any person of a relation meets a condition. */
class AnyoneColumn implements Source {
  readonly column: number
  readonly #inner: NodeCompiler
  readonly #node: Node
  readonly #frame: Frame
  readonly #chain: FactChain
  readonly #relation: string

  constructor(plan: ColumnPlan, inner: NodeCompiler, node: Node, chain: FactChain, relation: string) {
    this.#inner = inner
    this.#node = node
    this.#frame = newFrame(inner.plan.columns, 1)
    this.#chain = chain
    this.#relation = relation
    this.column = plan.addCodes(`${chain.fact} ${relation}`, ANSWER_CASES)
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const data = frame[this.column]
    if (data !== undefined) data[row] = this.#read(person) & 15
  }

  #read(person: PersonAt): number {
    const people = person.value(this.#chain)
    if (!isPeople(people)) return OPEN
    const { plan, person: one } = this.#inner
    let answer = FAILS
    for (const { relation, facts } of people) {
      if (relation !== this.#relation) continue
      fillRow(plan.sources, one, facts, person.asOf, this.#frame, 0)
      answer |= this.#node.at(this.#frame, 0)
    }
    return answer
  }
}

/** Whether a condition ever comes to hold, from the interactive evaluator. */
class EverColumn implements Source {
  readonly column: number
  readonly #condition: Condition
  readonly #horizon: Horizon

  constructor(plan: ColumnPlan, condition: Condition, horizon: Horizon) {
    this.#condition = condition
    this.#horizon = horizon
    this.column = plan.addCodes(`${condition.id ?? condition.kind} ever`, ANSWER_CASES)
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const data = frame[this.column]
    if (data === undefined) return
    const { must, may } = evaluate(this.#condition, person.world, this.#horizon).settled
    const from = this.#horizon.from
    data[row] =
      (firstFrom(must, from) === undefined ? 0 : SETTLED_MUST) |
      (firstFrom(may, from) === undefined ? 0 : SETTLED_MAY)
  }
}
