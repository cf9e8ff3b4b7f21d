/**
 * Keeps the app and the rules of visited places on the device, so that they answer without a connection.
 *
 * Every version of the app has a store of its own, filled whole before it may take over; the law files have one
 * store for all versions, because their names change with their content. It asks for our own files only, by name:
 * no query, no body.
 */
import { digestOf } from './digest.ts'
import { type LawIndex, readLawIndex, successors } from './law-index.ts'
import { LAW_STORED, TAKE_OVER } from './messages.ts'
import type { ShellFile } from './shell-file.ts'
import type { FetchEvent, WorkerScope } from './worker-scope.ts'

declare const self: WorkerScope

// Written in by the build (vite/offline.ts).
declare const SHELL_FILES: readonly ShellFile[]
declare const DOCUMENT_FILES: readonly ShellFile[]
declare const SHELL_VERSION: string

const HOME = new URL('./', self.location.href)
const PAGE = 'index.html'
const PLACES = 'places.json'
const LAW_FILE = /^law\/[\w.-]+\.([0-9a-f]{8})\.json$/

/** Other apps of the same server share the cache storage; the folder tells ours from theirs. */
const SHELLS = `juyi ${HOME.pathname} shell `
const SHELL = SHELLS + SHELL_VERSION
const LAW = `juyi ${HOME.pathname} law`
const DOCUMENTS = `juyi ${HOME.pathname} documents`

/** The files of this version of the app, by name, with the beginning of each one's SHA-256. */
const FILES: ReadonlyMap<string, string> = new Map(SHELL_FILES)

/** What makes documents: kept from the first time on that somebody makes one. */
const FOR_DOCUMENTS: ReadonlyMap<string, string> = new Map(DOCUMENT_FILES)

self.addEventListener('install', (event) => event.waitUntil(storeShell().then(storeSuccessors)))

self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting())
  // Without a connection it stays undone; the place is then fetched when it is next visited.
  if (event.data === LAW_STORED) event.waitUntil(storeSuccessors().catch(() => undefined))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const name = nameOf(url.href)
  if (request.method !== 'GET' || name === undefined) return
  if (request.mode === 'navigate') {
    if (name === '' || name === PAGE) event.respondWith(fromShell(PAGE, request))
    return
  }
  if (url.search !== '') return
  if (FILES.has(name)) event.respondWith(fromShell(name, request))
  const digest = LAW_FILE.exec(name)?.[1]
  if (digest !== undefined) event.respondWith(fromLaw(event, digest))
  if (FOR_DOCUMENTS.has(name)) event.respondWith(fromDocuments(event, name))
})

async function fromShell(name: string, request: Request): Promise<Response> {
  return (await kept(await caches.open(SHELL), name)) ?? fetch(request)
}

/** A law file from the store; the first time from the network, and from then on it is stored. */
async function fromLaw(event: FetchEvent, digest: string): Promise<Response> {
  const name = nameOf(event.request.url) ?? ''
  const law = await caches.open(LAW)
  const found = await kept(law, name)
  if (found !== undefined) return found
  const response = await fetch(event.request)
  event.waitUntil(storeIfWhole(law, name, digest, response.clone()))
  return response
}

async function fromDocuments(event: FetchEvent, name: string): Promise<Response> {
  const documents = await caches.open(DOCUMENTS)
  const found = await kept(documents, name)
  if (found !== undefined) return found
  const response = await fetch(event.request)
  if (!response.ok) return response
  const copy = response.clone()
  event.waitUntil(
    (async () => {
      const whole = await wholeCopy(copy, FOR_DOCUMENTS.get(name) ?? '')
      // Without room it is fetched again the next time.
      if (whole !== undefined) await keep(documents, name, whole).catch(() => undefined)
    })(),
  )
  return response
}

async function storeIfWhole(law: Cache, name: string, digest: string, response: Response): Promise<void> {
  const whole = await wholeCopy(response, digest)
  if (whole === undefined) {
    // The server no longer has this version's law: there is a newer one.
    await self.registration.update().catch(() => undefined)
    return
  }
  // A full device is no reason to fail: the person has the answer, only not for later.
  await keep(law, name, whole).catch(() => undefined)
  self.registration.waiting?.postMessage(LAW_STORED)
}

/**
 * Stores every file of this version. What an earlier version or an interrupted attempt stored is not fetched
 * again; one file that is missing or of another build makes the whole attempt fail, to be repeated later.
 */
async function storeShell(): Promise<void> {
  const shell = await caches.open(SHELL)
  const others = await Promise.all((await otherShells()).map((name) => caches.open(name)))
  await Promise.all(
    [...FILES].map(async ([name, digest]) => {
      if ((await kept(shell, name)) !== undefined) return
      await keep(shell, name, (await wholeAmong(others, name, digest)) ?? (await fetchWhole(name, digest)))
    }),
  )
}

async function wholeAmong(
  stores: readonly Cache[],
  name: string,
  digest: string,
): Promise<Response | undefined> {
  for (const store of stores) {
    const found = await kept(store, name)
    const whole = found === undefined ? undefined : await wholeCopy(found, digest)
    if (whole !== undefined) return whole
  }
  return undefined
}

/** Fetches this version's rules for everything whose rules are stored in an earlier version. */
async function storeSuccessors(): Promise<void> {
  const law = await caches.open(LAW)
  const stored = new Set(await namesIn(law))
  const after = await indexIn(SHELL)
  const before = await Promise.all((await otherShells()).map(indexIn))
  const wanted = new Set(before.flatMap((index) => [...successors(stored, index, after)]))
  await Promise.all(
    [...wanted].map(async (name) => {
      const digest = LAW_FILE.exec(name)?.[1]
      if (digest === undefined || stored.has(name)) return
      await keep(law, name, await fetchWhole(name, digest))
    }),
  )
}

/** Clears away what earlier versions needed, and serves the pages that are open. */
async function takeOver(): Promise<void> {
  const listed = new Set((await indexIn(SHELL)).values())
  const law = await caches.open(LAW)
  const past = (await namesIn(law)).filter((name) => !listed.has(name))
  const documents = await caches.open(DOCUMENTS)
  const former = (await namesIn(documents)).filter((name) => !FOR_DOCUMENTS.has(name))
  await Promise.all([
    ...former.map((name) => documents.delete(addressOf(name))),
    ...(await otherShells()).map((name) => caches.delete(name)),
    ...past.map((name) => law.delete(addressOf(name))),
  ])
  await self.clients.claim()
}

async function otherShells(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(SHELLS) && name !== SHELL)
}

async function indexIn(shell: string): Promise<LawIndex> {
  const places = await kept(await caches.open(shell), PLACES)
  return readLawIndex(await places?.json())
}

/** Fetches a file of this build; fails when what arrives is anything else, such as a page that says "not found". */
async function fetchWhole(name: string, digest: string): Promise<Response> {
  const response = await fetch(addressOf(name), { cache: 'no-cache', credentials: 'omit' })
  const whole = await wholeCopy(response, digest)
  if (whole === undefined) throw new Error(`${name}: not the file of this version`)
  return whole
}

/** The response to keep if its content is what it should be. A copy, because a page refuses a redirected one. */
async function wholeCopy(response: Response, digest: string): Promise<Response | undefined> {
  const bytes = await response.arrayBuffer()
  if ((await digestOf(bytes)) !== digest) return undefined
  return new Response(bytes, { headers: response.headers })
}

async function keep(store: Cache, name: string, response: Response): Promise<void> {
  await store.put(addressOf(name), response)
}

async function kept(store: Cache, name: string): Promise<Response | undefined> {
  // Servers say "Vary: Origin" about files that do not vary.
  return store.match(addressOf(name), { ignoreVary: true })
}

async function namesIn(store: Cache): Promise<readonly string[]> {
  return (await store.keys()).flatMap(({ url }) => nameOf(url) ?? [])
}

function addressOf(name: string): string {
  return new URL(name, HOME).href
}

/** The name of one of our files from the app's folder on, without the query; undefined for what is not ours. */
function nameOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address)
  if (origin !== HOME.origin || !pathname.startsWith(HOME.pathname)) return undefined
  return pathname.slice(HOME.pathname.length)
}
