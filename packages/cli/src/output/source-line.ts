import type { Confidence, LawBook } from '@juyi/law'
import { WORDS } from '../words.ts'
import { citeWords } from './answer-json.ts'
import type { Page } from './page.ts'

/** Where a statement comes from and how sure it is. Nothing is said about the law without it. */
export function saySource(
  page: Page,
  { cites, confidence }: { readonly cites: readonly string[]; readonly confidence: Confidence },
  book: LawBook,
  indent: number,
): void {
  page.say(WORDS.source(confidence, citeWords(cites, book)), { indent, look: 'source' })
}
