import { fileURLToPath } from 'node:url'
import {
  buildBook,
  type LawBook,
  type LettersBook,
  lettersBook,
  type RefusalsBook,
  refusalsBook,
} from '@juyi/law'
import { loadLaw } from '@juyi/law/load'

/** The books of the real law, each made once. */
export interface RealBooks {
  /** The book of one of the places, by a number. */
  book(n: number): LawBook
  readonly refusals: RefusalsBook
  readonly letters: LettersBook
}

let books: RealBooks | undefined

export function realBooks(): RealBooks {
  books ??= made()
  return books
}

function made(): RealBooks {
  const law = loadLaw(fileURLToPath(new URL('../../law', import.meta.url)))
  const codes = [...law.places.keys()]
  const byCode = new Map<string, LawBook>()
  return {
    book: (n) => {
      const code = codes[n % codes.length] ?? ''
      const book = byCode.get(code) ?? buildBook(code, law)
      byCode.set(code, book)
      return book
    },
    refusals: refusalsBook(law, 'zh'),
    letters: lettersBook(law, 'zh'),
  }
}
