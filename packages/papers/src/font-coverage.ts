/** Which characters a font can draw, as code points: first and last of each unbroken stretch, in order. */
export type FontCoverage = readonly (readonly [first: number, last: number])[]

/**
 * Reads the characters of a font file from its `cmap` table (OpenType 1.9, formats 4 and 12).
 *
 * @param font a whole TTF or OTF file
 * @throws RangeError for what is no font, or has neither of the two formats
 */
export function fontCoverage(font: Uint8Array): FontCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i),
  )
  const withFormat = (format: number) => subtables.find((at) => view.getUint16(at) === format)
  // Format 12 also holds what lies beyond the first 65,536 characters.
  const segmented = withFormat(12)
  if (segmented !== undefined) return joined(groups(view, segmented))
  const basic = withFormat(4)
  if (basic !== undefined) return joined(segments(view, basic))
  throw new RangeError('The font has no table of characters in format 4 or 12')
}

/** Whether a font can draw a character. */
export function covers(coverage: FontCoverage, codePoint: number): boolean {
  let low = 0
  let high = coverage.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = coverage[middle] ?? [0, -1]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}

const NO_FONT = 'This is no font file in TTF or OTF format'

function tableAt(view: DataView, name: string): number {
  if (view.byteLength < 12) throw new RangeError(NO_FONT)
  const count = view.getUint16(4)
  for (let at = 12; at < 12 + 16 * count && at + 16 <= view.byteLength; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new RangeError(NO_FONT)
}

type Stretch = readonly [number, number]

function groups(view: DataView, at: number): readonly Stretch[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i): Stretch => {
    const group = at + 16 + 12 * i
    return [view.getUint32(group), view.getUint32(group + 4)]
  })
}

function segments(view: DataView, at: number): readonly Stretch[] {
  const count = view.getUint16(at + 6) / 2
  return Array.from({ length: count }, (_, i): Stretch => {
    const last = view.getUint16(at + 14 + 2 * i)
    return [view.getUint16(at + 16 + 2 * (count + i)), last]
  }).filter(([first]) => first !== 0xffff)
}

function joined(stretches: readonly Stretch[]): FontCoverage {
  const all: [number, number][] = []
  for (const [first, last] of [...stretches].sort(([a], [b]) => a - b)) {
    const before = all.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else all.push([first, last])
  }
  return all
}
