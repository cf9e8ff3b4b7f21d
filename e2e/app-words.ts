import { en } from '../packages/web/src/words/en/index.ts'
import * as enLetters from '../packages/web/src/words/en/letters.ts'
import { enPages } from '../packages/web/src/words/en/pages.ts'
import { zh } from '../packages/web/src/words/zh/index.ts'
import * as zhLetters from '../packages/web/src/words/zh/letters.ts'
import { zhPages } from '../packages/web/src/words/zh/pages.ts'

/** The words of the app, by which a tour finds what it presses in either language. */
export const WORDS = {
  zh: { ...zh, ...zhPages, ...zhLetters },
  en: { ...en, ...enPages, ...enLetters },
}

export type AppWords = (typeof WORDS)['zh']
