import { openAsBlob } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LawBook } from '@juyi/law'
import type { HeldPaper } from '@juyi/papers'
import type { EvidenceFile } from '@juyi/papers/packet'
import { Failure } from './failure.ts'

/** A file of the folder and the document that it was taken for. */
export interface Placed {
  readonly file: string
  /** The id of a document; a name that no document has where it is none that is known. */
  readonly document: string
  readonly known: boolean
}

/**
 * Reads the photos and scans of a folder. A file belongs to the document with whose name or id its own name begins
 * (租房合同-1.jpg); what begins with no such name is evidence under its own.
 */
export async function readEvidence(
  folder: string | undefined,
  book: Pick<LawBook, 'documents'>,
): Promise<{ readonly held: Readonly<Record<string, HeldPaper>>; readonly placed: readonly Placed[] }> {
  if (folder === undefined) return { held: {}, placed: [] }
  const files = await namesIn(folder)
  const placed = files.map((file): Placed => {
    const document = documentOf(file, book)
    return document === undefined
      ? { file, document: baseName(file), known: false }
      : { file, document, known: true }
  })
  const held = new Map<string, EvidenceFile[]>()
  for (const { file, document } of placed) {
    const content = await openAsBlob(join(folder, file))
    held.set(document, [...(held.get(document) ?? []), { name: file, content }])
  }
  return {
    held: Object.fromEntries([...held].map(([document, some]) => [document, { files: some }])),
    placed,
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .flatMap((entry) => (entry.isFile() && !entry.name.startsWith('.') ? [entry.name] : []))
      .sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }))
  } catch {
    throw new Failure(`--evidence：「${folder}」不是能读的文件夹；把材料的照片放进一个文件夹，写它的名字`)
  }
}

function documentOf(file: string, { documents }: Pick<LawBook, 'documents'>): string | undefined {
  const name = file.normalize('NFC')
  const fitting = Object.entries(documents).flatMap(([id, info]) =>
    [id, info.name].flatMap((begin) => (name.startsWith(begin) ? [{ id, length: begin.length }] : [])),
  )
  // The longest: 租房合同备案证明 is not a 租房合同.
  return fitting.sort((a, b) => b.length - a.length)[0]?.id
}

function baseName(file: string): string {
  return file.replace(/\.[^.]+$/, '')
}
