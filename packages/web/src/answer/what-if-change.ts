import type { Assessment } from '@juyi/journey'
import type { WhatIf } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'

/** What comes of the answers: a day, a question that is still open, or no way. */
export type Outcome =
  | { readonly kind: 'day'; readonly day: Day; readonly sure: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'none' }

/** What an answer comes to, told by its first way. */
export function outcomeOf({ reason, routes, earliest, verdict }: Assessment): Outcome {
  if (reason !== null) return { kind: 'none' }
  const [plan] = routes
  if (plan !== undefined) return { kind: 'day', day: plan.earliest, sure: plan.sure }
  if (earliest !== null) return { kind: 'day', day: earliest, sure: false }
  return verdict === 'unknown' ? { kind: 'open' } : { kind: 'none' }
}

/** How the day changes when something is supposed, in one sentence. */
export function changeWords(before: Outcome, after: Outcome, on: Day): string {
  const dayOf = ({ day, sure }: Outcome & { readonly kind: 'day' }) => {
    const words = day <= on ? tell.answer.today : say.day(day)
    return sure ? words : `${words}${say.aside(say.unconfirmed)}`
  }
  if (before.kind === 'day' && after.kind === 'day') {
    const same = before.day === after.day && before.sure === after.sure
    return same ? tell.change.same(dayOf(after)) : tell.change.moved(dayOf(before), dayOf(after))
  }
  if (after.kind === 'day') return tell.change.gained(dayOf(after))
  if (after.kind === 'open') return tell.change.open
  return before.kind === 'day' ? tell.change.lost(dayOf(before)) : tell.change.none
}

/** The suppositions after one of them was switched. What says something else of the same fact is switched off. */
export function toggled(
  supposed: readonly string[],
  id: string,
  whatIfs: readonly Pick<WhatIf, 'id' | 'sets'>[],
): readonly string[] {
  if (supposed.includes(id)) return supposed.filter((one) => one !== id)
  const facts = new Set(Object.keys(whatIfs.find((one) => one.id === id)?.sets ?? {}))
  const contradicts = (other: string) =>
    Object.keys(whatIfs.find((one) => one.id === other)?.sets ?? {}).some((fact) => facts.has(fact))
  return [...supposed.filter((other) => !contradicts(other)), id]
}
