/** Never at the start of a line. */
const CLOSING = '，。；：！？、）》”’…'
/** Never at the end of a line. */
const OPENING = '（《“‘'

/** Width of a text in units of its font size: Chinese characters are square, the others about half as wide. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += charWidth(character)
  // Browsers put a thin space between Chinese and digits or letters.
  const seams = text.match(/[\u4e00-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9](?=[\u4e00-\u9fff])/g)
  return width + (seams?.length ?? 0) * 0.125
}

function charWidth(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ||
    CLOSING.includes(character) ||
    OPENING.includes(character)
    ? 1
    : 0.6
}

/**
 * Breaks a text into lines of at most `most` units. SVG has no line breaking of its own. Numbers and words stay
 * whole; punctuation hangs rather than begin a line.
 */
export function wrapText(text: string, most: number): readonly string[] {
  const pieces = text.match(/[A-Za-z0-9.\-/]+|./gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const full = widthOf(line) + widthOf(piece) > most
    if (!full || line === '' || CLOSING.includes(piece)) {
      line += piece
      continue
    }
    const last = line.at(-1) ?? ''
    const carried = OPENING.includes(last) ? last : ''
    lines.push(carried === '' ? line : line.slice(0, -1))
    line = carried + piece
  }
  return line === '' ? lines : [...lines, line]
}
