import type { RemedyRoute } from '@juyi/law'
import { tell } from '../words/tell.ts'

/** What one does on a way: by the letter that goes with it where that tells more than the kind. */
export function wayName({ kind, letter }: RemedyRoute): string {
  return tell.refused.does[letter ?? kind] ?? tell.refused.kind[kind]
}
