import { answered, type ColumnCases, casesOf, TABLE_LIMIT, tableSize } from './cases.ts'
import type { Column, ColumnData, Frame } from './column.ts'
import { addLookup, BLOCK, boundKernels, newPlaces, type Places, tableReader } from './kernels.ts'
import { every, type Node, some } from './node.ts'
import { type Table, tableOf } from './table.ts'

/**
 * A condition over columns, ready to answer many people. Where the cases of a few columns have few combinations, the
 * answers to all of them are worked out once and kept in a table, and a person costs one look-up; what is too large
 * for one table is split at its joins, and the parts are joined four people at a time.
 */
export class Predicate {
  readonly #step: Step

  constructor(node: Node, columns: readonly Column[]) {
    this.#step = new Plan(columns).stepFor(node)
  }

  /** The predicate over the columns of these people. */
  over(frame: Frame): FramePredicate {
    return new FramePredicate(this.#step, frame)
  }
}

/** What is to be done for a block of people, before the columns are at hand. */
type Step =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'every' | 'some'; readonly of: readonly Step[] }
  | {
      readonly kind: 'worked'
      readonly of: readonly Step[]
      readonly work: (answers: readonly number[]) => number
    }

class Plan {
  readonly #columns: readonly Column[]
  readonly #cases = new Map<Node, readonly ColumnCases[]>()

  constructor(columns: readonly Column[]) {
    this.#columns = columns
  }

  stepFor(node: Node): Step {
    const cases = this.#casesOf(node)
    if (node.kind === 'constant' || node.kind === 'leaf' || tableSize(cases) <= TABLE_LIMIT) {
      return { kind: 'table', table: tableOf(answered(node, this.#columns)) }
    }
    if (node.kind === 'worked') {
      return { kind: 'worked', of: node.of.map((part) => this.stepFor(part)), work: node.work }
    }
    return { kind: node.kind, of: this.#grouped(node.kind, node.of).map((part) => this.stepFor(part)) }
  }

  #casesOf(node: Node): readonly ColumnCases[] {
    const known = this.#cases.get(node)
    if (known) return known
    const cases = casesOf([node], this.#columns)
    this.#cases.set(node, cases)
    return cases
  }

  /** Puts parts into as few tables as they fit, those that read the same columns together first. */
  #grouped(kind: 'every' | 'some', parts: readonly Node[]): readonly Node[] {
    const groups: Node[] = []
    for (const part of parts) {
      const best = groups
        .map((group, i) => {
          const joined = kind === 'every' ? every([group, part]) : some([group, part])
          const size = tableSize(this.#casesOf(joined))
          const apart = tableSize(this.#casesOf(group)) * tableSize(this.#casesOf(part))
          return { i, joined, size, shared: apart / size }
        })
        .filter(({ size }) => size <= TABLE_LIMIT)
        .sort((a, b) => b.shared - a.shared)[0]
      if (best === undefined) groups.push(part)
      else groups[best.i] = best.joined
    }
    return groups
  }
}

/** Writes the answers of rows `from` to `from + n`, at most `BLOCK` of them. */
type Run = (from: number, n: number, answers: Uint8Array) => void

export class FramePredicate {
  readonly #run: Run
  readonly #answers = new Uint8Array(BLOCK)

  constructor(step: Step, frame: Frame) {
    this.#run = runOf(step, frame, newPlaces())
  }

  /** Writes the answer of each row in [from, to) to `out` at the same place. */
  answer(from: number, to: number, out: Uint8Array): void {
    // Numbers are compared two at a time, so a block begins on an even row.
    for (let row = from & ~1; row < to; row += BLOCK) {
      const n = Math.min(BLOCK, to - row)
      this.#run(row, n, this.#answers)
      out.set(this.#answers.subarray(Math.max(0, from - row), n), Math.max(from, row))
    }
  }
}

function runOf(step: Step, frame: Frame, places: Places): Run {
  if (step.kind === 'table') return tableRun(step.table, frame, places)
  const runs = step.of.map((part) => runOf(part, frame, places))
  const answers = runs.map(() => new Uint8Array(BLOCK))
  const words = answers.map((bytes) => new Int32Array(bytes.buffer))
  return (from, n, out) => {
    runs.forEach((run, i) => {
      const into = answers[i]
      if (into !== undefined) run(from, n, into)
    })
    const result = new Int32Array(out.buffer, 0, BLOCK / 4)
    if (step.kind === 'worked') workWords(step.work, words, result)
    else joinWords(step.kind === 'every', words, result)
  }
}

function tableRun({ entries, bounds, codes, lookups }: Table, frame: Frame, places: Places): Run {
  const kernels = [
    ...boundKernels(bounds.map(({ column, ...rest }) => ({ words: wordsOf(frame[column]), ...rest }))),
    ...lookups.map(({ column, adds }) => addLookup({ data: bytesOf(frame[column]), adds })),
  ]
  const read = tableReader(
    entries,
    codes.map(({ column, shift }) => ({ data: bytesOf(frame[column]), shift })),
  )
  return (from, n, out) => {
    for (const kernel of kernels) kernel(places, from, n)
    read(places, from, n, out)
  }
}

function bytesOf(data: ColumnData | undefined): Uint8Array {
  if (data instanceof Uint8Array) return data
  throw new Error('a column of codes is missing')
}

function wordsOf(data: ColumnData | undefined): Int32Array {
  if (!(data instanceof Uint16Array)) throw new Error('a column of numbers is missing')
  if (data.length % 2 !== 0) throw new Error('a column of numbers needs room for an even number of people')
  return new Int32Array(data.buffer, data.byteOffset, data.length / 2)
}

function joinWords(isEvery: boolean, words: readonly Int32Array[], result: Int32Array): void {
  words.forEach((word, i) => {
    if (i === 0) result.set(word)
    else if (isEvery) keepBoth(result, word)
    else keepEither(result, word)
  })
}

function keepBoth(result: Int32Array, word: Int32Array): void {
  for (let k = 0; k < result.length; k += 1) result[k] = (result[k] ?? 0) & (word[k] ?? 0)
}

function keepEither(result: Int32Array, word: Int32Array): void {
  for (let k = 0; k < result.length; k += 1) result[k] = (result[k] ?? 0) | (word[k] ?? 0)
}

function workWords(
  work: (answers: readonly number[]) => number,
  words: readonly Int32Array[],
  result: Int32Array,
): void {
  const answers = words.map(() => 0)
  for (let k = 0; k < BLOCK / 4; k += 1) {
    words.forEach((word, i) => {
      answers[i] = word[k] ?? 0
    })
    result[k] = work(answers)
  }
}
