import type { Day } from '@juyi/rules'
import { readDate, type TypedDate } from '../questions/read-date.ts'
import { tell } from '../words/tell.ts'
import type { PaperSpan } from './held-papers.ts'

/** The days that a paper speaks for, or what is wrong and what would be right. */
export type ReadSpan = { readonly span: PaperSpan } | { readonly problem: string }

/** Reads the days of a paper as they were typed. It has begun already; an empty end means that it still holds. */
export function readSpan(from: TypedDate, to: TypedDate, today: Day): ReadSpan {
  const first = readDate(from, { future: false }, today)
  if ('problem' in first) return first
  if (Object.values(to).every((part) => part.trim() === '')) return { span: { from: first.answer } }
  const last = readDate(to, { future: true }, today)
  if ('problem' in last) return last
  // Days written as YYYY-MM-DD sort as text.
  if (last.answer < first.answer) return { problem: tell.coveredMonths.backwards }
  return { span: { from: first.answer, to: last.answer } }
}
