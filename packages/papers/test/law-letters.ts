import { fileURLToPath } from 'node:url'
import { type Citation, type LetterTemplate, lettersBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'

/** The letters of the law as it stands, and what they cite. */
const book = lettersBook(
  loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)), { only: '000000' }),
  'zh',
)

export const letters: readonly LetterTemplate[] = Object.values(book.letters)
export const citations: Readonly<Record<string, Citation>> = book.citations

export function letterCalled(id: string): LetterTemplate {
  const found = book.letters[id]
  if (found === undefined) throw new Error(`there is no letter ${id}`)
  return found
}
