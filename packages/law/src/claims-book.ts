import { citationsIn } from './citations-in.ts'
import type { Citation } from './cite.ts'
import { citesOf } from './compile-condition.ts'
import { EN_OF, inLanguage, type Language } from './language.ts'
import type { ClaimsSource } from './schema/refusals.ts'
import type { Confidence } from './schema/statement.ts'
import type { LawSources } from './sources.ts'

/** Something that people say about the permit, checked against the law. */
export interface ClaimRule {
  readonly id: string
  readonly claim: string
  readonly verdict: ClaimsSource[string]['verdict']
  /** What is so instead, or within which limits. */
  readonly says: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

/** Every claim that was checked, with what it rests on. */
export interface ClaimsBook {
  readonly claims: readonly ClaimRule[]
  readonly citations: Readonly<Record<string, Citation>>
}

/** The claims of the law in one language, in the order of their file. Throws `LawError` for a citation that leads nowhere. */
export function claimsBook(law: LawSources, language: Language): ClaimsBook {
  const claims = Object.entries(inLanguage(law.claims, language, ...EN_OF.claims)).map(
    ([id, { claim, verdict, says, cite, confidence }]): ClaimRule => ({
      id,
      claim,
      verdict,
      says,
      cites: citesOf(cite),
      confidence,
    }),
  )
  return { claims, citations: citationsIn(claims, law, language) }
}
