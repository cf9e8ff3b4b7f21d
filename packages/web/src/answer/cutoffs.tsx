import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { Badge } from '../page/badge.tsx'
import { DatedText } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import type { LastDays } from '../reckoning/message.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { againBy, type Deadline, lastDayFor, type Standing, standingOf } from './deadlines.ts'

interface Props {
  readonly deadlines: readonly Deadline[]
  readonly lastDays: LastDays | undefined
  /** The ways to the permit, the one of the answer first. */
  readonly routes: readonly RoutePlan[]
  readonly on: Day
  readonly book: LawBook
}

/**
 * Days that make it urgent for some people, such as school enrolment: whether the plan is in time for them, until when
 * one can still act, and what is left to do where it is too late.
 */
export function Cutoffs({ deadlines, lastDays, routes, on, book }: Props) {
  if (deadlines.length === 0) return null
  const [plan] = routes
  return (
    <section>
      <h2>{tell.answer.cutoffs}</h2>
      <p class="soft">{tell.answer.cutoffsLead}</p>
      <ul class="card statements">
        {deadlines.map((deadline) => {
          const { cutoff, day } = deadline
          const standing = plan === undefined ? undefined : standingOf(deadline, plan.earliest, book)
          return (
            <li key={cutoff.id}>
              <p class="step-head">
                <time>{say.day(day)}</time>
                <Badge confidence={cutoff.confidence} />
              </p>
              <p>
                <Said>{cutoff.event}</Said>
              </p>
              <p class="soft">
                <Said>{cutoff.says}</Said>
              </p>
              {standing === undefined ? null : <StandingLine standing={standing} />}
              {plan === undefined ? null : (
                <ActUntil deadline={deadline} lastDays={lastDays} on={on} book={book} />
              )}
              {standing === 'late' ? (
                <Alternatives deadline={deadline} lastDays={lastDays} routes={routes} on={on} book={book} />
              ) : null}
              <details class="source-of">
                <summary>{say.sources.source}</summary>
                <Sources cites={cutoff.cites} book={book} />
              </details>
            </li>
          )
        })}
      </ul>
      {deadlines.some(({ inHandBy }) => inHandBy !== undefined) ? (
        <p class="soft">{tell.answer.cutoffsIssue}</p>
      ) : null}
    </section>
  )
}

function StandingLine({ standing }: { readonly standing: Standing }) {
  return (
    <p class={standing === 'inTime' ? 'in-time' : 'too-late'}>
      <span aria-hidden="true">{standing === 'inTime' ? '✓ ' : '▲ '}</span>
      {tell.standing[standing]}
    </p>
  )
}

type ActUntilProps = Pick<Props, 'lastDays' | 'on' | 'book'> & { readonly deadline: Deadline }

/** Until when one can begin so as to hold the permit in time, and so as to have applied in time. */
function ActUntil({ deadline: { day, inHandBy }, lastDays, on, book }: ActUntilProps) {
  const inHand = lastDayFor(inHandBy, lastDays, book)
  const applied = lastDayFor(day, lastDays, book)
  if (applied === undefined) return lastDays === undefined ? null : <p>{tell.answer.lateNow}</p>
  const lasts = [
    ...(inHand === undefined ? [] : [{ last: inHand, words: tell.answer.untilInHand }]),
    ...(inHand?.day === applied.day ? [] : [{ last: applied, words: tell.answer.untilApplied }]),
  ]
  const acts = new Set(lasts.flatMap(({ last: { act } }) => act?.says ?? []))
  return (
    <>
      <ul class="until">
        {lasts.map(({ last: { day: until, act, sure }, words }) => (
          <li key={until}>
            <DatedText>
              {words(until === on ? tell.answer.today : say.day(until), act === undefined)}
            </DatedText>
            {sure ? null : (
              <>
                {' '}
                <Badge confidence="medium" /> {tell.answer.byUnsureWay}
              </>
            )}
          </li>
        ))}
      </ul>
      {[...acts].map((act) => (
        <p key={act} class="soft">
          {tell.answer.firstAct}
          <Said>{act}</Said>
        </p>
      ))}
    </>
  )
}

type AlternativesProps = Omit<Props, 'deadlines'> & { readonly deadline: Deadline }

/** What the law leaves open where the way of the answer is too late: other ways, and the next time. */
function Alternatives({ deadline: { day, again }, lastDays, routes, on, book }: AlternativesProps) {
  const others = routes.filter(({ earliest }) => earliest <= day)
  const nextTime = again === undefined ? undefined : lastDayFor(againBy(again, day, book), lastDays, book)
  return (
    <>
      {others.map((route, i) => (
        <p key={i}>
          <DatedText>
            {tell.answer.otherInTime(
              route.name,
              route.earliest <= on ? tell.answer.today : say.day(route.earliest),
            )}
          </DatedText>{' '}
          <Badge confidence={route.sure ? 'high' : 'medium'} />
        </p>
      ))}
      {again === undefined || nextTime === undefined ? null : (
        <p>
          <DatedText>{tell.answer.nextTime(again, nextTime.day)}</DatedText>
        </p>
      )}
    </>
  )
}
