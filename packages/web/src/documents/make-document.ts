import { bold, core, engine, whole } from 'virtual:document-files'
import type { PacketFinding } from '@juyi/papers/packet'
import { fitPicture } from './fit-picture.ts'
import type { DocumentMessage, DocumentRequest, DocumentTask } from './message.ts'

/** How far the making of a document is. */
export type Making = Extract<DocumentMessage, { says: 'fetching' | 'setting' }>

export interface MadeDocument {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly findings: readonly PacketFinding[]
}

/** Why there is no document. */
export class NoDocument extends Error {
  readonly why: 'network' | 'stopped' | 'other'

  constructor(why: 'network' | 'stopped' | 'other', message: string = why) {
    super(message)
    this.name = 'NoDocument'
    this.why = why
  }
}

/** How much is fetched before the first document, in bytes, as a server sends it that compresses. */
export const FIRST_FETCH: number = engine.sent + core.sent + bold.sent

/** Kept from one document to the next, with what it has fetched. */
let worker: Worker | undefined

/**
 * Has a document made in a worker, which fetches the typesetter the first time. Throws `NoDocument`. One at a time;
 * `signal` ends it.
 */
export function makeDocument(
  task: DocumentTask,
  progress: (making: Making) => void,
  signal: AbortSignal,
): Promise<MadeDocument> {
  return new Promise((resolve, reject) => {
    const own = worker ?? new Worker(new URL('./documents-worker.ts', import.meta.url), { type: 'module' })
    worker = own
    const fail = (error: NoDocument) => {
      signal.removeEventListener('abort', stop)
      own.terminate()
      worker = undefined
      reject(error)
    }
    const stop = () => fail(new NoDocument('stopped'))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    own.onerror = (event) => fail(new NoDocument('other', event.message))
    own.onmessage = ({ data }: MessageEvent<DocumentMessage>) => {
      switch (data.says) {
        case 'fetching':
        case 'setting':
          return progress(data)
        case 'fit':
          fitPicture(data.bytes).then(
            (fitted) => own.postMessage({ asks: 'nothing', fitted } satisfies DocumentRequest),
            (error: unknown) => fail(new NoDocument('other', String(error))),
          )
          return
        case 'made':
          // What is stopped later is another document: this worker is to be had for it.
          signal.removeEventListener('abort', stop)
          return resolve({ bytes: data.bytes, findings: data.findings })
        case 'failed':
          return fail(new NoDocument(data.why, data.message))
      }
    }
    // Addresses are relative to the page and not to the worker.
    const at = ({ url, bytes }: typeof engine) => ({ url: new URL(url, location.href).href, bytes })
    const files = { engine: at(engine), core: at(core), bold: at(bold), whole: at(whole) }
    own.postMessage({ asks: 'document', files, task } satisfies DocumentRequest)
  })
}
