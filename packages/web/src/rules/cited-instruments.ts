import type { LawBook } from '@juyi/law'

/** An instrument and what of it is cited. */
export interface Instrument {
  readonly id: string
  /** In the order of articles, paragraphs and items. */
  readonly cites: readonly string[]
}

/** The statutes that a book cites, those that carry most of it first, and its sources that are no statutes. */
export function citedInstruments({ citations }: Pick<LawBook, 'citations'>): {
  readonly statutes: readonly Instrument[]
  readonly sources: readonly string[]
} {
  const statutes = new Map<string, string[]>()
  const sources: string[] = []
  for (const [cite, { statute }] of Object.entries(citations)) {
    const id = cite.split('#')[0] ?? cite
    if (statute) statutes.set(id, [...(statutes.get(id) ?? []), cite])
    else sources.push(cite)
  }
  return {
    statutes: [...statutes]
      .map(([id, cites]) => ({ id, cites: cites.sort(byArticle) }))
      .sort((a, b) => b.cites.length - a.cites.length || (a.id < b.id ? -1 : 1)),
    sources: sources.sort(),
  }
}

function byArticle(a: string, b: string): number {
  const [one, other] = [numbersOf(a), numbersOf(b)]
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const difference = (one[i] ?? -1) - (other[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersOf(cite: string): readonly number[] {
  return (cite.split('#')[1] ?? '')
    .split('.')
    .filter((part) => part !== '')
    .map(Number)
}
