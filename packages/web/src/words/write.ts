import type { Language } from '@juyi/law'
import * as zh from './zh/after-refusal.ts'

/** What every language has to say about the ways on, letters, packets and calendar files; the compiler finds what is missing. */
export type LetterPageWords = typeof zh

/** Those words, in the language of `writeIn`. They come with whatever makes documents. */
export let write: LetterPageWords = zh

/** Changes their language. It has to be called before anything of it is drawn. */
export async function writeIn(language: Language): Promise<void> {
  write = language === 'zh' ? zh : await import('./en/after-refusal.ts')
}
