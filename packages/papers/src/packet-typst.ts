import { BODY_FONTS, CORRESPONDENCE } from './letter-typst.ts'

/**
 * The packet in Typst. Its words are for whoever sits at the desk: what this is, what is here, on which page, and
 * what is not.
 */
export const PACKET = `
${CORRESPONDENCE}
#let d = json("/packet.json")
#set document(title: "申办材料", date: none)
#set text(font: ${BODY_FONTS}, lang: "zh", region: "cn", size: 12pt, cjk-latin-spacing: none)
#set par(leading: 0.8em)
#set page(paper: "a4", margin: (top: 25mm, bottom: 22mm, x: 22mm),
  footer: context align(center, text(size: 10pt,
    "第" + counter(page).display() + "页，共" + str(counter(page).final().first()) + "页")))

#let ink = rgb("#1f2a30")
#let faint = rgb("#6b6b6b")
#let rule = 0.5pt + rgb("#9a9a9a")
#let at(name) = context {
  let found = query(label(name))
  if found.len() == 0 { "—" } else { str(counter(page).at(found.first().location()).first()) }
}
#let anchor(name) = [#metadata(none)#label(name)]
#let row-inset = (x: 6pt, y: 7pt)
#let sheet(..columns, head, rows) = table(
  columns: columns.pos().first(), inset: row-inset,
  stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { rule }),
  align: (x, y) => if x == 0 or x == columns.pos().first().len() - 1 { center + top } else { left + top },
  table.header(..head.map(one => text(weight: "bold", one))), ..rows.flatten(),
)
#let page-title(words) = {
  show heading: it => align(center, text(size: 20pt, weight: "bold", it.body))
  block(width: 100%, below: 18pt, heading(level: 1, words))
}

// The cover.
#page-title("申办材料")
#align(center, text(size: 14pt, { parts(d.matter); "　·　"; parts(d.place) }))
#v(6pt)
#grid(columns: (1fr, auto), { "申请人："; parts(d.applicant) }, { "日期："; parts(d.day) })
#v(8pt)
#text(weight: "bold", "一、材料清单")
#let missing = d.checklist.filter(one => one.document == none and not one.fetched).len()
#v(2pt)
#sheet((3.4em, 1.15fr, 1fr, 4em), ("序号", "要求", "交的是", "页码"), d.checklist.enumerate().map(((i, one)) => (
  str(i + 1),
  parts(one.requirement),
  if one.document != none { parts(one.document) }
  else if one.fetched { "请在系统里查" }
  else { text(fill: rgb("#8c2f2f"), "暂缺") },
  if one.document == none { "—" } else if one.evidence == none { "另带" } else { at("evidence-" + str(one.evidence)) },
)))
#if missing > 0 [
  #text(size: 10.5pt, fill: faint, "暂缺" + str(missing) + "项。能用别的材料代替的，请一次告知。")
]
#if d.letters.len() > 0 {
  v(6pt)
  text(weight: "bold", "二、文书")
  v(2pt)
  sheet((3.4em, 1fr, 4em), ("序号", "名称", "页码"), d.letters.enumerate().map(((i, one)) => (
    str(i + 1), parts(one.titleParts), at("letter-" + str(i)),
  )))
}
#if d.evidence.len() > 0 {
  v(4pt)
  { if d.letters.len() > 0 { "三" } else { "二" }; "、证据" + str(d.evidence.len()) + "份，目录在第"; at("evidence-list"); "页" }
}
#v(1fr)
#block(width: 100%, stroke: (top: rule), inset: (top: 10pt), breakable: false, {
  text(size: 11pt, { "以上材料收到。收件人（签名）："; blank(7); "　日期："; blank(6) })
  v(4pt)
  text(size: 9pt, fill: faint, "本册由申请人自己整理，不是机关文件。")
})

// The letters.
#for (i, one) in d.letters.enumerate() {
  pagebreak(weak: true)
  set page(margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm))
  anchor("letter-" + str(i))
  correspondence(letter(one))
}

// The list of the evidence.
#if d.evidence.len() > 0 {
  pagebreak(weak: true)
  anchor("evidence-list")
  page-title("证据目录")
  sheet((3.4em, 1fr, 1.2fr, 4em), ("序号", "名称", "证明什么", "页码"), d.evidence.enumerate().map(((i, one)) => (
    str(i + 1), parts(one.name), parts(one.proves), at("evidence-" + str(i)),
  )))
}

// The evidence.
#let reasons = (
  empty: "文件是空的",
  locked: "文件加了密",
  damaged: "文件打不开，可能坏了",
  unreadable: "文件不是能看的图片",
  tooManyPages: "页数太多",
)
#let watermark = {
  set text(size: 30pt, fill: rgb(70, 70, 70, 28%))
  for y in (-30%, 0%, 30%) {
    place(center + horizon, dy: y, rotate(-28deg, "仅用于申办居住证"))
  }
}
#let evidence-pages(piece, n) = {
  let name = "证据" + str(n + 1)
  for (k, part) in piece.pages.enumerate() {
    pagebreak(weak: true)
    if k == 0 { anchor("evidence-" + str(n)) }
    grid(rows: (auto, 1fr), row-gutter: 8pt,
      {
        set text(size: 10.5pt)
        show heading: it => text(size: 10.5pt, weight: "regular", it.body)
        let label = { name + if piece.pages.len() > 1 { "-" + str(k + 1) } + "　"; parts(piece.name) }
        if k == 0 { heading(level: 2, outlined: true, label) } else { label }
      },
      box(width: 100%, height: 100%, clip: true, {
        if "leftOut" in part {
          align(center + horizon, block(width: 80%, stroke: rule, inset: 20pt, {
            text(size: 14pt, weight: "bold", "这一份没能放进来")
            v(4pt)
            parts(part.name)
            v(2pt)
            reasons.at(part.leftOut) + "。请另附打印件。"
          }))
        } else {
          let alt = name + "-" + str(k + 1)
          align(center + horizon,
            image(part.path, page: part.page, width: 100%, height: 100%, fit: "contain", alt: alt))
          if piece.identity { watermark }
        }
      }),
    )
  }
}
#for (n, piece) in d.evidence.enumerate() { evidence-pages(piece, n) }
`
