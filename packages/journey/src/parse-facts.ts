import { type LawBook, nearestName } from '@juyi/law'
import {
  type Day,
  type Facts,
  type FactValue,
  formatDay,
  type Month,
  type Person,
  parseDay,
  parseMonth,
  type Stay,
} from '@juyi/rules'
import { contradictions } from './contradictions.ts'
import { FactsError, type FactsProblem } from './facts-problem.ts'
import { runningRegistration } from './running-registration.ts'

/** The facts of one person, checked, and the day as of which they are known. */
export interface KnownFacts {
  readonly asOf: Day
  readonly values: Facts
}

/**
 * Checks facts from outside against the facts that the law asks for. A key left out is unknown; null is a known
 * "none". Throws `FactsError` with every problem.
 */
export function parseFacts(input: unknown, book: LawBook, on: Day): KnownFacts {
  const problems: FactsProblem[] = []
  const values = readFacts(input, book, '', problems)
  let asOf = on
  if (isRecord(input) && 'asOf' in input) {
    const day = readDay(input.asOf, 'asOf', problems)
    if (typeof day === 'number') asOf = day
  }
  problems.push(...contradictions(values, book, asOf))
  if (problems.length > 0) throw new FactsError(problems)
  return { asOf, values: withRegistration(values, book, asOf) }
}

/** The day of the registration that runs, read off the whole history where it is not said apart. */
function withRegistration(values: Facts, book: LawBook, asOf: Day): Facts {
  const running = runningRegistration(values, book, asOf)
  if (running === undefined || values.has('registeredOn')) return values
  return new Map(values).set('registeredOn', running)
}

function readFacts(
  input: unknown,
  book: LawBook,
  path: string,
  problems: FactsProblem[],
): Map<string, FactValue> {
  const values = new Map<string, FactValue>()
  if (!isRecord(input)) {
    problems.push({
      field: path || '（整个文件）',
      says: '要是一个对象，例如 { "registeredOn": "2026-05-01" }',
    })
    return values
  }
  for (const [key, value] of Object.entries(input)) {
    const name = key === '' ? '""' : key
    const field = path ? `${path}.${name}` : name
    if (key === 'asOf' && path === '') continue
    if (!Object.hasOwn(book.facts, key)) {
      const near = nearestName(key, Object.keys(book.facts))
      problems.push({
        field,
        says: `没有这个事实${near ? `；你要写的是 ${near} 吗？` : '；可以用的名称见 juyi law show --facts'}`,
      })
      continue
    }
    const read = readValue(key, value, field, book, problems)
    if (read !== undefined) values.set(key, read)
  }
  return values
}

function readValue(
  key: string,
  value: unknown,
  field: string,
  book: LawBook,
  problems: FactsProblem[],
): FactValue | undefined {
  const fact = book.facts[key]
  if (fact === undefined) return undefined
  const wrong = (says: string): undefined => {
    problems.push({ field, says })
    return undefined
  }
  switch (fact.type) {
    case 'boolean':
      if (value === null) return false
      return typeof value === 'boolean'
        ? value
        : wrong(`要写 true（是）、false（否）或 null（没有），现在是 ${shown(value)}`)
    case 'choice': {
      const options = Object.keys(fact.options ?? {})
      if (value === null && options.includes('none')) return 'none'
      if (typeof value === 'string' && options.includes(value)) return value
      return wrong(`要写这些里的一个：${options.join('、')}，现在是 ${shown(value)}`)
    }
    case 'number': {
      if (value === null) return 0
      const most = fact.max ?? Number.MAX_SAFE_INTEGER
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
        ? value
        : wrong(`要写 0 到 ${most} 的整数，现在是 ${shown(value)}`)
    }
    case 'date':
      return readDay(value, field, problems)
    case 'code':
      if (value === null) return null
      return typeof value === 'string' && /^[1-8]\d{5}$/.test(value)
        ? value
        : wrong(`要写六位行政区划代码（加引号），例如 "411503"，现在是 ${shown(value)}`)
    case 'intervals':
      return value === null ? [] : readStays(value, field, problems)
    case 'permits':
      return value === null ? [] : readPermits(value, field, problems)
    case 'months':
      return value === null ? {} : readMonths(value, field, problems)
    case 'people':
      return value === null ? [] : readPeople(value, field, book, problems)
    case 'items':
      return value === null ? {} : readItems(value, field, book, problems)
  }
}

function readDay(value: unknown, field: string, problems: FactsProblem[]): Day | null | undefined {
  if (value === null) return null
  const day = typeof value === 'string' ? parseDay(value) : undefined
  if (day === undefined) {
    problems.push({
      field,
      says: `要写成 YYYY-MM-DD，而且这一天要存在，例如 "2026-05-01"，现在是 ${shown(value)}`,
    })
  }
  return day
}

function readStays(value: unknown, field: string, problems: FactsProblem[]): readonly Stay[] | undefined {
  if (!Array.isArray(value)) {
    problems.push({
      field,
      says: `要写成列表，例如 [{ "from": "2026-01-05", "to": "2026-06-30" }]，现在是 ${shown(value)}`,
    })
    return undefined
  }
  const stays = value.flatMap((item: unknown, i): readonly Stay[] => {
    const at = `${field}[${i}]`
    if (!isRecord(item)) {
      problems.push({ field: at, says: '要有 from（哪天开始），可以有 to（最后一天；还在继续就写 null）' })
      return []
    }
    rejectOtherKeys(item, ['from', 'to', 'place'], at, problems)
    if (item.place !== undefined && item.place !== null && !isPlaceCode(item.place)) {
      problems.push({
        field: `${at}.place`,
        says: `要写六位代码（加引号），例如 "330100"，现在是 ${shown(item.place)}`,
      })
    }
    const from = readDay(item.from, `${at}.from`, problems)
    const to = 'to' in item ? readDay(item.to, `${at}.to`, problems) : null
    if (from === null) problems.push({ field: `${at}.from`, says: '不能是 null；写开始的日期' })
    if (typeof from !== 'number' || to === undefined) return []
    if (to !== null && to < from) {
      problems.push({
        field: `${at}.to`,
        says: `${formatDay(to)} 早于 from ${formatDay(from)}；结束不能早于开始`,
      })
      return []
    }
    return [{ from, to, place: typeof item.place === 'string' ? item.place : undefined }]
  })
  const sorted = [...stays].sort((a, b) => a.from - b.from)
  sorted.forEach((stay, i) => {
    const before = sorted[i - 1]
    if (before === undefined || before.place !== stay.place || (before.to !== null && before.to < stay.from))
      return
    problems.push({
      field,
      says: `两段登记重叠：${formatDay(before.from)} 起的一段到 ${before.to === null ? '现在' : formatDay(before.to)}，而另一段 ${formatDay(stay.from)} 就开始；改成不重叠的日期`,
    })
  })
  return sorted
}

/** A permit is held from its issue until it is cancelled. */
function readPermits(value: unknown, field: string, problems: FactsProblem[]): readonly Stay[] | undefined {
  if (!Array.isArray(value)) {
    problems.push({
      field,
      says: `要写成列表，例如 [{ "place": "330100", "issuedOn": "2025-03-01" }]，现在是 ${shown(value)}`,
    })
    return undefined
  }
  return value.flatMap((item: unknown, i): readonly Stay[] => {
    const at = `${field}[${i}]`
    if (!isRecord(item)) {
      problems.push({ field: at, says: '要有 place（发证地代码）和 issuedOn（发证日期）' })
      return []
    }
    rejectOtherKeys(item, ['place', 'issuedOn', 'states'], at, problems)
    const from = readDay(item.issuedOn, `${at}.issuedOn`, problems)
    if (!isPlaceCode(item.place)) {
      problems.push({
        field: `${at}.place`,
        says: `要写六位代码（加引号），例如 "330100"，现在是 ${shown(item.place)}`,
      })
    }
    const states = item.states ?? []
    if (!Array.isArray(states))
      problems.push({
        field: `${at}.states`,
        says: '要写成列表，例如 [{ "state": "suspended", "from": "2026-03-01" }]',
      })
    const cancelled = (Array.isArray(states) ? states : []).flatMap((state: unknown, j): readonly Day[] => {
      const known = ['active', 'suspended', 'restored', 'cancelled']
      if (!isRecord(state) || typeof state.state !== 'string' || !known.includes(state.state)) {
        problems.push({ field: `${at}.states[${j}].state`, says: `要写这些里的一个：${known.join('、')}` })
        return []
      }
      const day = readDay(state.from, `${at}.states[${j}].from`, problems)
      return state.state === 'cancelled' && typeof day === 'number' ? [day] : []
    })
    if (typeof from !== 'number' || typeof item.place !== 'string') return []
    const end = cancelled.length > 0 ? Math.min(...cancelled) - 1 : null
    return [{ from, to: end, place: item.place }]
  })
}

function readMonths(
  value: unknown,
  field: string,
  problems: FactsProblem[],
): Readonly<Record<string, readonly Month[]>> | undefined {
  if (!isRecord(value)) {
    problems.push({ field, says: `要写成 { "pension": ["2026-01", "2026-02"] }，现在是 ${shown(value)}` })
    return undefined
  }
  const out: Record<string, readonly Month[]> = {}
  for (const [type, months] of Object.entries(value)) {
    const at = `${field}.${type}`
    if (!Array.isArray(months)) {
      problems.push({
        field: at,
        says: `要写成月份的列表，例如 ["2026-01", "2026-02"]，现在是 ${shown(months)}`,
      })
      continue
    }
    out[type] = months.flatMap((text: unknown, i): readonly Month[] => {
      const month = typeof text === 'string' ? parseMonth(text) : undefined
      if (month === undefined)
        problems.push({ field: `${at}[${i}]`, says: `要写成 YYYY-MM，例如 "2026-05"，现在是 ${shown(text)}` })
      return month === undefined ? [] : [month]
    })
  }
  return out
}

/** Where the facts of another person stand. */
const OF_PERSON = '.facts'

/** Somebody may tell of the household of somebody in theirs; what goes on from there is a mistake. */
const MOST_HOUSEHOLDS = 4

function readPeople(
  value: unknown,
  field: string,
  book: LawBook,
  problems: FactsProblem[],
): readonly Person[] | undefined {
  if (!Array.isArray(value)) {
    problems.push({
      field,
      says: `要写成列表，例如 [{ "relation": "spouse", "facts": { "hukouPlace": "410102" } }]，现在是 ${shown(value)}`,
    })
    return undefined
  }
  if (field.split(OF_PERSON).length > MOST_HOUSEHOLDS) {
    problems.push({ field, says: '一家人写在同一个 household 里，不要一层套一层' })
    return undefined
  }
  const relations = Object.keys(book.relations)
  return value.flatMap((item: unknown, i): readonly Person[] => {
    const at = `${field}[${i}]`
    if (!isRecord(item) || typeof item.relation !== 'string' || !relations.includes(item.relation)) {
      problems.push({ field: `${at}.relation`, says: `要写这些里的一个：${relations.join('、')}` })
      return []
    }
    rejectOtherKeys(item, ['relation', 'facts'], at, problems)
    return [
      { relation: item.relation, facts: readFacts(item.facts ?? {}, book, `${at}${OF_PERSON}`, problems) },
    ]
  })
}

function readItems(
  value: unknown,
  field: string,
  book: LawBook,
  problems: FactsProblem[],
): Readonly<Record<string, boolean>> | undefined {
  if (!isRecord(value)) {
    problems.push({ field, says: `要写成 { "idCard": true, "lease": false }，现在是 ${shown(value)}` })
    return undefined
  }
  const out: Record<string, boolean> = {}
  for (const [id, held] of Object.entries(value)) {
    if (!Object.hasOwn(book.documents, id)) {
      const near = nearestName(id, Object.keys(book.documents))
      problems.push({
        field: `${field}.${id}`,
        says: `没有这种材料${near ? `；你要写的是 ${near} 吗？` : ''}`,
      })
    } else if (typeof held !== 'boolean') {
      problems.push({
        field: `${field}.${id}`,
        says: `要写 true（有）或 false（没有），现在是 ${shown(held)}`,
      })
    } else {
      out[id] = held
    }
  }
  return out
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = inJson(value) ?? '空的'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** As it was written; of what is nested too deep to be written out again no more than that. */
function inJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) return '一层套一层的内容'
    throw error
  }
}

function isPlaceCode(value: unknown): value is string {
  return typeof value === 'string' && /^\d{6}$/.test(value)
}

/** A slip in a key must not pass for a key left out. */
function rejectOtherKeys(
  item: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: string,
  problems: FactsProblem[],
): void {
  for (const key of Object.keys(item)) {
    if (known.includes(key)) continue
    problems.push({ field: `${at}.${key}`, says: `没有这个字段；可以写 ${known.join('、')}` })
  }
}
