import type { Day } from '../day.ts'
import type { Facts } from '../vocabulary.ts'
import type { PersonAt } from './person-at.ts'

/**
 * A column holds one small integer a person. In a `code` column it names a case (0 is always "unknown"). In a `number`
 * column it is a count of days or months from 0 to 32,767; whatever is more counts as `MOST`, some 89 years of days.
 */
export type Column =
  | {
      readonly kind: 'code'
      readonly name: string
      /** What each code means, in the order of the codes. */
      readonly cases: readonly string[]
    }
  | { readonly kind: 'number'; readonly name: string }

/** Codes in bytes, numbers in 16 bits. */
export type ColumnData = Uint8Array | Uint16Array

/** The columns of a number of people, with room for an even number. */
export type Frame = readonly ColumnData[]

/** The largest number that a column tells from a larger one. */
export const MOST = 32_765
/** A fact that is known but no number, and one that is not known. */
export const NOT_A_NUMBER = 32_766
export const UNKNOWN_NUMBER = 32_767

/** A count as a column holds it. */
export function withinReach(n: number): number {
  return n > MOST ? MOST : n < 0 ? 0 : n
}

/** Whether a column can tell the numbers from this one on from the others. */
export function isWithinReach(bound: number): boolean {
  return bound >= 1 && bound <= MOST
}

/** Fills some columns from what is known of one person. */
export interface Source {
  write(person: PersonAt, frame: Frame, row: number): void
}

/** Adds up the columns that a condition reads, and where each comes from. */
export class ColumnPlan {
  readonly on: Day
  readonly columns: Column[] = []
  readonly sources: Source[] = []
  readonly #kept = new Map<string, unknown>()

  constructor(on: Day) {
    this.on = on
  }

  /** A column of codes; `cases` may still grow while conditions are compiled. */
  addCodes(name: string, cases: readonly string[]): number {
    return this.columns.push({ kind: 'code', name, cases }) - 1
  }

  addNumbers(name: string): number {
    return this.columns.push({ kind: 'number', name }) - 1
  }

  /** The source under this key, made on first use. */
  source<S extends Source>(key: string, is: (kept: unknown) => kept is S, make: () => S): S {
    const kept = this.#kept.get(key)
    if (is(kept)) return kept
    const made = make()
    this.#kept.set(key, made)
    this.sources.push(made)
    return made
  }
}

/** Room for so many people; one more where the number is odd, because numbers are compared two at a time. */
export function newFrame(columns: readonly Column[], rows: number): Frame {
  const room = rows + (rows & 1)
  return columns.map(({ kind }) => (kind === 'code' ? new Uint8Array(room) : new Uint16Array(room)))
}

/** Fills one row of a frame. */
export function fillRow(
  sources: readonly Source[],
  person: PersonAt,
  facts: Facts,
  asOf: Day,
  frame: Frame,
  row: number,
): void {
  person.take(facts, asOf)
  for (const source of sources) source.write(person, frame, row)
}
