import type { StoredFile, StoredPerson } from './database.ts'
import { type PersonRecord, parsePersonRecord } from './person-record.ts'
import { type KeyRecipe, seal, unseal } from './sealing.ts'

/** The key of a sealed person, with how it is made from the passphrase. */
export interface PersonKey {
  readonly key: CryptoKey
  readonly recipe: KeyRecipe
}

type Naming = Pick<StoredPerson, 'id' | 'label'>

/** A person as the database keeps it: sealed where there is a key. */
export async function packPerson(
  { id, label }: Naming,
  record: PersonRecord,
  lock: PersonKey | undefined,
): Promise<StoredPerson> {
  if (lock === undefined) return { id, label, content: record }
  const text = new TextEncoder().encode(JSON.stringify(record))
  return { id, label, content: null, sealed: await seal(text, lock.key, id), recipe: lock.recipe }
}

/** What is kept of a person; undefined where it is sealed and the key is missing or another one. */
export async function unpackPerson(
  stored: StoredPerson,
  key: CryptoKey | undefined,
): Promise<PersonRecord | undefined> {
  if (stored.sealed === undefined) return parsePersonRecord(stored.content)
  const bytes = key === undefined ? undefined : await unseal(stored.sealed, key, stored.id)
  if (bytes === undefined) return undefined
  const content: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return parsePersonRecord(content)
}

/** A file as the database keeps it: sealed where its person is. */
export async function packFile(
  id: string,
  person: string,
  bytes: ArrayBuffer,
  lock: PersonKey | undefined,
): Promise<StoredFile> {
  return { id, person, content: lock === undefined ? bytes : await seal(bytes, lock.key, id) }
}

/** The content of a file; undefined where the key is missing or another one. */
export async function unpackFile(
  { id, content }: StoredFile,
  key: CryptoKey | undefined,
): Promise<ArrayBuffer | undefined> {
  if (content instanceof ArrayBuffer) return content
  return key === undefined ? undefined : unseal(content, key, id)
}
