import { type Alias, type Document, parseDocument, visit } from 'yaml'
import * as z from 'zod'
import { type InWords, joined, NOTHING } from '../language.ts'
import { LawError, type LawProblem } from '../sources.ts'
import { DEEPEST, offsetTooDeep, offsetTooDeepToRead } from './nesting.ts'
import { readText } from './read-text.ts'
import { type SchemaProblem, schemaProblems } from './schema-problems.ts'
import { type Locator, linesOf, numberAsWritten, offsetOf, spotAt } from './spots.ts'
import { valuesIn } from './values-in.ts'

const TOO_DEEP: InWords = {
  zh: `一层套一层，超过了 ${DEEPEST} 层；拆开来写`,
  en: `one thing stands in another more than ${DEEPEST} levels deep; write it apart`,
}

/** Each file is checked once, so that compiling its schema first would cost more than it saves. */
const CHECKING = { error: z.locales.zhCN().localeError, jitless: true }

/** Reads a YAML file and checks it against a schema. Every problem names its line, its column and what would be right. */
export function readYaml<T extends z.ZodType>(
  path: string,
  file: string,
  schema: T,
  locator?: Locator,
): z.output<T> {
  return parseYaml(readText(path, file), file, schema, locator)
}

export function parseYaml<T extends z.ZodType>(
  text: string,
  file: string,
  schema: T,
  locator?: Locator,
): z.output<T> {
  // Nearly every file is right, and need not be read with the spot of every word in it.
  const values = valuesIn(text)
  const soon = values === undefined ? undefined : schema.safeParse(values, CHECKING)
  if (soon?.success) {
    locator?.add(file, () => ({ document: documentOf(text), lines: linesOf(text) }))
    return soon.data
  }
  const lines = linesOf(text)
  const fail = (problems: readonly { readonly offset: number; readonly says: InWords }[]) =>
    new LawError(problems.map(({ offset, says }): LawProblem => ({ file, ...spotAt(lines, offset), says })))
  const tooDeep = (offset: number) => fail([{ offset, says: TOO_DEEP }])
  const document = documentIfReadable(text)
  if (document === undefined) throw tooDeep(offsetTooDeepToRead(text))
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    throw fail(
      faults.map(({ code, message, pos }) => ({
        offset: pos[0],
        says: yamlMessage(code, message, text.slice(pos[0])),
      })),
    )
  }
  const deep = offsetTooDeep(document)
  if (deep !== undefined) throw tooDeep(deep)
  const alias = aliasIn(document, text)
  if (alias !== undefined) {
    const says = {
      zh: `不能用 *${alias.source} 指向别处；把内容写在这里`,
      en: `*${alias.source} cannot stand for something elsewhere; write it out here`,
    }
    throw fail([{ offset: alias.range?.[0] ?? 0, says }])
  }
  locator?.add(file, () => ({ document, lines }))
  const value: unknown = document.toJS()
  if (value === null) throw fail([{ offset: 0, says: { zh: '文件是空的', en: 'the file is empty' } }])
  const checked = schema.safeParse(value, CHECKING)
  if (checked.success) return checked.data
  throw fail(
    schemaProblems(checked.error.issues, schema, value).map((problem) => ({
      offset: offsetOf(document, problem.path, problem.of),
      says: joined(at(problem.path), problem.says, quotesMissing(document, problem)),
    })),
  )
}

function documentOf(text: string): Document.Parsed {
  return parseDocument(text, { uniqueKeys: true, strict: true, prettyErrors: false, logLevel: 'error' })
}

/** Undefined where the text is nested so deep that it cannot be read. */
function documentIfReadable(text: string): Document.Parsed | undefined {
  try {
    const document = documentOf(text)
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function at(path: readonly PropertyKey[]): InWords {
  const keys = path.join('.')
  return path.length === 0 ? NOTHING : { zh: `${keys}：`, en: `${keys}: ` }
}

/** A file is read by people who look at one spot of it, so that nothing in it may stand for something elsewhere. */
function aliasIn(document: Document, text: string): Alias | undefined {
  if (!text.includes('*')) return undefined
  let found: Alias | undefined
  visit(document, {
    Alias(_, alias) {
      found = alias
      return visit.BREAK
    },
  })
  return found
}

/** What the YAML reader found, with the mend. */
function yamlMessage(code: string, message: string, rest: string): InWords {
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        zh: '用了制表符（Tab）缩进；改成空格',
        en: 'it is indented with a tab; use spaces',
      }
    case 'DUPLICATE_KEY': {
      const key = /^[^\s:]+/.exec(rest)?.[0]
      return {
        zh: `${key ?? '同一个键'} 写了两次；留一个`,
        en: `${key ?? 'a key'} is written twice; keep one`,
      }
    }
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        zh: `缩进或冒号不对；看看这一行和上一行是否对齐（${message}）`,
        en: `the indentation or a colon is wrong; see whether this line and the one above are in line (${message})`,
      }
    default:
      return { zh: `不是合格的 YAML：${message}`, en: `this is not YAML: ${message}` }
  }
}

/** Codes such as 000000 are read as numbers and lose their zeros unless they are quoted. */
function quotesMissing(document: Document, { path, of, expects }: SchemaProblem): InWords {
  const written = numberAsWritten(document, path, of)
  if (written === undefined || expects === undefined || !z.safeParse(expects, written).success) return NOTHING
  return { zh: `；加上引号，写成 "${written}"`, en: `; put it in quotes: "${written}"` }
}
