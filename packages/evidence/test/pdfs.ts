import { deflateSync } from 'node:zlib'

interface PlainOptions {
  /** Further entries of the trailer. */
  readonly trailer?: string
  /** Put before the first line, as some mail programs do. */
  readonly before?: string
  /** Whether the places in the table are counted from what was put before, and not from the first line. */
  readonly counted?: boolean
  /** What `/Count` says in place of the number of pages. */
  readonly count?: string
}

/** The objects of a document with empty pages: the catalogue is 1, the page tree 2, then the pages. */
function objectsOf(pages: number, count = String(pages)): readonly string[] {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ')
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ]
}

/** A document as PDF 1.4 writes it, with one plain table. */
export function plainPdf(
  pages: number,
  { trailer = '', before = '', counted = false, count }: PlainOptions = {},
): Uint8Array {
  const shift = counted ? before.length : 0
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const objects = objectsOf(pages, count)
  const places = objects.map((object, i) => {
    const place = text.length + shift
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = text.length + shift
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return latin1(before + text)
}

/** The document with its page tree written anew at its end, as a program does that adds pages and saves. */
export function savedAgain(pdf: Uint8Array, pages: number): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]
  const place = text.length
  const object = `2 0 obj\n${objectsOf(pages)[1]}\nendobj\n`
  const table = place + object.length
  const row = `${String(place).padStart(10, '0')} 00000 n \n`
  return latin1(
    `${text}${object}xref\n2 1\n${row}trailer\n<< /Root 1 0 R /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`,
  )
}

interface PackedOptions {
  readonly trailer?: string
  /** The PNG filter that the table's rows go through, or none at all. */
  readonly filter?: 0 | 1 | 2 | 3 | 4 | undefined
  /** In place of the stream of objects. */
  readonly objectStream?: Buffer
}

/** A document as PDF 1.5 and later write it: the objects and the table packed in streams. */
export function packedPdf(
  pages: number,
  { trailer = '', filter, objectStream }: PackedOptions = {},
): Uint8Array {
  const objects = objectsOf(pages)
  const container = objects.length + 1
  const table = container + 1
  let offset = 0
  const index = objects.map((object, i) => {
    const entry = `${i + 1} ${offset}`
    offset += object.length + 1
    return entry
  })
  const first = `${index.join(' ')} `
  const packed = objectStream ?? deflateSync(latin1(`${first}${objects.join('\n')}\n`))
  const start = latin1('%PDF-1.7\n')
  const inContainer = streamObject(
    container,
    `/Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode`,
    packed,
  )
  const rows = [
    [0, 0, 0],
    ...objects.map((_, i) => [2, container, i]),
    [1, start.length, 0],
    [1, start.length + inContainer.length, 0],
  ].map(([kind = 0, second = 0, third = 0]) => Buffer.from([kind, second >> 8, second & 255, third]))
  const content = filter === undefined ? Buffer.concat(rows) : filtered(rows, filter)
  const parameters = filter === undefined ? '' : '/DecodeParms << /Predictor 15 /Columns 4 >>'
  const inTable = streamObject(
    table,
    `/Type /XRef /Size ${table + 1} /W [1 2 1] /Root 1 0 R ${trailer} /Filter [/FlateDecode] ${parameters}`,
    deflateSync(content),
  )
  const end = latin1(`startxref\n${start.length + inContainer.length}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat([start, inContainer, inTable, end]))
}

function streamObject(id: number, entries: string, content: Buffer): Buffer {
  return Buffer.concat([
    latin1(`${id} 0 obj\n<< ${entries} /Length ${content.length} >>\nstream\r\n`),
    content,
    latin1('\nendstream\nendobj\n'),
  ])
}

/** The PNG filters, the other way round than a reader undoes them. */
function filtered(rows: readonly Buffer[], filter: 0 | 1 | 2 | 3 | 4): Buffer {
  const lines = rows.map((row, i) => {
    const line = Buffer.from(row)
    for (let column = 0; column < row.length; column += 1) {
      const left = row[column - 1] ?? 0
      const above = rows[i - 1]?.[column] ?? 0
      const corner = rows[i - 1]?.[column - 1] ?? 0
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, corner)][filter] ?? 0
      line[column] = ((row[column] ?? 0) - guess) & 255
    }
    return Buffer.concat([Buffer.from([filter]), line])
  })
  return Buffer.concat(lines)
}

function paeth(left: number, above: number, corner: number): number {
  const byLeft = Math.abs(above - corner)
  const byAbove = Math.abs(left - corner)
  const byCorner = Math.abs(left + above - 2 * corner)
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}

export function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
