import { ask, typed } from './ask.ts'
import { calendar } from './calendar.ts'
import { packet } from './packet.ts'
import { confidence, pages, purpose, reason, verdict } from './pages.ts'
import { phrases } from './phrases.ts'
import { refused } from './refused.ts'
import { usage } from './usage.ts'

export const zh = {
  ask,
  typed,
  calendar,
  packet,
  confidence,
  pages,
  purpose,
  reason,
  verdict,
  phrases,
  refused,
  usage,
}

/** What every language of the command line has to say; the compiler finds what is missing. */
export type Words = typeof zh
