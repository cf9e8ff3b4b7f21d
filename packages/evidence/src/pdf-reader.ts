import { lettersAt } from './bytes.ts'
import { spend, type Work } from './work.ts'

/** A value as PDF writes it (ISO 32000-1, 7.3). The content of strings is of no use here. */
export type PdfValue = null | boolean | number | PdfWord | PdfReference | PdfArray | PdfDictionary

export interface PdfWord {
  readonly is: 'name' | 'keyword' | 'string'
  readonly text: string
}

export interface PdfReference {
  readonly is: 'reference'
  readonly id: number
}

export interface PdfArray {
  readonly is: 'array'
  readonly items: readonly PdfValue[]
}

export interface PdfDictionary {
  readonly is: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

/** No writer nests deeper in the few values that lead to the pages. */
const DEEPEST = 32

/** What keeping one value costs besides its bytes, so that a file of nothing but values does not fill the memory. */
const COST_OF_A_VALUE = 50

const SPACE: ReadonlySet<number | undefined> = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS: ReadonlySet<number | undefined> = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)))

/** Reads values from a place in the bytes on. */
export class PdfReader {
  readonly bytes: Uint8Array
  readonly work: Work
  at: number

  constructor(bytes: Uint8Array, at: number, work: Work) {
    this.bytes = bytes
    // A place that is none, such as one before the beginning, is one where nothing is left to read.
    this.at = Number.isInteger(at) && at >= 0 ? at : bytes.length
    this.work = work
  }

  /** The next value; undefined where there is none that can be read. @throws TooMuchWork */
  value(depth = 0): PdfValue | undefined {
    spend(this.work, COST_OF_A_VALUE)
    this.skipSpace()
    if (depth > DEEPEST || this.at >= this.bytes.length) return undefined
    switch (lettersAt(this.bytes, this.at, 1)) {
      case '/':
        this.at += 1
        return { is: 'name', text: unescaped(this.regular()) }
      case '(':
        return this.string()
      case '[':
        this.at += 1
        return this.array(depth)
      case '<':
        if (lettersAt(this.bytes, this.at, 2) !== '<<') return this.hexString()
        this.at += 2
        return this.dictionary(depth)
      default:
        return this.word()
    }
  }

  /** The next value if it is this keyword; otherwise nothing is read. */
  keyword(text: string): boolean {
    const before = this.at
    const value = this.value()
    if (isWord(value, 'keyword') && value.text === text) return true
    this.at = before
    return false
  }

  /** Begins an object, "12 0 obj", and gives its number. */
  objectNumber(): number | undefined {
    const id = this.value()
    const generation = this.value()
    return typeof id === 'number' && typeof generation === 'number' && this.keyword('obj') ? id : undefined
  }

  private word(): PdfValue | undefined {
    const text = this.regular()
    if (text === '') return undefined
    if (text === 'true' || text === 'false') return text === 'true'
    if (text === 'null') return null
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return { is: 'keyword', text }
    const id = Number(text)
    return /^\d+$/.test(text) && this.isReference() ? { is: 'reference', id } : id
  }

  /** Whether "0 R" follows a number; then it is read. */
  private isReference(): boolean {
    const before = this.at
    this.skipSpace()
    if (/^\d{1,5}$/.test(this.regular())) {
      this.skipSpace()
      if (this.regular() === 'R') return true
    }
    this.at = before
    return false
  }

  private array(depth: number): PdfValue | undefined {
    const items: PdfValue[] = []
    while (!this.closes(']')) {
      const item = this.value(depth + 1)
      if (item === undefined) return undefined
      items.push(item)
    }
    return { is: 'array', items }
  }

  private dictionary(depth: number): PdfValue | undefined {
    const entries = new Map<string, PdfValue>()
    while (!this.closes('>>')) {
      const key = this.value(depth + 1)
      const value = this.value(depth + 1)
      if (!isWord(key, 'name') || value === undefined) return undefined
      entries.set(key.text, value)
    }
    return { is: 'dictionary', entries }
  }

  private closes(mark: string): boolean {
    this.skipSpace()
    if (lettersAt(this.bytes, this.at, mark.length) !== mark) return false
    this.at += mark.length
    return true
  }

  /** Parentheses inside a string come in pairs or after a backslash. */
  private string(): PdfValue | undefined {
    const from = this.at
    let open = 0
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at]
      if (byte === 0x5c) this.at += 1
      else if (byte === 0x28) open += 1
      else if (byte === 0x29) open -= 1
      if (open > 0) continue
      this.at += 1
      break
    }
    spend(this.work, this.at - from)
    return open > 0 ? undefined : { is: 'string', text: '' }
  }

  private hexString(): PdfValue | undefined {
    const end = this.bytes.indexOf(0x3e, this.at)
    spend(this.work, (end < 0 ? this.bytes.length : end) - this.at)
    if (end < 0) return undefined
    this.at = end + 1
    return { is: 'string', text: '' }
  }

  /** Letters and digits up to the next space or delimiter. */
  private regular(): string {
    const from = this.at
    while (this.at < this.bytes.length && !isEnd(this.bytes[this.at])) this.at += 1
    spend(this.work, this.at - from)
    // What is longer is no word of PDF; its beginning is enough to know that.
    return lettersAt(this.bytes, from, Math.min(this.at - from, 128))
  }

  private skipSpace(): void {
    const from = this.at
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at]
      if (SPACE.has(byte)) continue
      if (byte !== 0x25) break
      // A comment goes on to the end of its line.
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
        this.at += 1
    }
    spend(this.work, this.at - from)
  }
}

export function isWord(value: PdfValue | undefined, is: PdfWord['is']): value is PdfWord {
  return typeof value === 'object' && value !== null && value.is === is
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && value.is === 'reference'
}

/** What a dictionary says under a name; undefined where there is none. */
export function entryOf(value: PdfValue | undefined, name: string): PdfValue | undefined {
  return typeof value === 'object' && value?.is === 'dictionary' ? value.entries.get(name) : undefined
}

/** The items of an array; undefined for anything else. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] | undefined {
  return typeof value === 'object' && value?.is === 'array' ? value.items : undefined
}

/** The value itself, or the first of an array: a list of filters of one is often written without the list. */
export function only(value: PdfValue | undefined): PdfValue | undefined {
  const items = itemsOf(value)
  if (items === undefined) return value
  return items.length === 1 ? items[0] : undefined
}

function isEnd(byte: number | undefined): boolean {
  return SPACE.has(byte) || DELIMITERS.has(byte)
}

/** In names, `#` and two hexadecimal digits stand for a character. */
function unescaped(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
