import { type CaseAction, problemWithAction } from '@juyi/journey'
import type { LawBook, RefusalRule } from '@juyi/law'
import { type Day, formatDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { DatedText } from '../page/dated-text.tsx'
import { DateInputs } from '../questions/date-inputs.tsx'
import { Problem } from '../questions/problem.tsx'
import { readDate, typedFrom } from '../questions/read-date.ts'
import { hrefOf } from '../router.ts'
import { newId } from '../store/shelf.ts'
import { useDraft } from '../store/use-draft.ts'
import { changePlace, usePlace } from '../store/use-record.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { write } from '../words/write.ts'

interface Props {
  readonly rule: RefusalRule
  readonly book: LawBook
  /** The day that is noted already. */
  readonly toldOn: Day | undefined
  readonly today: Day
}

/** On which day it was said: from it the last days count. It goes into the log of the case. */
export function ToldOn({ rule, book, toldOn, today }: Props) {
  const { code } = book.place
  if (toldOn !== undefined) {
    return (
      <p class="card">
        <DatedText>{write.ways.toldOn(say.day(toldOn))}</DatedText>{' '}
        <a class="foot-link" href={hrefOf({ page: 'progress', code })}>
          {write.ways.wrongDay}
        </a>
      </p>
    )
  }
  return <ToldOnForm rule={rule} book={book} today={today} />
}

function ToldOnForm({ rule, book, today }: Omit<Props, 'toldOn'>) {
  const { code } = book.place
  const { log } = usePlace(code)
  const { texts, type, drop } = useDraft(`${code}/refused/${rule.id}`, { ...typedFrom(formatDay(today)) })
  const [problem, setProblem] = useState<string>()
  const submit = (event: Event) => {
    event.preventDefault()
    const read = readDate(texts, { future: false }, today)
    if ('problem' in read) return setProblem(read.problem)
    const action: CaseAction = { id: newId(), on: read.answer, kind: 'refused', heard: rule.id }
    const wrong = problemWithAction(log, action, today)
    if (wrong !== undefined) return setProblem(tell.progress.problem[wrong])
    changePlace(code, (place) => ({ ...place, log: [...place.log, action] }))
    drop()
  }
  return (
    <form noValidate class="card told no-print" onSubmit={submit}>
      <h3>{write.ways.whichDay}</h3>
      <p class="soft">{write.ways.whichDayWhy}</p>
      <Problem says={problem} />
      <DateInputs
        id="told"
        words={write.ways.whichDay}
        typed={texts}
        invalid={problem !== undefined}
        onType={type}
      />
      <button type="submit" class="secondary">
        {write.ways.countDays}
      </button>
    </form>
  )
}
