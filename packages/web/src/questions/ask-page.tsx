import type { LawBook } from '@juyi/law'
import { useEffect } from 'preact/hooks'
import { loadOpening } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Failure, LostPage } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Waiting } from '../page/waiting.tsx'
import { readyToCheck } from '../reckoning/problem-with.ts'
import { useQuestionsLeft, useReckoned } from '../reckoning/reckon.ts'
import { goTo } from '../router.ts'
import { isBlank } from '../store/place-answers.ts'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say, spoken } from '../words/say.ts'
import { openQuestions, questionAbout, questionFrom, questionsAfter } from './question.ts'
import { QuestionPage } from './question-page.tsx'

interface Props {
  readonly code: string
  /** The law of the place; undefined while it is on its way. */
  readonly book: LawBook | undefined
  /** The question that the address names. */
  readonly item: string | undefined
}

/**
 * Puts the question that the address names, or finds out which is next, or goes to the answer. The question with
 * which a place opens is put before its law is here: on a slow line that is seconds sooner.
 */
export function AskPage({ code, book, item }: Props) {
  const place = usePlace(code)
  const { answers: given } = place
  const today = todayInChina()
  const opening = useLoaded(code, () => loadOpening(code, spoken))
  const reckoned = useReckoned(book, place, today)
  const open =
    reckoned.state === 'ready' && book !== undefined
      ? openQuestions(reckoned.value.assessment.missing, given.skipped, book)
      : undefined
  const first = opening.state === 'ready' && isBlank(given) ? opening.value : undefined
  const next = first?.id ?? open?.[0]?.id
  // The address follows the question; the question does not wait for the address.
  const fact = item ?? first?.id
  // The question is there first; how many there will be takes longer to find out.
  const left = useQuestionsLeft(open === undefined || fact === undefined ? undefined : book, place, today)
  useEffect(() => {
    if (item !== undefined || (next === undefined && open === undefined)) return
    goTo(next === undefined ? { page: 'answer', code } : { page: 'ask', code, item: next }, 'replace')
  }, [item, open, next, code])
  useEffect(readyToCheck, [])

  if (fact !== undefined && (book !== undefined || first?.id === fact)) {
    const question = book === undefined ? first && questionFrom(fact, first.fact) : questionAbout(fact, book)
    if (question === undefined) return <LostPage />
    const counted = open?.some(({ id }) => id === fact) ?? false
    const after = left === undefined ? undefined : questionsAfter(left, counted)
    return <QuestionPage key={fact} code={code} book={book} question={question} given={given} after={after} />
  }
  if (reckoned.state === 'failed') return <Failure error={reckoned.error} retry={reckoned.retry} />
  return (
    <>
      <FocusedHeading page="ask" title={say.state.reckoningNext}>
        <span class="unseen">{say.state.reckoningNext}</span>
      </FocusedHeading>
      <Waiting says={say.state.reckoningNext} />
    </>
  )
}
