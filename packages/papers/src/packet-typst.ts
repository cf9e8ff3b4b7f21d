import { BODY_FONTS, CORRESPONDENCE } from './letter-typst.ts'

/** A page of evidence in Typst, by itself: what is tried with it alone is what is set in the packet. */
export const SHEET_OF_EVIDENCE = `
// Light, so that what is below it can be read, with an edge in white, so that it shows on what is dark; and off the
// edges, where a card has its number.
#let watermark(width, height) = pdf.artifact({
  let size = calc.min(30pt, width / 10, height / 5)
  set text(size: size, fill: rgb(70, 70, 70, 26%), stroke: 0.3pt + rgb(255, 255, 255, 45%))
  let rows = calc.max(1, calc.min(4, int(height / (size * 5))))
  for row in range(rows) {
    place(center + horizon, dy: ((row + 0.5) / rows - 0.5) * height * 0.7, rotate(-20deg, "仅用于申办居住证"))
  }
})
// As large as there is room for, but never larger than it is: a dot as a point.
#let sheet-of-evidence(part, alt, identity) = layout(room => {
  let own = measure(image(part.path, page: part.page))
  let scale = calc.min(1, room.width / own.width, room.height / own.height)
  let (width, height) = (own.width * scale, own.height * scale)
  align(center + top, box(width: width, height: height, clip: true, stroke: 0.3pt + rgb("#c8c8c8"), {
    image(part.path, page: part.page, width: width, height: height, alt: alt)
    if identity { place(top + left, box(width: width, height: height, watermark(width, height))) }
  }))
})
`

/**
 * The packet in Typst. Its words are for whoever sits at the desk: what this is, what is here, on which page, and
 * what is not.
 */
export const PACKET = `
${CORRESPONDENCE}
#let d = json("/packet.json")
#set document(title: "申办材料", date: none)
#set text(font: ${BODY_FONTS}, lang: "zh", region: "cn", size: 12pt, cjk-latin-spacing: auto)
#set par(leading: 0.8em)
#set page(paper: "a4", margin: (top: 22mm, bottom: 20mm, x: 22mm),
  footer: context align(center, text(size: 10pt,
    "第" + counter(page).display() + "页，共" + str(counter(page).final().first()) + "页")))

#let ink = rgb("#1f2a30")
#let faint = rgb("#5f5f5f")
#let late = rgb("#8c2f2f")
#let rule = 0.5pt + rgb("#9a9a9a")
#let anchor(name) = [#metadata(none)#label(name)]
#let first-page(name) = counter(page).at(query(label(name)).first().location()).first()
#let at(name) = context str(first-page(name))
// The pages of a piece of evidence, each of which takes one here too.
#let pages-of(n) = context {
  let count = d.evidence.at(n, default: (pages: ())).pages.len()
  if count == 0 { "—" } else {
    let first = first-page("evidence-" + str(n))
    if count > 1 { str(first) + "—" + str(first + count - 1) } else { str(first) }
  }
}
#let sheet(columns, head, rows) = table(
  columns: columns, inset: (x: 6pt, y: 6.5pt),
  stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { rule }),
  align: (x, y) => if x == 0 or x == columns.len() - 1 { center + top } else { left + top },
  table.header(..head.map(one => text(weight: "bold", one))), ..rows.flatten(),
)
#let page-title(words) = {
  show heading: it => align(center, text(size: 22pt, weight: "bold", it.body))
  block(width: 100%, below: 14pt, heading(level: 1, words))
}
#let section-number = counter("section")
#let section(words) = {
  section-number.step()
  block(above: 16pt, below: 8pt, sticky: true,
    text(size: 13pt, weight: "bold", context section-number.display("一") + "、" + words))
}

// The cover.
#let is-here(row) = row.papers.len() > 0 and row.papers.all(one => one.at != "missing")
#let is-fetched(row) = row.fetched and not is-here(row)
#let is-missing(row) = not row.fetched and not is-here(row)
#let how-many(test) = d.checklist.filter(test).len()
#let lines(all) = stack(spacing: 0.8em, ..all)
#let lacking(words) = text(fill: late, weight: "bold", words)
#let handed-in(row) = {
  let all = row.papers.map(one => {
    parts(one.name)
    if one.at == "missing" { if row.fetched { "（系统里查不到才要）" } else { lacking("（还缺）") } }
  })
  if row.papers.len() == 0 { all.push(if row.fetched { "请在系统里查" } else { lacking("暂缺") }) }
  lines(all)
}
#let where(row) = lines(if row.papers.len() == 0 { ("—",) } else {
  row.papers.map(one => if type(one.at) == int { pages-of(one.at) } else if one.at == "apart" { "另带" } else { "—" })
})

#let field(name) = text(fill: faint, name + "：")
#page-title("申办材料")
#block(width: 100%, stroke: (top: 1pt + ink, bottom: 1pt + ink), inset: (x: 6pt, y: 10pt),
  grid(columns: (1fr, auto), row-gutter: 10pt, column-gutter: 16pt,
    { field("办什么"); text(weight: "bold", parts(d.matter)) }, { field("在哪里"); parts(d.place) },
    { field("申请人"); parts(d.applicant) }, { field("日期"); parts(d.day) },
  ))
#if d.checklist.len() > 0 {
  section("材料清单")
  let counts = (
    (how-many(is-here), "齐了"),
    (how-many(is-fetched), "请在系统里查"),
    (how-many(is-missing), "还缺"),
  ).filter(one => one.first() > 0).map(((n, words)) => str(n) + "项" + words)
  block(above: 10pt, below: 10pt, "共" + str(d.checklist.len()) + "项要求：" + counts.join("，") + "。" +
    if how-many(is-missing) > 0 { "缺的能用别的材料代替的，请一次告知。" } else { "" })
  sheet((3.4em, 1.15fr, 1fr, 4.6em), ("序号", "要求", "交的是", "页码"), d.checklist.enumerate().map(((i, one)) => (
    str(i + 1),
    parts(one.requirement),
    handed-in(one),
    where(one),
  )))
}
#if d.letters.len() > 0 {
  section("文书")
  sheet((3.4em, 1fr, 4.6em), ("序号", "名称", "页码"), d.letters.enumerate().map(((i, one)) => (
    str(i + 1), parts(one.titleParts), at("letter-" + str(i)),
  )))
}
#if d.evidence.len() > 0 {
  section({ "证据" + str(d.evidence.len()) + "份，目录在第"; at("evidence-list"); "页" })
}
#v(1fr)
#block(width: 100%, stroke: rule, inset: 12pt, breakable: false, {
  text(weight: "bold", "签收"); "　以上材料收到。"
  v(6pt)
  grid(columns: (1fr, 1fr, 1fr), "收件单位（盖章）：", { "收件人（签名）："; blank(4) }, { "日期："; blank(6) })
  v(34pt)
})
#v(4pt)
#text(size: 9pt, fill: faint, "本册由申请人自己整理，不是机关文件。")

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
  sheet((3.4em, 1fr, 1.2fr, 4.6em), ("序号", "名称", "证明什么", "页码"), d.evidence.enumerate().map(((i, one)) => (
    str(i + 1), parts(one.name), parts(one.proves), pages-of(i),
  )))
}

// The evidence.
#let reasons = (
  empty: "文件是空的",
  locked: "文件加了密",
  damaged: "文件打不开，可能坏了",
  heic: "文件是HEIC格式的照片，这里读不了",
  unreadable: "文件不是能看的图片",
  tooManyPages: "页数太多",
)
${SHEET_OF_EVIDENCE}#let evidence-pages(piece, n) = {
  for (k, part) in piece.pages.enumerate() {
    pagebreak(weak: true)
    if k == 0 { anchor("evidence-" + str(n)) }
    let number = "证据" + str(n + 1) + if piece.pages.len() > 1 { "-" + str(k + 1) }
    grid(columns: 100%, rows: (auto, 1fr), row-gutter: 8pt,
      {
        set text(size: 10.5pt)
        show heading: it => text(size: 10.5pt, weight: "regular", it.body)
        let title = { text(weight: "bold", number); "　"; parts(piece.name) }
        block(width: 100%, stroke: (bottom: rule), inset: (bottom: 5pt),
          if k == 0 { heading(level: 2, outlined: true, title) } else { title })
      },
      block(width: 100%, height: 100%, {
        if "leftOut" in part {
          align(center + horizon, block(width: 80%, stroke: 1pt + ink, inset: 24pt, {
            text(size: 16pt, weight: "bold", "这一份没能放进来")
            v(6pt)
            parts(part.name)
            v(2pt)
            reasons.at(part.leftOut) + "。请另附打印件。"
          }))
        } else { sheet-of-evidence(part, number + "　" + piece.title, piece.identity) }
      }),
    )
  }
}
#if d.evidence.len() > 0 {
  set page(margin: (top: 15mm, bottom: 18mm, x: 15mm))
  for (n, piece) in d.evidence.enumerate() { evidence-pages(piece, n) }
}
`
