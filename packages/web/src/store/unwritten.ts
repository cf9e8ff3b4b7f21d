import { entriesOf } from './parts.ts'
import { type PersonRecord, parsePersonRecord } from './person-record.ts'

/** Where what is not written yet waits; the local storage alone writes before the page goes on. */
const KEY = 'juyi.unwritten'

/** The record of a person as it is to be written. */
export interface Unwritten {
  readonly id: string
  readonly label: string
  readonly record: PersonRecord
}

/**
 * A page that is being left waits for nothing, and a database takes a moment. So what changes is noted here first and
 * forgotten when it is written; what a page that was left too soon has noted is written by the next one. Nothing
 * that is sealed is ever noted.
 */
export const unwritten = {
  note(unsaved: Unwritten): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(unsaved))
    } catch {
      // Without room for it the database alone keeps what changes, a moment later.
    }
  },
  /** Undefined where everything was written. */
  read(): Unwritten | undefined {
    try {
      const raw: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
      const { id, label, record } = Object.fromEntries(entriesOf(raw))
      if (typeof id !== 'string' || typeof label !== 'string') return undefined
      return { id, label, record: parsePersonRecord(record) }
    } catch {
      return undefined
    }
  },
  forget(): void {
    try {
      localStorage.removeItem(KEY)
    } catch {
      // A browser that keeps nothing has kept nothing.
    }
  },
} as const
