import {
  coverageByMonth,
  type DayRange,
  type PaperItem,
  type ResidenceCoverage,
  type RoutePlan,
  residenceWindow,
} from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { civilOf, type Day, firstDayOf } from '@juyi/rules'
import { Badge } from '../page/badge.tsx'
import { DatedText } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import type { PlaceRecord } from '../store/place-record.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { MonthsPicture, type PictureRow } from './months-picture.tsx'
import { countsRegistration, datedPapers, isAtHand, papersOfStay, registrationOf } from './residence-rows.ts'
import { Spans } from './spans.tsx'

interface Props {
  readonly items: readonly PaperItem[]
  readonly plan: RoutePlan | undefined
  readonly place: PlaceRecord
  readonly book: LawBook
  readonly today: Day
}

/** The row of the registration itself, which no document stands for. */
const REGISTRATION = 'registration'

/** How long the person has lived here, and which papers show it, month by month. */
export function StayShown({ items, plan, place, book, today }: Props) {
  const registration = registrationOf(place, plan, book)
  const window = residenceWindow(book, { applyOn: plan?.earliest, registered: registration?.from }, today)
  const documents = papersOfStay(items, book)
  if (window === undefined) return null
  const atHand = documents.filter((document) => isAtHand(document, place))
  const papers = datedPapers(atHand, place)
  const own =
    registration === undefined ? [] : [{ document: REGISTRATION, from: registration.from, to: null }]
  const coverage = coverageByMonth([...own, ...papers], window)
  const nameOf = (document: string) => {
    if (document !== REGISTRATION) return book.documents[document]?.name ?? document
    return registration?.planned === true
      ? tell.coveredMonths.registrationPlanned
      : tell.coveredMonths.registration
  }
  const rows = [...own, ...papers].map(
    ({ document, from, to }): PictureRow => ({ id: document, name: nameOf(document), from, to }),
  )
  // Papers that stand in for a registration that is not there must not look like one.
  const uncounted =
    countsRegistration(window.rule, book) && coverageByMonth(own, window).gaps.length > 0 && papers.length > 0
  return (
    <section class="stay">
      <h2>{tell.coveredMonths.title}</h2>
      <p>
        <DatedText>{tell.coveredMonths.window(window.from, window.to)}</DatedText>
      </p>
      <p>
        <Said>{window.rule.says}</Said> <Badge confidence={window.rule.confidence} />
      </p>
      <details class="source-of">
        <summary>{say.sources.source}</summary>
        <Sources cites={window.rule.cites} book={book} />
      </details>
      {rows.length === 0 ? null : (
        <div class="card">
          <MonthsPicture rows={rows} gaps={coverage.gaps} window={window} today={today} />
          {window.from >= today ? <p class="soft">{tell.coveredMonths.notBegun}</p> : null}
          {window.to > today ? <p class="soft">{tell.coveredMonths.windowAhead}</p> : null}
          <Gaps gaps={coverage.gaps} today={today} passed={window.to <= today} />
          <MonthsTable coverage={coverage} nameOf={nameOf} />
        </div>
      )}
      {uncounted ? <p class="notice amber">{tell.coveredMonths.countsRegistration}</p> : null}
      {atHand.length > 0 ? (
        <>
          <h3 class="span-title">{tell.coveredMonths.papers}</h3>
          <Spans documents={atHand} place={place} book={book} today={today} />
        </>
      ) : documents.length === 0 ? (
        <p class="soft">{tell.coveredMonths.noneListed}</p>
      ) : (
        <>
          <p>{tell.coveredMonths.none}</p>
          <ul class="marks">
            {documents.map((document) => (
              <li key={document} class="mark-word">
                <Said>{nameOf(document)}</Said>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface GapsProps {
  readonly gaps: readonly DayRange[]
  readonly today: Day
  /** Whether the whole stay lies behind us. */
  readonly passed: boolean
}

/** What no paper covers, in words. */
function Gaps({ gaps, today, passed }: GapsProps) {
  if (gaps.length === 0)
    return passed ? (
      <p>
        <span class="state met">✓</span> {tell.coveredMonths.covered}
      </p>
    ) : (
      <p>{tell.coveredMonths.coveredAhead}</p>
    )
  return (
    <>
      <p>
        <span class="state open">▲</span> {tell.coveredMonths.gaps(gaps.length)}
      </p>
      <ul class="gaps">
        {gaps.map(({ from, to }) => (
          <li key={from}>
            <DatedText>{tell.coveredMonths.gap(from, to, to - from + 1)}</DatedText>
            {from > today ? <span class="soft">{say.aside(tell.coveredMonths.gapAhead)}</span> : null}
          </li>
        ))}
      </ul>
      <p class="soft">{tell.coveredMonths.gapHelp}</p>
    </>
  )
}

interface TableProps {
  readonly coverage: ResidenceCoverage
  readonly nameOf: (document: string) => string
}

/** The picture as a table. */
function MonthsTable({ coverage: { months }, nameOf }: TableProps) {
  return (
    <details class="source-of">
      <summary>{tell.coveredMonths.table}</summary>
      <table class="months-table">
        <caption class="unseen">{tell.coveredMonths.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{tell.coveredMonths.tableMonth}</th>
            <th scope="col">{tell.coveredMonths.tableDays}</th>
            <th scope="col">{tell.coveredMonths.tableBy}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, days, coveredDays, by }) => {
            const { year, month: number } = civilOf(firstDayOf(month))
            return (
              <tr key={month}>
                <th scope="row">{tell.coveredMonths.month(year, number)}</th>
                <td>{tell.coveredMonths.ofDays(coveredDays, days)}</td>
                <td>{by.length === 0 ? tell.coveredMonths.nothing : say.list(by.map(nameOf))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
