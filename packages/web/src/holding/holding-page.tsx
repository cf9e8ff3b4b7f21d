import { caseOf, type RunningClock, runningClocks } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { EntryButtons } from '../case/entry-buttons.tsx'
import { LogList } from '../case/log-list.tsx'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { ReviewNotice } from '../page/review-notice.tsx'
import { RuleList } from '../page/rule-list.tsx'
import { ClockCard } from '../progress/clock-card.tsx'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { tell } from '../words/tell.ts'
import { EndorsementCard } from './endorsement-card.tsx'
import { Purpose } from './purpose.tsx'
import '../style/case.css'

/** Holding a permit: the endorsement window, moving house, loss, change, and what each lapse costs. */
export function HoldingPage({ book }: PlacePageProps) {
  const { code } = book.place
  const today = todayInChina()
  const { log, answers } = usePlace(code)
  const { permit } = caseOf(log)
  const said = answers.facts.dwelling?.value
  const dwelling = typeof said === 'string' ? said : undefined
  const duties = runningClocks(book, log, today, dwelling).filter(({ kind }) => kind === 'duty')
  return (
    <>
      <FocusedHeading page="holding" title={tell.holding.title}>
        {tell.holding.title}
      </FocusedHeading>
      <p class="lead">{tell.holding.lead}</p>
      <CoverageNotice book={book} />
      <ReviewNotice book={book} today={today} />
      <section>
        <h2>{tell.holding.endorsement}</h2>
        {permit === undefined ? (
          <>
            <p>{tell.holding.noPermit}</p>
            <div class="no-print">
              <EntryButtons book={book} choices={[{ kind: 'issued' }]} />
            </div>
          </>
        ) : (
          <EndorsementCard book={book} log={log} today={today} />
        )}
        <details>
          <summary>{tell.holding.endorsementRules}</summary>
          <RuleList
            rules={book.endorsement}
            book={book}
            mark={({ kind }) => tell.holding.endorsementKind[kind]}
          />
        </details>
      </section>
      <MovingHouse book={book} dwelling={dwelling} />
      <Clocks clocks={duties.filter(isOwn)} book={book} />
      {duties.every(isOwn) ? null : (
        <details>
          <summary>{tell.holding.dutiesOfOthers}</summary>
          <Clocks clocks={duties.filter((clock) => !isOwn(clock))} book={book} />
        </details>
      )}
      <section>
        <h2>{tell.holding.loss}</h2>
        {permit === undefined ? null : (
          <div class="no-print">
            <EntryButtons
              book={book}
              choices={[{ kind: 'lost' }, { kind: 'submitted', what: 'replacement' }]}
            />
          </div>
        )}
        {book.loss.length === 0 ? <p class="card">{tell.holding.nothingHeld}</p> : null}
        <RuleList rules={book.loss} book={book} />
        <Purpose purpose="replacement" book={book} />
      </section>
      <section>
        <h2>{tell.holding.cancellation}</h2>
        {book.cancellation.length === 0 ? <p class="card">{tell.holding.nothingHeld}</p> : null}
        <RuleList rules={book.cancellation} book={book} />
      </section>
      <LogList book={book} />
    </>
  )
}

interface MovingProps {
  readonly book: LawBook
  /** The kind of dwelling one lives in now, where that was said. */
  readonly dwelling: string | undefined
}

/** Whether it is for the resident to act. */
function isOwn({ by }: RunningClock): boolean {
  return by === undefined || by === 'self'
}

function Clocks({ clocks, book }: { readonly clocks: readonly RunningClock[]; readonly book: LawBook }) {
  if (clocks.length === 0) return null
  return (
    <ul class="clocks">
      {clocks.map((clock) => (
        <ClockCard key={`${clock.topic} ${clock.rule.id}`} clock={clock} book={book} />
      ))}
    </ul>
  )
}

/** What to do when one moves: out of the old address, into the new one, and by when. */
function MovingHouse({ book, dwelling }: MovingProps) {
  const out = book.registration.filter(({ event }) => event === 'moveOut')
  const into = book.registration.filter(
    ({ event, dwellings }) =>
      event === 'moveIn' &&
      (dwelling === undefined || dwellings === undefined || dwellings.includes(dwelling)),
  )
  return (
    <section>
      <h2>{tell.holding.moving}</h2>
      <p>{tell.holding.movingLead}</p>
      <div class="no-print">
        <EntryButtons
          book={book}
          choices={[{ kind: 'moved' }, { kind: 'submitted', what: 'change' }, { kind: 'registered' }]}
        />
      </div>
      <ol class="moving">
        <li>
          <h3>{tell.holding.moveOut}</h3>
          {out.length === 0 ? <p class="soft">{tell.holding.moveOutUnknown}</p> : null}
          <RuleList rules={out} book={book} />
        </li>
        <li>
          <h3>{tell.holding.moveIn}</h3>
          <RuleList rules={into} book={book} />
        </li>
        <li>
          <h3>{tell.holding.change}</h3>
          {book.changeOfAddress.length === 0 ? <p class="soft">{tell.holding.nothingHeld}</p> : null}
          <RuleList rules={book.changeOfAddress} book={book} />
        </li>
      </ol>
      <details>
        <summary>{tell.holding.gap}</summary>
        <RuleList rules={book.period} book={book} />
      </details>
    </section>
  )
}
