import type { LawBook } from '@juyi/law'
import { civilOf, type Day, parseDay } from '@juyi/rules'
import { Badge } from '../page/badge.tsx'
import { zh } from '../words/zh.ts'

interface Props {
  readonly book: LawBook
  readonly on: Day
  /** The day on which one may apply by the first way. */
  readonly apply: Day | undefined
}

/** Days that make it urgent for some people, such as school enrolment, and whether the plan is in time for them. */
export function Cutoffs({ book, on, apply }: Props) {
  const coming = book.cutoffs
    .flatMap((cutoff) => {
      const day = nextDay(cutoff.date, on)
      return day === undefined || cutoff.confidence === 'low' ? [] : [{ cutoff, day }]
    })
    .sort((a, b) => a.day - b.day)
  if (coming.length === 0) return null
  return (
    <section>
      <h2>{zh.answer.cutoffs}</h2>
      <p class="soft">{zh.answer.cutoffsLead}</p>
      <ul class="card statements">
        {coming.map(({ cutoff, day }) => (
          <li key={cutoff.id}>
            <p class="step-head">
              <time>{zh.day(day)}</time>
              <Badge confidence={cutoff.confidence} />
            </p>
            <p>{cutoff.event}</p>
            <p class="soft">{cutoff.says}</p>
            {apply === undefined ? null : (
              <p class={apply <= day ? 'in-time' : 'too-late'}>
                {apply <= day ? `✓ ${zh.answer.inTime}` : `▲ ${zh.answer.tooLate}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A full date, or a day of every year (MM-DD) when it next comes; undefined for what lies in the past. */
function nextDay(date: string, on: Day): Day | undefined {
  const { year } = civilOf(on)
  const candidates = /^\d{2}-\d{2}$/.test(date) ? [`${year}-${date}`, `${year + 1}-${date}`] : [date]
  return candidates.flatMap((text) => parseDay(text) ?? []).find((day) => day >= on)
}
