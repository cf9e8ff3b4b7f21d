import { type Month, monthOf } from '../day.ts'
import type { TimelineType } from '../vocabulary.ts'
import { isMonthRecord } from '../world.ts'
import { type ColumnPlan, type Frame, type Source, withinReach } from './column.ts'
import type { FactChain, PersonAt } from './person-at.ts'

/** The months in which something is counted, from the month of the day in question: -12 to -1, say. */
export interface MonthWindow {
  readonly first: number
  readonly last: number
  /** Whether the window may as well end a month later, once that month stands in the record. */
  readonly orNext: boolean
}

/** Windows reach back no further than so many months, so that their months fit in the bits of one integer. */
const REACH = 30

export function isWithinMonthReach({ first, last, orNext }: MonthWindow): boolean {
  return first >= -REACH && first <= last && last + Number(orNext) <= 0
}

export type MonthTimeline = TimelineType & { readonly unit: 'month' }

export function monthTimeline({ vocabulary }: PersonAt, name: string): MonthTimeline | undefined {
  const term = vocabulary.terms[name]
  const timeline = vocabulary.timelines[term !== undefined && 'timeline' in term ? term.timeline : name]
  return timeline?.unit === 'month' ? timeline : undefined
}

interface WindowColumns {
  readonly window: MonthWindow
  readonly bits: number
  readonly least: number
  readonly most: number
}

/** How many months of some windows were paid, at least and at most, as `World` and `boundsIn` count them. */
export class MonthColumns implements Source {
  readonly #plan: ColumnPlan
  readonly #name: string
  readonly #perType: boolean
  readonly #record: FactChain | undefined
  readonly #run: FactChain | undefined
  readonly #counts: readonly { readonly chain: FactChain; readonly window: number }[]
  readonly #onMonth: Month
  readonly #windows: WindowColumns[] = []

  constructor(plan: ColumnPlan, person: PersonAt, name: string, timeline: MonthTimeline, perType: boolean) {
    const chain = (fact: string | undefined) => (fact === undefined ? undefined : person.chainOf(fact))
    this.#plan = plan
    this.#name = name
    this.#perType = perType
    this.#record = chain(timeline.byType)
    this.#run = chain(timeline.consecutive)
    this.#counts = (timeline.counts ?? []).map(({ fact, window }) => ({
      chain: person.chainOf(fact),
      window,
    }))
    this.#onMonth = monthOf(plan.on)
  }

  /** The columns of the least and of the most that were paid in a window. */
  columns(window: MonthWindow): { readonly least: number; readonly most: number } {
    const made = this.#windows.find(
      ({ window: { first, last, orNext } }) =>
        first === window.first && last === window.last && orNext === window.orNext,
    )
    if (made) return made
    const name = `${this.#name} months ${window.first} to ${window.last}${window.orNext ? ' or one later' : ''}`
    const added = {
      window,
      bits: bitsOf(window.first, window.last),
      least: this.#plan.addNumbers(`${name}, least`),
      most: this.#plan.addNumbers(`${name}, most`),
    }
    this.#windows.push(added)
    return added
  }

  write(person: PersonAt, frame: Frame, row: number): void {
    const record = this.#record === undefined ? undefined : person.value(this.#record)
    if (isMonthRecord(record)) this.#writeRecord(record, person.thisMonth, frame, row)
    else this.#writeCounts(person, frame, row)
  }

  #writeRecord(
    record: Readonly<Record<string, readonly Month[]>>,
    thisMonth: Month,
    frame: Frame,
    row: number,
  ): void {
    for (const { least, most } of this.#windows) {
      put(frame, least, row, 0)
      put(frame, most, row, 0)
    }
    let together = 0
    let recorded = false
    for (const months of Object.values(record)) {
      const paid = paidBits(months, thisMonth, this.#onMonth)
      const isRecorded = this.#onMonth <= thisMonth - (months.includes(thisMonth) ? 0 : 1)
      if (this.#perType) this.#keepMost(paid, isRecorded, frame, row)
      together |= paid
      recorded ||= isRecorded
    }
    if (!this.#perType) this.#keepMost(together, recorded, frame, row)
  }

  #keepMost(paid: number, isRecorded: boolean, frame: Frame, row: number): void {
    for (const { window, bits, least, most } of this.#windows) {
      let n = countOf(paid & bits)
      if (window.orNext && isRecorded) n = Math.max(n, countOf(paid & (bits << 1)))
      const data = frame[least]
      if (data === undefined || n <= (data[row] ?? 0)) continue
      data[row] = n
      put(frame, most, row, n)
    }
  }

  #writeCounts(person: PersonAt, frame: Frame, row: number): void {
    const run = this.#run === undefined ? undefined : person.value(this.#run)
    const { thisMonth } = person
    // Paid from `start` on; the month before it was not paid, earlier ones are unknown.
    const start = typeof run === 'number' ? thisMonth - run : undefined
    const isPaid = typeof run === 'number' && run > 0
    const surely = (from: Month, to: Month) =>
      start !== undefined && isPaid ? overlap(from, to, start, Number.POSITIVE_INFINITY) : 0
    const maybe = (from: Month, to: Month) =>
      start === undefined
        ? Math.max(0, to - from)
        : overlap(from, to, Number.NEGATIVE_INFINITY, start - 1) + surely(from, to)
    for (const { window, least, most } of this.#windows) {
      const from = this.#onMonth + window.first
      const to = this.#onMonth + window.last + 1
      let [atLeast, atMost] = this.#bounds(person, from, to, surely, maybe)
      if (window.orNext && this.#onMonth <= thisMonth - 1) {
        const [l, m] = this.#bounds(person, from + 1, to + 1, surely, maybe)
        atLeast = Math.max(atLeast, l)
        atMost = Math.max(atMost, m)
      }
      put(frame, least, row, withinReach(atLeast))
      put(frame, most, row, withinReach(atMost))
    }
  }

  #bounds(
    person: PersonAt,
    from: Month,
    to: Month,
    surely: (from: Month, to: Month) => number,
    maybe: (from: Month, to: Month) => number,
  ): readonly [number, number] {
    let least = surely(from, to)
    let most = maybe(from, to)
    for (const { chain, window } of this.#counts) {
      const n = person.value(chain)
      if (typeof n !== 'number') continue
      const [start, end] = [person.thisMonth - window, person.thisMonth]
      const [bothFrom, bothTo] = [Math.max(from, start), Math.min(to, end)]
      const surelyInBoth = bothFrom < bothTo ? surely(bothFrom, bothTo) : 0
      const maybeInBoth = bothFrom < bothTo ? maybe(bothFrom, bothTo) : 0
      least = Math.max(least, n - (maybe(start, end) - maybeInBoth) + (surely(from, to) - surelyInBoth))
      most = Math.min(most, n - (surely(start, end) - surelyInBoth) + (maybe(from, to) - maybeInBoth))
    }
    return [least, most]
  }
}

export function monthColumns(
  plan: ColumnPlan,
  person: PersonAt,
  name: string,
  timeline: MonthTimeline,
  perType: boolean,
): MonthColumns {
  return plan.source(
    `months ${name} ${perType}`,
    (kept) => kept instanceof MonthColumns,
    () => new MonthColumns(plan, person, name, timeline, perType),
  )
}

/** Bit `REACH + n` is the month `n` months after the month of the day in question. */
function bitsOf(first: number, last: number): number {
  let bits = 0
  for (let n = first; n <= last; n += 1) bits |= 1 << (REACH + n)
  return bits
}

/** The months paid by a record; whoever paid last month or this month is taken to go on. */
function paidBits(months: readonly Month[], thisMonth: Month, onMonth: Month): number {
  let bits = 0
  let goesOn = false
  for (const month of months) {
    const n = REACH + month - onMonth
    if (n >= 0 && n <= REACH) bits |= 1 << n
    if (month === thisMonth || month === thisMonth - 1) goesOn = true
  }
  if (goesOn && thisMonth <= onMonth) {
    for (let n = Math.max(0, REACH + thisMonth - onMonth); n <= REACH; n += 1) bits |= 1 << n
  }
  return bits
}

function countOf(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55_55_55_55)
  n = (n & 0x33_33_33_33) + ((n >>> 2) & 0x33_33_33_33)
  return Math.imul((n + (n >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}

function overlap(from: number, to: number, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start))
}

function put(frame: Frame, column: number, row: number, value: number): void {
  const data = frame[column]
  if (data !== undefined) data[row] = value
}
