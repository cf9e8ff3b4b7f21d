import type { Confidence, LawBook } from '@juyi/law'

/** What a rule rests on: articles of legal instruments, and what else says it; and how sure it is. */
export interface Basis {
  readonly articles: readonly string[]
  readonly others: readonly string[]
  readonly confidence: Confidence
}

/** The sources behind some citations, each told once. */
export function basisOf(
  cites: readonly string[],
  confidence: Confidence,
  ...books: readonly LawBook['citations'][]
): Basis {
  const found = cites.map((cite) => {
    const citation = books.map((book) => book[cite]).find((one) => one !== undefined)
    return { label: citation?.label ?? cite, isArticle: citation?.statute === true }
  })
  const labels = (articles: boolean) => [
    ...new Set(found.filter(({ isArticle }) => isArticle === articles).map(({ label }) => label)),
  ]
  return { articles: labels(true), others: labels(false), confidence }
}
