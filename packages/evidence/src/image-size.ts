import { bigEndian, lettersAt, littleEndian, startsAt } from './bytes.ts'
import type { FileKind } from './file-kind.ts'

/** The size of a picture in pixels, as it is shown. */
export interface ImageSize {
  readonly width: number
  readonly height: number
  /**
   * How the stored picture is turned or mirrored to be shown, 1 (not at all) to 8, as EXIF 2.32 numbers it. From 5 on
   * the stored width is the shown height.
   */
  readonly orientation: number
}

/** EXIF's tag for the orientation. */
const ORIENTATION_TAG = 0x0112

/** Reads the size from the head of a JPEG, PNG, WebP or GIF; undefined where it is cut off or not one of these. */
export function imageSizeOf(bytes: Uint8Array, kind: FileKind): ImageSize | undefined {
  switch (kind) {
    case 'jpeg':
      return jpegSize(bytes)
    case 'png':
      return startsAt(bytes, 12, 'IHDR') ? size(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4)) : undefined
    case 'gif':
      return size(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2))
    case 'webp':
      return webpSize(bytes)
    default:
      return undefined
  }
}

function size(width: number | undefined, height: number | undefined, orientation = 1): ImageSize | undefined {
  if (!width || !height) return undefined
  return orientation < 5 ? { width, height, orientation } : { width: height, height: width, orientation }
}

/** A JPEG is a row of segments, each with a marker and its length; the one that begins the frame has the size. */
function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  let orientation = 1
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    at += 2
    if (standsAlone(marker)) continue
    const length = bigEndian(bytes, at, 2)
    if (length === undefined || length < 2) return undefined
    if (beginsFrame(marker))
      return size(bigEndian(bytes, at + 5, 2), bigEndian(bytes, at + 3, 2), orientation)
    if (marker === 0xe1 && startsAt(bytes, at + 2, 'Exif\0\0')) {
      orientation = orientationIn(bytes.subarray(at + 8, at + length)) ?? orientation
    }
    at += length
  }
  return undefined
}

/** Markers without a segment. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
}

/** SOF0 to SOF15, among which stand three markers for tables. */
function beginsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** The orientation in EXIF data, which have the form of a TIFF file. */
function orientationIn(tiff: Uint8Array): number | undefined {
  const order = lettersAt(tiff, 0, 2)
  const number = order === 'II' ? littleEndian : order === 'MM' ? bigEndian : undefined
  const directory = number?.(tiff, 4, 4)
  if (number === undefined || directory === undefined) return undefined
  const entries = number(tiff, directory, 2) ?? 0
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + i * 12
    const tag = number(tiff, entry, 2)
    if (tag === undefined) return undefined
    if (tag !== ORIENTATION_TAG) continue
    const value = number(tiff, entry + 8, 2) ?? 0
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** WebP has three kinds of head: lossy, lossless, and the one for everything more. */
function webpSize(bytes: Uint8Array): ImageSize | undefined {
  switch (lettersAt(bytes, 12, 4)) {
    case 'VP8 ': {
      const width = littleEndian(bytes, 26, 2)
      const height = littleEndian(bytes, 28, 2)
      if (bigEndian(bytes, 23, 3) !== 0x9d012a || width === undefined || height === undefined)
        return undefined
      // The two bits above the fourteen say how to scale.
      return size(width % 2 ** 14, height % 2 ** 14)
    }
    case 'VP8L': {
      const packed = littleEndian(bytes, 21, 4)
      if (bytes[20] !== 0x2f || packed === undefined) return undefined
      return size((packed % 2 ** 14) + 1, (Math.floor(packed / 2 ** 14) % 2 ** 14) + 1)
    }
    case 'VP8X': {
      const width = littleEndian(bytes, 24, 3)
      const height = littleEndian(bytes, 27, 3)
      if (width === undefined || height === undefined) return undefined
      return size(width + 1, height + 1)
    }
    default:
      return undefined
  }
}
