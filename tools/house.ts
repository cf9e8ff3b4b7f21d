/**
 * The house: which package stands on which floor, and which of them are pure.
 *
 * A package may import only from floors below its own. Two packages on one floor do not know each other, so that
 * each can be read, tested and replaced alone.
 */

export const SCOPE = '@juyi/'

export const FLOORS: ReadonlyMap<string, number> = new Map([
  ['rules', 1],
  ['identity', 2],
  ['law', 2],
  ['journey', 3],
  ['evidence', 4],
  ['papers', 5],
  ['desk', 6],
  ['web', 7],
  ['cli', 8],
])

/**
 * Packages whose answers depend on their arguments alone, so that the browser, the server, the command line and
 * the benchmark all give the same answer. `except` names the folder inside `src` where I/O is allowed to stand.
 */
export const PURE: ReadonlyMap<string, { readonly except?: string }> = new Map([
  ['rules', {}],
  ['identity', {}],
  ['law', { except: 'load' }],
  ['journey', { except: 'threads' }],
  ['evidence', {}],
  ['papers', {}],
])

/** Names of the packages below the given one, lowest first. */
export function below(name: string): readonly string[] {
  const floor = FLOORS.get(name) ?? 0
  return [...FLOORS].filter(([, other]) => other < floor).map(([other]) => other)
}
