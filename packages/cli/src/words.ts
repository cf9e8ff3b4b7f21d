import type { Language } from '@juyi/law'
import { LANGUAGE } from './language.ts'
import { en } from './words/en/index.ts'
import { type Words, zh } from './words/zh/index.ts'

const TABLES: Readonly<Record<Language, Words>> = { zh, en }

/** The words of the command line, in the language of this run. */
export const {
  ask: ASK,
  typed: TYPED,
  calendar: CALENDAR,
  packet: PACKET,
  confidence: CONFIDENCE,
  pages: WORDS,
  phrases: PHRASES,
  purpose: PURPOSE,
  reason: REASON,
  refused: REFUSED,
  usage: USAGE,
  verdict: VERDICT,
} = TABLES[LANGUAGE]
