import type { Language } from '@juyi/law'
import { type PageWords, zhPages } from './zh/pages.ts'

/** The words of the pages that are opened later, in the language of `tellIn`. They come with the first such page. */
export let tell: PageWords = zhPages

/** Changes their language. It has to be called before such a page is drawn. */
export async function tellIn(language: Language): Promise<void> {
  tell = language === 'zh' ? zhPages : (await import('./en/pages.ts')).enPages
}
