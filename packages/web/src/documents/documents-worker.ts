import { type FontCoverage, fontCoverage, letterPdf, type Typesetter } from '@juyi/papers'
import { type FitPicture, type PacketFinding, packetPdf } from '@juyi/papers/packet'
import { packetZip } from '@juyi/papers/packet-zip'
import { openTypesetter } from '@juyi/papers/typst'
import type { DocumentFiles, DocumentMessage, DocumentRequest, DocumentTask } from './message.ts'

interface Press {
  readonly typesetter: Typesetter
  readonly coverage: FontCoverage
  readonly whole: boolean
}

/** Kept from one document to the next: opening it takes longer than setting one. */
let press: Press | undefined

/** Waits for the picture that the page was asked for; one at a time. */
let takePicture: (fitted: Uint8Array | undefined) => void = () => {}

const fitPicture: FitPicture = (bytes) =>
  new Promise((resolve) => {
    takePicture = resolve
    postMessage({ says: 'fit', bytes } satisfies DocumentMessage)
  })

addEventListener('message', async ({ data }: MessageEvent<DocumentRequest>) => {
  if (data.asks === 'nothing') return takePicture(data.fitted)
  try {
    const { bytes, findings } = await made(data)
    postMessage({ says: 'made', bytes, findings } satisfies DocumentMessage, { transfer: [bytes.buffer] })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const why = error instanceof NotFetched ? 'network' : 'other'
    postMessage({ says: 'failed', why, message } satisfies DocumentMessage)
  }
})

interface Made {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly findings: readonly PacketFinding[]
}

async function made({ files, task }: Extract<DocumentRequest, { asks: 'document' }>): Promise<Made> {
  press ??= await openPress(files, 'core')
  const first = await set(task, press)
  const isMissing = first.findings.some(({ problem }) => problem === 'missingCharacters')
  if (!isMissing || press.whole) return first
  // A rare character: the whole font may have it.
  press = await openPress(files, 'whole')
  return set(task, press)
}

async function set(task: DocumentTask, { typesetter, coverage }: Press): Promise<Made> {
  if (task.makes === 'letter') {
    const { bytes, missing } = letterPdf(task.letter, typesetter, coverage)
    return { bytes, findings: missing === undefined ? [] : [missing] }
  }
  const packet = await packetPdf(task.packet, { typesetter, coverage, fitPicture }, (done, all) =>
    postMessage({ says: 'setting', done, all } satisfies DocumentMessage),
  )
  if (task.makes === 'packet') return packet
  const { letters, calendar } = task
  const pdfs = task.packet.letters.map((letter) => letterPdf(letter, typesetter, coverage).bytes)
  return {
    findings: packet.findings,
    bytes: await packetZip({
      packet: packet.bytes,
      letters: letters.map((letter, i) => ({
        ...letter,
        ...(pdfs[i] === undefined ? {} : { pdf: pdfs[i] }),
      })),
      evidence: task.packet.evidence,
      pictures: packet.pictures,
      ...(calendar === undefined ? {} : { calendar }),
    }),
  }
}

async function openPress(
  { engine, core, bold, whole }: DocumentFiles,
  font: 'core' | 'whole',
): Promise<Press> {
  const wanted = [engine, font === 'core' ? core : whole, bold]
  const all = wanted.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const [program, regular, heavy] = await Promise.all(
    wanted.map((file) =>
      fetched(file, (more) => {
        done += more
        postMessage({ says: 'fetching', done, all } satisfies DocumentMessage)
      }),
    ),
  )
  if (program === undefined || regular === undefined || heavy === undefined) throw new NotFetched()
  return {
    typesetter: await openTypesetter(program, [regular, heavy]),
    coverage: fontCoverage(regular),
    whole: font === 'whole',
  }
}

class NotFetched extends Error {}

/** A file with its arrival told piece by piece. Its size is known, so that it is put together where it arrives. */
async function fetched(
  { url, bytes }: DocumentFiles['engine'],
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { credentials: 'omit' }).catch(notFetched)
  if (!response.ok || response.body === null) throw new NotFetched(url)
  const whole = new Uint8Array(bytes)
  const reader = response.body.getReader()
  let at = 0
  for (;;) {
    const { done, value } = await reader.read().catch(notFetched)
    if (done) break
    if (at + value.length > bytes) throw new NotFetched(url)
    whole.set(value, at)
    at += value.length
    arrived(value.length)
  }
  if (at < bytes) throw new NotFetched(url)
  return whole
}

function notFetched(error: unknown): never {
  throw new NotFetched(String(error))
}
