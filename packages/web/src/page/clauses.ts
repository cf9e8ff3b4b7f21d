/** A part of a headline within which a line should not break, and what keeps it apart from the next. */
export interface Clause {
  readonly words: string
  /** A space in English, nothing in Chinese. */
  readonly gap: string
}

/** Takes a headline apart after its commas, Chinese or English; a comma inside a number is none. */
export function clausesOf(text: string): readonly Clause[] {
  const parts = text.split(/(，|, )/)
  return parts.flatMap((words, i) => {
    if (i % 2 === 1 || words === '') return []
    const comma = parts[i + 1] ?? ''
    return [{ words: words + comma.trimEnd(), gap: comma.endsWith(' ') ? ' ' : '' }]
  })
}
