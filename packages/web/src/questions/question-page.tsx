import type { LawBook } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { problemWith } from '../reckoning/known-facts.ts'
import { goTo, hrefOf, type Route } from '../router.ts'
import { changeAnswers } from '../store/answers.ts'
import {
  type AnswerValue,
  answerTo,
  type PlaceAnswers,
  withAnswer,
  withSkipped,
} from '../store/place-answers.ts'
import { todayInChina } from '../today.ts'
import { zh } from '../words/zh.ts'
import { AnswerField } from './answer-field.tsx'
import type { Question } from './question.ts'

interface Props {
  readonly book: LawBook
  readonly question: Question
  readonly given: PlaceAnswers
  /** How many more questions there are at most besides this one; undefined while that is being worked out. */
  readonly others: number | undefined
}

/** One question: what we ask and why, help for whoever wants it, the answer, and "I don't know". */
export function QuestionPage({ book, question, given, others }: Props) {
  const { code } = book.place
  const [problem, setProblem] = useState<string>()
  const today = todayInChina()
  const forward = () => goTo({ page: 'ask', code })
  const answer = (value: AnswerValue) => {
    const wrong = problemWith(withAnswer(given, question.id, value, formatDay(today)), book, today)
    setProblem(wrong)
    if (wrong !== undefined) return
    changeAnswers(code, (now) => withAnswer(now, question.id, value, formatDay(today)))
    forward()
  }
  const skip = () => {
    changeAnswers(code, (now) => withSkipped(now, question.id))
    forward()
  }
  const before = hrefOf(previous(code, question.id, given))
  const skipped = given.skipped.includes(question.id)
  return (
    <article class="question" data-fact={question.id}>
      <p class="progress">
        <a class="back" href={before}>
          <span aria-hidden="true">‹ </span>
          {zh.ask.back}
        </a>
        <span role="status">{others === undefined ? '' : zh.ask.left(others + 1)}</span>
      </p>
      <FocusedHeading page={`ask ${question.id}`} title={question.words}>
        {question.words}
      </FocusedHeading>
      {question.why === undefined ? null : <p class="why">{question.why}</p>}
      {question.help === undefined ? null : (
        <details class="help">
          <summary>{zh.ask.help}</summary>
          <p>{question.help}</p>
        </details>
      )}
      <AnswerField
        question={question}
        value={answerTo(given, question.id)}
        today={today}
        problem={problem}
        onAnswer={answer}
        onProblem={setProblem}
      />
      <section class="unknown">
        {skipped ? <p class="soft">{zh.ask.skippedBefore}</p> : null}
        <button type="button" class="quiet" aria-pressed={skipped} onClick={skip}>
          {zh.ask.unknown}
        </button>
        {question.obtain === undefined ? null : (
          <p class="soft">
            {zh.ask.obtain}：{question.obtain}
          </p>
        )}
      </section>
      <p class="aside">
        <a href={hrefOf({ page: 'answer', code })}>{zh.ask.now}</a>
      </p>
    </article>
  )
}

/** The question that was met before this one; the page of the place before the first. */
function previous(code: string, fact: string, given: PlaceAnswers): Route {
  const at = given.order.indexOf(fact)
  const before = at < 0 ? given.order.at(-1) : given.order[at - 1]
  return before === undefined ? { page: 'place', code } : { page: 'ask', code, fact: before }
}
