import { fileURLToPath } from 'node:url'
import { loadLaw } from '@juyi/law/load'

/** The law as it stands in the repository. */
export const law = loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)))
