import { cutoffDays, type Remedies, urgentPlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { type Day, formatDay, WorkCalendar } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { DatedText } from '../page/dated-text.tsx'
import { DateInputs } from '../questions/date-inputs.tsx'
import { Problem } from '../questions/problem.tsx'
import { readDate, typedFrom } from '../questions/read-date.ts'
import { useDraft } from '../store/use-draft.ts'
import { changePlace } from '../store/use-record.ts'
import { say } from '../words/say.ts'
import { write } from '../words/write.ts'

interface Props {
  readonly book: LawBook
  readonly ways: Remedies
  readonly cutoff: Day | undefined
  readonly today: Day
}

/** Whoever has a day to keep says which, and gets a list of what to do on each day until then. */
export function UrgentDays({ book, ways, cutoff, today }: Props) {
  const { code } = book.place
  if (cutoff === undefined) return <CutoffForm book={book} today={today} />
  const days = urgentPlan(ways, today, cutoff, new WorkCalendar(book.calendar))
  return (
    <section class="card urgent">
      <h3>
        <DatedText>{write.ways.urgentTitle(say.day(cutoff))}</DatedText>
      </h3>
      {days.length === 0 ? <p>{write.ways.urgentNone}</p> : null}
      <ol>
        {days.map(({ on, steps }) => (
          <li key={on}>
            <strong>
              <DatedText>{on === today ? write.ways.today(say.day(on)) : say.day(on)}</DatedText>
            </strong>
            <ul>
              {steps.map(({ remedy: { route }, aim }) => (
                <li key={`${route.kind} ${route.letter} ${route.addressee}`}>
                  {route.does}
                  {aim === 'keep' ? <span class="soft"> {write.ways.keeps}</span> : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p class="actions no-print">
        <button
          type="button"
          class="secondary"
          onClick={() => changePlace(code, ({ cutoff: _, ...place }) => place)}
        >
          {write.ways.otherCutoff}
        </button>
      </p>
    </section>
  )
}

/** How far ahead a cutoff of the place is offered: what is further off does not press. */
const PRESSING_DAYS = 120

function CutoffForm({ book, today }: { readonly book: LawBook; readonly today: Day }) {
  const { code } = book.place
  const { texts, type, drop } = useDraft(`${code}/cutoff`, { ...typedFrom('') })
  const [problem, setProblem] = useState<string>()
  const choose = (cutoff: string) => {
    changePlace(code, (place) => ({ ...place, cutoff }))
    drop()
  }
  // Said by unofficial pages alone, a day is not one to plan by.
  const ofPlace = book.cutoffs.flatMap(({ id, event, date, confidence }) => {
    const [day] = confidence === 'low' ? [] : cutoffDays(date, today)
    return day === undefined || day > today + PRESSING_DAYS ? [] : [{ id, event, day }]
  })
  const submit = (event: Event) => {
    event.preventDefault()
    const read = readDate(texts, { future: true }, today)
    if ('problem' in read) return setProblem(read.problem)
    if (read.answer < formatDay(today)) return setProblem(write.ways.cutoffPast)
    choose(read.answer)
  }
  return (
    <details class="no-print">
      <summary>{write.ways.hasCutoff}</summary>
      <form noValidate class="card cutoff" onSubmit={submit}>
        <p class="soft">{write.ways.cutoffWhy}</p>
        <Problem says={problem} />
        <DateInputs
          id="cutoff"
          words={write.ways.hasCutoff}
          typed={texts}
          invalid={problem !== undefined}
          onType={type}
        />
        {ofPlace.map(({ id, event, day }) => (
          <button key={id} type="button" class="choice" onClick={() => choose(formatDay(day))}>
            <DatedText>{write.ways.placeCutoff(event, say.day(day))}</DatedText>
          </button>
        ))}
        <button type="submit" class="secondary">
          {write.ways.planDays}
        </button>
      </form>
    </details>
  )
}
