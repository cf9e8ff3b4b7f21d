import { problemWithAction, type SubmissionKind } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { formatDay } from '@juyi/rules'
import { useState } from 'preact/hooks'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { tell } from '../words/tell.ts'
import { EntryForm } from './entry-form.tsx'
import type { WrittenKind } from './written-kind.ts'

/** One thing that may have happened. */
export interface Choice {
  readonly kind: WrittenKind
  readonly what?: SubmissionKind
}

interface Props {
  readonly book: LawBook
  readonly choices: readonly Choice[]
  readonly onDone?: () => void
}

/** What may have happened, to be written down: only what can follow from what is written already. */
export function EntryButtons({ book, choices, onDone }: Props) {
  const { log } = usePlace(book.place.code)
  const today = todayInChina()
  const [open, setOpen] = useState<Choice>()
  const possible = choices.filter(({ kind, what = 'application' }) => {
    const entry = { id: '', on: formatDay(today) }
    const action = kind === 'submitted' ? { ...entry, kind, what } : { ...entry, kind }
    return problemWithAction(log, action, today) === undefined
  })
  const isOpen = (choice: Choice) => open?.kind === choice.kind && open.what === choice.what
  return (
    <ul class="entries">
      {possible.map((choice) => (
        <li key={`${choice.kind} ${choice.what ?? ''}`}>
          <button
            type="button"
            class="choice"
            aria-expanded={isOpen(choice)}
            onClick={() => setOpen(isOpen(choice) ? undefined : choice)}
          >
            {choice.what === undefined
              ? tell.progress.happened[choice.kind]
              : tell.progress.handedIn[choice.what]}
          </button>
          {isOpen(choice) ? (
            <EntryForm
              book={book}
              kind={choice.kind}
              what={choice.what}
              onDone={() => {
                setOpen(undefined)
                onDone?.()
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
