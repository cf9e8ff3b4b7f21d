import { type FileKind, type Inspection, inspectFile, type Wanted } from '@juyi/evidence'
import { readFile } from '../store/shelf.ts'

/** A kept file, ready to be shown, with what was found on it. */
export interface OpenedFile {
  readonly blob: Blob
  readonly inspection: Inspection
}

/** Opens a kept file; undefined where the device has it no more. */
export async function openFile(id: string, wanted: Wanted): Promise<OpenedFile | undefined> {
  const bytes = await readFile(id)
  if (bytes === undefined) return undefined
  const inspection = await inspectFile(new Uint8Array(bytes), wanted)
  return { blob: new Blob([bytes], { type: mediaTypeOf(inspection.kind) }), inspection }
}

/** The type by the content: a file that only calls itself a picture must not be opened as a page of ours. */
function mediaTypeOf(kind: FileKind): string {
  if (kind === 'unknown') return 'application/octet-stream'
  return kind === 'pdf' ? 'application/pdf' : `image/${kind}`
}
