import type { DayRange } from '@juyi/journey'
import { civilOf, type Day, firstDayOf } from '@juyi/rules'
import { DatedText } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { labelsIn, monthsIn } from './month-labels.ts'

/** One paper in the picture, with the days that it covers. */
export interface PictureRow {
  readonly id: string
  readonly name: string
  readonly from: Day
  /** Its last day; null while it goes on. */
  readonly to: Day | null
}

interface Props {
  readonly rows: readonly PictureRow[]
  readonly gaps: readonly DayRange[]
  readonly window: DayRange
  readonly today: Day
}

/**
 * Months from left to right, one paper a row: full where a paper covers days that have passed, hollow where it will
 * if things go on like this, dashed where there is none. The words and the table beside it say the same, so it is
 * hidden from screen readers.
 */
export function MonthsPicture({ rows, gaps, window, today }: Props) {
  const whole = window.to - window.from + 1
  const percent = (days: number) => `${(100 * days) / whole}%`
  const months = monthsIn(window)
  const bar = ({ from, to }: DayRange, look: string) => {
    const [first, last] = [Math.max(from, window.from), Math.min(to, window.to)]
    if (first > last) return null
    return (
      <span
        key={`${look} ${first}`}
        class={`months-bar ${look}`}
        style={{ left: percent(first - window.from), width: percent(last - first + 1) }}
      />
    )
  }
  const lines = months
    .slice(1)
    .map((month) => (
      <span key={month} class="months-line" style={{ left: percent(firstDayOf(month) - window.from) }} />
    ))
  const now =
    today >= window.from && today < window.to ? (
      <span class="months-today" style={{ left: percent(today + 1 - window.from) }} />
    ) : null
  return (
    <div class="months" aria-hidden="true">
      <div class={now === null ? 'months-scale' : 'months-scale with-today'}>
        {labelsIn(window).map(({ month, from, year, late }) => (
          <span key={month} style={{ left: percent(from - window.from) }}>
            {civilOf(from).month}
            {year === undefined ? null : (
              <span class={late ? 'months-year late' : 'months-year'}>{tell.coveredMonths.year(year)}</span>
            )}
          </span>
        ))}
        {now === null ? null : (
          <span class="months-now" style={{ left: percent(today + 1 - window.from) }}>
            {tell.coveredMonths.today}
          </span>
        )}
      </div>
      {rows.map(({ id, name, from, to }) => (
        <div key={id} class="months-row">
          <p>
            <Said>{name}</Said>{' '}
            <span class="soft">
              <DatedText>
                {to === null ? tell.coveredMonths.onwards(from) : tell.coveredMonths.span(from, to)}
              </DatedText>
              {from > window.to || (to !== null && to < window.from)
                ? say.aside(tell.coveredMonths.outside)
                : null}
            </span>
          </p>
          <div class="months-track">
            {lines}
            {bar({ from, to: Math.min(to ?? window.to, today) }, 'past')}
            {bar({ from: Math.max(from, today + 1), to: to ?? window.to }, 'ahead')}
            {now}
          </div>
        </div>
      ))}
      {gaps.length === 0 ? null : (
        <div class="months-row">
          <p>{tell.coveredMonths.gapRow}</p>
          <div class="months-track">
            {lines}
            {gaps.map((gap) => bar(gap, 'gap'))}
            {now}
          </div>
        </div>
      )}
    </div>
  )
}
