import type { Remedies, Remedy, RemedyDeadline } from '@juyi/journey'
import type { Citation } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { DatedText } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { hrefOf } from '../router.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { wayName } from './way-name.ts'

interface Props {
  readonly ways: Remedies
  readonly citations: Readonly<Record<string, Citation>>
  readonly code: string
}

/** The ways from here, those that can be gone today first: whom to turn to, until when, what it is good for. */
export function RemedyRoutes({ ways, citations, code }: Props) {
  return (
    <ol class="card steps">
      {ways.map((way) => {
        const { route } = way
        const { kind, addressee, letter, cites, confidence, detail } = route
        return (
          <li key={`${kind} ${letter} ${addressee}`}>
            <p class="marks">
              <strong>{wayName(route)}</strong>
              <Badge confidence={confidence} />
            </p>
            <p>
              {tell.refused.addressee}
              <Said>{addressee}</Said>
            </p>
            <WhenOpen way={way} />
            {letter === undefined ? null : (
              <p>
                <a class="foot-link no-print" href={hrefOf({ page: 'letters', code, item: letter })}>
                  {tell.refused.writeLetter}
                </a>
              </p>
            )}
            {detail === undefined ? null : (
              <details class="source-of">
                <summary>{tell.refused.goodFor}</summary>
                <ul>
                  {detail.cites.map((cite) => (
                    <li key={cite}>
                      <Said>{citations[cite]?.gist ?? citations[cite]?.label ?? cite}</Said>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            <details class="source-of">
              <summary>{say.sources.source}</summary>
              <Sources cites={[...cites, ...(detail?.cites ?? [])]} book={{ citations }} />
            </details>
          </li>
        )
      })}
    </ol>
  )
}

/** Whether a way can be gone today, until when, and what it waits for. */
function WhenOpen({ way }: { readonly way: Remedy }) {
  const { route, standing, deadline, untold, answerBy } = way
  return (
    <>
      {standing.state === 'notYet' ? (
        <p class="marks">
          <span class="mark-word">{tell.refused.notYet}</span>
          <DatedText>{waitWords(standing)}</DatedText>
        </p>
      ) : null}
      {standing.state === 'lastDay' ? (
        <p>
          <strong>{tell.refused.isLastDay}</strong>
        </p>
      ) : null}
      {deadline === undefined ? (
        route.deadline === undefined || standing.state === 'notYet' ? null : (
          <p>{tell.refused.within(tell.refused.period(route.deadline))}</p>
        )
      ) : (
        <LastDay deadline={deadline} passed={standing.state === 'passed'} />
      )}
      {untold === undefined ? null : (
        <p class="soft">
          <DatedText>{tell.refused.untold(say.day(untold.last))}</DatedText>
        </p>
      )}
      {answerBy === undefined || route.answer === undefined ? null : (
        <p class="soft">
          <DatedText>
            {tell.refused.answerBy(tell.refused.period(route.answer.within), say.day(answerBy))}
          </DatedText>
        </p>
      )}
    </>
  )
}

function waitWords(standing: Extract<Remedy['standing'], { state: 'notYet' }>): string {
  const { waitsFor, since } = standing
  if (waitsFor === 'limit' && since !== undefined) return tell.refused.waitsUntil(say.day(since))
  return tell.refused.waits[waitsFor]
}

/** The last day with its count: from which day, what is not counted, and where a day off moves it. */
function LastDay({ deadline, passed }: { readonly deadline: RemedyDeadline; readonly passed: boolean }) {
  const { start, within, counted, last, provisional, from } = deadline
  const end = say.day(last)
  return (
    <>
      <p>
        <strong>
          <DatedText>{passed ? tell.refused.lastDayPassed(end) : tell.refused.lastDay(end)}</DatedText>
        </strong>
      </p>
      <details class="source-of">
        <summary>{tell.refused.howCounted}</summary>
        <p class="soft">
          <DatedText>
            {tell.refused.count(
              say.day(start),
              tell.refused.countedFrom[from],
              tell.refused.period(within),
              say.day(counted),
            )}
          </DatedText>{' '}
          {last === counted ? null : <DatedText>{tell.refused.dayOff(end)}</DatedText>}
        </p>
        {provisional ? <p class="soft">{tell.refused.provisional}</p> : null}
      </details>
    </>
  )
}
