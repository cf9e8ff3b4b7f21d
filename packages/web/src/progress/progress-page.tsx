import { type CaseState, caseOf, type RunningClock, runningClocks, type SubmissionKind } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { type Choice, EntryButtons } from '../case/entry-buttons.tsx'
import { LogList } from '../case/log-list.tsx'
import { Sentence } from '../page/dated-text.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { Later } from '../page/later.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { hrefOf } from '../router.ts'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { tell } from '../words/tell.ts'
import { ClockCard } from './clock-card.tsx'
import '../style/case.css'

/** Where the case stands: every running clock as day N of M, what happens when it passes, what to do then. */
export function ProgressPage({ book }: PlacePageProps) {
  const { code } = book.place
  const today = todayInChina()
  const place = usePlace(code)
  const { log, answers } = place
  const state = caseOf(log)
  const dwelling = answers.facts.dwelling?.value
  const clocks = mostBindingFirst(
    runningClocks(book, log, today, typeof dwelling === 'string' ? dwelling : undefined),
  )
  const overdue = clocks.some(({ kind, state }) => kind === 'legal' && state === 'passed')
  const isDisputed = state.refusal !== undefined || state.reconsideredOn !== undefined || overdue
  const title = headline(state, clocks, today)
  return (
    <>
      <FocusedHeading page="progress" title={tell.progress.title}>
        <Sentence>{title}</Sentence>
      </FocusedHeading>
      <p class="lead">{isDecided(state) ? tell.progress.decided.lead : tell.progress.lead[state.stage]}</p>
      {state.secondNotice ? (
        <aside class="notice amber">
          <p>{tell.progress.secondNotice}</p>
          <p>
            <a class="foot-link" href={hrefOf({ page: 'refused', code })}>
              {tell.progress.seeRefused}
            </a>
          </p>
        </aside>
      ) : null}
      <NextPage state={state} book={book} />
      {clocks.length === 0 ? null : (
        <section>
          <h2>{tell.progress.clocks}</h2>
          <ul class="clocks">
            {clocks.map((clock) => (
              <ClockCard key={`${clock.topic} ${clock.rule.id} ${clock.start}`} clock={clock} book={book} />
            ))}
          </ul>
        </section>
      )}
      {isDisputed ? (
        <Later
          name="remedy days"
          load={async () => (await import('./remedy-days.tsx')).RemedyDays}
          props={{ book, place, today, overdue: overdue || state.reconsideredOn !== undefined }}
        />
      ) : null}
      {state.stage === 'submitted' || state.stage === 'accepted' ? (
        clocks.some(({ kind }) => kind === 'legal') ? null : (
          <p class="card">{tell.progress.noClock}</p>
        )
      ) : null}
      {log.length === 0 ? null : (
        <section class="no-print">
          <h2>{tell.progress.next}</h2>
          <p class="soft">{tell.progress.nextLead}</p>
          <EntryButtons book={book} choices={nextChoices(state, isDisputed, book)} />
        </section>
      )}
      <LogList book={book} />
      {log.length === 0 ? null : (
        <Later
          name="calendar"
          load={async () => (await import('../letters/calendar-section.tsx')).CalendarSection}
          props={{ book, today }}
        />
      )}
      <p class="actions">
        <button type="button" class="secondary" onClick={() => print()}>
          {tell.answer.print}
        </button>
      </p>
    </>
  )
}

/** What the law sets before what is promised; the clocks come with the first to end first. */
function mostBindingFirst(clocks: readonly RunningClock[]): readonly RunningClock[] {
  const rank = { legal: 0, duty: 1, promised: 2 }
  return [...clocks].sort((a, b) => rank[a.kind] - rank[b.kind])
}

/** What may have happened next, in the order in which it usually does. */
function nextChoices(
  { open, stage, refusal, reconsideredOn, decidedOn }: CaseState,
  isDisputed: boolean,
  book: LawBook,
): readonly Choice[] {
  const awaits = (...what: readonly SubmissionKind[]) => open.some((one) => what.includes(one.what))
  const choices: readonly (Choice & { readonly fits: boolean })[] = [
    { kind: 'accepted', fits: true },
    { kind: 'supplementNoticed', fits: true },
    { kind: 'supplemented', fits: true },
    // Only where days are counted from it.
    { kind: 'paid', fits: book.clocks.some(({ from }) => from === 'paid') },
    { kind: 'registered', fits: awaits('registration', 'change') },
    { kind: 'issued', fits: awaits('application', 'replacement', 'endorsement') },
    { kind: 'endorsed', fits: awaits('endorsement') },
    { kind: 'refused', fits: stage !== 'refused' },
    { kind: 'noticeReceived', fits: refusal !== undefined && !refusal.inWriting },
    { kind: 'rightsUntold', fits: reconsideredOn === undefined },
    { kind: 'rightsTold', fits: reconsideredOn === undefined },
    { kind: 'reasonsAsked', fits: isDisputed },
    { kind: 'reconsidered', fits: isDisputed && reconsideredOn === undefined },
    { kind: 'reconsiderationDecided', fits: decidedOn === undefined },
    { kind: 'suitUntold', fits: true },
    { kind: 'suitTold', fits: true },
  ]
  return choices.filter(({ fits }) => fits)
}

/** Whether a reconsideration was applied for and its decision is there. */
function isDecided({ stage, decidedOn }: CaseState): boolean {
  return stage === 'reconsidering' && decidedOn !== undefined
}

function headline(state: CaseState, clocks: readonly RunningClock[], today: Day): string {
  const { stage } = state
  if (isDecided(state)) return tell.progress.decided.headline
  const clock = clocks.find(({ kind }) => kind === 'legal') ?? clocks[0]
  if ((stage === 'submitted' || stage === 'accepted') && clock !== undefined && clock.whole > 0) {
    return clock.state === 'passed'
      ? tell.progress.overdue(today - clock.due)
      : tell.progress.waiting(clock.elapsed, clock.whole, clock.unit)
  }
  return tell.progress.headline[stage]
}

/** The page that is wanted next, by where the case stands. */
function NextPage({ state, book }: { readonly state: CaseState; readonly book: LawBook }) {
  const { code } = book.place
  switch (state.stage) {
    case 'none':
    case 'registered':
      return (
        <p class="actions">
          <a class="primary" href={hrefOf({ page: 'apply', code })}>
            {tell.progress.toApply}
          </a>
          <a class="secondary" href={hrefOf({ page: 'answer', code })}>
            {tell.progress.toAnswer}
          </a>
        </p>
      )
    case 'supplementing':
      return (
        <p class="actions">
          <a class="primary" href={hrefOf({ page: 'papers', code })}>
            {tell.progress.toPapers}
          </a>
        </p>
      )
    case 'refused':
      return (
        <p class="actions">
          <a
            class="primary"
            href={hrefOf({
              page: 'refused',
              code,
              ...(state.refusal?.heard === undefined ? {} : { item: state.refusal.heard }),
            })}
          >
            {tell.progress.seeRefused}
          </a>
        </p>
      )
    case 'issued':
      return (
        <p class="actions">
          <a class="primary" href={hrefOf({ page: 'holding', code })}>
            {tell.progress.toHolding}
          </a>
        </p>
      )
    default:
      return null
  }
}
