import type { RunningClock } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { DatedText } from '../page/dated-text.tsx'
import { DayRing } from '../page/day-ring.tsx'
import { Said } from '../page/said.tsx'
import { SourcesOf } from '../page/sources-of.tsx'
import { hrefOf } from '../router.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly clock: RunningClock
  readonly book: LawBook
}

/** One clock: day N of M, the last day, what happens when it passes and what to do on the day after. */
export function ClockCard({ clock, book }: Props) {
  const { rule, kind, start, due, elapsed, whole, unit, state, provisional, by, afterwards } = clock
  const passed = state === 'passed'
  return (
    <li class="card clock">
      {whole === 0 || passed ? null : (
        <DayRing passed={elapsed} whole={whole} unit={tell.progress.unit[unit]} />
      )}
      <div>
        <p class="marks">
          <span class="mark-word">{tell.progress.clockKind[kind]}</span>
          {passed ? (
            <span class={kind === 'promised' ? 'state open' : 'state unmet'}>
              ▲ {tell.progress.passed[kind]}
            </span>
          ) : null}
          {state === 'dueToday' ? <span class="state open">！{tell.progress.dueToday}</span> : null}
        </p>
        <h3>
          <DatedText>{whole === 0 ? tell.progress.sameDay : tell.progress.dueOn(due)}</DatedText>
        </h3>
        <p>
          <Said>{rule.says}</Said>
        </p>
        {kind === 'duty' && by !== undefined ? (
          <p class="soft">{tell.progress.by(book.actors[by] ?? by)}</p>
        ) : null}
        <p class="soft" hidden={whole === 0}>
          <DatedText>{tell.progress.counted(start, unit)}</DatedText>
          {provisional ? tell.progress.provisional : ''}
        </p>
        {afterwards === undefined ? null : (
          <p>
            <strong>{passed ? tell.progress.nowThen : tell.progress.ifPassed}</strong>{' '}
            <Said>{afterwards}</Said>
          </p>
        )}
        {kind === 'duty' ? null : (
          <p>
            <DatedText>{passed ? tell.progress.doNow : tell.progress.doAfter(due + 1)}</DatedText>{' '}
            <a class="foot-link" href={hrefOf({ page: 'refused', code: book.place.code })}>
              {tell.progress.seeRefused}
            </a>
          </p>
        )}
        <SourcesOf confidence={rule.confidence} cites={rule.cites} book={book} />
      </div>
    </li>
  )
}
