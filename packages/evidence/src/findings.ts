import { type FileKind, fileKindOf } from './file-kind.ts'
import { type ImageSize, imageSizeOf } from './image-size.ts'
import { pdfPagesOf } from './pdf-pages.ts'

/** `stop`: it will be refused or is of no use; `mind`: look at it before you hand it in; `fine`: as it should be. */
export type Severity = 'stop' | 'mind' | 'fine'

export interface Pixels {
  readonly width?: number
  readonly height?: number
}

/** What a check found: the value measured and, where there is a measure, the value wanted. Words belong to the app. */
export type Finding = { readonly severity: Severity } & (
  | { readonly check: 'empty'; readonly measured: 0 }
  | { readonly check: 'type'; readonly measured: FileKind; readonly wanted: readonly FileKind[] }
  /** In bytes; wanted is the most. */
  | { readonly check: 'size'; readonly measured: number; readonly wanted: number }
  /** Wanted is the law's size or, for a paper, the least on the shorter side. Measured is absent if unreadable. */
  | { readonly check: 'pixels'; readonly measured: Pixels | undefined; readonly wanted: Pixels }
  /** Measured is absent if the pages cannot be counted: the file is damaged, locked or unusual. */
  | { readonly check: 'pages'; readonly measured: number | undefined }
  | { readonly check: 'encrypted'; readonly measured: boolean; readonly wanted: false }
)

/** A channel's rule about the portrait, as it stands in the law; an empty one if it says nothing. */
export interface PhotoRule {
  /** Pixels. */
  readonly width?: number | undefined
  /** Pixels. */
  readonly height?: number | undefined
  readonly maxKilobytes?: number | undefined
}

export interface Wanted {
  /** Given for a portrait, absent for any other paper. */
  readonly photo?: PhotoRule | undefined
}

export interface Inspection {
  readonly kind: FileKind
  /** The size of the file. */
  readonly bytes: number
  readonly pages?: number
  /** Pixels, as the picture is shown. */
  readonly width?: number
  /** Pixels, as the picture is shown. */
  readonly height?: number
  readonly findings: readonly Finding[]
}

/** What every desk and every computer can open. The other kinds open on the phone that made them. */
const PAPER_KINDS: readonly FileKind[] = ['jpeg', 'png', 'pdf']
const PHOTO_KINDS: readonly FileKind[] = ['jpeg', 'png']

/**
 * A page whose shorter side has fewer pixels cannot be read: on A4 that is 72 dots an inch, and a character of the
 * usual size (10.5 points) has ten dots to be drawn in.
 */
export const LEAST_PAGE_PIXELS = 600

/**
 * A photo of a page by a phone has three to eight million bytes. What has more than this is slow to send, and mail
 * and many forms refuse it; the same page with fewer dots reads as well.
 */
export const MOST_BYTES = 10_000_000

/**
 * Whether a file can serve, as far as its bytes tell. Nothing leaves the device.
 *
 * @param bytes the whole file
 * @returns one finding for each check that the kind of file allows, those that are fine too
 */
export async function inspectFile(bytes: Uint8Array, wanted: Wanted): Promise<Inspection> {
  const kind = fileKindOf(bytes)
  const head = { kind, bytes: bytes.length }
  if (bytes.length === 0) return { ...head, findings: [{ check: 'empty', severity: 'stop', measured: 0 }] }
  const known = [typeFinding(kind, wanted), sizeFinding(bytes.length, wanted)]
  if (kind === 'pdf') {
    const found = await pdfPagesOf(bytes)
    return {
      ...head,
      ...(found?.pages === undefined ? {} : { pages: found.pages }),
      findings: [
        ...known,
        { check: 'pages', severity: found?.pages === undefined ? 'mind' : 'fine', measured: found?.pages },
        ...(found === undefined ? [] : [lockFinding(found.encrypted)]),
      ],
    }
  }
  if (kind === 'heic' || kind === 'unknown') return { ...head, findings: known }
  const image = imageSizeOf(bytes, kind)
  return {
    ...head,
    ...(image === undefined ? {} : { width: image.width, height: image.height }),
    findings: [...known, pixelsFinding(image, wanted.photo)],
  }
}

function typeFinding(kind: FileKind, { photo }: Wanted): Finding {
  const wanted = photo === undefined ? PAPER_KINDS : PHOTO_KINDS
  // A picture of another kind can be saved anew as one of these; a PDF is no portrait.
  const other = kind === 'unknown' || kind === 'pdf' ? 'stop' : 'mind'
  return { check: 'type', severity: wanted.includes(kind) ? 'fine' : other, measured: kind, wanted }
}

function sizeFinding(measured: number, { photo }: Wanted): Finding {
  // A kilobyte is 1000 bytes to some and 1024 to others; the smaller reading is safe with both.
  if (photo?.maxKilobytes !== undefined) {
    const wanted = photo.maxKilobytes * 1000
    return { check: 'size', severity: measured > wanted ? 'stop' : 'fine', measured, wanted }
  }
  return { check: 'size', severity: measured > MOST_BYTES ? 'mind' : 'fine', measured, wanted: MOST_BYTES }
}

/** A lock may only forbid printing or copying; whether the file opens without a password is not known from here. */
function lockFinding(encrypted: boolean): Finding {
  return { check: 'encrypted', severity: encrypted ? 'mind' : 'fine', measured: encrypted, wanted: false }
}

function pixelsFinding(image: ImageSize | undefined, photo: PhotoRule | undefined): Finding {
  const measured = image && { width: image.width, height: image.height }
  if (photo === undefined) {
    const wanted = { width: LEAST_PAGE_PIXELS, height: LEAST_PAGE_PIXELS }
    const legible = measured !== undefined && Math.min(measured.width, measured.height) >= LEAST_PAGE_PIXELS
    return { check: 'pixels', severity: legible ? 'fine' : 'mind', measured, wanted }
  }
  const wanted = {
    ...(photo.width === undefined ? {} : { width: photo.width }),
    ...(photo.height === undefined ? {} : { height: photo.height }),
  }
  return { check: 'pixels', severity: photoSeverity(measured, wanted), measured, wanted }
}

/** A portrait that is too large can be made smaller; one that is too small has to be taken again. */
function photoSeverity(measured: Required<Pixels> | undefined, wanted: Pixels): Severity {
  if (measured === undefined) return 'mind'
  const { width = measured.width, height = measured.height } = wanted
  if (measured.width < width || measured.height < height) return 'stop'
  return measured.width === width && measured.height === height ? 'fine' : 'mind'
}
