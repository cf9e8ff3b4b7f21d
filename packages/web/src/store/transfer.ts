import { type PersonPackage, readPackage, TransferError, writePackage } from './package.ts'
import { isFull, putPackage, storedPerson } from './shelf.ts'

/** A person read from a file, and how to put it on the shelf. */
export interface Arrival {
  readonly id: string
  readonly label: string
  /** Puts the person on the shelf, in the place of whoever has the same id. Throws `TransferError`. */
  readonly take: () => Promise<void>
}

/** Everything that is kept of a person as one file; undefined where nothing is. */
export async function packageOf(id: string): Promise<Blob | undefined> {
  const stored = await storedPerson(id)
  return stored === undefined ? undefined : new Blob([writePackage(stored)], { type: 'application/zip' })
}

/** Reads a file that `packageOf` made. Throws `TransferError` where it cannot be used. */
export function arrivalFrom(bytes: Uint8Array): Arrival {
  const found: PersonPackage = readPackage(bytes)
  return {
    id: found.person.id,
    label: found.person.label,
    take: async () => {
      try {
        await putPackage(found)
      } catch (error) {
        throw isFull(error) ? new TransferError('full') : error
      }
    },
  }
}
