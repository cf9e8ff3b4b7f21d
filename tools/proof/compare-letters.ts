import type { FilledLetter } from '@juyi/papers'
import type { PdfRead } from '@juyi/papers/test/read-pdf'

/** Fewer words than these on the last page look as if they had been forgotten there. */
const FEWEST_ON_LAST_PAGE = 15

/** What is wrong with a letter as another program reads it, in words. */
export function faultsOf(letter: FilledLetter, read: PdfRead): readonly string[] {
  const [, , width = 0, height = 0] = read.size.map(Math.round)
  const all = wordsOf(read).join('')
  const faults: string[] = []
  if (width !== 595 || height !== 842) faults.push(`the page is ${width} × ${height} points, not A4`)
  if (!read.roles.includes('H1')) faults.push('the title is not tagged as a heading')
  let at = 0
  for (const text of textsInOrder(letter)) {
    const found = all.indexOf(bare(text), at)
    if (found < 0) faults.push(`“${text.slice(0, 20)}” is missing or out of order`)
    else at = found + bare(text).length
  }
  const last = wordsOf(read).at(-1) ?? ''
  if (read.pages.length > 1 && last.length < FEWEST_ON_LAST_PAGE)
    faults.push(`the last page says only “${last}”`)
  return faults
}

/** Where the pages of the two do not hold the same words. */
export function pageDifferences(pdf: PdfRead, docx: PdfRead): readonly string[] {
  const ours = wordsOf(pdf)
  const theirs = wordsOf(docx)
  const pages = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => i)
  return pages.flatMap((i) => {
    const [a, b] = [ours[i], theirs[i]]
    if (a === b) return []
    if (a === undefined || b === undefined)
      return [`page ${i + 1} is only in the ${a === undefined ? '.docx' : 'PDF'}: ${ends(a ?? b ?? '')}`]
    return [`page ${i + 1}: PDF ${ends(a)}, .docx ${ends(b)}`]
  })
}

function textsInOrder({
  title,
  addressee,
  addressed,
  blocks,
  attachments,
  signature,
  date,
}: FilledLetter): readonly string[] {
  return [
    title,
    ...(addressed === 'top' ? [addressee] : []),
    ...blocks.map(({ text }) => text),
    ...(addressed === 'end' ? [addressee] : []),
    ...attachments,
    ...signature,
    date ?? '',
  ]
}

/** The words of each page, without the number at its foot. */
function wordsOf({ pages }: PdfRead): readonly string[] {
  return pages.map((page, i) => bare(page.replace(new RegExp(`^—${i + 1}—|—${i + 1}—$`), '')))
}

/** Without lines to write on, which are no text, and without white space. */
function bare(text: string): string {
  return text.replace(/[\s_\u200B\u00AD]/g, '')
}

function ends(page: string): string {
  return page.length <= 24 ? `“${page}”` : `“${page.slice(0, 10)}…${page.slice(-10)}”`
}
