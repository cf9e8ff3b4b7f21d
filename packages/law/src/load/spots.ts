import { type Document, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml'

export interface Spot {
  /** 1-based */
  readonly line: number
  /** 1-based */
  readonly column: number
}

/** A file of law with the spots of what stands in it. */
export interface Spotted {
  readonly document: Document
  readonly lines: LineCounter
}

/** Finds things again in the files that were read. */
export class Locator {
  readonly #files = new Map<string, () => Spotted>()

  /** @param read finds the spots; it is not asked before something has to be located, which in a sound law is never */
  add(file: string, read: () => Spotted): void {
    let spotted: Spotted | undefined
    this.#files.set(file, () => {
      spotted ??= read()
      return spotted
    })
  }

  /** The spot of the key that a path leads to, or of the nearest thing around it. */
  locate(file: string, path: readonly PropertyKey[]): Spot | undefined {
    const found = this.#files.get(file)?.()
    return found && spotAt(found.lines, offsetOf(found.document, path, 'key'))
  }
}

/** Where each line begins. The YAML reader's own count misses lines after something that it does not understand. */
export function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1)
  return lines
}

export function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

/** Where the key or the value at a path begins; where the path leads nowhere, where the nearest thing around it begins. */
export function offsetOf(document: Document, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  let value = document.contents
  let offset = startOf(value) ?? 0
  for (const [i, step] of path.entries()) {
    const child = childOf(value, step)
    if (child === undefined) return offset
    const keyOnly = of === 'key' && i === path.length - 1
    offset =
      (keyOnly ? undefined : startOf(child.value)) ?? startOf(child.key) ?? startOf(child.value) ?? offset
    value = child.value
  }
  return offset
}

/** What an author wrote for a number, letter by letter: `000000` and not 0. Undefined where there is no number. */
export function numberAsWritten(
  document: Document,
  path: readonly PropertyKey[],
  of: 'key' | 'value',
): string | undefined {
  let at: { readonly key: Node | null; readonly value: Node | null } = { key: null, value: document.contents }
  for (const step of path) {
    const child = childOf(at.value, step)
    if (child === undefined) return undefined
    at = child
  }
  const node = of === 'key' ? at.key : at.value
  return isScalar(node) && typeof node.value === 'number' ? node.source : undefined
}

function childOf(
  node: Node | null,
  step: PropertyKey,
): { readonly key: Node | null; readonly value: Node | null } | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)]
    return item && { key: null, value: item }
  }
  if (!isMap<Node, Node>(node)) return undefined
  // A key that looks like a number is a number to YAML and a text to everything after it.
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0]
}
