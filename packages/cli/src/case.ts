import type { KnownFacts } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'

/** Whose case it is, where and on which day: what check, plan and papers all start from. */
export interface Case {
  readonly book: LawBook
  readonly facts: KnownFacts
  readonly on: Day
}
