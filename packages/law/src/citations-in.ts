import { type Citation, resolveCitation, unresolvedMessage } from './cite.ts'
import type { Language } from './language.ts'
import { LawError, type LawSources } from './sources.ts'

/** Every citation that stands anywhere in something built from the law, looked up in one language. Throws `LawError` for one that leads nowhere. */
export function citationsIn(
  built: unknown,
  law: Pick<LawSources, 'statutes' | 'sources'>,
  language: Language,
): Readonly<Record<string, Citation>> {
  const out: Record<string, Citation> = {}
  // In order: those of one instrument stand together, which makes them small when they are compressed.
  for (const cite of [...citesUsed(built)].sort()) {
    const found = resolveCitation(cite, law.statutes, law.sources, language)
    if ('missing' in found)
      throw new LawError([{ file: 'statutes', says: unresolvedMessage(cite, found.missing) }])
    out[cite] = found
  }
  return out
}

function citesUsed(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) {
    for (const item of value) citesUsed(item, into)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'cites' && Array.isArray(item)) for (const cite of item) into.add(String(cite))
      else citesUsed(item, into)
    }
  }
  return into
}
