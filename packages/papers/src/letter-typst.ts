import { chineseNumber } from '@juyi/law'
import { endsTogether, type FilledLetter, LAST_ATTACHMENTS } from './filled-letter.ts'
import type { FontCoverage } from './font-coverage.ts'
import { type PrintedPart, printedParts } from './printed-text.ts'

/** What `letter` in Typst sets: every text is data, never source. */
export interface LetterData {
  readonly title: string
  readonly titleParts: readonly PrintedPart[]
  /** At the top, where the letter begins with it. */
  readonly salutation?: readonly PrintedPart[]
  readonly blocks: readonly {
    readonly heading: boolean
    /** Whether its right side is made even. */
    readonly even: boolean
    readonly parts: readonly PrintedPart[]
  }[]
  /** At the end, where the letter closes with it. */
  readonly to?: readonly PrintedPart[]
  /** Whether the last words, the attachments and the signature are kept on one page. */
  readonly together: boolean
  /** Attachments that go with the signature even so. */
  readonly lastAttachments: number
  readonly attachments: readonly (readonly PrintedPart[])[]
  readonly signature: readonly (readonly PrintedPart[])[]
}

/** Families in the order in which they are tried; the second holds rare characters where the first is a part. */
export const BODY_FONTS = '("Noto Serif SC", "Noto Serif SC Rare")'

/**
 * Functions in Typst for Chinese official correspondence (GB/T 9704-2012 for the page, the sizes and the places of
 * things): `parts` sets a text, `letter` a whole letter; `correspondence` is the page.
 */
export const CORRESPONDENCE = `
#let blank(width) = box(width: width * 1em, height: 0.8em, baseline: 0.15em, stroke: (bottom: 0.6pt))
#let unknown(code) = box(
  width: 1.6em, height: 1em, baseline: 0.2em, outset: (x: -0.1em, y: 0.2em), stroke: 0.5pt,
  align(center + bottom, move(dy: 0.12em,
    text(size: 0.3em, top-edge: "cap-height", bottom-edge: "baseline", code))),
)
#let parts(all) = for one in all {
  if type(one) == str { one }
  else if "line" in one { blank(one.line) }
  else if "missing" in one { unknown(one.missing) }
  else { linebreak() }
}
#let paragraph(one) = par(justify: one.even, parts(one.parts))
#let correspondence(body) = {
  set text(font: ${BODY_FONTS}, lang: "zh", region: "cn", size: 16pt, top-edge: 0.8em, bottom-edge: -0.2em,
    cjk-latin-spacing: auto, overhang: false)
  set par(leading: 12pt, spacing: 12pt, justify: true, linebreaks: "optimized")
  show heading.where(level: 2): it => block(sticky: true, above: 12pt, below: 12pt,
    pad(left: 32pt, text(size: 16pt, weight: "bold", it.body)))
  body
}
#let letter(d, outlined: true) = {
  set par(first-line-indent: (amount: 2em, all: true))
  block(width: 100%, below: 40pt, sticky: true, {
    set par(first-line-indent: 0em, justify: false)
    show heading: it => align(center, text(size: 22pt, weight: "bold", it.body))
    heading(level: 1, outlined: outlined, bookmarked: true, parts(d.titleParts))
  })
  if "salutation" in d { par(first-line-indent: 0em, { parts(d.salutation); "：" }) }
  for (i, one) in d.blocks.enumerate() {
    if one.heading { heading(level: 2, outlined: false, bookmarked: false, parts(one.parts)) }
    else if d.together and i == d.blocks.len() - 1 { block(sticky: true, paragraph(one)) }
    else { paragraph(one) }
  }
  if "to" in d {
    block(sticky: true, par("此致"))
    block(sticky: d.together, par(first-line-indent: 0em, parts(d.to)))
  }
  let numbered = d.attachments.enumerate().map(((i, one)) => (
    pad(left: 2em, if i == 0 { "附件：" } else { "" }),
    if d.attachments.len() == 1 { parts(one) } else {
      grid(columns: (1.5em, 1fr), str(i + 1) + ".", parts(one))
    },
  ))
  let attachments(rows, ..options) = if rows.len() > 0 {
    block(width: 100%, ..options, {
      set par(first-line-indent: 0em, justify: false)
      grid(columns: (5em, 1fr), row-gutter: 12pt, ..rows.flatten())
    })
  }
  let free = if d.together { 0 } else { numbered.len() - d.lastAttachments }
  attachments(numbered.slice(0, free), above: 40pt)
  attachments(numbered.slice(free), sticky: true, above: if free == 0 { 40pt } else { 12pt })
  block(breakable: false, above: 40pt, width: 100%, pad(right: 2em, {
    set par(first-line-indent: 0em, justify: false)
    set align(right)
    for one in d.signature { block(parts(one)) }
  }))
}
`

/** The page of a letter by itself, with its number at the foot. */
export const LETTER_PAGE = `
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm, footer: context align(center, text(size: 14pt, "— " + counter(page).display() + " —")))
`

/**
 * A line to write on and a number as long as an identity number are never broken in two; where they begin a line, the
 * line before would have to be stretched over the gap.
 */
const UNEVEN = /__|[!-~]{10}/

/** A letter as `letter` in Typst takes it. */
export function letterData(letter: FilledLetter, coverage: FontCoverage): LetterData {
  const set = (text: string) => printedParts(text, coverage)
  const { title, addressee, addressed, blocks, attachments, signature, date } = letter
  return {
    title,
    titleParts: set(title),
    ...(addressed === 'top' ? { salutation: set(addressee) } : { to: set(addressee) }),
    blocks: blocks.map((block) => ({
      heading: block.kind === 'heading',
      even: !UNEVEN.test(block.text),
      parts: set(block.kind === 'point' ? `${chineseNumber(block.number)}、${block.text}` : block.text),
    })),
    together: endsTogether(letter),
    lastAttachments: LAST_ATTACHMENTS,
    attachments: attachments.map(set),
    signature: [...signature, ...(date === undefined ? [] : [date])].map(set),
  }
}

/** Every text of a letter that is printed. */
export function letterTexts({
  title,
  addressee,
  blocks,
  attachments,
  signature,
  date,
}: FilledLetter): readonly string[] {
  return [title, addressee, ...blocks.map(({ text }) => text), ...attachments, ...signature, date ?? '']
}
