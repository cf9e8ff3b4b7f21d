import type { LawBook } from '@juyi/law'

/** What every page about a place is given: its law, and the one thing of many that the address names. */
export interface PlacePageProps {
  readonly book: LawBook
  readonly item: string | undefined
}
