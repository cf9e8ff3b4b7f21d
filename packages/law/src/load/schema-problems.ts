import * as z from 'zod'
import { perhapsMeant } from '../nearest-name.ts'
import {
  bare,
  isObject,
  keysOf,
  markersOf,
  meant,
  type Schema,
  schemaAt,
  settled,
  valueAt,
} from './schema-walk.ts'

/** Something in a file that its schema does not allow. */
export interface SchemaProblem {
  readonly path: readonly PropertyKey[]
  readonly says: string
  /** Whether the key at the path is wrong, or the value. */
  readonly of: 'key' | 'value'
  /** What is expected there, where the kind of value is wrong. */
  readonly expects?: Schema | undefined
}

/** Where an issue's path begins. */
interface Base {
  readonly path: readonly PropertyKey[]
  readonly schema: Schema | undefined
  readonly value: unknown
  /** The alternatives among which the schema was taken to be meant. */
  readonly among?: readonly Schema[] | undefined
}

/** More names than this are not listed in a message. */
const LISTED = 24

/** What a schema found wrong with a value, in plain words. Of the alternatives of a union only the one that was meant is spoken of. */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: Schema,
  value: unknown,
): readonly SchemaProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, { path: [], schema, value }))
}

function problemsOf(issue: z.core.$ZodIssue, base: Base): readonly SchemaProblem[] {
  const here = issue.path.reduce(stepInto, base)
  const { path, value } = here
  const problem = (says: string): readonly SchemaProblem[] => [{ path, says, of: 'value' }]
  switch (issue.code) {
    case 'invalid_union':
      return problemsOfUnion(issue, here)
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], says: foreignKey(key, here), of: 'key' }))
    case 'invalid_key': {
      const around = issue.path.slice(0, -1).reduce(stepInto, base)
      const record = around.schema && settled(around.schema, around.value)
      const expects = record instanceof z.ZodRecord ? record.def.keyType : undefined
      return [{ path, says: `键不合格：${issue.issues[0]?.message ?? issue.message}`, of: 'key', expects }]
    }
    case 'invalid_type': {
      if (value === undefined && path.length > 0) return [missing(here)]
      const says = `这里要写${kindWords(issue.expected)}${inBrackets(here.schema)}，现在是${valueWords(value)}`
      return [{ path, says, of: 'value', expects: here.schema }]
    }
    case 'invalid_value': {
      if (value === undefined && path.length > 0) return [missing(here)]
      const known = issue.values.map(String)
      return problem(
        `这里不能写${valueWords(value)}；可以写 ${known.join('、')}${perhapsMeant(String(value), known)}`,
      )
    }
    case 'too_small':
      if (issue.origin === 'string') return problem('不能空着')
      if (issue.origin === 'array') return problem(`至少要有 ${issue.minimum} 项`)
      return problem(`不能小于 ${issue.minimum}`)
    case 'too_big':
      return problem(issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`)
    case 'invalid_format':
      return problem(issue.format === 'url' ? '要写完整的网址，以 https:// 开头' : issue.message)
    default:
      return problem(issue.message)
  }
}

function stepInto({ path, schema, value }: Base, key: PropertyKey): Base {
  return {
    path: [...path, key],
    schema: schema && schemaAt(schema, value, key),
    value: valueAt(value, key),
  }
}

function problemsOfUnion(issue: z.core.$ZodIssueInvalidUnion, here: Base): readonly SchemaProblem[] {
  const { path, value } = here
  if (value === undefined && path.length > 0) return [missing(here)]
  const options = optionsOf(here.schema)
  const accounts = meant(options, value).map((option) => {
    const issues = issue.errors[options.indexOf(option)] ?? []
    return {
      option,
      problems: issues.flatMap((inner) => problemsOf(inner, { path, schema: option, value, among: options })),
    }
  })
  if (accounts.length === 0)
    return [{ path, says: noneMeant(options, value), of: 'value', expects: here.schema }]
  if (!isObject(value) && !Array.isArray(value)) {
    const says = accounts.flatMap(({ problems }) => problems.map((one) => one.says))
    return [{ path, says: [...new Set([...says, ...asList(options, value)])].join('；或者'), of: 'value' }]
  }
  return accounts.sort((a, b) => a.problems.length - b.problems.length)[0]?.problems ?? []
}

function optionsOf(schema: Schema | undefined): readonly Schema[] {
  const union = schema && bare(schema)
  return union instanceof z.ZodUnion ? union.def.options : []
}

/** A single value where a list of such values would do. */
function asList(options: readonly Schema[], value: unknown): readonly string[] {
  const fits = options.some(
    (option) => option instanceof z.ZodArray && z.safeParse(option.def.element, value).success,
  )
  return fits ? [`写成列表 [${JSON.stringify(value)}]`] : []
}

function noneMeant(options: readonly Schema[], value: unknown): string {
  const markers = [...new Set(options.flatMap((option) => markersOf(option, options).slice(0, 1)))]
  if (isObject(value) && markers.length > 0) {
    const unknown = Object.keys(value).filter((key) =>
      options.every((option) => !keysOf(option).includes(key)),
    )
    const wrong = unknown.length > 0 ? `写法不认识（${unknown.join('、')}）` : '还没有写完'
    return `${wrong}；这里要有 ${markers.join('、')} 当中的一个，写法见 docs/law-format.md`
  }
  const kinds = [...new Set(options.map((option) => kindWords(bare(option)._zod.def.type)))]
  return `这里要写${kinds.join('或')}，现在是${valueWords(value)}`
}

/** What to say of a key that does not belong: it is another alternative's, or a slip, or from elsewhere. */
function foreignKey(key: string, here: Base): string {
  const { value } = here
  const schema = here.schema && settled(here.schema, value)
  const known = keysOf(schema)
  const options = optionsOf(here.schema).length > 0 ? optionsOf(here.schema) : (here.among ?? [])
  if (schema !== undefined && isObject(value)) {
    const own = markersOf(schema, options).find((marker) => Object.hasOwn(value, marker))
    if (own !== undefined && options.some((other) => markersOf(other, options).includes(key)))
      return `${own} 和 ${key} 是两种写法，不能写在一起；分成两条`
  }
  const near = perhapsMeant(key, known)
  const list = known.length > 0 && known.length <= LISTED ? `；这里可以写 ${known.join('、')}` : ''
  return `没有 ${key} 这个字段${near || list || '；看看是否放错了层'}`
}

function missing({ path, schema }: Base): SchemaProblem {
  return { path: path.slice(0, -1), says: `缺 ${String(path.at(-1))}${inBrackets(schema)}`, of: 'key' }
}

function inBrackets(schema: Schema | undefined): string {
  const description =
    schema && (z.globalRegistry.get(schema) ?? z.globalRegistry.get(bare(schema)))?.description
  return description === undefined ? '' : `（${description}）`
}

function kindWords(kind: string): string {
  switch (kind) {
    case 'string':
    case 'enum':
    case 'literal':
      return '文字'
    case 'number':
      return '数字'
    case 'int':
      return '整数'
    case 'boolean':
      return ' true 或 false'
    case 'array':
    case 'tuple':
      return '列表'
    case 'object':
    case 'record':
      return '一组字段'
    case 'null':
      return ' null'
    default:
      return kind
  }
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return '空的'
  if (Array.isArray(value)) return '列表'
  if (typeof value === 'object') return '一组字段'
  return typeof value === 'number'
    ? `数字 ${value}`
    : typeof value === 'boolean'
      ? `${value}`
      : `「${value}」`
}
