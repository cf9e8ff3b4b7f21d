/** The circles of a graph, each once, as the names along it. */
export function circlesIn(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (id: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(id)
    if (seen >= 0) {
      circles.push([...trail.slice(seen), id])
      return
    }
    if (done.has(id)) return
    for (const other of next.get(id) ?? []) visit(other, [...trail, id])
    done.add(id)
  }
  for (const id of next.keys()) visit(id, [])
  return circles
}
