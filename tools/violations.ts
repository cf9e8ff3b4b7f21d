import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { below, FLOORS, PURE, SCOPE } from './house.ts'
import { type Reference, readReferences } from './references.ts'

export interface Violation {
  /** Relative to the root of the repository, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly message: string
}

const SOURCE = /\.(?:ts|tsx|mts|mjs|js)$/
const UNREAD: ReadonlySet<string> = new Set(['node_modules', 'dist', 'coverage'])

/** Every place in `packages/` that leans on something it must not lean on. */
export function findViolations(root: string): readonly Violation[] {
  const packages = join(root, 'packages')
  return readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => inPackage(root, name))
}

function inPackage(root: string, name: string): Violation[] {
  const folder = join(root, 'packages', name)
  if (!FLOORS.has(name)) {
    const message = `package "${name}" stands on no floor; give it one in tools/house.ts`
    return [{ file: slashed(relative(root, folder)), line: 1, message }]
  }
  return [...inManifest(root, name), ...sourcesIn(folder).flatMap((file) => inSource(root, name, file))]
}

function inManifest(root: string, name: string): Violation[] {
  const path = join(root, 'packages', name, 'package.json')
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  return dependenciesIn(text).flatMap((dependency) => {
    const message = climbing(name, dependency)
    if (message === undefined) return []
    const line = text.split('\n').findIndex((row) => row.includes(`"${dependency}":`)) + 1
    return [{ file: slashed(relative(root, path)), line, message }]
  })
}

function dependenciesIn(manifest: string): string[] {
  const parsed: unknown = JSON.parse(manifest)
  if (typeof parsed !== 'object' || parsed === null) return []
  return Object.entries(parsed).flatMap(([field, value]: [string, unknown]) =>
    /dependencies$/i.test(field) && typeof value === 'object' && value !== null ? Object.keys(value) : [],
  )
}

function inSource(root: string, name: string, path: string): Violation[] {
  const file = slashed(relative(root, path))
  const { found, unreadable } = readReferences(path, readFileSync(path, 'utf8'))
  if (unreadable !== undefined) return [{ file, line: 1, message: `cannot be parsed: ${unreadable}` }]

  const home = join(root, 'packages', name)
  const pure = isPure(name, relative(home, path))
  return found.flatMap((reference) => {
    const message =
      (reference.kind === 'import' ? crossing(name, home, path, reference.name) : undefined) ??
      (pure ? impurity(name, home, path, reference) : undefined)
    return message === undefined ? [] : [{ file, line: reference.line, message }]
  })
}

/** Why an import leaves its place in the house; undefined when it stays. */
function crossing(name: string, home: string, path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return climbing(name, specifier)
  const target = resolve(dirname(path), specifier)
  if (target === home || target.startsWith(home + sep)) return undefined
  return `reaches out of ${SCOPE}${name} by the path "${specifier}"; import a package by its name instead (${allowance(name)})`
}

/** Why a package named by its name must not be used from here. */
function climbing(name: string, specifier: string): string | undefined {
  if (!specifier.startsWith(SCOPE)) return undefined
  const other = specifier.slice(SCOPE.length).split('/')[0] ?? ''
  if (other === name || below(name).includes(other)) return undefined
  const floor = FLOORS.get(other)
  const where = floor === undefined ? 'no package of this house' : `floor ${floor}`
  return `${SCOPE}${name} (floor ${FLOORS.get(name)}) must not use ${SCOPE}${other} (${where}); ${allowance(name)}`
}

function allowance(name: string): string {
  const lower = below(name).map((other) => SCOPE + other)
  return `allowed: ${lower.length === 0 ? 'no other package, this is the ground floor' : lower.join(', ')}`
}

/** Why a reference makes pure code depend on more than its arguments. */
function impurity(name: string, home: string, path: string, reference: Reference): string | undefined {
  const rule = `${SCOPE}${name} is pure: what it needs comes in as an argument`
  if (reference.kind === 'ambient') return `${reference.name} must not be used here; ${rule}`
  if (isBuiltin(reference.name)) return `the Node module "${reference.name}" must not be used here; ${rule}`
  if (leadsToLoading(name, home, path, reference.name)) return `"${reference.name}" does I/O; ${rule}`
  return undefined
}

/** Whether an import pulls in the folder of a pure package in which I/O is allowed. */
function leadsToLoading(name: string, home: string, path: string, specifier: string): boolean {
  for (const [owner, { except }] of PURE) {
    if (except === undefined) continue
    if (specifier === `${SCOPE}${owner}/${except}`) return true
    const folder = join(home, 'src', except)
    const target = resolve(dirname(path), specifier)
    if (owner === name && specifier.startsWith('.') && target.startsWith(folder + sep)) return true
  }
  return false
}

/** Tests may read files and clocks; so may the one excepted folder. */
function isPure(name: string, inside: string): boolean {
  const rule = PURE.get(name)
  const [top, second] = inside.split(sep)
  return rule !== undefined && top === 'src' && (rule.except === undefined || second !== rule.except)
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return UNREAD.has(entry.name) ? [] : sourcesIn(path)
    return SOURCE.test(entry.name) ? [path] : []
  })
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
