import type { RemedyRoute } from '@juyi/law'
import { REFUSED } from '../words.ts'

/** What one does on a way: by the letter that goes with it where that tells more than the kind. */
export function wayName({ kind, does }: RemedyRoute): string {
  return does ?? REFUSED.kind[kind]
}
