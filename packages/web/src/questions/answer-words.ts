import type { LawBook } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import type { AnswerValue } from '../store/place-answers.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import type { Question } from './question.ts'
import { questionAbout } from './question.ts'

/** An answer in words, as the person chose or wrote it. */
export function answerWords(
  fact: string,
  value: AnswerValue | undefined,
  book: LawBook,
  nameOf: (code: string) => string | undefined,
): string {
  const question = questionAbout(fact, book)
  if (value === undefined || question === undefined) return tell.answer.unknown
  return wordsIn(question, value, nameOf)
}

function wordsIn(
  question: Question,
  value: AnswerValue,
  nameOf: (code: string) => string | undefined,
): string {
  switch (question.type) {
    case 'boolean':
      return value === true ? question.yes : question.no
    case 'choice':
      return question.options[String(value)] ?? String(value)
    case 'number':
      return say.amount(Number(value), question.unit)
    case 'date': {
      const day = typeof value === 'string' ? parseDay(value) : undefined
      return day === undefined ? (question.none ?? say.no) : say.day(day)
    }
    case 'code':
      return nameOf(String(value)) ?? String(value)
  }
}
