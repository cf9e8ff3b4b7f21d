import { spend, type Work } from './work.ts'

/** In small pieces, so that whoever unpacks them has not unpacked gigabytes before being stopped. */
const PIECE = 4096

/**
 * Unpacks zlib data (RFC 1950). Where they are cut off or damaged, what came before is given. Undefined where the
 * browser cannot unpack (before Safari 16.4 and Firefox 113).
 *
 * @throws TooMuchWork
 */
export async function inflated(packed: Uint8Array, work: Work): Promise<Uint8Array | undefined> {
  if (typeof DecompressionStream === 'undefined') return undefined
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = piecesOf(packed).pipeThrough(new DecompressionStream('deflate')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => DAMAGED)
      if (done) break
      spend(work, value.length)
      pieces.push(value)
      length += value.length
    }
  } finally {
    // A damaged stream refuses even this.
    await reader.cancel().catch(() => undefined)
  }
  return joined(pieces, length)
}

const DAMAGED = { done: true, value: undefined } as const

function piecesOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + PIECE))
      at += PIECE
    },
  })
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
