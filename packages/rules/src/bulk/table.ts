import { type Answered, bitsFor, type ColumnCases, TABLE_LIMIT } from './cases.ts'

/** A table of answers, and how the columns of a person lead to a place in it. */
export interface Table {
  readonly entries: Uint8Array
  /** Each adds two to the power of `bit` where the number of the column reaches the bound. */
  readonly bounds: readonly { readonly column: number; readonly bound: number; readonly bit: number }[]
  /** Each adds the code of the column, from the bit `shift` up. */
  readonly codes: readonly { readonly column: number; readonly shift: number }[]
  /** Each adds what stands for the code of the column. */
  readonly lookups: readonly { readonly column: number; readonly adds: Uint16Array }[]
}

/**
 * The lowest bits of a place count the bounds that each number reaches; codes come above them, as they are while the
 * table stays small enough, and else by the case they fall into.
 */
export function tableOf({ cases, answers }: Answered): Table {
  const bounds: Table['bounds'][number][] = []
  const codes: Table['codes'][number][] = []
  const lookups: Table['lookups'][number][] = []
  /** For each column, the parts of a place that go with each of its cases. */
  const partsOf = new Map<ColumnCases, readonly (readonly number[])[]>()
  let bit = 0
  for (const one of cases) {
    if (one.kind !== 'atLeast') continue
    const { column } = one
    const own = bit
    bounds.push(...one.bounds.map((bound) => ({ column, bound, bit: own })))
    partsOf.set(
      one,
      one.sample.map((_, reached) => [reached << own]),
    )
    bit += bitsFor(one.bounds)
  }
  const coded = cases.filter((one) => one.kind === 'code')
  const bitsOf = ({ caseOf }: (typeof coded)[number]) => 32 - Math.clz32(caseOf.length - 1)
  const isDirect = 1 << (bit + coded.reduce((sum, one) => sum + bitsOf(one), 0)) <= TABLE_LIMIT
  let stride = 1 << bit
  for (const one of coded) {
    const { column } = one
    const own = stride
    if (isDirect) {
      codes.push({ column, shift: Math.log2(own) })
      partsOf.set(
        one,
        one.sample.map((_, at) => one.caseOf.flatMap((is, code) => (is === at ? [code * own] : []))),
      )
      stride <<= bitsOf(one)
    } else {
      lookups.push({ column, adds: Uint16Array.from(one.caseOf, (at) => at * own) })
      partsOf.set(
        one,
        one.sample.map((_, at) => [at * own]),
      )
      stride *= one.sample.length
    }
  }
  const entries = new Uint8Array(stride)
  answers.forEach((answer, combination) => {
    for (const place of placesFor(combination, cases, partsOf)) entries[place] = answer
  })
  return { entries, bounds, codes, lookups }
}

/** All places in the table that a combination of cases may lead to. */
function placesFor(
  combination: number,
  cases: readonly ColumnCases[],
  partsOf: ReadonlyMap<ColumnCases, readonly (readonly number[])[]>,
): readonly number[] {
  let rest = combination
  let places: readonly number[] = [0]
  for (const one of cases) {
    const own = partsOf.get(one)?.[rest % one.sample.length] ?? []
    rest = Math.floor(rest / one.sample.length)
    const [only, ...others] = own
    places =
      only !== undefined && others.length === 0
        ? places.map((place) => place + only)
        : places.flatMap((place) => own.map((add) => place + add))
  }
  return places
}
