import type { ReckonRequest } from './message.ts'

/** Work for the worker: how to begin it, and how to tell whoever waits that nothing comes of it. */
interface Job {
  readonly begin: (own: Worker) => void
  readonly fail: (says: string) => void
}

/** Kept from one request to the next: whoever goes offline after the first question can go on answering. */
let worker: Worker | undefined
let running: Job | undefined
const waiting: Job[] = []

/**
 * Has the worker do something. It does one thing after the other; what is wanted at once ends everything that was
 * asked for before, since the page that asked has moved on.
 */
export function askWorker<T>(request: ReckonRequest, when: 'atOnce' | 'inTurn'): Promise<T> {
  return new Promise((resolve, reject) => {
    if (when === 'atOnce') dropAll()
    waiting.push({
      begin: (own) => {
        own.onmessage = ({ data }: MessageEvent<T>) => {
          running = undefined
          resolve(data)
          next()
        }
        own.postMessage(request)
      },
      fail: (says) => reject(new Error(says)),
    })
    next()
  })
}

function next(): void {
  if (running !== undefined) return
  running = waiting.shift()
  if (running === undefined) return
  worker ??= newWorker()
  running.begin(worker)
}

function newWorker(): Worker {
  const own = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  own.onerror = (event) => {
    stop(event.message)
    next()
  }
  return own
}

/** Ends what is running. */
function stop(says: string): void {
  if (running === undefined) return
  running.fail(says)
  running = undefined
  worker?.terminate()
  worker = undefined
}

function dropAll(): void {
  for (const job of waiting.splice(0)) job.fail('superseded')
  stop('superseded')
}
