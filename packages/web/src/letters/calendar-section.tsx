import type { DateAhead } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { Badge } from '../page/badge.tsx'
import { DatedText } from '../page/dated-text.tsx'
import { Failure } from '../page/failure.tsx'
import { Said } from '../page/said.tsx'
import { Waiting } from '../page/waiting.tsx'
import { usePlace } from '../store/use-record.ts'
import { say } from '../words/say.ts'
import { write } from '../words/write.ts'
import { calendarText, useDaysAhead } from './days-ahead.ts'
import { saveFile } from './save-file.ts'
import '../style/letters.css'

interface Props {
  /** As spoken. */
  readonly book: LawBook
  readonly today: Day
}

/** The days ahead, and all of them as a file for the calendar of the phone. */
export function CalendarSection({ book, today }: Props) {
  const place = usePlace(book.place.code)
  const ahead = useDaysAhead(book, today)
  const [happened, setHappened] = useState('')
  if (ahead.state === 'loading') return <Waiting says={say.state.reckoning} />
  if (ahead.state === 'failed') return <Failure error={ahead.error} retry={ahead.retry} />
  const { dates } = ahead.value
  // Without days there is a file only to take back what an earlier one put into the calendar.
  if (dates.length === 0 && place.calendar === undefined) return null
  const save = () =>
    calendarText(ahead.value, book, place, today).then(
      ({ text, gone }) => {
        saveFile(`${book.place.short}.ics`, 'text/calendar', text)
        setHappened(write.calendar.saved(dates.length, gone))
      },
      () => setHappened(write.letters.failed[navigator.onLine ? 'other' : 'network']),
    )
  return (
    <section class="no-print">
      <h2>{write.calendar.title}</h2>
      <p class="soft">{write.calendar.lead}</p>
      {dates.length === 0 ? (
        <p>{write.calendar.none}</p>
      ) : (
        <ul class="days card">
          {dates.map((date) => (
            <DayAhead key={date.id} date={date} dates={dates} />
          ))}
        </ul>
      )}
      <p class="actions">
        <button type="button" class="secondary" onClick={() => void save()}>
          {write.calendar.save}
        </button>
      </p>
      <p role="status" class="soft">
        {happened}
      </p>
    </section>
  )
}

interface DayProps {
  readonly date: DateAhead
  readonly dates: readonly DateAhead[]
}

function DayAhead({ date: { kind, day, says, does, sure }, dates }: DayProps) {
  // What closes says "this day", and means its own.
  const closes =
    kind === 'begin' ? dates.find((other) => other.kind === 'cutoff' && other.says === says)?.day : undefined
  return (
    <li>
      <p class="marks">
        <time>{say.day(day)}</time>
        <span>{titleOf(kind, says, does)}</span>
        {sure ? null : <Badge confidence="medium" />}
      </p>
      {says === '' ? null : (
        <p>
          {closes === undefined ? null : (
            <>
              <DatedText>{write.calendar.toMeet(say.day(closes))}</DatedText>{' '}
            </>
          )}
          <Said>{says}</Said>
        </p>
      )}
    </li>
  )
}

function titleOf(kind: DateAhead['kind'], says: string, does: DateAhead['does']): string {
  if (kind === 'cutoff' && says === '') return write.calendar.ownCutoff
  if (kind === 'remedy' && does !== undefined) return write.calendar.lastDayOf(does)
  return write.calendar.kind[kind]
}
