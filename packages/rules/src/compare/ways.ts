import type { Formula, Stated } from './formula.ts'

/** One way to meet a formula: parts that are enough together, and the statements on the path to them. */
export interface Way {
  readonly parts: readonly Formula[]
  readonly path: readonly Stated[]
}

/** Ways beyond this number are too many to look through. */
export const MOST_WAYS = 2_000

/** Every way to meet a formula; undefined where there are too many. */
export function waysOf(formula: Formula): readonly Way[] | undefined {
  const path = [formula.stated]
  switch (formula.kind) {
    case 'constant':
      return formula.truth === 0 ? [] : [{ parts: [formula], path }]
    case 'atom':
    case 'open':
      return [{ parts: [formula], path }]
    case 'any': {
      const ways: Way[] = []
      for (const part of formula.parts) {
        const inner = waysOf(part)
        if (inner === undefined || ways.length + inner.length > MOST_WAYS) return undefined
        ways.push(...inner.map((way) => ({ ...way, path: [...path, ...way.path] })))
      }
      return ways
    }
    case 'all': {
      let ways: readonly Way[] = [{ parts: [], path }]
      for (const part of formula.parts) {
        const inner = waysOf(part)
        if (inner === undefined || ways.length * inner.length > MOST_WAYS) return undefined
        ways = ways.flatMap((way) =>
          inner.map((one) => ({ parts: [...way.parts, ...one.parts], path: [...way.path, ...one.path] })),
        )
      }
      return ways
    }
  }
}
