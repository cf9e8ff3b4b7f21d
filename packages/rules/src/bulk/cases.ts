import { type Column, type Frame, newFrame } from './column.ts'
import type { Node, Test } from './node.ts'

/** A table may have so many entries: it should stay in the nearest memory of the processor. */
export const TABLE_LIMIT = 16_384

/** What one column can be, as far as some leaves tell it apart. */
export type ColumnCases =
  | {
      readonly kind: 'code'
      readonly column: number
      /** The case that each code falls into. */
      readonly caseOf: readonly number[]
      /** A code of each case. */
      readonly sample: readonly number[]
    }
  | {
      readonly kind: 'atLeast'
      readonly column: number
      /** In rising order; the case of a number is how many of them it reaches. */
      readonly bounds: readonly number[]
      /** A number of each case. */
      readonly sample: readonly number[]
    }

/** The leaves of some nodes. */
function leavesOf(nodes: readonly Node[]): readonly (Node & { kind: 'leaf' })[] {
  return nodes.flatMap((node) =>
    node.kind === 'leaf' ? [node] : node.kind === 'constant' ? [] : leavesOf(node.of),
  )
}

/** The cases of every column that some nodes read. */
export function casesOf(nodes: readonly Node[], columns: readonly Column[]): readonly ColumnCases[] {
  const leaves = leavesOf(nodes)
  const coded = new Map<number, (Node & { kind: 'leaf' })[]>()
  const bounded = new Map<number, Set<number>>()
  for (const leaf of leaves) {
    for (const test of leaf.tests) note(test, leaf)
  }
  function note(test: Test, leaf: Node & { kind: 'leaf' }): void {
    if (test.kind === 'code') coded.set(test.column, [...(coded.get(test.column) ?? []), leaf])
    else bounded.set(test.column, new Set([...(bounded.get(test.column) ?? []), ...test.bounds]))
  }
  const frame = newFrame(columns, 1)
  return [
    ...[...coded].map(([column, tests]) => codeCases(column, codesOf(columns[column]), tests, frame)),
    ...[...bounded].map(([column, bounds]) => boundCases(column, bounds)),
  ]
}

function codesOf(column: Column | undefined): number {
  return column?.kind === 'code' ? column.cases.length : 0
}

/** Codes that every leaf answers alike are one case. */
function codeCases(column: number, codes: number, leaves: readonly Node[], frame: Frame): ColumnCases {
  const data = frame[column]
  const seen = new Map<string, number>()
  const sample: number[] = []
  const caseOf = Array.from({ length: codes }, (_, code) => {
    if (data !== undefined) data[0] = code
    const answers = leaves.map((leaf) => leaf.at(frame, 0) & 15).join()
    const known = seen.get(answers)
    if (known !== undefined) return known
    seen.set(answers, sample.length)
    return sample.push(code) - 1
  })
  return { kind: 'code', column, caseOf, sample }
}

function boundCases(column: number, set: ReadonlySet<number>): ColumnCases {
  const bounds = [...set].sort((a, b) => a - b)
  return { kind: 'atLeast', column, bounds, sample: [0, ...bounds] }
}

/** How many entries a table over these cases has; a number takes whole bits of the place, to count the bounds it reaches. */
export function tableSize(cases: readonly ColumnCases[]): number {
  return cases.reduce(
    (product, one) => product * (one.kind === 'code' ? one.sample.length : 1 << bitsFor(one.bounds)),
    1,
  )
}

/** How many bits it takes to count how many of the bounds are reached. */
export function bitsFor(bounds: readonly number[]): number {
  return 32 - Math.clz32(bounds.length)
}

/** A node tabulated: the answers to all combinations of cases; the first column changes fastest. */
export interface Answered {
  readonly cases: readonly ColumnCases[]
  readonly answers: Uint8Array
}

export function answered(node: Node, columns: readonly Column[]): Answered {
  const cases = casesOf([node], columns)
  const frame = newFrame(columns, 1)
  const length = cases.reduce((product, { sample }) => product * sample.length, 1)
  const answers = Uint8Array.from({ length }, (_, combination) => {
    let rest = combination
    for (const { column, sample } of cases) {
      const data = frame[column]
      if (data !== undefined) data[0] = sample[rest % sample.length] ?? 0
      rest = Math.floor(rest / sample.length)
    }
    return node.at(frame, 0) & 15
  })
  return cases.reduce(merged, { cases, answers })
}

/** Makes one case of the cases of a column between which no answer differs. */
function merged({ cases, answers }: Answered, column: ColumnCases): Answered {
  const at = cases.indexOf(column)
  const stride = cases.slice(0, at).reduce((product, { sample }) => product * sample.length, 1)
  const size = column.sample.length
  const rounds = answers.length / stride / size
  const isSame = (a: number, b: number): boolean => {
    for (let round = 0; round < rounds; round += 1) {
      for (let i = 0; i < stride; i += 1) {
        const base = round * stride * size + i
        if (answers[base + a * stride] !== answers[base + b * stride]) return false
      }
    }
    return true
  }
  const kept: number[] = []
  const into = column.sample.map((_, i) => {
    // Numbers are told apart by bounds, so only neighbours can be one case.
    const candidates = column.kind === 'code' ? kept : kept.slice(-1)
    const same = kept.indexOf(candidates.find((k) => isSame(k, i)) ?? -1)
    return same >= 0 ? same : kept.push(i) - 1
  })
  if (kept.length === size) return { cases, answers }
  const sample = kept.map((k) => column.sample[k] ?? 0)
  const reduced: ColumnCases =
    column.kind === 'code'
      ? { ...column, sample, caseOf: column.caseOf.map((one) => into[one] ?? 0) }
      : { ...column, sample, bounds: column.bounds.filter((_, i) => kept.includes(i + 1)) }
  const fewer = Uint8Array.from({ length: stride * kept.length * rounds }, (_, place) => {
    const [inner, outer] = [place % stride, Math.floor(place / stride)]
    const one = kept[outer % kept.length] ?? 0
    return answers[inner + stride * (one + size * Math.floor(outer / kept.length))] ?? 0
  })
  const remaining = cases.map((one) => (one === column ? reduced : one))
  // A column that makes no difference need not be read.
  return { cases: kept.length === 1 ? remaining.filter((one) => one !== reduced) : remaining, answers: fewer }
}
