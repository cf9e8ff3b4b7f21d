import type { LetterBlock } from './filled-letter.ts'

const POINT = /^\d+\. +/
const HEADING = /^## +/

/** The parts of a body in the Markdown of letters: paragraphs, points (`1. `, whatever the number) and headings (`## `). */
export function letterBlocks(markdown: string): readonly LetterBlock[] {
  const blocks: LetterBlock[] = []
  let open: LetterBlock | undefined
  let points = 0
  const close = () => {
    if (open !== undefined && open.text !== '') blocks.push(open)
    open = undefined
  }
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    if (line === '') {
      close()
    } else if (HEADING.test(line)) {
      close()
      points = 0
      blocks.push({ kind: 'heading', text: line.replace(HEADING, '') })
    } else if (POINT.test(line)) {
      close()
      points += 1
      open = { kind: 'point', number: points, text: line.replace(POINT, '') }
    } else {
      // Chinese runs on from line to line without a space.
      open = open === undefined ? { kind: 'paragraph', text: line } : { ...open, text: open.text + line }
    }
  }
  close()
  return blocks
}
