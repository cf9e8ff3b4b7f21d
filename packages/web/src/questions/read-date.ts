import { civilOf, type Day, formatDay, parseDay } from '@juyi/rules'
import { say } from '../words/say.ts'
import type { Question } from './question.ts'

/** A date as it is typed, part by part. */
export interface TypedDate {
  readonly year: string
  readonly month: string
  readonly date: string
}

/** An answer, or what is wrong and what would be right. */
export type ReadDate = { readonly answer: string } | { readonly problem: string }

/** Reads a typed date for a question. Beginnings cannot lie in the future, ends can. */
export function readDate(
  typed: TypedDate,
  question: Pick<Question, 'future' | 'none'>,
  today: Day,
): ReadDate {
  const [year, month, date] = [typed.year, typed.month, typed.date].map(digitsOf)
  if (year === undefined || month === undefined || date === undefined)
    return { problem: say.problem.dateIncomplete }
  if (year < 1900 || year > 2199) return { problem: say.problem.dateYear }
  const written = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
  const day = parseDay(written)
  if (day === undefined) return { problem: say.problem.dateMissing(year, month, date) }
  if (day > today && !question.future) {
    const now = say.day(today)
    return {
      problem:
        question.none === undefined
          ? say.problem.dateFuture(now)
          : say.problem.dateFutureOr(now, question.none),
    }
  }
  return { answer: formatDay(day) }
}

/** The parts of an answer given before. */
export function typedFrom(answer: unknown): TypedDate {
  const day = typeof answer === 'string' ? parseDay(answer) : undefined
  if (day === undefined) return { year: '', month: '', date: '' }
  const { year, month, day: date } = civilOf(day)
  return { year: String(year), month: String(month), date: String(date) }
}

/** Full-width digits are what some Chinese keyboards write. */
function digitsOf(text: string): number | undefined {
  const plain = text.trim().normalize('NFKC')
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined
}
