import type { Assessment } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { REASON, VERDICT, WORDS } from '../words.ts'

/** The answer in one or two sentences, with the day: whether, else from when, else by which way. */
export function headline(answer: Assessment, book: LawBook): readonly string[] {
  if (answer.reason !== null) return [REASON[answer.reason]]
  const said = [VERDICT[answer.verdict](book.credential.name)]
  if (answer.verdict === 'eligible' || answer.verdict === 'likely') {
    const to = answer.windows[0]?.to ?? null
    if (to !== null) said.push(WORDS.lastDay(to))
    return said
  }
  const { earliest, on } = answer
  const waiting = earliest !== null && earliest > on ? earliest : null
  if (waiting !== null) {
    said.push(answer.verdict === 'unknown' ? WORDS.asFarAsKnown(waiting) : WORDS.waiting(waiting))
  }
  const [soonest] = [...answer.routes].sort((a, b) => a.earliest - b.earliest)
  if (soonest === undefined) {
    if (waiting === null && answer.verdict !== 'unknown') said.push(WORDS.noWay)
    return said
  }
  if (waiting === null || soonest.earliest < waiting) said.push(WORDS.fastest(soonest.name, soonest.earliest))
  const sure = answer.routes.some((route) => route.sure && route.earliest <= (waiting ?? soonest.earliest))
  if (!sure) {
    said.push(WORDS.unsure)
    const surest = answer.routes.find((route) => route.sure)
    if (surest !== undefined) said.push(WORDS.surest(surest.name, surest.earliest))
  }
  return said
}
