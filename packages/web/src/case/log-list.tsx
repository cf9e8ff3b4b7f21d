import type { CaseAction } from '@juyi/journey'
import { problemWithAction } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { formatDay, parseDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { newId } from '../store/shelf.ts'
import { changePlace, usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'

/** Everything that was written down about a case, by day, each entry with the way to take it back. */
export function LogList({ book }: { readonly book: LawBook }) {
  const { code } = book.place
  const { log } = usePlace(code)
  const [problem, setProblem] = useState('')
  const struck = new Set(log.flatMap((action) => (action.kind === 'struck' ? [action.entry] : [])))
  const entries = log
    .filter(({ id, kind }) => kind !== 'struck' && !struck.has(id))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const strike = (entry: CaseAction) => {
    const today = todayInChina()
    const action: CaseAction = { id: newId(), on: formatDay(today), kind: 'struck', entry: entry.id }
    const wrong = problemWithAction(log, action, today)
    setProblem(wrong === undefined ? '' : tell.progress.problem[wrong])
    if (wrong === undefined) changePlace(code, (place) => ({ ...place, log: [...place.log, action] }))
  }
  if (entries.length === 0) return null
  return (
    <section>
      <h2>{tell.progress.logTitle}</h2>
      <p class="problem" role="alert">
        {problem === '' ? '' : `▲ ${problem}`}
      </p>
      <ol class="card statements">
        {entries.map((entry) => (
          <li key={entry.id} class="entry">
            <div>
              <p class="step-head">
                <time>{say.day(parseDay(entry.on) ?? 0)}</time>
              </p>
              <p>
                {entry.kind === 'submitted'
                  ? tell.progress.handedIn[entry.what]
                  : tell.progress.did[entry.kind]}
              </p>
              {details(entry, book).map((line) => (
                <p key={line} class="soft">
                  {line}
                </p>
              ))}
            </div>
            <button
              type="button"
              class="pill no-print"
              aria-label={tell.progress.strikeOne(tell.progress.did[entry.kind])}
              onClick={() => strike(entry)}
            >
              {tell.progress.strike}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function details(entry: CaseAction, book: LawBook): readonly string[] {
  switch (entry.kind) {
    case 'submitted': {
      const channel = book.channels.find(({ id }) => id === entry.channel)?.name
      return [
        ...(channel === undefined ? [] : [channel]),
        ...(entry.receipt === undefined ? [] : [tell.progress.receiptIs(entry.receipt)]),
      ]
    }
    case 'accepted':
      return entry.receipt === undefined ? [] : [tell.progress.receiptIs(entry.receipt)]
    case 'supplementNoticed':
      return entry.missing === undefined ? [] : [entry.missing]
    case 'refused':
      return entry.words === undefined ? [] : [entry.words]
    default:
      return []
  }
}
