import type { LawBook } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { DatedText, Sentence } from '../page/dated-text.tsx'
import { Failure } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { ReviewNotice } from '../page/review-notice.tsx'
import { Waiting } from '../page/waiting.tsx'
import { openQuestions, questionAbout } from '../questions/question.ts'
import type { Reckoned } from '../reckoning/message.ts'
import { useReckoned } from '../reckoning/reckon.ts'
import { hrefOf } from '../router.ts'
import { answers } from '../store/answers.ts'
import { NO_ANSWERS, type PlaceAnswers } from '../store/place-answers.ts'
import { useStored } from '../store/stored.ts'
import { todayInChina } from '../today.ts'
import { zh } from '../words/zh.ts'
import { Cutoffs } from './cutoffs.tsx'
import { headlineOf } from './headline.ts'
import { Judgements } from './judgements.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { Reasons } from './reasons.tsx'
import { RoutesCompared } from './routes-compared.tsx'
import { Timeline } from './timeline.tsx'
import { timelinePoints } from './timeline-points.ts'
import { ToFindOut } from './to-find-out.tsx'
import { WaitingRing } from './waiting-ring.tsx'
import { waitingTime } from './waiting-time.ts'
import { YourAnswers } from './your-answers.tsx'

/** The answer: what, from which day, what is missing; then the picture, the ways, and the reasons. */
export function AnswerPage({ book }: { readonly book: LawBook }) {
  const given = useStored(answers)[book.place.code] ?? NO_ANSWERS
  const today = todayInChina()
  const reckoned = useReckoned(book, given, today)
  switch (reckoned.state) {
    case 'loading':
      return (
        <>
          <FocusedHeading page="answer" title={zh.state.reckoning}>
            <span class="unseen">{zh.state.reckoning}</span>
          </FocusedHeading>
          <Waiting says={zh.state.reckoning} />
        </>
      )
    case 'failed':
      return <Failure error={reckoned.error} retry={reckoned.retry} />
    case 'ready':
      return <Answer book={book} given={given} reckoned={reckoned.value} today={today} />
  }
}

interface Props {
  readonly book: LawBook
  readonly given: PlaceAnswers
  readonly reckoned: Reckoned
  readonly today: Day
}

function Answer({ book, given, reckoned: { assessment }, today }: Props) {
  const { code } = book.place
  const open = openQuestions(assessment.missing, given.skipped, book)
  const unanswered = assessment.missing.flatMap((id) => questionAbout(id, book)?.words ?? [])
  const headline = headlineOf(assessment, unanswered)
  const settled = assessment.reason !== null
  const plan = settled ? undefined : assessment.routes[0]
  const time = waitingTime(plan, given, book, today)
  const oldest = oldestAnswer(given)
  const toFindOut = (
    <ToFindOut facts={assessment.missing.filter((id) => given.skipped.includes(id))} book={book} />
  )
  return (
    <article class="answer-ready">
      <FocusedHeading page="answer ready" title={zh.answer.title(zh.verdictShort[assessment.verdict])}>
        {headline.sentences.map((sentence) => (
          <Sentence key={sentence}>{sentence}</Sentence>
        ))}
      </FocusedHeading>
      <div class="lead">
        {headline.lacking.map((line) => (
          <p key={line}>
            <DatedText>{line}</DatedText>
          </p>
        ))}
      </div>
      {open.length === 0 || settled ? null : (
        <aside class="notice sky">
          <p>{zh.answer.notFinal}</p>
          <a class="primary" href={hrefOf({ page: 'ask', code })}>
            {zh.answer.resume}（{zh.ask.left(open.length)}）
          </a>
        </aside>
      )}
      {oldest !== undefined && today - oldest > OLD_DAYS ? (
        <p class="notice amber">{zh.answer.old(zh.day(oldest))}</p>
      ) : null}
      <CoverageNotice book={book} />
      <ReviewNotice book={book} today={today} />
      {time === undefined ? null : <WaitingRing time={time} />}
      {plan === undefined ? null : (
        <section>
          <h2>{zh.answer.timeline}</h2>
          <div class="card">
            <Timeline points={timelinePoints(plan, today, book)} today={today} />
          </div>
          <h2>{zh.answer.steps}</h2>
          <div class="card">
            <PlanSteps plan={plan} book={book} />
          </div>
        </section>
      )}
      {plan === undefined ? toFindOut : null}
      {settled ? null : (
        <p class="actions">
          <a class="primary" href={hrefOf({ page: 'papers', code })}>
            {zh.answer.papers}
          </a>
        </p>
      )}
      {plan === undefined ? null : toFindOut}
      {settled || assessment.routes.length === 0 ? null : (
        <RoutesCompared routes={assessment.routes} on={today} book={book} />
      )}
      {settled ? null : <Judgements judgements={assessment.judgement} book={book} />}
      {settled ? null : <Cutoffs book={book} on={today} apply={plan?.earliest} />}
      <Reasons because={assessment.because} book={book} />
      {assessment.presumed.length === 0 ? null : (
        <section>
          <h2>{zh.answer.presumed}</h2>
          <p class="soft">{zh.answer.presumedLead}</p>
          <ul class="card statements">
            {assessment.presumed.map((says) => (
              <li key={says}>{zh.answer.presumedRule(says)}</li>
            ))}
          </ul>
        </section>
      )}
      <YourAnswers given={given} book={book} />
      <p class="actions">
        <button type="button" class="secondary" onClick={() => print()}>
          {zh.answer.print}
        </button>
      </p>
    </article>
  )
}

/** After so many days an answer may no longer be true. */
const OLD_DAYS = 31

function oldestAnswer(given: PlaceAnswers): Day | undefined {
  const days = Object.values(given.facts).flatMap(({ on }) => parseDay(on) ?? [])
  return days.length === 0 ? undefined : Math.min(...days)
}
