import type { FilledLetter } from '@juyi/papers'
import type { Packet, PacketFinding } from '@juyi/papers/packet'
import type { PacketParts } from '@juyi/papers/packet-zip'

/** Where the worker finds what it needs; sizes are in bytes, before compression. */
export interface DocumentFiles {
  readonly engine: DocumentFile
  readonly core: DocumentFile
  readonly bold: DocumentFile
  readonly whole: DocumentFile
}

interface DocumentFile {
  readonly url: string
  readonly bytes: number
}

export type DocumentTask =
  | { readonly makes: 'letter'; readonly letter: FilledLetter }
  | { readonly makes: 'packet'; readonly packet: Packet }
  | {
      readonly makes: 'archive'
      readonly packet: Packet
      readonly letters: PacketParts['letters']
      readonly calendar?: string
    }

/** What the page says to the worker: what is to be made, or the picture that the worker asked for. */
export type DocumentRequest =
  | { readonly asks: 'document'; readonly files: DocumentFiles; readonly task: DocumentTask }
  | { readonly asks: 'nothing'; readonly fitted: Uint8Array | undefined }

/** What the worker says while it works and at the end. */
export type DocumentMessage =
  /** Bytes fetched of all that have to be. */
  | { readonly says: 'fetching'; readonly done: number; readonly all: number }
  /** A picture is to be made to fit a page: not every browser has a canvas in a worker. */
  | { readonly says: 'fit'; readonly bytes: Uint8Array }
  /** Files put in of all. */
  | { readonly says: 'setting'; readonly done: number; readonly all: number }
  | {
      readonly says: 'made'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly findings: readonly PacketFinding[]
    }
  | { readonly says: 'failed'; readonly why: 'network' | 'other'; readonly message: string }
