import type { Remedies, Remedy, RemedyDeadline } from '@juyi/journey'
import { addresseeIn, type LawBook, type RefusalFinding, type RefusalsBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { DatedText } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { hrefOf } from '../router.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { write } from '../words/write.ts'
import { AboutWay, WayNeeds } from './about-way.tsx'

interface Props {
  readonly ways: Remedies
  readonly refusals: RefusalsBook
  readonly finding: Pick<RefusalFinding, 'inTheRules' | 'cites'>
  readonly book: LawBook
  /** Whether a reconsideration is taken for decided because its time is up. */
  readonly timeUp: boolean
}

/** The ways from here, those that can be gone today first: whom to turn to, until when, what it is good for. */
export function RemedyRoutes({ ways, refusals, finding, book, timeUp }: Props) {
  const { citations } = refusals
  const { code, chain } = book.place
  return (
    <ol class="card steps">
      {ways.map((way) => {
        const { route, answer, untold } = way
        const { kind, addressee, letter, cites, confidence } = route
        const to = addresseeIn(route, refusals.ways, chain)
        const all = [...cites, ...to.cites, ...(answer?.cites ?? []), ...(untold?.cites ?? [])]
        return (
          <li key={`${kind} ${letter} ${addressee}`}>
            <p class="marks">
              <strong>{route.does}</strong>
              <Badge confidence={confidence} />
            </p>
            <p>
              {write.ways.addressee}
              <Said>{to.says}</Said>
            </p>
            <WhenOpen way={way} />
            {timeUp && route.from === 'decision' ? <p class="soft">{write.ways.timeUp}</p> : null}
            <WayNeeds way={refusals.ways[kind]} />
            {letter === undefined ? null : (
              <p>
                <a class="foot-link no-print" href={hrefOf({ page: 'letters', code, item: letter })}>
                  {write.ways.writeLetter}
                </a>
              </p>
            )}
            <AboutWay
              way={refusals.ways[kind]}
              asksOffice={kind !== 'supplement'}
              hasAnswer={answer !== undefined}
              finding={finding}
              citations={citations}
            />
            <details class="source-of">
              <summary>{say.sources.source}</summary>
              <Sources cites={[...new Set(all)]} book={{ citations: { ...book.citations, ...citations } }} />
            </details>
          </li>
        )
      })}
    </ol>
  )
}

/** Whether a way can be gone today, until when, and what it waits for. */
export function WhenOpen({ way }: { readonly way: Remedy }) {
  const { route, standing, deadline, untold, answer, answerBy } = way
  const within =
    deadline === undefined && route.deadline !== undefined && standing.state === 'open'
      ? write.ways.within[route.from ?? 'told'](write.ways.period(route.deadline))
      : undefined
  return (
    <>
      {standing.state === 'notYet' ? (
        <p class="marks">
          <span class="mark-word">{write.ways.notYet}</span>
          <span>
            <DatedText>{waitWords(standing)}</DatedText>
          </span>
        </p>
      ) : null}
      {standing.state === 'gone' ? (
        <p class="marks">
          <span class="mark-word">{write.ways.gone}</span>
          {standing.on === undefined ? null : (
            <span>
              <DatedText>{write.ways.goneOn(say.day(standing.on))}</DatedText>
            </span>
          )}
        </p>
      ) : null}
      {standing.state === 'lastDay' ? (
        <p>
          <strong>{write.ways.isLastDay}</strong>
        </p>
      ) : null}
      {within === undefined ? null : <p>{within}</p>}
      {deadline === undefined || standing.state === 'gone' ? null : (
        <LastDay deadline={deadline} passed={isOver(deadline, way)} later={untold} />
      )}
      {answerBy === undefined || answer === undefined ? null : (
        <p class="soft">
          <DatedText>
            {standing.state === 'gone'
              ? write.ways.answerDue(say.day(answerBy))
              : write.ways.answerBy(write.ways.period(answer.within), say.day(answerBy))}
          </DatedText>
        </p>
      )}
    </>
  )
}

/** Whether the usual last day has gone by, be it that a later one is left. */
function isOver({ last }: RemedyDeadline, { standing, untold }: Remedy): boolean {
  if (standing.state === 'passed') return true
  return untold !== undefined && last < todayInChina()
}

function waitWords(standing: Extract<Remedy['standing'], { state: 'notYet' }>): string {
  const { waitsFor, since } = standing
  if (waitsFor === 'limit' && since !== undefined) return write.ways.waitsUntil(say.day(since))
  return write.ways.waits[waitsFor]
}

interface LastDayProps {
  readonly deadline: RemedyDeadline
  readonly passed: boolean
  /** The later one of those whom nobody told. */
  readonly later: RemedyDeadline | undefined
}

/** The last day with its count: from which day, what is not counted, and where a day off moves it. */
function LastDay({ deadline, passed, later }: LastDayProps) {
  const end = say.day(deadline.last)
  const kind = deadline.from === 'decision' ? 'suit' : 'objection'
  return (
    <>
      <p>
        <strong>
          <DatedText>
            {passed
              ? write.ways.lastDayPassed[later === undefined ? kind : 'later'](end)
              : write.ways.lastDay(end)}
          </DatedText>
        </strong>
      </p>
      {later === undefined ? null : (
        <p class={passed ? '' : 'soft'}>
          <DatedText>{write.ways.untold(say.day(later.last))}</DatedText>
        </p>
      )}
      <details class="source-of">
        <summary>{write.ways.howCounted}</summary>
        <Counted deadline={deadline} />
        {later === undefined ? null : (
          <>
            <p class="soft">{write.ways.untoldCounted}</p>
            <Counted deadline={later} />
          </>
        )}
      </details>
    </>
  )
}

/** How one last day was counted. */
function Counted({ deadline }: { readonly deadline: RemedyDeadline }) {
  const { start, within, counted, last, provisional, from } = deadline
  return (
    <>
      <p class="soft">
        <DatedText>
          {write.ways.count(
            say.day(start),
            write.ways.countedFrom[from],
            write.ways.period(within),
            say.day(counted),
          )}
        </DatedText>{' '}
        {last === counted ? null : <DatedText>{write.ways.dayOff(say.day(last))}</DatedText>}
      </p>
      {provisional ? <p class="soft">{write.ways.provisional}</p> : null}
    </>
  )
}
