import { DEEPEST } from './nesting.ts'

/**
 * Reads the plain part of YAML, in which the law is written: block maps and lists, and on one line `{ }`, `[ ]`,
 * words, whole numbers and texts in double quotes. Gives undefined for everything else, right or wrong, and for all
 * that two readers might take differently; the full reader then decides. So it is never the one to say that a file
 * is wrong, and what it gives is what the full reader gives, many times sooner.
 */
export function plainYaml(text: string): unknown {
  if (NOT_PLAIN.test(text)) return undefined
  try {
    return new PlainReader(text).document()
  } catch (error) {
    if (error === LEFT_TO_THE_FULL_READER) return undefined
    throw error
  }
}

/** Thrown, without the cost of an error, where something is not plain. */
const LEFT_TO_THE_FULL_READER = Symbol('not plain YAML')

const NOT_PLAIN = /[^\P{Cc}\n]|\uFEFF/u

/** A key with its colon: a name, a number as it would be written back, or a text in quotes without escapes. */
const KEY = /(?:([A-Za-z][A-Za-z0-9_-]{0,99}|0|[1-9]\d{0,8})|"([^"\\\n]{1,100})"):(?= |$)/y
const KEY_WORD = /^(?:null|true|false)$/i
const QUOTED = /"((?:[^"\\]|\\["\\])*)"/y
const SPACES = / */y
const COMMENT = / +#.*/y
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d)/y
const FLOW_END = /[,[\]{}]/g
const NUMBER = /^(?:0|-?[1-9]\d{0,14})$/
/** What YAML might not take for a text. */
const MAYBE_NO_TEXT = /^(?:[-+]?[\d.]+(?:e[-+]?\d+)?|0[ox].*|[-+.]*(?:inf|nan)|~|null|true|false)$/i

class PlainReader {
  readonly #lines: readonly string[]
  #line = 0
  /** How far the present line has been read. */
  #at = 0
  /** Where the content of the present line begins; -1 after the last. */
  #indent = -1
  #depth = 0

  constructor(text: string) {
    this.#lines = text.split('\n')
    this.#settle()
  }

  document(): unknown {
    if (this.#indent !== 0) return notPlain()
    const value = this.#map(0)
    return this.#isOver() ? value : notPlain()
  }

  #isOver(): boolean {
    return this.#indent < 0
  }

  get #text(): string {
    return this.#lines[this.#line] ?? ''
  }

  /** Goes to the next line that says something, this one included. */
  #settle(): void {
    for (; this.#line < this.#lines.length; this.#line += 1) {
      const text = this.#text
      const start = text.search(/[^ ]/)
      if (start < 0 || text[start] === '#') continue
      this.#indent = start
      this.#at = start
      return
    }
    this.#indent = -1
  }

  #eat(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found !== null) this.#at += found[0].length
    return found
  }

  #endLine(): void {
    this.#eat(COMMENT)
    this.#eat(SPACES)
    if (this.#at < this.#text.length) notPlain()
    this.#line += 1
    this.#settle()
  }

  #deeper<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > DEEPEST) notPlain()
    const value = read()
    this.#depth -= 1
    return value
  }

  /** A block map whose keys stand at a column; the first line may begin behind the mark of a list. */
  #map(column: number): unknown {
    return this.#deeper(() => {
      const out: Record<string, unknown> = {}
      do {
        this.#put(out, this.#key(), () => this.#blockValue(column))
      } while (this.#indent === column && !this.#isItem())
      if (this.#indent > column) notPlain()
      return out
    })
  }

  #key(): string {
    const found = this.#eat(KEY)
    const key = found?.[1] ?? found?.[2]
    return key === undefined || KEY_WORD.test(key) || key === '__proto__' ? notPlain() : key
  }

  #put(out: Record<string, unknown>, key: string, value: () => unknown): void {
    if (Object.hasOwn(out, key)) notPlain()
    out[key] = value()
  }

  /** What follows a key: something on its line, or a block below it. */
  #blockValue(column: number): unknown {
    const at = this.#at
    this.#eat(SPACES)
    if (this.#at < this.#text.length && this.#text[this.#at] !== '#') return this.#toLineEnd()
    this.#at = at
    this.#endLine()
    if (this.#indent < column) return notPlain()
    if (this.#isItem()) return this.#list(this.#indent)
    return this.#indent > column ? this.#map(this.#indent) : notPlain()
  }

  #toLineEnd(): unknown {
    const value = this.#value('block')
    this.#endLine()
    return value
  }

  #isItem(): boolean {
    return this.#text.startsWith('- ', this.#indent)
  }

  #list(column: number): unknown {
    return this.#deeper(() => {
      const out: unknown[] = []
      do {
        this.#at += 1
        this.#eat(SPACES)
        const at = this.#at
        KEY.lastIndex = at
        out.push(KEY.test(this.#text) ? this.#map(at) : this.#toLineEnd())
      } while (this.#indent === column && this.#isItem())
      if (this.#indent > column) notPlain()
      return out
    })
  }

  /** A value on one line. */
  #value(where: 'block' | 'brackets'): unknown {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#inBrackets('}', {}, (out) => {
          const key = this.#key()
          this.#eat(SPACES)
          this.#put(out, key, () => this.#value('brackets'))
        })
      case '[':
        return this.#inBrackets(']', [], (out: unknown[]) => out.push(this.#value('brackets')))
      case '"':
        return this.#eat(QUOTED)?.[1]?.replace(/\\(.)/g, '$1') ?? notPlain()
      default:
        return this.#plain(where)
    }
  }

  #inBrackets<T>(close: string, out: T, item: (out: T) => void): T {
    return this.#deeper(() => {
      this.#at += 1
      this.#eat(SPACES)
      for (let more = this.#text[this.#at] !== close; more; ) {
        item(out)
        this.#eat(SPACES)
        more = this.#text[this.#at] === ','
        if (!more) break
        this.#at += 1
        this.#eat(SPACES)
      }
      if (this.#text[this.#at] !== close) notPlain()
      this.#at += 1
      return out
    })
  }

  /** Words up to a comment, or in brackets up to what ends them there. */
  #plain(where: 'block' | 'brackets'): unknown {
    const start = this.#at
    if (this.#eat(PLAIN_START) === null) return notPlain()
    const comment = this.#text.indexOf(' #', start)
    let end = comment < 0 ? this.#text.length : comment
    if (where === 'brackets') {
      FLOW_END.lastIndex = start
      end = Math.min(end, FLOW_END.exec(this.#text)?.index ?? end)
    }
    while (this.#text[end - 1] === ' ') end -= 1
    this.#at = end
    const text = this.#text.slice(start, end)
    if (text.includes(': ') || text.endsWith(':')) return notPlain()
    if (NUMBER.test(text)) return Number(text)
    if (text === 'true' || text === 'false') return text === 'true'
    if (text === 'null') return null
    return MAYBE_NO_TEXT.test(text) ? notPlain() : text
  }
}

function notPlain(): never {
  throw LEFT_TO_THE_FULL_READER
}
