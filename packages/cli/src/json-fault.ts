/** The spot at which a text stops being JSON, line and column counted from 1. The reader of the platform often names none. */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, faultOffset(text)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const MARK = { '{': /\{/y, '}': /\}/y, '[': /\[/y, ']': /\]/y, ',': /,/y, ':': /:/y } as const

/** Nobody nests facts so deeply; a text that does is wrong there. */
const DEEPEST = 200

function faultOffset(text: string): number {
  let at = 0
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at += found[0].length
    return found !== null
  }
  const list = (close: RegExp, item: (depth: number) => boolean, depth: number): boolean => {
    eat(SPACE)
    if (eat(close)) return true
    for (;;) {
      if (!item(depth)) return false
      eat(SPACE)
      if (eat(close)) return true
      if (!eat(MARK[','])) return false
    }
  }
  const pair = (depth: number): boolean => {
    eat(SPACE)
    if (!eat(STRING)) return false
    eat(SPACE)
    return eat(MARK[':']) && value(depth)
  }
  const value = (depth: number): boolean => {
    eat(SPACE)
    if (depth > DEEPEST) return false
    if (eat(MARK['{'])) return list(MARK['}'], pair, depth + 1)
    if (eat(MARK['['])) return list(MARK[']'], value, depth + 1)
    return eat(STRING) || eat(NUMBER) || eat(WORD)
  }
  if (value(0)) eat(SPACE)
  return at
}
