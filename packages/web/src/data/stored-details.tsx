import { maskedIdentityNumber } from '@juyi/identity'
import type { PersonRecord } from '../store/person-record.ts'
import { changeRecord } from '../store/shelf.ts'
import { tell } from '../words/tell.ts'
import { write } from '../words/write.ts'
import { EraseButton } from './erase-button.tsx'

interface Props {
  readonly details: PersonRecord['details']
  readonly onHappened: (says: string) => void
}

/** What the person told of themself for letters. Whoever looks over the shoulder does not read the identity number. */
export function StoredDetails({ details, onHappened }: Props) {
  const told: Readonly<Record<string, string>> = details
  const shown = Object.entries(write.details.labels).flatMap(([source, label]) => {
    const text = told[source]
    if (text === undefined) return []
    return [{ source, label, text: source === 'person.idNumber' ? maskedIdentityNumber(text) : text }]
  })
  if (shown.length === 0) return null
  return (
    <section class="stored-place">
      <h3>{write.details.title}</h3>
      <dl class="card stored">
        {shown.map(({ source, label, text }) => (
          <div key={source}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <EraseButton
        words={write.details.erase}
        onErase={async () => {
          changeRecord((record) => ({ ...record, details: {} }))
          onHappened(tell.data.erased)
        }}
      />
    </section>
  )
}
