import type { Words } from '../zh/index.ts'
import { ask, typed } from './ask.ts'
import { calendar } from './calendar.ts'
import { packet } from './packet.ts'
import { confidence, pages, purpose, reason, verdict } from './pages.ts'
import { phrases } from './phrases.ts'
import { refused } from './refused.ts'
import { usage } from './usage.ts'

export const en: Words = {
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
