import * as z from 'zod'
import { type InWords, joined } from '../language.ts'
import { nearestName, perhapsMeant } from '../nearest-name.ts'
import { wordsOf } from '../schema/said.ts'
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
  readonly says: InWords
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
  const problem = (says: InWords): readonly SchemaProblem[] => [{ path, says, of: 'value' }]
  switch (issue.code) {
    case 'invalid_union':
      return problemsOfUnion(issue, here)
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], says: foreignKey(key, here), of: 'key' }))
    case 'invalid_key': {
      const around = issue.path.slice(0, -1).reduce(stepInto, base)
      const record = around.schema && settled(around.schema, around.value)
      const expects = record instanceof z.ZodRecord ? record.def.keyType : undefined
      const { zh, en } = wordsOf(issue.issues[0] ?? issue)
      return [
        { path, says: { zh: `键不合格：${zh}`, en: `the key does not fit: ${en}` }, of: 'key', expects },
      ]
    }
    case 'invalid_type': {
      if (value === undefined && path.length > 0) return [missing(here)]
      const [kind, hint, found] = [kindWords(issue.expected), inBrackets(here.schema), valueWords(value)]
      const says = {
        zh: `这里要写${kind.zh}${hint}，现在是${found.zh}`,
        en: `${kind.en} belongs here, and here is ${found.en}`,
      }
      return [{ path, says, of: 'value', expects: here.schema }]
    }
    case 'invalid_value': {
      if (value === undefined && path.length > 0) return [missing(here)]
      const known = issue.values.map(String)
      const [found, near] = [valueWords(value), perhapsMeant(String(value), known)]
      return problem({
        zh: `这里不能写${found.zh}；可以写 ${known.join('、')}${near.zh}`,
        en: `${found.en} cannot stand here; write ${known.join(', ')}${near.en}`,
      })
    }
    case 'too_small':
      if (issue.origin === 'string') return problem({ zh: '不能空着', en: 'it cannot be empty' })
      return problem(
        issue.origin === 'array'
          ? { zh: `至少要有 ${issue.minimum} 项`, en: `there have to be at least ${issue.minimum}` }
          : { zh: `不能小于 ${issue.minimum}`, en: `it cannot be less than ${issue.minimum}` },
      )
    case 'too_big':
      return problem(
        issue.origin === 'array'
          ? { zh: `最多 ${issue.maximum} 项`, en: `there can be at most ${issue.maximum}` }
          : { zh: `不能大于 ${issue.maximum}`, en: `it cannot be more than ${issue.maximum}` },
      )
    case 'invalid_format':
      return problem(
        issue.format === 'url'
          ? {
              zh: '要写完整的网址，以 https:// 开头',
              en: 'write the whole address, beginning with https://',
            }
          : wordsOf(issue),
      )
    default:
      return problem(wordsOf(issue))
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
    return [{ path, says: eitherOf([...says, ...asList(options, value)]), of: 'value' }]
  }
  return accounts.sort((a, b) => a.problems.length - b.problems.length)[0]?.problems ?? []
}

function optionsOf(schema: Schema | undefined): readonly Schema[] {
  const union = schema && bare(schema)
  return union instanceof z.ZodUnion ? union.def.options : []
}

/** One thing or another, each told once. */
function eitherOf(says: readonly InWords[]): InWords {
  return {
    zh: [...new Set(says.map(({ zh }) => zh))].join('；或者'),
    en: [...new Set(says.map(({ en }) => en))].join('; or '),
  }
}

/** A single value where a list of such values would do. */
function asList(options: readonly Schema[], value: unknown): readonly InWords[] {
  const fits = options.some(
    (option) => option instanceof z.ZodArray && z.safeParse(option.def.element, value).success,
  )
  const list = `[${JSON.stringify(value)}]`
  return fits ? [{ zh: `写成列表 ${list}`, en: `write a list: ${list}` }] : []
}

function noneMeant(options: readonly Schema[], value: unknown): InWords {
  const markers = [...new Set(options.flatMap((option) => markersOf(option, options).slice(0, 1)))]
  if (isObject(value) && markers.length > 0) {
    const unknown = Object.keys(value).filter((key) =>
      options.every((option) => !keysOf(option).includes(key)),
    )
    const wrong: InWords =
      unknown.length > 0
        ? { zh: `写法不认识（${unknown.join('、')}）`, en: `this is not known here (${unknown.join(', ')})` }
        : { zh: '还没有写完', en: 'this is not finished' }
    return {
      zh: `${wrong.zh}；这里要有 ${markers.join('、')} 当中的一个，写法见 docs/law-format.md`,
      en: `${wrong.en}; it needs one of ${markers.join(', ')}, see docs/law-format.md`,
    }
  }
  const kinds = options.map((option) => kindWords(bare(option)._zod.def.type))
  const found = valueWords(value)
  return {
    zh: `这里要写${[...new Set(kinds.map(({ zh }) => zh))].join('或')}，现在是${found.zh}`,
    en: `${[...new Set(kinds.map(({ en }) => en))].join(' or ')} belongs here, and here is ${found.en}`,
  }
}

/** What to say of a key that does not belong: it is another alternative's, or a slip, or from elsewhere. */
function foreignKey(key: string, here: Base): InWords {
  const { value } = here
  const schema = here.schema && settled(here.schema, value)
  const known = keysOf(schema)
  const options = optionsOf(here.schema).length > 0 ? optionsOf(here.schema) : (here.among ?? [])
  if (schema !== undefined && isObject(value)) {
    const own = markersOf(schema, options).find((marker) => Object.hasOwn(value, marker))
    if (own !== undefined && options.some((other) => markersOf(other, options).includes(key)))
      return {
        zh: `${own} 和 ${key} 是两种写法，不能写在一起；分成两条`,
        en: `${own} and ${key} are two kinds of condition and cannot stand together; make two of them`,
      }
  }
  return joined(
    { zh: `没有 ${key} 这个字段`, en: `there is no field ${key} here` },
    nearestName(key, known) === undefined ? fieldsThatThereAre(known) : perhapsMeant(key, known),
  )
}

function fieldsThatThereAre(known: readonly string[]): InWords {
  return known.length > 0 && known.length <= LISTED
    ? { zh: `；这里可以写 ${known.join('、')}`, en: `; there can be ${known.join(', ')}` }
    : { zh: '；看看是否放错了层', en: '; see whether it stands on the wrong level' }
}

function missing({ path, schema }: Base): SchemaProblem {
  const key = String(path.at(-1))
  const says = { zh: `缺 ${key}${inBrackets(schema)}`, en: `${key} is missing` }
  return { path: path.slice(0, -1), says, of: 'key' }
}

/** What the schema tells editors of a field. It is written in Chinese alone. */
function inBrackets(schema: Schema | undefined): string {
  const description =
    schema && (z.globalRegistry.get(schema) ?? z.globalRegistry.get(bare(schema)))?.description
  return description === undefined ? '' : `（${description}）`
}

function kindWords(kind: string): InWords {
  switch (kind) {
    case 'string':
    case 'enum':
    case 'literal':
      return { zh: '文字', en: 'a text' }
    case 'number':
      return { zh: '数字', en: 'a number' }
    case 'int':
      return { zh: '整数', en: 'a whole number' }
    case 'boolean':
      return { zh: ' true 或 false', en: 'true or false' }
    case 'array':
    case 'tuple':
      return { zh: '列表', en: 'a list' }
    case 'object':
    case 'record':
      return { zh: '一组字段', en: 'a group of fields' }
    case 'null':
      return { zh: ' null', en: 'null' }
    default:
      return { zh: kind, en: kind }
  }
}

function valueWords(value: unknown): InWords {
  if (value === null || value === undefined) return { zh: '空的', en: 'nothing' }
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' }
  if (typeof value === 'object') return { zh: '一组字段', en: 'a group of fields' }
  if (typeof value === 'number') return { zh: `数字 ${value}`, en: `the number ${value}` }
  return typeof value === 'boolean'
    ? { zh: `${value}`, en: `${value}` }
    : { zh: `「${value}」`, en: `"${value}"` }
}
