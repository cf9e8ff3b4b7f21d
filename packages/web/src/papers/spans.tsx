import type { LawBook } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import { useEffect, useRef, useState } from 'preact/hooks'
import { DatedText } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { DateInputs } from '../questions/date-inputs.tsx'
import { Problem } from '../questions/problem.tsx'
import { type TypedDate, typedFrom } from '../questions/read-date.ts'
import type { PaperHeld, PlaceRecord } from '../store/place-record.ts'
import { useDraft } from '../store/use-draft.ts'
import { changePlace, useRecord } from '../store/use-record.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { type PaperSpan, withSpan } from './held-papers.ts'
import { readSpan } from './read-span.ts'

interface Props {
  readonly documents: readonly string[]
  readonly place: PlaceRecord
  readonly book: LawBook
  readonly today: Day
}

/** The papers at hand that speak for a time, each with its days; one at a time is being written. */
export function Spans({ documents, place, book, today }: Props) {
  const { drafts } = useRecord()
  // After a reload, what was being typed lies open again.
  const [writing, setWriting] = useState(() =>
    documents.find((document) => drafts[draftOf(book.place.code, document)] !== undefined),
  )
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(writing)
  // What had the focus is gone when the fields come and go; whoever works by keyboard goes on from where they were.
  useEffect(() => {
    const closed = before.current
    before.current = writing
    if (writing === closed) return
    if (writing !== undefined) list.current?.querySelector('input')?.focus()
    else if (closed !== undefined) goToSpan(closed)
  }, [writing])
  return (
    <ul class="card statements" ref={list}>
      {documents.map((document) => {
        const paper = book.documents[document]?.name ?? document
        const held = place.papers[document]
        const dated = held?.from !== undefined
        return (
          <li key={document}>
            <p class="span-head">
              <span>
                <strong>
                  <Said>{paper}</Said>
                </strong>{' '}
                <span class="soft">
                  <DatedText>{spanWords(held)}</DatedText>
                </span>
              </span>
              {writing === document ? null : (
                <button
                  type="button"
                  id={writeId(document)}
                  class="pill"
                  aria-label={
                    dated ? tell.coveredMonths.changeFor(paper) : tell.coveredMonths.writeFor(paper)
                  }
                  onClick={() => setWriting(document)}
                >
                  {dated ? tell.coveredMonths.change : tell.coveredMonths.write}
                </button>
              )}
            </p>
            {writing === document ? (
              <SpanForm
                key={document}
                document={document}
                paper={paper}
                held={held}
                code={book.place.code}
                today={today}
                onDone={() => setWriting(undefined)}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** Goes to the button that opens the dates of a paper. */
export function goToSpan(document: string): void {
  const button = window.document.getElementById(writeId(document))
  button?.focus({ preventScroll: true })
  button?.scrollIntoView({ block: 'center' })
}

function draftOf(code: string, document: string): string {
  return `papers.${code}.${document}`
}

function writeId(document: string): string {
  return `write-${document}`
}

function spanWords(held: PaperHeld | undefined): string {
  const from = held?.from === undefined ? undefined : parseDay(held.from)
  if (from === undefined) return tell.coveredMonths.noDays
  const to = held?.to === undefined ? undefined : parseDay(held.to)
  return to === undefined ? tell.coveredMonths.since(from) : tell.coveredMonths.span(from, to)
}

interface FormProps {
  readonly document: string
  readonly paper: string
  readonly held: PaperHeld | undefined
  readonly code: string
  readonly today: Day
  readonly onDone: () => void
}

/** From which day to which a paper speaks; what is typed survives a reload. */
function SpanForm({ document, paper, held, code, today, onDone }: FormProps) {
  const { texts, type, drop } = useDraft(draftOf(code, document), textsOf(held))
  const [problem, setProblem] = useState<string>()
  const end = (span: PaperSpan | undefined) => {
    changePlace(code, (now) => withSpan(now, document, span))
    drop()
    onDone()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const read = readSpan(fromOf(texts), toOf(texts), today)
    if ('problem' in read) setProblem(read.problem)
    else end(read.span)
  }
  const typed = (change: Partial<Texts>) => type({ ...texts, ...change })
  return (
    <form noValidate class="span-form" onSubmit={submit}>
      <Problem says={problem} />
      <p aria-hidden="true">{tell.coveredMonths.from}</p>
      <DateInputs
        id={`${document}-from`}
        words={say.labelled(paper, tell.coveredMonths.from)}
        typed={fromOf(texts)}
        invalid={problem !== undefined}
        onType={({ year, month, date }) => typed({ fromYear: year, fromMonth: month, fromDate: date })}
      />
      <p aria-hidden="true">
        {tell.coveredMonths.to} <span class="soft">{say.aside(tell.coveredMonths.toHint)}</span>
      </p>
      <DateInputs
        id={`${document}-to`}
        words={say.labelled(paper, `${tell.coveredMonths.to}${say.aside(tell.coveredMonths.toHint)}`)}
        typed={toOf(texts)}
        invalid={problem !== undefined}
        onType={({ year, month, date }) => typed({ toYear: year, toMonth: month, toDate: date })}
      />
      <p class="actions">
        <button type="submit" class="primary">
          {tell.coveredMonths.keep}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            drop()
            onDone()
          }}
        >
          {tell.coveredMonths.drop}
        </button>
        {held?.from === undefined ? null : (
          <button type="button" class="secondary stop" onClick={() => end(undefined)}>
            {tell.coveredMonths.clear}
          </button>
        )}
      </p>
    </form>
  )
}

type Texts = Readonly<Record<'fromYear' | 'fromMonth' | 'fromDate' | 'toYear' | 'toMonth' | 'toDate', string>>

function textsOf(held: PaperHeld | undefined): Texts {
  const [from, to] = [typedFrom(held?.from), typedFrom(held?.to)]
  return {
    fromYear: from.year,
    fromMonth: from.month,
    fromDate: from.date,
    toYear: to.year,
    toMonth: to.month,
    toDate: to.date,
  }
}

function fromOf({ fromYear, fromMonth, fromDate }: Texts): TypedDate {
  return { year: fromYear, month: fromMonth, date: fromDate }
}

function toOf({ toYear, toMonth, toDate }: Texts): TypedDate {
  return { year: toYear, month: toMonth, date: toDate }
}
