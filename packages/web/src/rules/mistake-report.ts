import type { LawBook } from '@juyi/law'
import { tell } from '../words/tell.ts'

/** What a report of a mistake is about. */
export interface Reported {
  /** Where it stands in the law: `registration/landlord`. */
  readonly id: string
  readonly says: string
  readonly cites: readonly string[]
  /** YYYY-MM-DD; left out where only the sources were checked. */
  readonly checked?: string
}

/**
 * The text of a report, with room for the reporter's own words. It holds nothing about the person, only what we
 * say and where we have it from.
 */
export function mistakeReport(
  reported: Reported | undefined,
  book: Pick<LawBook, 'place' | 'citations'>,
): string {
  const { place, citations } = book
  const head = tell.report.head(place.name, place.code)
  if (reported === undefined) return [head, ...tell.report.blanks].join('\n')
  const { id, says, cites, checked } = reported
  const sources = cites.map((cite) => citations[cite]?.label ?? cite)
  return [
    head,
    tell.report.which(id),
    tell.report.ours(says),
    sources.length === 0 ? tell.report.noSource : tell.report.sources(sources),
    ...(checked === undefined ? [] : [tell.report.checked(checked)]),
    ...tell.report.blanks,
  ].join('\n')
}
