import type * as z from 'zod'
import type { InWords } from '../language.ts'

/** Every message of a schema, by its Chinese words. */
const SAID = new Map<string, InWords>()

/** A message for a schema, which keeps one text: it keeps the Chinese one, and the English one is found by it. */
export function said(words: InWords): string {
  SAID.set(words.zh, words)
  return words.zh
}

/** What a schema says of an issue: its own message; the library's, where a schema has none, is there in Chinese alone. */
export function wordsOf({ message, code }: z.core.$ZodIssue): InWords {
  return SAID.get(message) ?? { zh: message, en: `this does not fit (${code})` }
}
