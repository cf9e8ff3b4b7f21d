import type { FilledLetter } from './filled-letter.ts'
import type { FontCoverage } from './font-coverage.ts'
import { CORRESPONDENCE, LETTER_PAGE, letterData, letterTexts } from './letter-typst.ts'
import { type MissingCharacters, missingCharacters } from './printed-text.ts'
import type { Typesetter } from './typesetter.ts'

const SOURCE = `${CORRESPONDENCE}
#let d = json("/letter.json")
#set document(title: d.title, date: none)
${LETTER_PAGE}
#show: correspondence
#letter(d)
`

/**
 * A letter as a PDF on A4: tagged, its text can be selected and its font is in it. The same letter gives the same
 * bytes. What the font lacks is a box to write in.
 *
 * @param coverage of the font that the typesetter was opened with
 */
export function letterPdf(
  letter: FilledLetter,
  typesetter: Typesetter,
  coverage: FontCoverage,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly missing?: MissingCharacters } {
  const data = new TextEncoder().encode(JSON.stringify(letterData(letter, coverage)))
  const bytes = typesetter.pdf(SOURCE, { '/letter.json': data })
  const missing = missingCharacters(letterTexts(letter), coverage)
  return missing === undefined ? { bytes } : { bytes, missing }
}
