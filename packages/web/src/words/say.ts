import type { Language } from '@juyi/law'
import { type Words, zh } from './zh/index.ts'

/** The words of the language in which the app is speaking. */
export let say: Words = zh

/** The language in which the app is speaking. */
export let spoken: Language = 'zh'

/** Changes the language. Whoever shows words must be drawn again; English is fetched only when it is wanted. */
export async function speak(language: Language): Promise<void> {
  say = language === 'zh' ? zh : (await import('./en/index.ts')).en
  spoken = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
