import type { Assessment, PaperItem } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'

/** What the page asks of the worker. */
export interface ReckonRequest {
  readonly book: LawBook
  readonly facts: Readonly<Record<string, unknown>>
  readonly on: Day
}

/** Everything that follows from the law and the answers. */
export interface Reckoned {
  readonly assessment: Assessment
  /** What to show when applying, and when registering one's residence. */
  readonly papers: {
    readonly application: readonly PaperItem[]
    readonly registration: readonly PaperItem[]
  }
}
