import { readFileSync } from 'node:fs'
import { type Document, isScalar, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import { LawError, type LawProblem } from '../sources.ts'

z.config(z.locales.zhCN())

/** Finds things again in the files that were read. */
export class Locator {
  readonly #files = new Map<string, { readonly document: Document; readonly lines: LineCounter }>()

  add(file: string, document: Document, lines: LineCounter): void {
    this.#files.set(file, { document, lines })
  }

  /** The line and column (1-based) of what stands at a path, or of the nearest thing around it. */
  locate(file: string, path: readonly (string | number)[]): { line: number; column: number } | undefined {
    const found = this.#files.get(file)
    if (found === undefined) return undefined
    const { line, col } = found.lines.linePos(offsetOf(found.document, path, true))
    return { line, column: col }
  }
}

/** Reads a YAML file and checks it against a schema. Every problem names its line, its column and what would be right. */
export function readYaml<T extends z.ZodType>(
  path: string,
  file: string,
  schema: T,
  locator?: Locator,
): z.output<T> {
  return parseYaml(readFileSync(path, 'utf8'), file, schema, locator)
}

export function parseYaml<T extends z.ZodType>(
  text: string,
  file: string,
  schema: T,
  locator?: Locator,
): z.output<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
  })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  if (document.errors.length > 0) {
    throw new LawError(
      document.errors.map((error) => ({
        file,
        ...at(error.pos[0]),
        says: yamlMessage(error.code, error.message),
      })),
    )
  }
  locator?.add(file, document, lines)
  const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (checked.success) return checked.data
  const problems = checked.error.issues
    .flatMap((issue) => bestOf(issue, []))
    .map(
      ({ path, says, onKey }): LawProblem => ({
        file,
        ...at(offsetOf(document, path, onKey)),
        says: `${path.length > 0 ? `${path.join('.')}：` : ''}${says}`,
      }),
    )
  throw new LawError(problems)
}

/** What the YAML reader found, with the mend. */
function yamlMessage(code: string, message: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return '用了制表符（Tab）缩进；改成空格'
    case 'DUPLICATE_KEY':
      return '同一个键写了两次；留一个'
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `缩进或冒号不对；看看这一行和上一行是否对齐（${message}）`
    default:
      return `不是合格的 YAML：${message}`
  }
}

interface Found {
  readonly path: readonly PropertyKey[]
  readonly says: string
  /** The problem is the key itself. */
  readonly onKey: boolean
}

/** The plainest account of a problem. Of the alternatives of a union the one that fits best is taken to be meant. */
function bestOf(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): readonly Found[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'invalid_union') {
    const options = issue.errors.map((errors) => errors.flatMap((error) => bestOf(error, path)))
    const best = options
      .map((found, i) => ({ found, score: misfit(issue.errors[i] ?? []) }))
      .sort((a, b) => a.score - b.score)[0]
    if (best === undefined || best.found.length === 0 || best.score >= HOPELESS) {
      return [{ path, says: '写法不认识；允许的写法见 docs/law-format.md', onKey: false }]
    }
    return best.found
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      says: '没有这个字段；看看是否拼错，或放错了层',
      onKey: true,
    }))
  }
  if (issue.code === 'invalid_key') {
    return [{ path, says: `键不合格：${issue.issues[0]?.message ?? issue.message}`, onKey: true }]
  }
  return [{ path, says: issue.message, onKey: false }]
}

const HOPELESS = 100

/** How badly a union's alternative fits: a missing or a foreign key on its own level counts most. */
function misfit(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.path.length === 0 && issue.code === 'invalid_type') return sum + HOPELESS
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length
    if (issue.path.length === 1 && issue.code === 'invalid_type' && issue.message.includes('undefined'))
      return sum + 5
    return sum + 1
  }, 0)
}

function offsetOf(document: Document, path: readonly PropertyKey[], onKey: boolean): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (!hasRange(node)) continue
    if (onKey && depth === path.length) {
      const parent = document.getIn(path.slice(0, -1), true)
      const key = keyOffset(parent, path[path.length - 1])
      if (key !== undefined) return key
    }
    return node.range[0]
  }
  return 0
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function keyOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items))
    return undefined
  for (const pair of parent.items) {
    if (isScalar(pair?.key) && pair.key.value === key && pair.key.range) return pair.key.range[0]
  }
  return undefined
}
