import { assess, parseFacts } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import { questionAbout } from '../src/questions/question.ts'

/**
 * The fact that a place asks first where nothing is known of a person, as it is on the day on which its rules were
 * checked last; undefined where nothing is asked. A test holds it against every day of the years around.
 */
export function openingFact(book: LawBook): string | undefined {
  const checked = [...book.scope, ...book.routes].flatMap((rule) => parseDay(rule.checked) ?? [])
  const on = Math.max(...checked)
  const { missing } = assess(book, parseFacts({}, book, on), on)
  return missing.find((fact) => questionAbout(fact, book) !== undefined)
}
