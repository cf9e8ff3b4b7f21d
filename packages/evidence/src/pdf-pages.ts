import { lettersAt } from './bytes.ts'
import { pdfStart } from './file-kind.ts'
import { PdfObjects } from './pdf-objects.ts'
import { entryOf, PdfReader } from './pdf-reader.ts'
import { MOST_WORK, TooMuchWork, type Work } from './work.ts'

export interface PdfPages {
  /** 1 or more; absent where the pages cannot be counted because the document is locked or damaged. */
  readonly pages?: number
  /** Locked, be it against opening or only against printing and copying. */
  readonly encrypted: boolean
}

/** The last lines name the newest table; some writers and mail programs put something after them. */
const LAST_LINES_WITHIN = 2048

/**
 * Counts the pages of a PDF without a library: the app for phones has no room for one. The way from the last lines
 * over the tables to the root of the page tree is walked, and nothing else is read.
 *
 * @returns undefined where the file is cut off, damaged, or asks for more work than a phone should do
 */
export async function pdfPagesOf(bytes: Uint8Array): Promise<PdfPages | undefined> {
  const work: Work = { left: MOST_WORK }
  const start = pdfStart(bytes)
  if (start === undefined) return undefined
  try {
    const newest = newestTable(bytes, work)
    if (newest === undefined) return undefined
    const found = await pagesFrom(bytes, start, newest, work)
    if (found !== undefined || start === 0) return found
    // Places are counted from the first line, but what was put before it may have been counted too.
    return await pagesFrom(bytes, 0, newest, work)
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined
    throw error
  }
}

async function pagesFrom(
  bytes: Uint8Array,
  start: number,
  newest: number,
  work: Work,
): Promise<PdfPages | undefined> {
  const objects = new PdfObjects(bytes, start, work)
  if (!(await objects.readTables(newest))) return undefined
  const { encrypted } = objects
  const root = await objects.resolve(objects.root)
  const tree = await objects.resolve(entryOf(root, 'Pages'))
  const pages = await objects.resolve(entryOf(tree, 'Count'))
  return typeof pages === 'number' && Number.isInteger(pages) && pages > 0
    ? { pages, encrypted }
    : { encrypted }
}

function newestTable(bytes: Uint8Array, work: Work): number | undefined {
  const from = Math.max(0, bytes.length - LAST_LINES_WITHIN)
  const at = lettersAt(bytes, from, LAST_LINES_WITHIN).lastIndexOf('startxref')
  if (at < 0) return undefined
  const reader = new PdfReader(bytes, from + at, work)
  const value = reader.keyword('startxref') ? reader.value() : undefined
  return typeof value === 'number' ? value : undefined
}
