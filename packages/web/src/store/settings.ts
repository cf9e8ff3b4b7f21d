import type { Language } from '@juyi/law'
import { storedUnder } from './stored.ts'

/** Whether the person wants large type, on every page from now on. */
export const largeType = storedUnder('juyi.large', (raw) => raw === true)

/** The language of the pages. */
export const language = storedUnder('juyi.language', (raw): Language => (raw === 'en' ? 'en' : 'zh'))

/** The person whose papers lie open, by id; empty before there is one. */
export const openPerson = storedUnder('juyi.person', (raw) => (typeof raw === 'string' ? raw : ''))
