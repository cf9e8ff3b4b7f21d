import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KeyRecipe, Sealed } from './sealing.ts'

/** A person as the database keeps it: in the open, or sealed with a passphrase. */
export interface StoredPerson {
  readonly id: string
  /** What the person is called on this device; never sealed, so that the shelf can be read. */
  readonly label: string
  readonly content: unknown
  readonly sealed?: Sealed
  readonly recipe?: KeyRecipe
}

/** The content of a file, sealed where its person is. */
export interface StoredFile {
  readonly id: string
  readonly person: string
  readonly content: ArrayBuffer | Sealed
}

interface Tables extends DBSchema {
  people: { key: string; value: StoredPerson }
  files: { key: string; value: StoredFile; indexes: { person: string } }
}

export type Database = IDBPDatabase<Tables>

/** Opens the database of this device, and makes it at the first time. Rejects where the browser keeps nothing. */
export function openDatabase(): Promise<Database> {
  return openDB<Tables>('juyi', 1, {
    upgrade(database) {
      database.createObjectStore('people', { keyPath: 'id' })
      database.createObjectStore('files', { keyPath: 'id' }).createIndex('person', 'person')
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}
