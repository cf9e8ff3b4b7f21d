/**
 * The first clause of a statement: the picture says what, the list below it says how. An English comma ends no
 * clause here, since it may as well stand between the items of a list.
 */
export function opening(says: string): string {
  let depth = 0
  for (const { index, 0: character } of says.matchAll(/[（“《）”》()，；。：]|[;:.](?=\s|$)| [–—](?= )/g)) {
    if ('（“《('.includes(character)) depth += 1
    else if ('）”》)'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0) return says.slice(0, index)
  }
  return says
}
