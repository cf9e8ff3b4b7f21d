import { chineseNumber } from '@juyi/law'
import type { FilledLetter } from './filled-letter.ts'
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
    readonly parts: readonly PrintedPart[]
  }[]
  /** At the end, where the letter closes with it. */
  readonly to?: readonly PrintedPart[]
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
  width: 1.6em, height: 1em, baseline: 0.2em, stroke: 0.5pt,
  align(center + horizon, text(size: 0.32em, top-edge: "cap-height", bottom-edge: "baseline", code)),
)
#let parts(all) = for one in all {
  if type(one) == str { one }
  else if "line" in one { blank(one.line) }
  else if "missing" in one { unknown(one.missing) }
  else { linebreak() }
}
#let correspondence(body) = {
  set text(font: ${BODY_FONTS}, lang: "zh", region: "cn", size: 16pt, top-edge: 0.8em, bottom-edge: -0.2em,
    cjk-latin-spacing: none, overhang: false)
  set par(leading: 12pt, spacing: 12pt, justify: true, linebreaks: "optimized")
  show heading.where(level: 2): it => block(sticky: true, above: 12pt, below: 12pt,
    pad(left: 2em, text(size: 16pt, weight: "bold", it.body)))
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
    else if i == d.blocks.len() - 1 { block(sticky: true, par(parts(one.parts))) }
    else { par(parts(one.parts)) }
  }
  if "to" in d {
    block(sticky: true, par("此致"))
    block(sticky: true, par(first-line-indent: 0em, parts(d.to)))
  }
  let rows = d.attachments
  if rows.len() > 0 {
    block(sticky: true, above: 40pt, width: 100%, {
      set par(first-line-indent: 0em, justify: false)
      grid(columns: (5em, 1fr), row-gutter: 12pt,
        ..rows.enumerate().map(((i, one)) => (
          align(right, if i == 0 { "附件：" } else { "" }),
          if rows.len() == 1 { parts(one) } else {
            grid(columns: (1.5em, 1fr), str(i + 1) + ".", parts(one))
          },
        )).flatten())
    })
  }
  block(breakable: false, above: 56pt, width: 100%, pad(right: 2em, {
    set par(first-line-indent: 0em, justify: false)
    set align(right)
    for one in d.signature { block(parts(one)) }
  }))
}
`

/** The page of a letter by itself, with its number at the foot. */
export const LETTER_PAGE = `
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer: context align(center, text(size: 14pt, "— " + counter(page).display() + " —")))
`

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
      parts: set(block.kind === 'point' ? `${chineseNumber(block.number)}、${block.text}` : block.text),
    })),
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
