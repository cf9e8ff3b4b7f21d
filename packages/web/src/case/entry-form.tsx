import { type CaseAction, problemWithAction, type SubmissionKind } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { DateInputs } from '../questions/date-inputs.tsx'
import { Problem } from '../questions/problem.tsx'
import { readDate, typedFrom } from '../questions/read-date.ts'
import { answerTo, type PlaceAnswers, withAnswer } from '../store/place-answers.ts'
import { newId } from '../store/shelf.ts'
import { useDraft } from '../store/use-draft.ts'
import { changePlace, usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { tell } from '../words/tell.ts'
import { registrationFact } from './registration-fact.ts'
import type { WrittenKind } from './written-kind.ts'

interface Props {
  readonly book: LawBook
  readonly kind: WrittenKind
  /** What was handed in, for entries of the kind `submitted`. */
  readonly what?: SubmissionKind
  readonly onDone: () => void
}

/** A form for one thing that happened: the day, and what the paper or the clerk said. */
export function EntryForm({ book, kind, what, onDone }: Props) {
  const { code } = book.place
  const { log } = usePlace(code)
  const today = todayInChina()
  const form = [code, 'log', kind, ...(what === undefined ? [] : [what])].join('/')
  const { texts, type, drop } = useDraft(form, {
    ...typedFrom(formatDay(today)),
    channel: '',
    receipt: '',
    words: '',
  })
  const [problem, setProblem] = useState<string>()
  const channels = book.channels.filter((one) => what !== undefined && one.for.includes(what))
  const submit = (event: Event) => {
    event.preventDefault()
    const read = readDate(texts, { future: false }, today)
    if ('problem' in read) return setProblem(read.problem)
    const action = actionOf(kind, what, read.answer, texts)
    const wrong = problemWithAction(log, action, today)
    if (wrong !== undefined) return setProblem(tell.progress.problem[wrong])
    changePlace(code, (place) => {
      const next = { ...place, log: [...place.log, action] }
      return kind === 'registered'
        ? { ...next, answers: answersAfter(place.answers, read.answer, book) }
        : next
    })
    drop()
    onDone()
  }
  return (
    <form noValidate class="entry-form" onSubmit={submit}>
      <Problem says={problem} />
      <p class="label">{tell.progress.whichDay[kind]}</p>
      <DateInputs
        id={`entry-${kind}`}
        words={tell.progress.whichDay[kind]}
        typed={texts}
        invalid={problem !== undefined}
        onType={(date) => type({ ...texts, ...date })}
      />
      {kind === 'submitted' && channels.length > 0 ? (
        <>
          <label for="entry-channel">{tell.progress.channel}</label>
          <select
            id="entry-channel"
            value={texts.channel}
            onChange={(event) => type({ ...texts, channel: event.currentTarget.value })}
          >
            <option value="">{tell.progress.channelOpen}</option>
            {channels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      ) : null}
      {kind === 'submitted' || kind === 'accepted' ? (
        <>
          <label for="entry-receipt">{tell.progress.receipt}</label>
          <input
            id="entry-receipt"
            autocomplete="off"
            value={texts.receipt}
            onInput={(event) => type({ ...texts, receipt: event.currentTarget.value })}
          />
        </>
      ) : null}
      {kind === 'supplementNoticed' || kind === 'refused' ? (
        <>
          <label for="entry-words">{tell.progress.words[kind]}</label>
          <textarea
            id="entry-words"
            rows={3}
            value={texts.words}
            onInput={(event) => type({ ...texts, words: event.currentTarget.value })}
          />
        </>
      ) : null}
      <button type="submit" class="primary">
        {tell.progress.writeDown}
      </button>
    </form>
  )
}

/** Whoever had not registered before has done so now: the answer to the question follows. */
function answersAfter(answers: PlaceAnswers, registeredOn: string, book: LawBook): PlaceAnswers {
  const fact = registrationFact(book)
  if (fact === undefined || typeof answerTo(answers, fact) === 'string') return answers
  return withAnswer(answers, fact, registeredOn, formatDay(todayInChina()))
}

function actionOf(
  kind: WrittenKind,
  what: SubmissionKind | undefined,
  on: string,
  texts: { readonly channel: string; readonly receipt: string; readonly words: string },
): CaseAction {
  const id = newId()
  const [channel, receipt, words] = [texts.channel, texts.receipt.trim(), texts.words.trim()]
  switch (kind) {
    case 'submitted':
      return {
        id,
        on,
        kind,
        what: what ?? 'application',
        ...(channel === '' ? {} : { channel }),
        ...(receipt === '' ? {} : { receipt }),
      }
    case 'accepted':
      return { id, on, kind, ...(receipt === '' ? {} : { receipt }) }
    case 'supplementNoticed':
      return { id, on, kind, ...(words === '' ? {} : { missing: words }) }
    case 'refused':
      return { id, on, kind, ...(words === '' ? {} : { words }) }
    default:
      return { id, on, kind }
  }
}
