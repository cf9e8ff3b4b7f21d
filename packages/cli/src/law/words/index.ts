import type { Language } from '@juyi/law'
import { LANGUAGE } from '../../language.ts'
import { en } from './en/index.ts'
import { type LawWords, zh } from './zh/index.ts'

export type { LawWords } from './zh/index.ts'

const WORDS: Readonly<Record<Language, LawWords>> = { zh, en }

/** The words of the commands for lawyers in a language. */
export function lawWords(language: Language): LawWords {
  return WORDS[language]
}

/** Those of this run of the program. */
export const LAW_WORDS = lawWords(LANGUAGE)
