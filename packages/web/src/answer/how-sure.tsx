import type { Assessment } from '@juyi/journey'
import type { Confidence } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { tell } from '../words/tell.ts'
import { unsureWords } from './unsure-words.ts'

/** How sure the headline is: its badge, and what is not confirmed about it. Nothing where it makes no claim. */
export function HowSure({ assessment }: { readonly assessment: Assessment }) {
  const claim = claimOf(assessment)
  if (claim === undefined) return null
  return (
    <p class="how-sure">
      <Badge confidence={claim.confidence} /> {claim.says}
    </p>
  )
}

interface Claim {
  readonly confidence: Confidence
  readonly says: string
}

function claimOf({ reason, verdict, routes, because }: Assessment): Claim | undefined {
  if (reason !== null) {
    const gate = because.find(({ id, holds }) => id.startsWith('scope/') && holds === false)
    if (gate === undefined) return undefined
    return {
      confidence: gate.confidence,
      says: gate.confidence === 'high' ? tell.sure.confirmed : tell.sure.gate,
    }
  }
  const [plan] = routes
  if (plan !== undefined)
    return plan.sure
      ? { confidence: 'high', says: tell.sure.confirmed }
      : { confidence: 'medium', says: unsureWords(plan, false) }
  return verdict === 'eligible' ? { confidence: 'high', says: tell.sure.confirmed } : undefined
}
