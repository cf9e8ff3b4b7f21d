import { styleText } from 'node:util'
import { displayWidth, wrap } from './wrap.ts'

/** What a line is, which decides its colour where there are colours. */
export type Look = 'plain' | 'answer' | 'heading' | 'yes' | 'no' | 'open' | 'source'

const COLOURS = {
  plain: [],
  answer: ['bold'],
  heading: ['bold', 'cyan'],
  yes: ['green'],
  no: ['red'],
  open: ['yellow'],
  source: ['dim'],
} as const satisfies Record<Look, readonly string[]>

/** Lines for a terminal of a certain width; the end of long ones goes on below, under their beginning. */
export class Page {
  readonly #columns: number
  readonly #coloured: boolean
  readonly #lines: string[] = []

  constructor(columns: number, coloured: boolean) {
    this.#columns = columns
    this.#coloured = coloured
  }

  /** Adds a text, indented, with a mark before it. The look is that of the mark where there is one. */
  say(text: string, { indent = 0, mark = '', look = 'plain' }: LineStyle = {}): void {
    const lead = mark === '' ? '' : `${mark} `
    const hang = ' '.repeat(indent + displayWidth(lead))
    wrap(text, Math.max(20, this.#columns - hang.length)).forEach((line, i) => {
      if (lead === '') this.#lines.push(hang + this.#paint(line, look))
      else this.#lines.push((i === 0 ? ' '.repeat(indent) + this.#paint(lead, look) : hang) + line)
    })
  }

  /** Begins a part of the page. */
  heading(text: string): void {
    this.gap()
    this.say(text, { look: 'heading' })
  }

  /** One empty line, unless there is one already. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('')
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`
  }

  #paint(text: string, look: Look): string {
    // The stream was asked about colours when the page was begun.
    return this.#coloured ? styleText([...COLOURS[look]], text, { validateStream: false }) : text
  }
}

export interface LineStyle {
  readonly indent?: number
  readonly mark?: string
  readonly look?: Look
}

/** Beyond this, lines of Chinese become hard to follow. */
const WIDEST = 100
const USUAL = 80

/** A page for standard output: coloured on a terminal unless NO_COLOR is set, plain in a file or a pipe. */
export function pageFor(stream: NodeJS.WriteStream): Page {
  const terminal = stream.isTTY === true
  const columns = terminal ? Math.min(stream.columns || USUAL, WIDEST) : USUAL
  return new Page(columns, terminal && !process.env.NO_COLOR)
}
