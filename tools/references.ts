import { parseSync, Visitor } from 'vite'

/** Something a source file leans on that lies outside it. */
export interface Reference {
  readonly kind: 'import' | 'ambient'
  /** The module specifier, or the name of the ambient thing: the clock, the network, chance, the process. */
  readonly name: string
  readonly line: number
}

export interface References {
  readonly found: readonly Reference[]
  /** Set when the file could not be parsed, so that nothing in it was seen. */
  readonly unreadable?: string
}

/** Members that read the clock or roll dice; the rest of `Date` and `Math` is harmless. */
const IMPURE_MEMBERS: ReadonlySet<string> = new Set(['Date.now', 'Temporal.Now', 'Math.random'])

/** Globals of which every use reaches outside. */
const IMPURE_GLOBALS: ReadonlySet<string> = new Set(['process', 'performance', 'fetch'])

/**
 * Reads what a TypeScript file imports (also types, re-exports, `import()` and `import('x').T`) and where it
 * reaches for the clock, the network or the process. A real parser does this, because a search for text would
 * find imports in comments and in strings.
 */
export function readReferences(file: string, source: string): References {
  const found: Reference[] = []
  const note = (kind: Reference['kind'], name: string, at: number): void => {
    found.push({ kind, name, line: lineAt(source, at) })
  }

  const { program, errors } = parseSync(file, source)
  const broken = errors[0]
  if (broken !== undefined) return { found, unreadable: broken.message }

  new Visitor({
    ImportDeclaration: (node) => note('import', node.source.value, node.start),
    ExportAllDeclaration: (node) => note('import', node.source.value, node.start),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) note('import', node.source.value, node.start)
    },
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        note('import', node.source.value, node.start)
      }
    },
    TSImportType: (node) => note('import', node.source.value, node.start),
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier') return
      if (IMPURE_GLOBALS.has(node.object.name)) note('ambient', node.object.name, node.start)
      if (node.computed || node.property.type !== 'Identifier') return
      const member = `${node.object.name}.${node.property.name}`
      if (IMPURE_MEMBERS.has(member)) note('ambient', member, node.start)
    },
    CallExpression: (node) => {
      if (node.callee.type !== 'Identifier') return
      if (IMPURE_GLOBALS.has(node.callee.name)) note('ambient', `${node.callee.name}()`, node.start)
      if (node.callee.name === 'Date') note('ambient', 'Date()', node.start)
    },
    NewExpression: (node) => {
      const now =
        node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
      if (now) note('ambient', 'new Date()', node.start)
    },
  }).visit(program)

  return { found }
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}
