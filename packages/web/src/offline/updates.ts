import type { Day } from '@juyi/rules'
import { type Followed, storedUnder } from '../store/stored.ts'
import { todayInChina } from '../today.ts'
import { TAKE_OVER } from './messages.ts'

export interface Updates {
  /**
   * `none`: the app is not stored on this device, now or ever in this browser. `offlineReady`: it is stored and
   * answers without a connection. `ready`: it is stored, and a newer version with its rules is stored too and waits.
   */
  readonly state: 'none' | 'offlineReady' | 'ready'
  /** The day (in China) on which it was last known whether there is a newer version. */
  readonly lastChecked: Day | undefined
  /** Lets the newer version take over. Every open page of the app then loads again. */
  readonly apply: () => void
}

/** Whoever leaves the app open for days still learns of new rules; a server is not asked more often than this. */
const HOURS_BETWEEN_CHECKS = 4

const lastChecked = storedUnder('juyi.update-checked', (raw): Day | undefined =>
  typeof raw === 'number' && Number.isInteger(raw) ? raw : undefined,
)

const listeners = new Set<() => void>()
let registration: ServiceWorkerRegistration | undefined
/** Whether the next worker to take over takes the place of another, so that the page has to load again. */
let replaced = false
/** Milliseconds since 1970 of the last check that reached the server. */
let checkedAt = 0
let present: Updates = { state: 'none', lastChecked: lastChecked.read(), apply }

/** Whether the app is stored on this device and whether a newer one waits, followed as it changes. */
export const updates: Followed<Updates> = {
  read: () => present,
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/**
 * Has the browser store the app and look for newer versions, from the moment when the page itself has loaded. Does
 * nothing in development and where the browser has no service workers.
 */
export function followUpdates(): void {
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return
  lastChecked.subscribe(look)
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

async function register(): Promise<void> {
  const workers = navigator.serviceWorker
  replaced = workers.controller !== null
  workers.addEventListener('controllerchange', () => {
    // A page of the old version would look for files that are gone.
    if (replaced) return location.reload()
    replaced = true
    storeWhatWasFetched()
  })
  try {
    const known = (await workers.getRegistration()) !== undefined
    registration = await workers.register('./service-worker.js', { updateViaCache: 'none' })
    follow(registration)
    if (known) await check()
    else noteCheck()
  } catch {
    // No connection, or a browser that keeps nothing: the app works as before, with a connection.
  }
  document.addEventListener('visibilitychange', () => {
    const hours = (Date.now() - checkedAt) / 3_600_000
    if (document.visibilityState === 'visible' && hours >= HOURS_BETWEEN_CHECKS) check()
  })
}

async function check(): Promise<void> {
  try {
    await registration?.update()
    noteCheck()
  } catch {
    // Without a connection nothing is known; the last day on which it was stays.
  }
}

function noteCheck(): void {
  checkedAt = Date.now()
  lastChecked.write(todayInChina())
}

function follow(registered: ServiceWorkerRegistration): void {
  const followInstalling = () => {
    registered.installing?.addEventListener('statechange', look)
  }
  registered.addEventListener('updatefound', followInstalling)
  followInstalling()
  look()
}

function look(): void {
  const { active, waiting } = registration ?? {}
  const state = !active ? 'none' : waiting ? 'ready' : 'offlineReady'
  present = { ...present, state, lastChecked: lastChecked.read() }
  for (const listener of listeners) listener()
}

function apply(): void {
  replaced = true
  registration?.waiting?.postMessage(TAKE_OVER)
}

/**
 * Law that the page asked for before the worker was there passes by it once more, to be stored; also what arrives
 * only now.
 */
function storeWhatWasFetched(): void {
  const seen = new Set<string>()
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const passed = entry instanceof PerformanceResourceTiming && entry.workerStart > 0
      if (passed || seen.has(entry.name) || !/\/law\/[^/]+\.json$/.test(entry.name)) continue
      seen.add(entry.name)
      fetch(entry.name, { credentials: 'omit' }).catch(() => undefined)
    }
  })
  observer.observe({ type: 'resource', buffered: true })
}
