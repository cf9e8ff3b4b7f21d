import type { Confidence, LawBook } from '@juyi/law'

/** What a rule rests on, and how sure it is. */
export interface Basis {
  /** Articles on which only this place's rules rest. */
  readonly articles: readonly string[]
  /** Articles on which the rules that it is compared with rest too: they allow no difference from those. */
  readonly shared: readonly string[]
  /** What says it and is no legal instrument. */
  readonly others: readonly string[]
  readonly confidence: Confidence
}

/** The sources behind some citations of a book, each told once; `other` is the book that its rules are compared with. */
export function basisOf(
  cites: readonly string[],
  confidence: Confidence,
  { citations }: Pick<LawBook, 'citations'>,
  other: Pick<LawBook, 'citations'>,
): Basis {
  const basis = { articles: new Set<string>(), shared: new Set<string>(), others: new Set<string>() }
  for (const cite of cites) {
    const citation = citations[cite] ?? other.citations[cite]
    const isShared = Object.hasOwn(other.citations, cite)
    const kind = citation?.statute !== true ? 'others' : isShared ? 'shared' : 'articles'
    basis[kind].add(citation?.label ?? cite)
  }
  return {
    articles: [...basis.articles],
    shared: [...basis.shared],
    others: [...basis.others],
    confidence,
  }
}
