import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import type { PeopleColumns } from '../assess-many.ts'
import type { Share, Start } from './thread.ts'

/**
 * One place and day on several cores, for Node. It answers people in columns; the answers are those of `PlaceOnDay`.
 * There is no way in for facts as such: to copy somebody's facts to another thread takes longer than to answer them,
 * so whoever has many files reads them on the threads and answers them there.
 */
export class PlaceOnThreads implements AsyncDisposable {
  readonly #threads: readonly Thread[]

  /** `threads` is at least one; left out, it is as many as the machine runs at once. */
  constructor(book: LawBook, on: Day, threads = availableParallelism()) {
    this.#threads = Array.from({ length: Math.max(1, threads) }, () => new Thread({ book, on }))
  }

  /** A byte for each person, as `PlaceOnDay.answers` gives it. Rejects where a thread fails; then close this one. */
  async answers(people: PeopleColumns): Promise<Uint8Array> {
    const columns = shared(people)
    const out = new Uint8Array(new SharedArrayBuffer(people.count))
    const each = Math.ceil(people.count / this.#threads.length)
    await Promise.all(
      this.#threads.map((thread, i) => {
        const share = { columns, out, from: i * each, to: Math.min((i + 1) * each, people.count) }
        return share.from < share.to ? thread.answer(share) : undefined
      }),
    )
    return out
  }

  /** Ends the threads. Answers that are still awaited are rejected. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

/** The same people in memory that threads share; nothing is copied where they are there already. */
export function shared(people: PeopleColumns): PeopleColumns {
  const isShared = people.data.every(({ buffer }) => buffer instanceof SharedArrayBuffer)
  return isShared ? people : { ...people, data: people.data.map(sharedColumn) }
}

function sharedColumn(column: PeopleColumns['data'][number]): PeopleColumns['data'][number] {
  const memory = new SharedArrayBuffer(column.byteLength)
  const copy = column instanceof Uint8Array ? new Uint8Array(memory) : new Uint16Array(memory)
  copy.set(column)
  return copy
}

/** One thread, which answers one share after another. It does not keep the program running while it waits. */
class Thread {
  readonly #worker: Worker
  #last: Promise<void> = Promise.resolve()
  /** Why it can answer nothing any more. */
  #failure: unknown

  constructor(start: Start) {
    this.#worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: start })
    this.#worker.unref()
    this.#worker.on('error', (error) => {
      this.#failure = error
    })
  }

  /** Ends when the share is answered. */
  answer(share: Share): Promise<void> {
    const answered = this.#last.then(() => this.#answerNow(share))
    // Whoever asked is told of what went wrong; the next share does not depend on it.
    this.#last = answered.catch(() => {})
    return answered
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  async #answerNow(share: Share): Promise<void> {
    const ended = new Error('the thread ended before it had answered')
    if (this.#worker.threadId < 0) throw this.#failure ?? ended
    this.#worker.ref()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const answered = () => resolve()
    const exited = () => reject(ended)
    this.#worker.on('message', answered).on('error', reject).on('exit', exited)
    this.#worker.postMessage(share)
    try {
      await promise
    } finally {
      this.#worker.off('message', answered).off('error', reject).off('exit', exited)
      this.#worker.unref()
    }
  }
}
