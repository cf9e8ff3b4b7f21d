import type { RemedyRoute } from '@juyi/law'
import { write } from '../words/write.ts'

/** What one does on a way: by the letter that goes with it where that tells more than the kind. */
export function wayName({ kind, does }: RemedyRoute): string {
  return does ?? write.ways.kind[kind]
}
