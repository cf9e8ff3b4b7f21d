/** Letters and digits alone, in small letters, so that neither spaces nor punctuation keep words from being found. */
export function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether every word of the query stands in one of the texts. An empty query is in everything. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const words = query
    .split(/\s+/)
    .map(plainText)
    .filter((word) => word !== '')
  const plain = texts.map(plainText)
  return words.every((word) => plain.some((text) => text.includes(word)))
}
