import type { ColumnData, Frame } from './column.ts'

/** A test of columns that tells cases apart: by its code, or by whether a number is at least each of some bounds. */
export type Test =
  | { readonly kind: 'code'; readonly column: number }
  | { readonly kind: 'atLeast'; readonly column: number; readonly bounds: readonly number[] }

/** A condition over columns. Every `at` gives the answer for one row in the lowest byte (see `answers.ts`). */
export type Node =
  | { readonly kind: 'leaf'; readonly tests: readonly Test[]; readonly at: RowAnswer }
  | { readonly kind: 'constant'; readonly answer: number; readonly at: RowAnswer }
  | { readonly kind: 'every' | 'some'; readonly of: readonly Node[]; readonly at: RowAnswer }
  | {
      readonly kind: 'worked'
      readonly of: readonly Node[]
      /** Works on four answers at once. */
      readonly work: (answers: readonly number[]) => number
      readonly at: RowAnswer
    }

export type RowAnswer = (frame: Frame, row: number) => number

export function constant(answer: number): Node {
  return { kind: 'constant', answer, at: () => answer }
}

/** A leaf that reads one coded column. */
export function codeLeaf(column: number, answerOf: (code: number) => number): Node {
  return {
    kind: 'leaf',
    tests: [{ kind: 'code', column }],
    at: (frame, row) => answerOf(valueAt(frame[column], row)),
  }
}

/** A leaf that compares numbers with bounds; it must not tell apart what the bounds do not. */
export function boundLeaf(bounds: readonly (readonly [column: number, ...number[]])[], at: RowAnswer): Node {
  return {
    kind: 'leaf',
    tests: bounds.map(([column, ...rest]) => ({ kind: 'atLeast', column, bounds: rest })),
    at,
  }
}

export function valueAt(data: ColumnData | undefined, row: number): number {
  return data?.[row] ?? 0
}

/** All of them. */
export function every(parts: readonly Node[]): Node {
  return joined('every', parts, 0x0f_0f_0f_0f)
}

/** Any of them. */
export function some(parts: readonly Node[]): Node {
  return joined('some', parts, 0)
}

/** Joins of one kind within another are one join; what settles or does not change a join drops out. */
function joined(kind: 'every' | 'some', parts: readonly Node[], neutral: number): Node {
  const of = parts
    .flatMap((part) => (part.kind === kind ? part.of : [part]))
    .filter((part) => !(part.kind === 'constant' && part.answer === neutral))
  const [first, second, ...more] = of
  if (first === undefined) return constant(neutral)
  if (second === undefined) return first
  if (more.length > 0) {
    return { kind, of, at: kind === 'every' ? everyAt(of) : someAt(of) }
  }
  const [a, b] = [first.at, second.at]
  return {
    kind,
    of,
    at:
      kind === 'every'
        ? (frame, row) => {
            const answer = a(frame, row)
            return answer === 0 ? 0 : answer & b(frame, row)
          }
        : (frame, row) => a(frame, row) | b(frame, row),
  }
}

function everyAt(of: readonly Node[]): RowAnswer {
  const parts = of.map((part) => part.at)
  return (frame, row) => {
    let answer = 0x0f_0f_0f_0f
    for (const part of parts) {
      answer &= part(frame, row)
      if (answer === 0) return 0
    }
    return answer
  }
}

function someAt(of: readonly Node[]): RowAnswer {
  const parts = of.map((part) => part.at)
  return (frame, row) => {
    let answer = 0
    for (const part of parts) answer |= part(frame, row)
    return answer
  }
}

export function worked(of: readonly Node[], work: (answers: readonly number[]) => number): Node {
  const [only, ...more] = of
  if (only !== undefined && more.length === 0) {
    if (only.kind === 'constant') return constant(work([only.answer]))
    return { kind: 'worked', of, work, at: (frame, row) => work([only.at(frame, row)]) }
  }
  return { kind: 'worked', of, work, at: (frame, row) => work(of.map((part) => part.at(frame, row))) }
}
