import type { QuestionsLeft } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Said } from '../page/said.tsx'
import { problemWith } from '../reckoning/problem-with.ts'
import { goTo, hrefOf, type Route } from '../router.ts'
import {
  type AnswerValue,
  answerTo,
  type PlaceAnswers,
  withAnswer,
  withSkipped,
} from '../store/place-answers.ts'
import { useDraft } from '../store/use-draft.ts'
import { changeAnswers } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { AnswerField } from './answer-field.tsx'
import type { Typed } from './field-props.ts'
import type { Question } from './question.ts'
import { ruleAsking } from './why-asked.ts'

interface Props {
  readonly code: string
  /** The law of the place; undefined while it is on its way. */
  readonly book: LawBook | undefined
  readonly question: Question
  readonly given: PlaceAnswers
  /** How many more questions come after this one; undefined while that is being worked out. */
  readonly after: QuestionsLeft | undefined
}

const NOTHING_TYPED: Typed = {}

/** One question: what we ask and why, help for whoever wants it, the answer, and "I don't know". */
export function QuestionPage({ code, book, question, given, after }: Props) {
  const [problem, setProblem] = useState<string>()
  const draft = useDraft(`${code}/${question.id}`, NOTHING_TYPED)
  const today = todayInChina()
  const leave = () => {
    draft.drop()
    goTo({ page: 'ask', code })
  }
  const answer = async (value: AnswerValue) => {
    const wrong = await problemWith(withAnswer(given, question.id, value, formatDay(today)), book, today)
    setProblem(wrong)
    if (wrong !== undefined) return
    changeAnswers(code, (now) => withAnswer(now, question.id, value, formatDay(today)))
    leave()
  }
  const skip = () => {
    changeAnswers(code, (now) => withSkipped(now, question.id))
    leave()
  }
  const before = hrefOf(previous(code, question.id, given))
  const skipped = given.skipped.includes(question.id)
  return (
    <article class="question" data-fact={question.id}>
      <p class="progress">
        <a class="back" href={before}>
          <span aria-hidden="true">‹ </span>
          {say.ask.back}
        </a>
        <span role="status">{after === undefined ? '' : say.ask.after(after.atLeast, after.atMost)}</span>
      </p>
      <FocusedHeading page={`ask ${question.id}`} title={question.words}>
        <Said>{question.words}</Said>
      </FocusedHeading>
      <Why question={question} book={book} />
      {question.help === undefined ? null : (
        <details class="help">
          <summary>{say.ask.help}</summary>
          <p>
            <Said>{question.help}</Said>
          </p>
        </details>
      )}
      <AnswerField
        question={question}
        value={answerTo(given, question.id)}
        draft={draft}
        today={today}
        problem={problem}
        onAnswer={answer}
        onProblem={setProblem}
      />
      <section class="unknown">
        {skipped ? <p class="soft">{say.ask.skippedBefore}</p> : null}
        <button type="button" class="quiet" aria-pressed={skipped} onClick={skip}>
          {say.ask.unknown}
        </button>
        {question.obtain === undefined ? null : (
          <p class="soft">
            {say.ask.obtain}
            <Said>{question.obtain}</Said>
          </p>
        )}
      </section>
      <p class="aside">
        <a href={hrefOf({ page: 'answer', code })}>{say.ask.now}</a>
      </p>
    </article>
  )
}

/** Why it is asked: in the words of the question itself, or else in those of the rule that turns on it. */
function Why({ question: { id, why }, book }: Pick<Props, 'question' | 'book'>) {
  if (why !== undefined)
    return (
      <p class="why">
        <Said>{why}</Said>
      </p>
    )
  const rule = book === undefined ? undefined : ruleAsking(id, book)
  if (rule === undefined) return null
  return (
    <p class="why">
      {say.ask.whyAsked[rule.kind]}
      <Said>{rule.says}</Said>
    </p>
  )
}

/** The question that was met before this one; the page of the place before the first. */
function previous(code: string, fact: string, given: PlaceAnswers): Route {
  const at = given.order.indexOf(fact)
  const before = at < 0 ? given.order.at(-1) : given.order[at - 1]
  return before === undefined ? { page: 'place', code } : { page: 'ask', code, item: before }
}
