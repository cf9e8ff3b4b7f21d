import { type Remedy, remedies } from '@juyi/journey'
import type { Citation, LawBook, RemedyRoute } from '@juyi/law'
import { type Day, WorkCalendar } from '@juyi/rules'
import { Badge } from '../page/badge.tsx'
import { DatedText } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly routes: readonly RemedyRoute[]
  readonly citations: Readonly<Record<string, Citation>>
  readonly calendar: LawBook['calendar']
  readonly toldOn: Day | undefined
  readonly today: Day
}

/** The ways that are open, the mildest first, each with whom to turn to, the legal basis and the last day. */
export function RemedyRoutes({ routes, citations, calendar, toldOn, today }: Props) {
  // Where nobody answered, the page asks for the day on which the answer was due.
  const dates = { toldOn, limitEndsOn: toldOn }
  const dated = remedies({ rule: { routes }, dates, today, calendar: new WorkCalendar(calendar) })
  return (
    <ol class="card steps">
      {routes.map((route) => {
        const { kind, addressee, letter, cites, confidence } = route
        return (
          <li key={`${kind} ${letter} ${addressee}`}>
            <p class="marks">
              <strong>{tell.refused.does[letter ?? kind] ?? tell.refused.kind[kind]}</strong>
              <Badge confidence={confidence} />
            </p>
            <p>
              {tell.refused.addressee}
              <Said>{addressee}</Said>
            </p>
            <Limit
              route={route}
              deadline={dated.find((one) => one.route === route)?.deadline}
              toldOn={toldOn}
              today={today}
            />
            <details class="source-of">
              <summary>{say.sources.source}</summary>
              <Sources cites={cites} book={{ citations }} />
            </details>
          </li>
        )
      })}
    </ol>
  )
}

interface LimitProps extends Pick<Props, 'toldOn' | 'today'> {
  readonly route: RemedyRoute
  readonly deadline: Remedy['deadline']
}

/** Until when a way is open: as a day with its count where it can be counted, else as a length of time. */
function Limit({ route, deadline, toldOn, today }: LimitProps) {
  if (route.deadline === undefined) return null
  const period = tell.refused.period(route.deadline)
  if (route.kind === 'litigation') return <p>{tell.refused.afterDecision(period)}</p>
  if (toldOn === undefined || deadline === undefined) return <p>{tell.refused.within(period)}</p>
  const { counted, last, provisional } = deadline
  const [from, until, end] = [say.day(toldOn), say.day(counted), say.day(last)]
  return (
    <>
      <p>
        <strong>
          <DatedText>{last < today ? tell.refused.lastDayPassed(end) : tell.refused.lastDay(end)}</DatedText>
        </strong>
      </p>
      <p class="soft">
        <DatedText>{tell.refused.count(from, period, until)}</DatedText>{' '}
        {last === counted ? null : <DatedText>{tell.refused.dayOff(end)}</DatedText>}
      </p>
      {provisional ? <p class="soft">{tell.refused.provisional}</p> : null}
    </>
  )
}
