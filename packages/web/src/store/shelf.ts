import { forgetVisitedLaw } from '../offline/visited-law.ts'
import { type Database, openDatabase, type StoredPerson } from './database.ts'
import { oldAnswers } from './old-answers.ts'
import type { PersonPackage } from './package.ts'
import { type PersonKey, packFile, packPerson, unpackFile, unpackPerson } from './person-box.ts'
import { EMPTY_PERSON, type PersonRecord } from './person-record.ts'
import { keyFrom, newRecipe } from './sealing.ts'
import { openPerson } from './settings.ts'
import type { Followed } from './stored.ts'
import { unwritten } from './unwritten.ts'

/** One of the people whose papers lie on this device. */
export interface PersonHead {
  readonly id: string
  /** Empty for the first person, whom nobody had to name. */
  readonly label: string
  readonly sealed: boolean
}

/** Whether what is said is kept: yes; not, because the device is full; not, because the browser refuses. */
export type Keeping = 'kept' | 'full' | 'refused'

/** The people on this device, and the one whose papers lie open. */
export interface Shelf {
  readonly people: readonly PersonHead[]
  readonly open: PersonHead
  /** Undefined while the open person is sealed and the passphrase was not given. */
  readonly record: PersonRecord | undefined
  readonly keeping: Keeping
}

type Change = (now: PersonRecord) => PersonRecord

let state: Shelf = {
  people: [],
  open: { id: '', label: '', sealed: false },
  record: EMPTY_PERSON,
  keeping: 'kept',
}
let database: Database | undefined
let locks: ReadonlyMap<string, PersonKey> = new Map()
/** Changes that are seen already and not yet written. */
let waiting: readonly Change[] = []
let writing: Promise<void> = Promise.resolve()
let timer: ReturnType<typeof setTimeout> | undefined
let channel: BroadcastChannel | undefined
const listeners = new Set<() => void>()

/** The shelf, for whoever follows it. */
export const shelf: Followed<Shelf> = {
  read: () => state,
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function show(next: Partial<Shelf>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

/** Opens what this device keeps, before anything is shown. Where the browser keeps nothing, the app works without. */
export async function openShelf(): Promise<void> {
  try {
    database = await openDatabase()
    await takeOver(database)
    await writeWhatWasLeft(database)
    await readPeople()
    channel = new BroadcastChannel('juyi')
    channel.onmessage = () => void readPeople().catch(() => show({ keeping: 'refused' }))
  } catch {
    database = undefined
    show({ open: { id: newId(), label: '', sealed: false }, keeping: 'refused' })
  }
  addEventListener('pagehide', () => void writeNow())
  document.addEventListener('visibilitychange', () => void writeNow())
}

/** Changes what is kept of the open person. It is seen at once; typing is written after a pause. */
export function changeRecord(change: Change, when: 'now' | 'afterPause' = 'now'): void {
  if (state.record === undefined) return
  const { open } = state
  const record = change(state.record)
  waiting = [...waiting, change]
  if (!locks.has(open.id)) unwritten.note({ id: open.id, label: open.label, record })
  show({ record })
  clearTimeout(timer)
  if (when === 'now') void writeNow()
  else timer = setTimeout(() => void writeNow(), TYPING_PAUSE)
}

/** In milliseconds: shorter than the way from a key to the reload button. */
const TYPING_PAUSE = 250

/** Writes what is waiting; resolves when it is written, or is known not to be. */
export function writeNow(): Promise<void> {
  writing = writing.then(write)
  return writing
}

/**
 * Applies the waiting changes to what is stored now, not to what this tab last saw: another tab may have written in
 * between, and neither may undo what the other did.
 */
async function write(): Promise<void> {
  const { open } = state
  const changes = waiting
  if (changes.length === 0 || database === undefined) return
  const to = database
  try {
    await alone(open.id, async () => {
      const stored = await to.get('people', open.id)
      const lock = locks.get(open.id)
      const latest = stored === undefined ? EMPTY_PERSON : await unpackPerson(stored, lock?.key)
      if (latest === undefined) return show({ record: undefined })
      const next = changes.reduce((record, change) => change(record), latest)
      const label = stored?.label ?? open.label
      await to.put('people', await packPerson({ id: open.id, label }, next, lock))
      waiting = waiting.slice(changes.length)
      if (waiting.length === 0) unwritten.forget()
      // The person may have been changed for another while this was written.
      if (state.open.id !== open.id) return
      openPerson.write(open.id)
      show({ record: waiting.reduce((record, change) => change(record), next), keeping: 'kept' })
      if (stored === undefined) await readPeople()
    })
    tellOthers()
  } catch (error) {
    show({ keeping: isFull(error) ? 'full' : 'refused' })
  }
}

/** Opens the papers of another person. */
export async function openPapersOf(id: string): Promise<void> {
  await writeNow()
  const stored = await database?.get('people', id)
  if (stored === undefined) return
  openPerson.write(id)
  waiting = []
  show({ open: headOf(stored), record: await unpackPerson(stored, locks.get(id)?.key) })
}

/** Puts another person on the shelf and opens the papers. Throws where the browser keeps nothing. */
export async function addPerson(label: string): Promise<void> {
  const id = newId()
  await kept().put('people', await packPerson({ id, label }, EMPTY_PERSON, undefined))
  await openPapersOf(id)
  await readPeople()
  tellOthers()
}

export async function renamePerson(id: string, label: string): Promise<void> {
  const to = kept()
  await alone(id, async () => {
    const stored = await to.get('people', id)
    await to.put(
      'people',
      stored === undefined ? await packPerson({ id, label }, EMPTY_PERSON, undefined) : { ...stored, label },
    )
  })
  await readPeople()
  tellOthers()
}

/** Forgets a person with all files. */
export async function erasePerson(id: string): Promise<void> {
  waiting = state.open.id === id ? [] : waiting
  unwritten.forget()
  if (database !== undefined) {
    const both = database.transaction(['people', 'files'], 'readwrite')
    const files = both.objectStore('files')
    const ids = await files.index('person').getAllKeys(id)
    await Promise.all([
      both.objectStore('people').delete(id),
      ...ids.map((file) => files.delete(file)),
      both.done,
    ])
  }
  locks = new Map([...locks].filter(([own]) => own !== id))
  if (state.open.id === id) {
    openPerson.erase()
    show({ open: someoneNew(), record: EMPTY_PERSON })
  }
  await readPeople()
  if (state.people.length === 0) await forgetVisitedLaw()
  tellOthers()
}

/** Seals the open person with a passphrase, files and all; an empty passphrase takes the seal away. */
export async function sealOpenPerson(passphrase: string): Promise<void> {
  await writeNow()
  const to = kept()
  const { open, record } = state
  if (record === undefined) return
  await alone(open.id, async () => {
    const before = locks.get(open.id)?.key
    const recipe = newRecipe()
    const lock = passphrase === '' ? undefined : { key: await keyFrom(passphrase, recipe), recipe }
    const person = await packPerson(open, record, lock)
    const files = await Promise.all(
      (await to.getAllFromIndex('files', 'person', open.id)).map(async (file) => {
        const bytes = await unpackFile(file, before)
        return bytes === undefined ? file : packFile(file.id, open.id, bytes, lock)
      }),
    )
    // All or nothing: a file under another key than its person could not be opened again.
    const both = to.transaction(['people', 'files'], 'readwrite')
    await Promise.all([
      both.objectStore('people').put(person),
      ...files.map((file) => both.objectStore('files').put(file)),
      both.done,
    ])
    const others = [...locks].filter(([own]) => own !== open.id)
    locks = new Map(lock === undefined ? others : [...others, [open.id, lock]])
  })
  await readPeople()
  tellOthers()
}

/** Opens the sealed papers of the open person; false where the passphrase is not the right one. */
export async function unlock(passphrase: string): Promise<boolean> {
  const stored = await database?.get('people', state.open.id)
  if (stored?.recipe === undefined) return false
  const key = await keyFrom(passphrase, stored.recipe)
  const record = await unpackPerson(stored, key)
  if (record === undefined) return false
  locks = new Map([...locks, [stored.id, { key, recipe: stored.recipe }]])
  // Trying a passphrase takes a moment, and the person may have been changed for another meanwhile.
  if (state.open.id === stored.id) show({ open: headOf(stored), record })
  return true
}

/** Closes the sealed papers of the open person: the passphrase is wanted again. */
export async function lockAgain(): Promise<void> {
  await writeNow()
  locks = new Map([...locks].filter(([own]) => own !== state.open.id))
  show({ record: undefined })
}

/** Keeps the content of a file of the open person and gives its id. Throws where there is no room. */
export async function keepFile(bytes: ArrayBuffer): Promise<string> {
  const id = newId()
  await kept().put('files', await packFile(id, state.open.id, bytes, locks.get(state.open.id)))
  return id
}

/** The content of a file; undefined where it is not there or cannot be opened. */
export async function readFile(id: string): Promise<ArrayBuffer | undefined> {
  const stored = await database?.get('files', id)
  return stored === undefined ? undefined : unpackFile(stored, locks.get(stored.person)?.key)
}

export async function forgetFile(id: string): Promise<void> {
  await database?.delete('files', id)
}

/** A person with the files, exactly as the device keeps them: what is sealed stays sealed. */
export async function storedPerson(id: string): Promise<PersonPackage | undefined> {
  await writeNow()
  const person = await database?.get('people', id)
  if (person === undefined || database === undefined) return undefined
  return { person, files: await database.getAllFromIndex('files', 'person', id) }
}

/**
 * Puts a person with the files on the shelf as another device stored them, in the place of whoever has the same id.
 * All or nothing. Throws where there is no room.
 */
export async function putPackage({ person, files }: PersonPackage): Promise<void> {
  const both = kept().transaction(['people', 'files'], 'readwrite')
  const store = both.objectStore('files')
  const before = await store.index('person').getAllKeys(person.id)
  await Promise.all([
    ...before.map((id) => store.delete(id)),
    both.objectStore('people').put(person),
    ...files.map((file) => store.put(file)),
    both.done,
  ])
  locks = new Map([...locks].filter(([own]) => own !== person.id))
  if (state.open.id === person.id) waiting = []
  await readPeople()
  tellOthers()
}

/** Thrown where the browser keeps nothing, so that nothing can be put on the shelf. */
export class NothingKept extends Error {}

function kept(): Database {
  if (database === undefined) throw new NothingKept()
  return database
}

/** Whether the device has no room left. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

/** Answers that an older version of the app kept elsewhere become those of the first person. */
async function takeOver(to: Database): Promise<void> {
  const old = oldAnswers.read()
  if (old === undefined) return
  const id = newId()
  await to.put('people', await packPerson({ id, label: '' }, old, undefined))
  openPerson.write(id)
  oldAnswers.erase()
}

/** Writes what a page that was left too soon had noted. What was sealed since is left alone. */
async function writeWhatWasLeft(to: Database): Promise<void> {
  const left = unwritten.read()
  if (left === undefined) return
  const stored = await to.get('people', left.id)
  if (stored?.sealed === undefined) await to.put('people', await packPerson(left, left.record, undefined))
  unwritten.forget()
}

async function readPeople(): Promise<void> {
  const stored = (await database?.getAll('people')) ?? []
  const wanted = state.open.id === '' ? openPerson.read() : state.open.id
  const open = stored.find(({ id }) => id === wanted) ?? (state.open.id === '' ? stored[0] : undefined)
  const people = stored.map(headOf)
  if (open !== undefined) {
    const record = await unpackPerson(open, locks.get(open.id)?.key)
    const seen = record && waiting.reduce((now, change) => change(now), record)
    show({ people, open: headOf(open), record: seen })
    return
  }
  const gone = state.people.some(({ id }) => id === state.open.id)
  if (state.open.id === '' || gone) {
    waiting = []
    show({ people, open: someoneNew(), record: EMPTY_PERSON })
    return
  }
  show({ people })
}

/** Somebody of whom nothing is kept yet. The id is agreed on at once, so that two tabs mean the same person. */
function someoneNew(): PersonHead {
  const known = openPerson.read()
  const id = known === '' || state.people.some((person) => person.id === known) ? newId() : known
  openPerson.write(id)
  return { id, label: '', sealed: false }
}

function headOf({ id, label, sealed }: StoredPerson): PersonHead {
  return { id, label, sealed: sealed !== undefined }
}

function tellOthers(): void {
  channel?.postMessage('changed')
}

/** One tab at a time; browsers that cannot say so have one tab as a rule. */
async function alone(id: string, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(`juyi.${id}`, work)
  else await work()
}

/** An id that nobody has yet. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
