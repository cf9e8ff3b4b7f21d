import { parseArgs } from 'node:util'
import type { InWords, Language } from '@juyi/law'

/** The option of every command, wherever on the line it stands. */
export const LANG = 'lang'

/** The command line without the choice of language, and the choice as it was written; Chinese where none is made. */
export function languageAsked(rawArgs: readonly string[]): {
  readonly rest: readonly string[]
  readonly asked: string | undefined
} {
  const { tokens } = parseArgs({
    args: [...rawArgs],
    options: { [LANG]: { type: 'string' } },
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const drop = new Set<number>()
  let asked: string | undefined
  for (const token of tokens) {
    if (token.kind === 'option-terminator') break
    if (token.kind !== 'option' || token.name !== LANG) continue
    asked = token.value ?? ''
    drop.add(token.index)
    if (token.inlineValue === false) drop.add(token.index + 1)
  }
  return { rest: rawArgs.filter((_, i) => !drop.has(i)), asked }
}

/** The language of this run of the program: read once, before anything is said. */
export const LANGUAGE: Language = languageAsked(process.argv.slice(2)).asked === 'en' ? 'en' : 'zh'

/** What is said, in the language of this run. */
export function spoken(words: InWords): string {
  return words[LANGUAGE]
}
