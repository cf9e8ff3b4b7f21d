/** So many people are answered at a time, so that what is worked out between the steps stays close to the processor. */
export const BLOCK = 4096

/**
 * Where each person of the block stands in the table of the step at hand. Bounds are compared for two people at a
 * time, who share one word.
 */
export interface Places {
  readonly each: Uint16Array
  readonly words: Int32Array
}

export function newPlaces(): Places {
  const each = new Uint16Array(BLOCK)
  return { each, words: new Int32Array(each.buffer) }
}

/** Adds a code to the place, from the bit `shift` up. */
export interface Code {
  readonly data: Uint8Array
  readonly shift: number
}

/** Adds to the place what stands for a code. */
export interface Lookup {
  readonly data: Uint8Array
  readonly adds: Uint16Array
}

/** Adds two to the power of `bit` to the place where the number of a column is at least a bound. */
export interface Bound {
  /** The numbers of two people in each word, none above 32,767. */
  readonly words: Int32Array
  readonly bound: number
  readonly bit: number
}

/** Works on the places of the rows `from` to `from + n`; `from` is even. */
export type Kernel = (places: Places, from: number, n: number) => void

/** Reads the answers at the places out of a table. */
export type Reader = (places: Places, from: number, n: number, answers: Uint8Array) => void

/** The kernels that set the place of each person as far as bounds go, several columns in one pass. */
export function boundKernels(bounds: readonly Bound[]): readonly Kernel[] {
  if (bounds.length === 0) return [clear]
  const kernels: Kernel[] = []
  for (let i = 0; i < bounds.length; i += 4) {
    const [a, b, c, d] = bounds.slice(i, i + 4)
    // The first pass begins anew, the others add to it.
    const kept = i === 0 ? 0 : -1
    if (a && b && c && d) kernels.push(fourBounds(a, b, c, d, kept))
    else if (a && b) {
      kernels.push(twoBounds(a, b, kept))
      if (c) kernels.push(oneBound(c, -1))
    } else if (a) kernels.push(oneBound(a, kept))
  }
  return kernels
}

const clear: Kernel = ({ words }, _, n) => {
  words.fill(0, 0, (n + 1) >> 1)
}

/** The highest bit of each half of a word. */
const TOPS = 0x80_00_80_00 | 0

/** Added to a word, sets the highest bit of each half that is at least the bound, and carries nothing over. */
function missing(bound: number): number {
  return Math.imul(0x80_00 - bound, 0x1_00_01)
}

function oneBound({ words, bound, bit }: Bound, kept: number): Kernel {
  const [more, shift] = [missing(bound), 15 - bit]
  return (places, from, n) => {
    const start = from >> 1
    const half = (n + 1) >> 1
    const into = places.words
    for (let i = 0; i < half; i += 1) {
      into[i] = ((into[i] ?? 0) & kept) + ((((words[start + i] ?? 0) + more) & TOPS) >>> shift)
    }
  }
}

function twoBounds(a: Bound, b: Bound, kept: number): Kernel {
  const [wordsA, moreA, shiftA] = [a.words, missing(a.bound), 15 - a.bit]
  const [wordsB, moreB, shiftB] = [b.words, missing(b.bound), 15 - b.bit]
  return (places, from, n) => {
    const start = from >> 1
    const half = (n + 1) >> 1
    const into = places.words
    for (let i = 0; i < half; i += 1) {
      into[i] =
        ((into[i] ?? 0) & kept) +
        ((((wordsA[start + i] ?? 0) + moreA) & TOPS) >>> shiftA) +
        ((((wordsB[start + i] ?? 0) + moreB) & TOPS) >>> shiftB)
    }
  }
}

function fourBounds(a: Bound, b: Bound, c: Bound, d: Bound, kept: number): Kernel {
  const [wordsA, moreA, shiftA] = [a.words, missing(a.bound), 15 - a.bit]
  const [wordsB, moreB, shiftB] = [b.words, missing(b.bound), 15 - b.bit]
  const [wordsC, moreC, shiftC] = [c.words, missing(c.bound), 15 - c.bit]
  const [wordsD, moreD, shiftD] = [d.words, missing(d.bound), 15 - d.bit]
  return (places, from, n) => {
    const start = from >> 1
    const half = (n + 1) >> 1
    const into = places.words
    for (let i = 0; i < half; i += 1) {
      into[i] =
        ((into[i] ?? 0) & kept) +
        ((((wordsA[start + i] ?? 0) + moreA) & TOPS) >>> shiftA) +
        ((((wordsB[start + i] ?? 0) + moreB) & TOPS) >>> shiftB) +
        ((((wordsC[start + i] ?? 0) + moreC) & TOPS) >>> shiftC) +
        ((((wordsD[start + i] ?? 0) + moreD) & TOPS) >>> shiftD)
    }
  }
}

/** A pass that adds what stands for codes. */
export function addLookup({ data, adds }: Lookup): Kernel {
  return ({ each }, from, n) => {
    for (let i = 0; i < n; i += 1) each[i] = (each[i] ?? 0) + (adds[data[from + i] ?? 0] ?? 0)
  }
}

function addCode({ data, shift }: Code): Kernel {
  return ({ each }, from, n) => {
    for (let i = 0; i < n; i += 1) each[i] = (each[i] ?? 0) + ((data[from + i] ?? 0) << shift)
  }
}

/** Reads a table after adding the codes, up to three of them in the same pass. */
export function tableReader(table: Uint8Array, codes: readonly Code[]): Reader {
  const [a, b, c, ...others] = codes
  const more = others.map(addCode)
  const read = readerOf(table, a, b, c)
  if (more.length === 0) return read
  return (places, from, n, answers) => {
    for (const kernel of more) kernel(places, from, n)
    read(places, from, n, answers)
  }
}

function readerOf(table: Uint8Array, a?: Code, b?: Code, c?: Code): Reader {
  if (a && b && c) return withThree(table, a, b, c)
  if (a && b) return withTwo(table, a, b)
  if (a) return withOne(table, a)
  return ({ each }, _, n, answers) => {
    for (let i = 0; i < n; i += 1) answers[i] = table[each[i] ?? 0] ?? 0
  }
}

function withOne(table: Uint8Array, { data, shift }: Code): Reader {
  return ({ each }, from, n, answers) => {
    for (let i = 0; i < n; i += 1) {
      answers[i] = table[(each[i] ?? 0) + ((data[from + i] ?? 0) << shift)] ?? 0
    }
  }
}

function withTwo(
  table: Uint8Array,
  { data: a, shift: shiftA }: Code,
  { data: b, shift: shiftB }: Code,
): Reader {
  return ({ each }, from, n, answers) => {
    for (let i = 0; i < n; i += 1) {
      const place = (each[i] ?? 0) + ((a[from + i] ?? 0) << shiftA) + ((b[from + i] ?? 0) << shiftB)
      answers[i] = table[place] ?? 0
    }
  }
}

function withThree(
  table: Uint8Array,
  { data: a, shift: shiftA }: Code,
  { data: b, shift: shiftB }: Code,
  { data: c, shift: shiftC }: Code,
): Reader {
  return ({ each }, from, n, answers) => {
    for (let i = 0; i < n; i += 1) {
      const place =
        (each[i] ?? 0) +
        ((a[from + i] ?? 0) << shiftA) +
        ((b[from + i] ?? 0) << shiftB) +
        ((c[from + i] ?? 0) << shiftC)
      answers[i] = table[place] ?? 0
    }
  }
}
