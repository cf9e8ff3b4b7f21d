import type { RoutePlan } from '@juyi/journey'
import { tell } from '../words/tell.ts'

/** What is not confirmed about a way: what it rests on, or only whether its steps can be done. */
export function unsureWords({ sureOnceDone }: RoutePlan, comesLater: boolean): string {
  if (sureOnceDone) return tell.answer.routeSureOnceDone
  return comesLater ? tell.answer.routeUnsure : tell.answer.routeUnsureOnly
}
