import { startsAt } from './bytes.ts'
import { inflated } from './inflate.ts'
import { entryOf, isWord, only, type PdfReader, type PdfValue } from './pdf-reader.ts'
import { spend } from './work.ts'

const END = 'endstream'

/**
 * The content of the stream that follows its dictionary, unpacked; undefined if it is packed in a way that streams of
 * objects never are in practice.
 *
 * @param length what the dictionary says, if it could be found out
 * @throws TooMuchWork
 */
export async function streamContent(
  reader: PdfReader,
  dictionary: PdfValue,
  length: number | undefined,
): Promise<Uint8Array | undefined> {
  if (!reader.keyword('stream')) return undefined
  const { bytes, work } = reader
  const from = reader.at + (startsAt(bytes, reader.at, '\r\n') ? 2 : 1)
  const to = length !== undefined && length >= 0 ? from + length : endOfStream(reader, from)
  const raw = bytes.subarray(from, to)
  spend(work, raw.length)
  const filter = only(entryOf(dictionary, 'Filter'))
  if (filter === undefined || filter === null) return raw
  if (!isWord(filter, 'name') || filter.text !== 'FlateDecode') return undefined
  const content = await inflated(raw, work)
  return content && unpredicted(content, only(entryOf(dictionary, 'DecodeParms')))
}

function endOfStream({ bytes, work }: PdfReader, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === END.charCodeAt(0) && startsAt(bytes, at, END)) {
      spend(work, at - from)
      return at
    }
  }
  spend(work, bytes.length - from)
  return bytes.length
}

/**
 * Undoes the prediction that writers apply before packing (ISO 32000-1, 7.4.4.4): every row begins with the number
 * of a PNG filter and holds differences from the bytes to the left and above.
 */
function unpredicted(content: Uint8Array, parameters: PdfValue | undefined): Uint8Array | undefined {
  const predictor = entryOf(parameters, 'Predictor') ?? 1
  if (predictor === 1) return content
  const columns = entryOf(parameters, 'Columns') ?? 1
  if (typeof predictor !== 'number' || predictor < 10) return undefined
  if (typeof columns !== 'number' || !Number.isInteger(columns) || columns < 1) return undefined
  const rows = Math.floor(content.length / (columns + 1))
  const plain = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const filter = content[row * (columns + 1)]
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0
      const above = row > 0 ? (plain[at - columns] ?? 0) : 0
      const corner = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0
      plain[at] = (content[at + row + 1] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return plain
}

/** The filters of PNG (ISO/IEC 15948, 9.2). */
function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return Math.floor((left + above) / 2)
    case 4:
      return nearest(left + above - corner, left, above, corner)
    default:
      return 0
  }
}

/** The candidate nearest to the estimate, the earlier one where two are as near. */
function nearest(estimate: number, ...candidates: readonly [number, number, number]): number {
  return candidates.reduce((best, one) => (Math.abs(estimate - one) < Math.abs(estimate - best) ? one : best))
}
