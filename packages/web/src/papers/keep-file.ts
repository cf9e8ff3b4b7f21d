import { inspectFile } from '@juyi/evidence'
import { forgetFile, isFull, keepFile, shelf } from '../store/shelf.ts'
import { changePlace } from '../store/use-record.ts'
import { withFile, withoutFile } from './held-papers.ts'

/** In bytes, as phones count them. */
export const MEGABYTE = 1_000_000

/** Files are read whole into the memory of the phone, so they must not be larger, in bytes. */
export const MOST_BYTES = 25 * MEGABYTE

/** Why a file was not kept. */
export type NotKept = 'tooLarge' | 'empty' | 'full' | 'refused' | 'unreadable'

/** Where a file goes. */
export interface Destination {
  /** The place. */
  readonly code: string
  readonly document: string
}

/**
 * Keeps a chosen file with a paper, on this device only; gives the reason where it was not kept, and then nothing
 * else has changed. `onRead` hears how far the reading is, from 0 to 1.
 */
export async function keepChosen(
  file: File,
  { code, document }: Destination,
  onRead: (part: number) => void,
): Promise<NotKept | undefined> {
  if (file.size > MOST_BYTES) return 'tooLarge'
  if (file.size === 0) return 'empty'
  const person = shelf.read().open.id
  const bytes = await bytesOf(file, onRead)
  if (bytes === undefined) return 'unreadable'
  // While a large file was read, the papers of somebody else may have been opened.
  if (shelf.read().open.id !== person) return 'unreadable'
  try {
    const { findings: _, ...head } = await inspectFile(new Uint8Array(bytes), {})
    const kept = { ...head, id: await keepFile(bytes), name: file.name }
    changePlace(code, (place) => withFile(place, document, kept))
    return undefined
  } catch (error) {
    return isFull(error) ? 'full' : 'refused'
  }
}

/** Removes a file from a paper and from the device. */
export async function dropFile(id: string, { code, document }: Destination): Promise<void> {
  changePlace(code, (place) => withoutFile(place, document, id))
  await forgetFile(id)
}

/** The content of a chosen file; undefined where it cannot be read, as when it was moved or deleted meanwhile. */
function bytesOf(file: File, onRead: (part: number) => void): Promise<ArrayBuffer | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onprogress = ({ loaded, total }) => onRead(total === 0 ? 0 : loaded / total)
    reader.onload = () => resolve(reader.result instanceof ArrayBuffer ? reader.result : undefined)
    reader.onerror = () => resolve(undefined)
    reader.readAsArrayBuffer(file)
  })
}
