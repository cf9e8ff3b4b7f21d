import type { LawBook } from '@juyi/law'
import { useEffect } from 'preact/hooks'
import { Failure, LostPage } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useReckoned } from '../reckoning/reckon.ts'
import { goTo } from '../router.ts'
import { answers } from '../store/answers.ts'
import { NO_ANSWERS } from '../store/place-answers.ts'
import { useStored } from '../store/stored.ts'
import { todayInChina } from '../today.ts'
import { zh } from '../words/zh.ts'
import { openQuestions, questionAbout } from './question.ts'
import { QuestionPage } from './question-page.tsx'

interface Props {
  readonly book: LawBook
  /** The question that the address names; without one, the next that matters. */
  readonly fact: string | undefined
}

/** Puts the question that the address names, or finds out which is next, or goes to the answer. */
export function AskPage({ book, fact }: Props) {
  const { code } = book.place
  const given = useStored(answers)[code] ?? NO_ANSWERS
  const today = todayInChina()
  const reckoned = useReckoned(book, given, today)
  const open =
    reckoned.state === 'ready'
      ? openQuestions(reckoned.value.assessment.missing, given.skipped, book)
      : undefined
  const next = open?.[0]?.id
  useEffect(() => {
    if (fact !== undefined || open === undefined) return
    goTo(next === undefined ? { page: 'answer', code } : { page: 'ask', code, fact: next }, 'replace')
  }, [fact, open, next, code])

  if (fact !== undefined) {
    const question = questionAbout(fact, book)
    if (question === undefined) return <LostPage />
    const others = open?.filter(({ id }) => id !== fact).length
    return <QuestionPage key={fact} book={book} question={question} given={given} others={others} />
  }
  if (reckoned.state === 'failed') return <Failure error={reckoned.error} retry={reckoned.retry} />
  return (
    <>
      <FocusedHeading page="ask" title={zh.state.reckoningNext}>
        <span class="unseen">{zh.state.reckoningNext}</span>
      </FocusedHeading>
      <Waiting says={zh.state.reckoningNext} />
    </>
  )
}
