import type { Assessment } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { DatedText, Sentence } from '../page/dated-text.tsx'
import { Failure } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { ReviewNotice } from '../page/review-notice.tsx'
import { Waiting } from '../page/waiting.tsx'
import { openQuestions, questionAbout } from '../questions/question.ts'
import type { Reckoned } from '../reckoning/message.ts'
import { useLastDays, useReckoned } from '../reckoning/reckon.ts'
import { hrefOf } from '../router.ts'
import type { PlaceAnswers } from '../store/place-answers.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { Breaks } from './breaks.tsx'
import { Cutoffs } from './cutoffs.tsx'
import { comingDeadlines, daysToMeet, lastDayToShow, standingOf } from './deadlines.ts'
import { headlineOf } from './headline.ts'
import { HowSure } from './how-sure.tsx'
import { Judgements } from './judgements.tsx'
import { NextStep } from './next-step.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { Presumed } from './presumed.tsx'
import { Reasons } from './reasons.tsx'
import { RoutesCompared } from './routes-compared.tsx'
import { Timeline } from './timeline.tsx'
import { timelinePoints } from './timeline-points.ts'
import { ToFindOut } from './to-find-out.tsx'
import { WaitingRing } from './waiting-ring.tsx'
import { waitingTime } from './waiting-time.ts'
import { SupposedNotice, WhatIfs } from './what-ifs.tsx'
import { YourAnswers } from './your-answers.tsx'
import '../style/answer.css'

/** The answer: what, from which day, what is missing; then the picture, the ways, and the reasons. */
export function AnswerPage({ book }: PlacePageProps) {
  const place = usePlace(book.place.code)
  const today = todayInChina()
  const reckoned = useReckoned(book, place, today)
  switch (reckoned.state) {
    case 'loading':
      return (
        <>
          <FocusedHeading page="answer" title={say.state.reckoning}>
            <span class="unseen">{say.state.reckoning}</span>
          </FocusedHeading>
          <Waiting says={say.state.reckoning} />
        </>
      )
    case 'failed':
      return <Failure error={reckoned.error} retry={reckoned.retry} />
    case 'ready':
      return <Answer book={book} place={place} real={reckoned.value} today={today} />
  }
}

interface Props {
  readonly book: LawBook
  readonly place: PlaceRecord
  /** The answer as things are. */
  readonly real: Reckoned
  readonly today: Day
}

/** The answer as things are, or as they would be with what is supposed. What is supposed is never kept. */
function Answer({ book, place, real, today }: Props) {
  const { answers: given, log } = place
  const { code } = book.place
  const [supposed, suppose] = useState<readonly string[]>([])
  const imagined = useReckoned(book, place, today, supposed)
  const shown = imagined.state === 'ready' ? imagined.value : real
  const { assessment } = shown
  const deadlines = comingDeadlines(book, today)
  const lastDays = useLastDays(book, place, today, supposed, daysToMeet(deadlines, book))
  const open = openQuestions(assessment.missing, given.skipped, book)
  const unanswered = assessment.missing.flatMap((id) => questionAbout(id, book)?.words ?? [])
  const headline = headlineOf(assessment, unanswered)
  const settled = assessment.reason !== null
  const plan = settled ? undefined : assessment.routes[0]
  const time = waitingTime(plan, shown.facts, book, today)
  const oldest = oldestAnswer(given)
  const toFindOut = (
    <ToFindOut facts={assessment.missing.filter((id) => given.skipped.includes(id))} book={book} />
  )
  const trial = {
    whatIfs: real.whatIfs,
    supposed,
    onSuppose: suppose,
    real: real.assessment,
    imagined: imagined.state === 'ready' ? imagined.value.assessment : undefined,
    failed: imagined.state === 'failed',
    on: today,
  }
  return (
    <article class="answer-ready">
      <p class="printed-head">{tell.answer.printed(book.place.name, today)}</p>
      <SupposedNotice {...trial} />
      <FocusedHeading page="answer ready" title={tell.answer.title(tell.verdictShort[assessment.verdict])}>
        {headline.sentences.map((sentence) => (
          <Sentence key={sentence}>{sentence}</Sentence>
        ))}
      </FocusedHeading>
      <HowSure assessment={assessment} />
      <div class="lead">
        {headline.lacking.map((line) => (
          <p key={line}>
            <DatedText>{line}</DatedText>
          </p>
        ))}
      </div>
      {log.length > 0 ? (
        <p class="notice sky">
          {tell.answer.begun}{' '}
          <a class="foot-link" href={hrefOf({ page: 'progress', code })}>
            {tell.answer.goProgress}
          </a>
        </p>
      ) : null}
      {open.length === 0 || settled ? null : (
        <aside class="notice sky">
          <p>{tell.answer.notFinal}</p>
          <a class="primary" href={hrefOf({ page: 'ask', code })}>
            {tell.answer.resume}
          </a>
        </aside>
      )}
      {oldest !== undefined && today - oldest > OLD_DAYS ? (
        <p class="notice amber">{tell.answer.old(say.day(oldest))}</p>
      ) : null}
      <CoverageNotice book={book} />
      <ReviewNotice book={book} today={today} />
      <NextStep assessment={assessment} book={book} open={open.length > 0 && !settled} />
      {time?.decides === true && plan !== undefined ? <WaitingRing time={time} plan={plan} /> : null}
      {plan === undefined ? null : (
        <section>
          <h2>{tell.answer.timeline}</h2>
          <div class="card">
            <Timeline
              points={timelinePoints({
                plan,
                on: today,
                book,
                time,
                deadlines: deadlines.map((deadline) => ({
                  deadline,
                  standing: standingOf(deadline, plan.earliest, book),
                  lastDay: lastDayToShow(deadline, lastDays, book),
                })),
              })}
              today={today}
              apply={plan.earliest}
            />
            <Breaks plan={plan} book={book} />
          </div>
          <h2>{tell.answer.steps}</h2>
          <div class="card">
            <PlanSteps plan={plan} book={book} />
          </div>
        </section>
      )}
      {toFindOut}
      {real.assessment.reason === null ? <WhatIfs {...trial} /> : null}
      {settled || assessment.routes.length === 0 ? null : (
        <RoutesCompared routes={assessment.routes} on={today} book={book} />
      )}
      {settled ? null : <Judgements judgements={assessment.judgement} book={book} />}
      {settled ? null : (
        <Cutoffs
          deadlines={deadlines}
          lastDays={lastDays}
          routes={assessment.routes}
          on={today}
          book={book}
        />
      )}
      <Reasons because={reasonsShown(assessment)} book={book} />
      <Presumed says={settled ? [] : assessment.presumed} />
      <YourAnswers given={given} book={book} />
      <p class="actions">
        {settled ? null : (
          <a class="secondary" href={hrefOf({ page: 'refused', code })}>
            {tell.answer.goRefused}
          </a>
        )}
        <button type="button" class="secondary" onClick={() => print()}>
          {tell.answer.print}
        </button>
      </p>
    </article>
  )
}

/** Why; whoever is shut out needs to know only by what. */
function reasonsShown({ reason, because }: Assessment): Assessment['because'] {
  if (reason === null) return because
  return because.filter(({ id, holds }) => id.startsWith('scope/') && holds === false)
}

/** After so many days an answer may no longer be true. */
const OLD_DAYS = 31

function oldestAnswer(given: PlaceAnswers): Day | undefined {
  const days = Object.values(given.facts).flatMap(({ on }) => parseDay(on) ?? [])
  return days.length === 0 ? undefined : Math.min(...days)
}
