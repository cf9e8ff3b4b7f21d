import type { CodeArea } from '../condition.ts'
import type { Day } from '../day.ts'
import type { Stay, TimelineType } from '../vocabulary.ts'
import { inArea, isStays } from '../world.ts'
import { type ColumnPlan, type Frame, type Source, withinReach } from './column.ts'
import type { FactChain, PersonAt } from './person-at.ts'

/** Which of the days of a term: those that surely are among them, those that may be, or those that may be in the sure reading. */
export type Side = 'must' | 'may' | 'sureMay'

/**
 * What is told of the days of a term, in days, the day in question included; 0 where there are none:
 * `lasted`: how long the interval around the day has run; `left`: how long it goes on;
 * `leftAtAll`: until the last day of all.
 */
export type Measure = 'lasted' | 'left' | 'leftAtAll'

const LASTED = 0
const LEFT = 1
const LEFT_AT_ALL = 2
const PLACE_OF: Readonly<Record<Measure, number>> = { lasted: LASTED, left: LEFT, leftAtAll: LEFT_AT_ALL }

/** Stand for unbounded: further off than any date, and still an integer of the small and fast kind. */
const LONG_AGO = -100_000_000
const FAR_OFF = 100_000_000

/** The measures of one set of days, as one day sees it. Ends are exclusive, as in a `DaySet`. */
class DaysAround {
  readonly measures = new Uint16Array(3)

  set(lasted: number, left: number, leftAtAll: number): void {
    this.measures[LASTED] = lasted
    this.measures[LEFT] = left
    this.measures[LEFT_AT_ALL] = leftAtAll
  }

  setInterval(from: Day, to: Day, on: Day): void {
    const left = from < to ? withinReach(to - on) : 0
    if (from <= on && on < to) this.set(withinReach(on - from + 1), left, left)
    else this.set(0, 0, left)
  }

  /** Gaps of at most `bridge` days between the stays do not count. */
  setStays(stays: readonly Stay[], area: CodeArea | undefined, bridge: number, on: Day): void {
    let isFirst = true
    let from = 0
    let to = 0
    let lasted = 0
    let left = 0
    let leftAtAll = 0
    for (const stay of inOrder(stays)) {
      if (area !== undefined && stay.place !== undefined && !inArea(stay.place, area)) continue
      const stayEnd = stay.to === null ? FAR_OFF : stay.to + 1
      if (stay.from >= stayEnd) continue
      if (isFirst || stay.from - to > bridge) {
        from = stay.from
        to = stayEnd
      } else if (stayEnd > to) to = stayEnd
      isFirst = false
      if (from <= on && on < to) {
        lasted = withinReach(on - from + 1)
        left = withinReach(to - on)
      }
      leftAtAll = withinReach(to - on)
    }
    this.set(lasted, left, leftAtAll)
  }
}

/** Histories are nearly always in order already. */
function inOrder(stays: readonly Stay[]): readonly Stay[] {
  let before = LONG_AGO
  for (const { from } of stays) {
    if (from < before) return [...stays].sort((a, b) => a.from - b.from)
    before = from
  }
  return stays
}

/** A term that is one timeline, perhaps of one area or with gaps bridged. */
export interface PlainTerm {
  readonly name: string
  readonly timeline: TimelineType & { readonly unit: 'day' }
  readonly area: CodeArea | undefined
  readonly bridge: number | 'unconfirmed' | undefined
}

export function plainTerm({ vocabulary }: PersonAt, name: string): PlainTerm | undefined {
  const term = vocabulary.terms[name] ?? { timeline: name }
  if (!('timeline' in term)) return undefined
  const timeline = vocabulary.timelines[term.timeline]
  return timeline?.unit === 'day' ? { name, timeline, area: term.place, bridge: term.bridge } : undefined
}

/** The days of a term around the day in question, as `World` reads them, without building whole sets of days. */
export class DayColumns implements Source {
  readonly #plan: ColumnPlan
  readonly #term: PlainTerm
  /** Whether an end that nobody has named is taken to lie far off, or to be unknown. */
  readonly #endAssumed: boolean
  readonly #stays: FactChain | undefined
  readonly #since: FactChain | undefined
  readonly #until: FactChain | undefined
  readonly #flag: FactChain | undefined
  readonly #bridge: number
  readonly #columns: {
    readonly measures: Uint16Array
    readonly place: number
    readonly column: number
  }[] = []
  readonly #sides: Readonly<Record<Side, DaysAround>>

  constructor(plan: ColumnPlan, person: PersonAt, term: PlainTerm, endAssumed: boolean) {
    const chain = (fact: string | undefined) => (fact === undefined ? undefined : person.chainOf(fact))
    this.#plan = plan
    this.#term = term
    this.#endAssumed = endAssumed
    this.#stays = chain(term.timeline.intervals)
    this.#since = chain(term.timeline.since)
    this.#until = chain(term.timeline.until)
    this.#flag = chain(term.timeline.flag)
    this.#bridge = typeof term.bridge === 'number' ? Math.max(term.bridge, 0) : 0
    const may = new DaysAround()
    this.#sides = {
      must: new DaysAround(),
      may,
      sureMay: term.bridge === 'unconfirmed' ? new DaysAround() : may,
    }
  }

  column(side: Side, measure: Measure): number {
    const { measures } = this.#sides[side]
    const place = PLACE_OF[measure]
    const made = this.#columns.find((one) => one.measures === measures && one.place === place)
    if (made) return made.column
    const end = this.#endAssumed ? '' : ', end as known'
    const column = this.#plan.addNumbers(`${this.#term.name} ${measure}, ${side}${end}`)
    this.#columns.push({ measures, place, column })
    return column
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const { on } = this.#plan
    const stays = this.#stays === undefined ? undefined : person.value(this.#stays)
    if (isStays(stays)) this.#readStays(stays, on)
    else this.#readBounds(person, on)
    for (const { measures, place, column } of this.#columns) {
      const data = frame[column]
      if (data !== undefined) data[row] = measures[place] ?? 0
    }
  }

  #readStays(stays: readonly Stay[], on: Day): void {
    const { must, may, sureMay } = this.#sides
    const { area } = this.#term
    must.setStays(stays, area, this.#bridge, on)
    // In no city in particular, a stay in some city may or may not be here.
    const mayArea = area?.within.length === 0 ? undefined : area
    may.setStays(stays, mayArea, this.#bridge, on)
    if (sureMay !== may) sureMay.setStays(stays, mayArea, FAR_OFF, on)
  }

  #readBounds(person: PersonAt, on: Day): void {
    const { must, may, sureMay } = this.#sides
    const since = this.#since === undefined ? undefined : person.value(this.#since)
    // A beginning says more than whether it holds now.
    const flag = this.#flag === undefined || since !== undefined ? undefined : person.value(this.#flag)
    if (since === null || (since === undefined && flag === false)) {
      must.set(0, 0, 0)
      may.set(0, 0, 0)
    } else {
      const until = this.#until === undefined ? null : person.value(this.#until)
      const mayEnd = typeof until === 'number' ? until + 1 : FAR_OFF
      const surelyEnds = until === undefined && !this.#endAssumed ? person.asOf + 1 : mayEnd
      if (typeof since === 'number') {
        must.setInterval(since, surelyEnds, on)
        may.setInterval(since, mayEnd, on)
      } else {
        // A timeline of which only the end is ever asked is taken to run now.
        const onlyEnds = this.#since === undefined && this.#flag === undefined && this.#until !== undefined
        if (flag === true || (onlyEnds && until !== undefined)) must.setInterval(person.asOf, surelyEnds, on)
        else must.set(0, 0, 0)
        may.setInterval(LONG_AGO, mayEnd, on)
      }
    }
    if (sureMay !== may) sureMay.measures.set(may.measures)
  }
}

export function dayColumns(
  plan: ColumnPlan,
  person: PersonAt,
  term: PlainTerm,
  endAssumed: boolean,
): DayColumns {
  return plan.source(
    `days ${term.name} ${endAssumed}`,
    (kept) => kept instanceof DayColumns,
    () => new DayColumns(plan, person, term, endAssumed),
  )
}
