import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ALL,
  bridgeGaps,
  complement,
  contains,
  countIn,
  type DaySet,
  difference,
  firstFrom,
  intersection,
  isSubset,
  NONE,
  setOf,
  union,
} from '../src/index.ts'

const bound = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -50, max: 50 }) },
  fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
)
const days: fc.Arbitrary<DaySet> = fc
  .array(fc.tuple(bound, bound), { maxLength: 5 })
  .map((pairs) => setOf(pairs))
const day = fc.integer({ min: -60, max: 60 })

describe('day sets', () => {
  test('membership follows the operations', () => {
    fc.assert(
      fc.property(days, days, day, (a, b, t) => {
        expect(contains(union(a, b), t)).toBe(contains(a, t) || contains(b, t))
        expect(contains(intersection(a, b), t)).toBe(contains(a, t) && contains(b, t))
        expect(contains(difference(a, b), t)).toBe(contains(a, t) && !contains(b, t))
        expect(contains(complement(a), t)).toBe(!contains(a, t))
      }),
    )
  })

  test('the laws of a Boolean algebra hold exactly, not only day by day', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        expect(union(a, b)).toEqual(union(b, a))
        expect(intersection(a, union(b, c))).toEqual(union(intersection(a, b), intersection(a, c)))
        expect(complement(union(a, b))).toEqual(intersection(complement(a), complement(b)))
        expect(complement(complement(a))).toEqual(a)
        expect(union(a, complement(a))).toEqual(ALL)
        expect(intersection(a, complement(a))).toEqual(NONE)
      }),
    )
  })

  test('intervals are sorted, disjoint and never touch', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        for (const set of [
          union(a, b),
          intersection(a, b),
          difference(a, b),
          complement(a),
          bridgeGaps(a, 3),
        ]) {
          expect(set.every((value, i) => i === 0 || value > (set[i - 1] ?? 0))).toBe(true)
          expect(set.length % 2).toBe(0)
        }
      }),
    )
  })

  test('the first day from a day on is the first member', () => {
    fc.assert(
      fc.property(days, day, (a, t) => {
        const first = firstFrom(a, t)
        const counted = Array.from({ length: 200 }, (_, i) => t + i).find((one) => contains(a, one))
        if (counted !== undefined) expect(first).toBe(counted)
        else expect(first === undefined || first >= t + 200).toBe(true)
      }),
    )
  })

  test('bridging only adds, and counting counts members', () => {
    fc.assert(
      fc.property(days, fc.nat(20), day, fc.nat(40), (a, gap, from, length) => {
        expect(isSubset(a, bridgeGaps(a, gap))).toBe(true)
        const members = Array.from({ length }, (_, i) => from + i).filter((t) => contains(a, t))
        expect(countIn(a, from, from + length)).toBe(members.length)
      }),
    )
  })
})
