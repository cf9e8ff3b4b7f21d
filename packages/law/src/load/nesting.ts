import { type Document, isMap, isSeq, type Node } from 'yaml'

/** Maps and lists stand in one another at most so deep; the law needs a tenth of it. */
export const DEEPEST = 100

/** Where something stands deeper than that; undefined where nothing does. */
export function offsetTooDeep(document: Document.Parsed): number | undefined {
  const visit = (node: Node | null, depth: number): number | undefined => {
    if (!isMap<Node, Node>(node) && !isSeq<Node>(node)) return undefined
    if (depth > DEEPEST) return node.range?.[0]
    const inside = isMap<Node, Node>(node)
      ? node.items.flatMap(({ key, value }) => [key, value])
      : [...node.items]
    for (const one of inside) {
      const found = visit(one, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  return visit(document.contents, 1)
}

const INDENTED = new RegExp(`^ {${DEEPEST}}`, 'm')

/** Where a text goes too deep that is too deep even to be read: in brackets, by its indents, or else somewhere. */
export function offsetTooDeepToRead(text: string): number {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[{\]}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > DEEPEST) return index
  }
  return Math.max(0, text.search(INDENTED))
}
