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

/** Two low lines take the width of one character. */
const LOW_LINES = /(_{2,})/

/** Latin letters and signs that may stand without a break before they run over the margin. */
const UNBROKEN = /[!-~]{24}(?=[!-~])/g

/** A place where a line may end that shows as nothing. */
const MAY_BREAK = '\u200B'

/** The parts of a text, so that nothing of it is lost unseen. */
export function printedParts(text: string, coverage: FontCoverage): readonly PrintedPart[] {
  return text.split('\n').flatMap((line, i): readonly PrintedPart[] => {
    const parts = line.split(LOW_LINES).flatMap((part): readonly PrintedPart[] => {
      if (/^_{2,}$/.test(part)) return [{ line: part.length / 2 }]
      return part === '' ? [] : withBoxes(part, coverage)
    })
    return i === 0 ? parts : [{ lineBreak: true }, ...parts]
  })
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
    if (words !== '') parts.push(words.replace(UNBROKEN, `$&${MAY_BREAK}`))
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
