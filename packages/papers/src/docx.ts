import { chineseNumber } from '@juyi/law'
import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { endsTogether, type FilledLetter, LAST_ATTACHMENTS, type LetterBlock } from './filled-letter.ts'
import { breakable, wordsAndBlanks } from './printed-text.ts'

/**
 * A letter as a .docx file, set as Chinese official correspondence is (GB/T 9704-2012 for the page, the sizes and
 * the places of things): A4; the title centred, size 二号; the text in 仿宋 三号, 28 points from line to line, each
 * paragraph set in by two characters; attachments below the text; the signature and the date to the right.
 *
 * The same letter gives the same bytes.
 */
export async function letterDocx(letter: FilledLetter): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: letter.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { size: TEXT, font: BODY_FONT, language: LANGUAGE } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGINS } },
        footers: { default: pageNumber() },
        children: paragraphsOf(letter),
      },
    ],
  })
  const bytes = await Packer.pack(document, 'uint8array')
  return steady(bytes)
}

/** Numbers are not Chinese: as Chinese they would be broken between any two digits. */
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' }

/** Lengths in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGINS = { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1270 }
const CHARACTER = 320
const LINE = 560
const TITLE_LINE = 700

/** Sizes of type in half points: 三号, 二号, 四号. */
const TEXT = 32
const TITLE = 44
const FOOT = 28

const LATIN = 'Times New Roman'
const LATIN_FONT = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: LATIN }
const fontOf = (eastAsia: string) => ({
  ...LATIN_FONT,
  eastAsia,
  // Quotation marks and dashes belong to both scripts and are set as Chinese ones.
  hint: 'eastAsia',
})
const BODY_FONT = fontOf('仿宋')
const HEADING_FONT = fontOf('黑体')
const TITLE_FONT = fontOf('宋体')

function paragraphsOf(letter: FilledLetter): readonly Paragraph[] {
  const atTop = letter.addressed === 'top'
  const together = endsTogether(letter)
  return [
    paragraph([run(letter.title, { font: TITLE_FONT, size: TITLE, bold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: TITLE_LINE, lineRule: LineRuleType.EXACT, after: LINE },
      keepNext: true,
      outlineLevel: 0,
    }),
    ...(atTop ? [text(`${letter.addressee}：`, {})] : []),
    ...letter.blocks.map((block, i) => blockParagraph(block, together && i === letter.blocks.length - 1)),
    ...(atTop
      ? []
      : [text('此致', { indent: SET_IN, keepNext: true }), text(letter.addressee, { keepNext: together })]),
    ...attachmentsOf(letter),
    ...signatureOf(letter),
  ]
}

const SET_IN = { firstLine: 2 * CHARACTER, firstLineChars: 200 }

/** The last words of a letter go with the signature, so that no page has a signature alone. */
function blockParagraph(block: LetterBlock, kept: boolean): Paragraph {
  const together = { indent: SET_IN, keepNext: kept, keepLines: kept }
  switch (block.kind) {
    case 'heading':
      return paragraph([run(block.text, { font: HEADING_FONT, bold: true })], {
        ...together,
        keepNext: true,
        outlineLevel: 1,
      })
    case 'point':
      return text(`${chineseNumber(block.number)}、${block.text}`, together)
    case 'paragraph':
      return text(block.text, together)
  }
}

/** 附件：1. … and the others below, one line away from the text. */
function attachmentsOf(letter: FilledLetter): readonly Paragraph[] {
  const { attachments } = letter
  const [only, ...others] = attachments
  if (only === undefined) return []
  const isKept = (i: number) => endsTogether(letter) || i >= attachments.length - LAST_ATTACHMENTS
  const hanging = { left: 6.5 * CHARACTER, hanging: 1.5 * CHARACTER }
  const first = {
    indent: { left: 6.5 * CHARACTER, hanging: 4.5 * CHARACTER },
    spacing: { ...SPACING, before: LINE },
    keepNext: isKept(0),
  }
  if (others.length === 0)
    return [text(`附件：${only}`, { ...first, indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER } })]
  return [
    text(`附件：1. ${only}`, first),
    ...others.map((one, i) => text(`${i + 2}. ${one}`, { indent: hanging, keepNext: isKept(i + 1) })),
  ]
}

/** The lines of the signature stay on one page with the date below them. */
function signatureOf({ signature, date }: FilledLetter): readonly Paragraph[] {
  const lines = [...signature, ...(date === undefined ? [] : [date])]
  return lines.map((line, i) =>
    text(line, {
      alignment: AlignmentType.RIGHT,
      indent: { right: 2 * CHARACTER },
      spacing: { ...SPACING, before: i === 0 ? LINE : 0 },
      keepNext: i < lines.length - 1,
    }),
  )
}

const SPACING = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/**
 * Texts of a letter; their lines are kept apart. The right side is left uneven: where it is made even, LibreOffice
 * (7.4) loses a comma that ends a line.
 */
function text(words: string, options: IParagraphOptions): Paragraph {
  const runs = words
    .split('\n')
    .flatMap((line, i) => [
      ...(i === 0 ? [] : [new TextRun({ break: 1 })]),
      ...wordsAndBlanks(line).map((part) =>
        typeof part === 'string' ? run(breakable(part)) : blank(part.line),
      ),
    ])
  return paragraph(runs, options)
}

function paragraph(children: readonly TextRun[], options: IParagraphOptions): Paragraph {
  return new Paragraph({ spacing: SPACING, widowControl: true, ...options, children })
}

function run(
  words: string,
  style: { readonly font?: typeof BODY_FONT; readonly size?: number; readonly bold?: boolean } = {},
): TextRun {
  return new TextRun({ text: words, font: BODY_FONT, size: TEXT, ...style })
}

/** Spaces that hold together, since low lines are broken in two at the end of a line. */
const NO_BREAK_SPACE = '\u00A0'

/** Such spaces of the Latin font take the width of one character. */
const SPACES_TO_A_CHARACTER = 4

/** A line to write on, as long as so many characters. */
function blank(characters: number): TextRun {
  return new TextRun({
    text: NO_BREAK_SPACE.repeat(characters * SPACES_TO_A_CHARACTER),
    font: LATIN_FONT,
    size: TEXT,
    underline: { type: UnderlineType.SINGLE },
  })
}

function pageNumber(): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: TITLE_FONT, size: FOOT })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

/** The library writes the time of day into the file, and so does the archive. */
function steady(docx: Uint8Array): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = entries.map(([name, bytes]): [string, Uint8Array] => {
    const mend = MENDED[name]
    return [name, mend === undefined ? bytes : strToU8(mend(strFromU8(bytes)))]
  })
  // An archive keeps the time as a local one, so that it is given as a local one.
  return zipSync(Object.fromEntries(parts), { mtime: '1980-01-01T00:00:00', level: 6 })
}

/** What the library cannot be asked for, by the part of the file. */
const MENDED: Readonly<Record<string, (xml: string) => string>> = {
  'docProps/core.xml': (xml) => xml.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, ''),
  // Punctuation that meets takes less room, as in Chinese print.
  'word/settings.xml': (xml) =>
    xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/>$&'),
}
