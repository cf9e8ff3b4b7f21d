import { CoverageNotice } from '../page/coverage-notice.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { ReviewNotice } from '../page/review-notice.tsx'
import { todayInChina } from '../today.ts'
import { tell } from '../words/tell.ts'
import { Claims } from './claims.tsx'
import { ReportMistake } from './report-mistake.tsx'
import { RuleTopics } from './rule-topics.tsx'
import { Statutes } from './statutes.tsx'
import '../style/rules.css'

/** Every rule of the place with its sources, the statutes behind them, and common claims checked. */
export function RulesPage({ book }: PlacePageProps) {
  const today = todayInChina()
  return (
    <>
      <FocusedHeading page={`rules ${book.place.code}`} title={tell.rules.title}>
        {tell.rules.heading(book.place.short)}
      </FocusedHeading>
      <p class="lead">{tell.rules.lead}</p>
      <CoverageNotice book={book} />
      <ReviewNotice book={book} today={today} />
      <RuleTopics book={book} today={today} />
      <Statutes book={book} />
      <Claims book={book} />
      <section>
        <h2>{tell.report.title}</h2>
        <p>{tell.report.titleLead}</p>
        <ReportMistake book={book} />
      </section>
    </>
  )
}
