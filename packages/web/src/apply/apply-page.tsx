import type { LawBook } from '@juyi/law'
import { EntryButtons } from '../case/entry-buttons.tsx'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Later } from '../page/later.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { ReviewNotice } from '../page/review-notice.tsx'
import { Waiting } from '../page/waiting.tsx'
import { registersFirst } from '../papers/registers-first.ts'
import { useReckoned } from '../reckoning/reckon.ts'
import { goTo, hrefOf } from '../router.ts'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { Channels } from './channels.tsx'
import type { Matter } from './matter.ts'
import { Terms } from './terms.tsx'
import '../style/case.css'

/** Where to hand it in, with what, what it costs, and a note of the day on which it was handed in. */
export function ApplyPage({ book }: PlacePageProps) {
  const { code } = book.place
  const today = todayInChina()
  const reckoned = useReckoned(book, usePlace(code), today)
  const first = reckoned.state === 'ready' && registersFirst(reckoned.value.assessment.routes[0], book)
  const verdict = reckoned.state === 'ready' ? reckoned.value.assessment.verdict : undefined
  const matters: readonly Matter[] = first ? ['registration', 'application'] : ['application', 'registration']
  return (
    <>
      <FocusedHeading page="apply" title={tell.apply.title}>
        {tell.apply.title}
      </FocusedHeading>
      <p class="lead">{first ? tell.apply.leadRegister : tell.apply.lead(book.credential.name)}</p>
      {verdict === 'not-yet' || verdict === 'ineligible' ? (
        <aside class="notice amber">
          <p>{tell.apply.notYet}</p>
          <p>
            <a class="foot-link" href={hrefOf({ page: 'answer', code })}>
              {tell.apply.seeAnswer}
            </a>
          </p>
        </aside>
      ) : null}
      <CoverageNotice book={book} />
      <ReviewNotice book={book} today={today} />
      {/* Their order is not known before. A part that is moved while it opens stays empty in some browsers. */}
      {reckoned.state === 'loading' ? (
        <Waiting says={say.state.reckoning} />
      ) : (
        matters.map((matter, i) => <MatterSection key={matter} matter={matter} book={book} open={i === 0} />)
      )}
      {reckoned.state === 'ready' ? (
        <Later
          name="packet"
          load={async () => (await import('../letters/packet-section.tsx')).PacketSection}
          props={{ book, reckoned: reckoned.value, today }}
        />
      ) : null}
    </>
  )
}

interface SectionProps {
  readonly matter: Matter
  readonly book: LawBook
  readonly open: boolean
}

function MatterSection({ matter, book, open }: SectionProps) {
  const { code } = book.place
  return (
    <details class="matter" open={open}>
      <summary>
        <h2>{tell.apply.matter[matter](book.credential.name)}</h2>
      </summary>
      <Channels matter={matter} book={book} />
      <Terms matter={matter} book={book} />
      <p class="actions">
        <a class="secondary" href={hrefOf({ page: 'papers', code })}>
          {tell.apply.papers}
        </a>
      </p>
      <section class="no-print">
        <h3>{tell.apply.record}</h3>
        <p class="soft">{tell.apply.recordLead}</p>
        <EntryButtons
          book={book}
          choices={
            matter === 'registration'
              ? [{ kind: 'registered' }, { kind: 'submitted', what: 'registration' }]
              : [{ kind: 'submitted', what: 'application' }]
          }
          onDone={() => goTo({ page: 'progress', code })}
        />
        <p class="soft">{tell.apply.notTaken}</p>
        <p class="actions">
          <a class="secondary" href={hrefOf({ page: 'refused', code })}>
            {tell.apply.refused}
          </a>
        </p>
      </section>
    </details>
  )
}
