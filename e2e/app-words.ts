import * as enAfter from '../packages/web/src/words/en/after-refusal.ts'
import { en } from '../packages/web/src/words/en/index.ts'
import { enPages } from '../packages/web/src/words/en/pages.ts'
import * as zhAfter from '../packages/web/src/words/zh/after-refusal.ts'
import { zh } from '../packages/web/src/words/zh/index.ts'
import { zhPages } from '../packages/web/src/words/zh/pages.ts'

/** The words of the app, by which a tour finds what it presses in either language. */
export const WORDS = {
  zh: { ...zh, ...zhPages, ...zhAfter },
  en: { ...en, ...enPages, ...enAfter },
}

export type AppWords = (typeof WORDS)['zh']
