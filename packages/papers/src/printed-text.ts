import { covers, type FontCoverage } from './font-coverage.ts'

/** A part of a text as it is set: words, a line to write on, or a box for a character that the font lacks. */
export type PrintedPart =
  | string
  /** In widths of a character. */
  | { readonly line: number }
  /** Its code, such as U+20BB7. */
  | { readonly missing: string }
  | { readonly lineBreak: true }

/** Characters that the font lacks: whoever signs has to write them in by hand. */
export interface MissingCharacters {
  readonly problem: 'missingCharacters'
  /** Each once, in the order of the text. */
  readonly characters: readonly string[]
}

/** A line to write on, as letters have it. */
const BLANK = /(_{2,})/

/** Two low lines take the width of one character. */
const LOW_LINES_TO_A_CHARACTER = 2

/** Latin letters and signs that may stand without a break before they run over the margin. */
const UNBROKEN = /[!-~]{24}(?=[!-~])/g

/** A place where a line may end that shows as nothing. */
const MAY_BREAK = '\u200B'

/** The parts of a text, so that nothing of it is lost unseen. */
export function printedParts(text: string, coverage: FontCoverage): readonly PrintedPart[] {
  return text.split('\n').flatMap((line, i): readonly PrintedPart[] => {
    const parts = wordsAndBlanks(line).flatMap((part): readonly PrintedPart[] =>
      typeof part === 'string' ? withBoxes(part, coverage) : [part],
    )
    return i === 0 ? parts : [{ lineBreak: true }, ...parts]
  })
}

/** A text in its words and the lines to write on, whose length is given in widths of a character. */
export function wordsAndBlanks(text: string): readonly (string | { readonly line: number })[] {
  return text
    .split(BLANK)
    .filter((part) => part !== '')
    .map((part) => (/^_{2,}$/.test(part) ? { line: part.length / LOW_LINES_TO_A_CHARACTER } : part))
}

/** Words that end a line before they run over its end, however long an address without a space is. */
export function breakable(words: string): string {
  return words.replace(UNBROKEN, `$&${MAY_BREAK}`)
}

/** The characters of texts that the font lacks; undefined where it has them all. */
export function missingCharacters(
  texts: readonly string[],
  coverage: FontCoverage,
): MissingCharacters | undefined {
  const characters = new Set(
    texts.flatMap((text) => [...text].filter((character) => isMissing(character, coverage))),
  )
  return characters.size === 0 ? undefined : { problem: 'missingCharacters', characters: [...characters] }
}

function withBoxes(text: string, coverage: FontCoverage): readonly PrintedPart[] {
  const parts: PrintedPart[] = []
  let words = ''
  const close = () => {
    if (words !== '') parts.push(breakable(words))
    words = ''
  }
  for (const character of text) {
    if (INVISIBLE.test(character)) continue
    if (isMissing(character, coverage)) {
      close()
      parts.push({ missing: codeOf(character) })
    } else words += character
  }
  close()
  return parts
}

/** Signs that choose a form of the character before them or join characters, and have none of their own. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{M}]/u

function isMissing(character: string, coverage: FontCoverage): boolean {
  if (INVISIBLE.test(character) || /\s/.test(character)) return false
  return !covers(coverage, character.codePointAt(0) ?? 0)
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
