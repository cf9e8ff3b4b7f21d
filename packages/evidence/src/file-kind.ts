import { bigEndian, lettersAt, startsAt } from './bytes.ts'

/** What a file is by its content. A name can be wrong, and on a phone it often is. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'pdf' | 'unknown'

/** Brands of the container of ISO/IEC 23008-12 that hold pictures coded in HEVC. */
const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx']

/** Brands that say only "a picture" or "pictures"; the compatible brands then say in which code. */
const PICTURE_BRANDS: readonly string[] = ['mif1', 'msf1']

/** Readers accept a PDF whose first line comes a little late (mail and scanner software put something before it). */
const PDF_WITHIN = 1024

/** No writer names more brands than fit in this. */
const BRANDS_WITHIN = 256

/** Tells what a file is by its first bytes. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bigEndian(bytes, 0, 3) === 0xffd8ff) return 'jpeg'
  if (startsAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsAt(bytes, 0, 'GIF87a') || startsAt(bytes, 0, 'GIF89a')) return 'gif'
  if (startsAt(bytes, 0, 'RIFF') && startsAt(bytes, 8, 'WEBP')) return 'webp'
  if (isHeic(bytes)) return 'heic'
  if (pdfStart(bytes) !== undefined) return 'pdf'
  return 'unknown'
}

/** Where the first line of a PDF begins; undefined when it is none. */
export function pdfStart(bytes: Uint8Array): number | undefined {
  const at = lettersAt(bytes, 0, PDF_WITHIN).indexOf('%PDF-')
  return at < 0 ? undefined : at
}

function isHeic(bytes: Uint8Array): boolean {
  if (!startsAt(bytes, 4, 'ftyp')) return false
  const brand = lettersAt(bytes, 8, 4)
  if (HEIC_BRANDS.includes(brand)) return true
  if (!PICTURE_BRANDS.includes(brand)) return false
  const end = Math.min(bigEndian(bytes, 0, 4) ?? 0, BRANDS_WITHIN)
  for (let at = 16; at + 4 <= end; at += 4) {
    if (HEIC_BRANDS.includes(lettersAt(bytes, at, 4))) return true
  }
  return false
}
