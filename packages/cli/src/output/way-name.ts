import type { RemedyRoute } from '@juyi/law'
import { REFUSED } from '../words.ts'

/** What a way is, by its letter or else its kind. */
export function wayName({ kind, letter }: RemedyRoute): string {
  return (letter === undefined ? undefined : BY_LETTER[letter]) ?? REFUSED.kind[kind]
}

const BY_LETTER: Readonly<Record<string, string>> = REFUSED.byLetter
