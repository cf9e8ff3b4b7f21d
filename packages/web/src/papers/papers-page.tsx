import type { PaperItem } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { Failure } from '../page/failure.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { ReviewNotice } from '../page/review-notice.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useReckoned } from '../reckoning/reckon.ts'
import { hrefOf } from '../router.ts'
import { answers, changeAnswers } from '../store/answers.ts'
import { NO_ANSWERS, withDocument } from '../store/place-answers.ts'
import { useStored } from '../store/stored.ts'
import { todayInChina } from '../today.ts'
import { zh } from '../words/zh.ts'
import { Desk } from './desk.tsx'
import { Paper } from './paper.tsx'

/** What this person brings, and where to. */
export function PapersPage({ book }: { readonly book: LawBook }) {
  const { code } = book.place
  const given = useStored(answers)[code] ?? NO_ANSWERS
  const today = todayInChina()
  const reckoned = useReckoned(book, given, today)
  return (
    <>
      <FocusedHeading page="papers" title={zh.papers.title}>
        {zh.papers.title}
      </FocusedHeading>
      <p class="lead">{zh.papers.lead(book.credential.name)}</p>
      <CoverageNotice book={book} />
      <ReviewNotice book={book} today={today} />
      {reckoned.state === 'loading' ? <Waiting says={zh.state.reckoning} /> : null}
      {reckoned.state === 'failed' ? <Failure error={reckoned.error} retry={reckoned.retry} /> : null}
      {reckoned.state !== 'ready' ? null : (
        <>
          {registers(reckoned.value.assessment.routes[0]?.steps.map(({ act }) => act) ?? [], book) ? (
            <PaperList
              title={zh.papers.registration}
              items={reckoned.value.papers.registration}
              held={given.documents}
              book={book}
            />
          ) : null}
          <PaperList
            title={zh.papers.application}
            items={reckoned.value.papers.application}
            held={given.documents}
            book={book}
          />
          <Desk book={book} />
        </>
      )}
      <p class="actions">
        <a class="primary" href={hrefOf({ page: 'answer', code })}>
          {zh.papers.back}
        </a>
        <button type="button" class="secondary" onClick={() => print()}>
          {zh.answer.print}
        </button>
      </p>
    </>
  )
}

/** Whether the plan begins with a registration, whose papers are then wanted first. */
function registers(acts: readonly string[], book: LawBook): boolean {
  const terms = new Set(book.period.flatMap(({ term }) => term ?? []))
  const timelines = [...terms].flatMap((term) => {
    const definition = book.vocabulary.terms[term]
    return definition !== undefined && 'timeline' in definition ? [definition.timeline] : []
  })
  return book.acts.some(
    ({ id, act }) =>
      acts.includes(id) &&
      act.effects.some((effect) => 'begins' in effect && timelines.includes(effect.begins)),
  )
}

interface ListProps {
  readonly title: string
  readonly items: readonly PaperItem[]
  readonly held: Readonly<Record<string, boolean>>
  readonly book: LawBook
}

function PaperList({ title, items, held, book }: ListProps) {
  const sure = items.filter(({ needed }) => needed === true)
  const perhaps = items.filter(({ needed }) => needed === null)
  const complete = sure.filter((item) =>
    item.options.some(({ documents }) => documents.every((id) => held[id] === true)),
  ).length
  const listed = (some: readonly PaperItem[]) => (
    <ol class="papers">
      {some.map((item) => (
        <Paper
          key={item.requirement.id}
          item={item}
          held={held}
          book={book}
          badge={<Badge confidence={item.requirement.confidence} />}
          onTick={(id, has) => changeAnswers(book.place.code, (now) => withDocument(now, id, has))}
        />
      ))}
    </ol>
  )
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p>{zh.papers.none}</p>
      ) : (
        <>
          <p role="status" class="soft">
            {zh.papers.have(complete, sure.length)}
          </p>
          {listed(sure)}
          {perhaps.length === 0 ? null : (
            <details class="perhaps">
              <summary>{zh.papers.perhapsTitle(perhaps.length)}</summary>
              {listed(perhaps)}
            </details>
          )}
        </>
      )}
    </section>
  )
}
