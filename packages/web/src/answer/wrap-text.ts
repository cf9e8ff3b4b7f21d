/** Never at the start of a line. */
const CLOSING = '，。；：！？、）》”’…'
const NARROW_CLOSING = ',.;:!?)'
/** Never at the end of a line. */
const OPENING = '（《“‘'
const NARROW_OPENING = '('

/** Width of a space in units of the font size. */
const SPACE = 0.3

/**
 * What no line may break: a Chinese term that stands in brackets in an English sentence; a word, with its
 * apostrophes; the room between words; any other character by itself.
 */
const PIECE =
  /\(\p{Script=Han}{1,8}\)|[^\s\u{2e80}-\u{10ffff}，。；：！？、（）《》“”‘’…()]+(?:’[^\s\u{2e80}-\u{10ffff}“”‘’…()]+)*|\s+|./gu

/** Width of a text in units of its font size: Chinese characters are square, the others about half as wide. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += charWidth(character)
  // Browsers put a thin space between Chinese and digits or letters.
  const seams = text.match(/[\u4e00-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9](?=[\u4e00-\u9fff])/g)
  return width + (seams?.length ?? 0) * 0.125
}

function charWidth(character: string): number {
  if (character === ' ') return SPACE
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ||
    CLOSING.includes(character) ||
    OPENING.includes(character)
    ? 1
    : 0.6
}

/**
 * Breaks a text into lines of at most `most` units. SVG has no line breaking of its own. Numbers and words stay
 * whole; punctuation and spaces hang rather than begin a line.
 */
export function wrapText(text: string, most: number): readonly string[] {
  const pieces = text.match(PIECE) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const full = widthOf(line) + widthOf(piece) > most
    const last = line.slice(-1)
    const carried = OPENING.includes(last) || NARROW_OPENING.includes(last) ? last : ''
    if (!full || line === carried || hangs(piece)) {
      line += piece
      continue
    }
    lines.push(carried === '' ? line : line.slice(0, -1))
    line = carried + piece
  }
  return line === '' ? lines : [...lines, line]
}

function hangs(piece: string): boolean {
  const first = piece.charAt(0)
  return /\s/.test(first) || CLOSING.includes(first) || NARROW_CLOSING.includes(first)
}
