import { FIRST_FETCH } from '../documents/make-document.ts'
import { write } from '../words/write.ts'

/** Says beforehand how much the first PDF brings along. */
export function FirstFetch() {
  return <p class="soft">{write.letters.pdfSize(Math.round(FIRST_FETCH / 1_000_000))}</p>
}
