import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { StoredFile, StoredPerson } from './database.ts'
import { entriesOf } from './parts.ts'
import { parsePersonRecord } from './person-record.ts'
import type { Sealed } from './sealing.ts'

/** Names the kind of file, so that another zip is told apart. */
const WHAT = 'juyi-person'
const VERSION = 1
const HEAD = 'juyi.json'

/** In bytes: more than the photos of one person come to, and less than what ends the tab. */
const MOST_BYTES = 500_000_000

/** More rounds would keep a phone busy for minutes; no version of the app writes so many. */
const MOST_ROUNDS = 10_000_000

/** Why a file cannot be taken in: not one of ours, from a newer version, damaged, no room. */
export type TransferProblem = 'notOurs' | 'newer' | 'damaged' | 'full'

export class TransferError extends Error {
  readonly problem: TransferProblem

  constructor(problem: TransferProblem) {
    super(problem)
    this.name = 'TransferError'
    this.problem = problem
  }
}

/** A person with the content of all files. */
export interface PersonPackage {
  readonly person: StoredPerson
  readonly files: readonly StoredFile[]
}

/**
 * Everything that is kept of a person as one zip file, which any computer opens: a readable `juyi.json`, and the
 * files of the papers. What is sealed stays sealed, and opens with the same passphrase elsewhere.
 */
export function writePackage({ person, files }: PersonPackage): Uint8Array<ArrayBuffer> {
  const head = {
    what: WHAT,
    version: VERSION,
    id: person.id,
    label: person.label,
    content: person.content,
    ...(person.sealed === undefined ? {} : { sealed: textOf(flat(person.sealed)) }),
    ...(person.recipe === undefined
      ? {}
      : { recipe: { salt: textOf(person.recipe.salt), rounds: person.recipe.rounds } }),
  }
  const names = namesOf(person)
  const entries: Zippable = { [HEAD]: strToU8(JSON.stringify(head, undefined, 1)) }
  for (const file of files) {
    const name = names.get(file.id)
    const path = ['files', file.id, ...(name === undefined ? [] : [name])].join('/')
    entries[path] = file.content instanceof ArrayBuffer ? new Uint8Array(file.content) : flat(file.content)
  }
  // Photos and PDFs are compressed already.
  return zipSync(entries, { level: 0 }).slice()
}

/** Reads what `writePackage` wrote. Throws `TransferError` where it cannot be used. */
export function readPackage(bytes: Uint8Array): PersonPackage {
  const entries = unzipped(bytes)
  const head = entries[HEAD]
  if (head === undefined) throw new TransferError('notOurs')
  const { what, version, id, label, content, sealed, recipe } = Object.fromEntries(entriesOf(jsonIn(head)))
  if (what !== WHAT || typeof id !== 'string' || !/^[0-9a-f]{20}$/.test(id))
    throw new TransferError('notOurs')
  if (typeof version !== 'number') throw new TransferError('notOurs')
  if (version > VERSION) throw new TransferError('newer')
  const person: StoredPerson = {
    id,
    label: typeof label === 'string' ? label.slice(0, 40) : '',
    ...(sealed === undefined
      ? { content: parsePersonRecord(content) }
      : { content: null, sealed: unflat(bytesOf(sealed)), recipe: recipeFrom(recipe) }),
  }
  const files = Object.entries(entries).flatMap(([path, file]): readonly StoredFile[] => {
    const own = /^files\/([0-9a-f]{20})(\/|$)/.exec(path)?.[1]
    if (own === undefined) return []
    return [{ id: own, person: id, content: sealed === undefined ? file.slice().buffer : unflat(file) }]
  })
  return { person, files }
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        return total <= MOST_BYTES
      },
    })
  } catch {
    throw new TransferError('notOurs')
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    throw new TransferError('damaged')
  }
}

function recipeFrom(raw: unknown): NonNullable<StoredPerson['recipe']> {
  const { salt, rounds } = Object.fromEntries(entriesOf(raw))
  const plausible =
    typeof rounds === 'number' && Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_ROUNDS
  if (!plausible) throw new TransferError('damaged')
  return { salt: bytesOf(salt), rounds }
}

/** The names under which files of an open person were chosen, without anything that could be a path. */
function namesOf({ content }: StoredPerson): ReadonlyMap<string, string> {
  const { places } = parsePersonRecord(content)
  const files = Object.values(places).flatMap(({ papers }) =>
    Object.values(papers).flatMap((paper) => paper.files),
  )
  return new Map(files.map(({ id, name }) => [id, name.replaceAll(/[/\\:*?"<>|]/g, '_')]))
}

const IV_BYTES = 12

function flat({ iv, data }: Sealed): Uint8Array {
  const out = new Uint8Array(IV_BYTES + data.byteLength)
  out.set(iv)
  out.set(new Uint8Array(data), IV_BYTES)
  return out
}

function unflat(bytes: Uint8Array): Sealed {
  if (bytes.length <= IV_BYTES) throw new TransferError('damaged')
  return { iv: bytes.slice(0, IV_BYTES), data: bytes.slice(IV_BYTES).buffer }
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function bytesOf(text: unknown): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(String(text)), (character) => character.charCodeAt(0))
  } catch {
    throw new TransferError('damaged')
  }
}
