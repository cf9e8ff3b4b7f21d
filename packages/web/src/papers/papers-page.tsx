import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { useRef } from 'preact/hooks'
import type { Loaded } from '../law/use-loaded.ts'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { Failure } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { ReviewNotice } from '../page/review-notice.tsx'
import { Waiting } from '../page/waiting.tsx'
import type { Reckoned } from '../reckoning/message.ts'
import { useReckoned } from '../reckoning/reckon.ts'
import { hrefOf } from '../router.ts'
import { answerTo } from '../store/place-answers.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { usePlace } from '../store/use-record.ts'
import '../style/papers.css'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { MEGABYTE, MOST_BYTES } from './keep-file.ts'
import { DWELLING } from './landlord-kit.ts'
import { LandlordSection } from './landlord-section.tsx'
import { PaperList } from './paper-list.tsx'
import { registersFirst } from './registers-first.ts'
import { StayShown } from './stay-shown.tsx'

/** What this person brings, what stands in for what is missing, and what to show the landlord. */
export function PapersPage({ book }: PlacePageProps) {
  const { code } = book.place
  const place = usePlace(code)
  const today = todayInChina()
  const reckoned = useStaying(useReckoned(book, place, today))
  return (
    <>
      <FocusedHeading page="papers" title={tell.papers.title}>
        {tell.papers.title}
      </FocusedHeading>
      <p class="lead">{tell.papers.lead(book.credential.name)}</p>
      <p class="soft stays">{tell.papers.stays(MOST_BYTES / MEGABYTE)}</p>
      <CoverageNotice book={book} />
      <ReviewNotice book={book} today={today} />
      {reckoned.state === 'loading' ? <Waiting says={say.state.reckoning} /> : null}
      {reckoned.state === 'failed' ? <Failure error={reckoned.error} retry={reckoned.retry} /> : null}
      {reckoned.state === 'ready' ? (
        <Wanted book={book} place={place} reckoned={reckoned.value} today={today} />
      ) : null}
      <p class="actions">
        <a class="primary" href={hrefOf({ page: 'apply', code })}>
          {tell.papers.apply}
        </a>
        <a class="secondary" href={hrefOf({ page: 'answer', code })}>
          {tell.papers.back}
        </a>
        <button type="button" class="secondary" onClick={() => print()}>
          {tell.answer.print}
        </button>
      </p>
    </>
  )
}

interface WantedProps {
  readonly book: LawBook
  readonly place: PlaceRecord
  readonly reckoned: Reckoned
  readonly today: Day
}

/** The papers; folded away for whoever needs no permit, or has one. */
function Wanted({ book, place, reckoned: { assessment, papers }, today }: WantedProps) {
  const [plan] = assessment.routes
  const lists = (
    <>
      {registersFirst(plan, book) ? (
        <PaperList
          title={tell.papers.registration}
          lead={tell.papers.registrationFirst}
          items={papers.registration}
          place={place}
          book={book}
        />
      ) : null}
      <PaperList title={tell.papers.application} items={papers.application} place={place} book={book} />
      <StayShown
        items={[...papers.registration, ...papers.application]}
        plan={plan}
        place={place}
        book={book}
        today={today}
      />
      <LandlordSection dwelling={answerTo(place.answers, DWELLING)} book={book} today={today} />
    </>
  )
  if (assessment.reason === null) return lists
  const { code } = book.place
  return (
    <>
      <aside class="notice sky">
        <p>
          <strong>{tell.reason[assessment.reason].headline}</strong>
        </p>
        <p>{tell.papers.settled}</p>
        {assessment.reason === 'alreadyHolds' ? (
          <a class="primary" href={hrefOf({ page: 'holding', code })}>
            {tell.papers.holding}
          </a>
        ) : null}
      </aside>
      <details class="perhaps">
        <summary>{tell.papers.settledList}</summary>
        {lists}
      </details>
    </>
  )
}

/**
 * What was reckoned before stays in view until the new result is there: a tick can change the answer, and the list
 * must not vanish under the finger that ticked.
 */
function useStaying(reckoned: Loaded<Reckoned>): Loaded<Reckoned> {
  const last = useRef(reckoned)
  if (reckoned.state === 'ready') last.current = reckoned
  return reckoned.state === 'loading' ? last.current : reckoned
}
