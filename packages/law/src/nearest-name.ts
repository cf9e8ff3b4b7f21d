import { distance } from 'fastest-levenshtein'
import { type InWords, NOTHING } from './language.ts'

/** The known name that an unknown one is most likely a slip of; undefined when none is close. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const tolerated = Math.ceil(name.length / 3)
  let best: { readonly known: string; readonly slips: number } | undefined
  for (const candidate of known) {
    const slips = distance(name.toLowerCase(), candidate.toLowerCase())
    if (slips <= tolerated && (best === undefined || slips < best.slips)) best = { known: candidate, slips }
  }
  return best?.known
}

/** The question to put after a message about an unknown name; empty when no known name is close. */
export function perhapsMeant(name: string, known: Iterable<string>): InWords {
  const near = nearestName(name, known)
  return near === undefined ? NOTHING : { zh: `；是不是 ${near}？`, en: `; did you mean ${near}?` }
}
