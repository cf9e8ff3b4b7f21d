import type { Because } from '@juyi/journey'

/** A statement with the statements that are its parts. */
export interface Reason {
  readonly because: Because
  readonly parts: readonly Reason[]
}

/** The list of reasons, in which parts follow the whole one level deeper, as the tree that it was. */
export function reasonTree(because: readonly Because[]): readonly Reason[] {
  const tops: { because: Because; parts: Reason[] }[] = []
  const above: { depth: number; parts: Reason[] }[] = []
  for (const one of because) {
    const node = { because: one, parts: [] }
    while ((above.at(-1)?.depth ?? -1) >= one.depth) above.pop()
    const parent = above.at(-1)
    if (parent === undefined) tops.push(node)
    else parent.parts.push(node)
    above.push({ depth: one.depth, parts: node.parts })
  }
  return tops
}
