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
import { FACTS_WORDS, type FactsWords } from './facts-words.ts'
import { runningRegistration } from './running-registration.ts'

/** The facts of one person, checked, and the day as of which they are known. */
export interface KnownFacts {
  readonly asOf: Day
  readonly values: Facts
}

/** What facts are read against, and what was found wrong so far. */
interface Reading {
  readonly book: LawBook
  readonly words: FactsWords
  readonly problems: FactsProblem[]
}

/**
 * Checks facts from outside against the facts that the law asks for. A key left out is unknown; null is a known
 * "none". Throws `FactsError` with every problem, in the language of the book.
 */
export function parseFacts(input: unknown, book: LawBook, on: Day): KnownFacts {
  const problems: FactsProblem[] = []
  const reading: Reading = { book, words: FACTS_WORDS[book.language], problems }
  const values = readFacts(input, '', reading)
  let asOf = on
  if (isRecord(input) && 'asOf' in input) {
    const day = readDay(input.asOf, 'asOf', reading)
    if (typeof day === 'number') asOf = day
  }
  problems.push(...contradictions(values, book, asOf))
  if (problems.length > 0) throw new FactsError(problems, book.language)
  return { asOf, values: withRegistration(values, book, asOf) }
}

/** The day of the registration that runs, read off the whole history where it is not said apart. */
function withRegistration(values: Facts, book: LawBook, asOf: Day): Facts {
  const running = runningRegistration(values, book, asOf)
  if (running === undefined || values.has('registeredOn')) return values
  return new Map(values).set('registeredOn', running)
}

function readFacts(input: unknown, path: string, reading: Reading): Map<string, FactValue> {
  const { book, words, problems } = reading
  const values = new Map<string, FactValue>()
  if (!isRecord(input)) {
    problems.push({ field: path || words.whole, says: words.object })
    return values
  }
  for (const [key, value] of Object.entries(input)) {
    const name = key === '' ? '""' : key
    const field = path ? `${path}.${name}` : name
    if (key === 'asOf' && path === '') continue
    if (!Object.hasOwn(book.facts, key)) {
      problems.push({ field, says: words.noSuchFact(nearestName(key, Object.keys(book.facts))) })
      continue
    }
    const read = readValue(key, value, field, reading)
    if (read !== undefined) values.set(key, read)
  }
  return values
}

function readValue(key: string, value: unknown, field: string, reading: Reading): FactValue | undefined {
  const { book, words, problems } = reading
  const fact = book.facts[key]
  if (fact === undefined) return undefined
  const wrong = (says: string): undefined => {
    problems.push({ field, says })
    return undefined
  }
  switch (fact.type) {
    case 'boolean':
      if (value === null) return false
      return typeof value === 'boolean' ? value : wrong(words.yesOrNo(shown(value)))
    case 'choice': {
      const options = Object.keys(fact.options ?? {})
      if (value === null && options.includes('none')) return 'none'
      if (typeof value === 'string' && options.includes(value)) return value
      return wrong(words.oneOfNot(options, shown(value)))
    }
    case 'number': {
      if (value === null) return 0
      const most = fact.max ?? Number.MAX_SAFE_INTEGER
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
        ? value
        : wrong(words.number(most, shown(value)))
    }
    case 'date':
      return readDay(value, field, reading)
    case 'code':
      if (value === null) return null
      return typeof value === 'string' && /^[1-8]\d{5}$/.test(value)
        ? value
        : wrong(words.division('"411503"', shown(value)))
    case 'intervals':
      return value === null ? [] : readStays(value, field, reading)
    case 'permits':
      return value === null ? [] : readPermits(value, field, reading)
    case 'months':
      return value === null ? {} : readMonths(value, field, reading)
    case 'people':
      return value === null ? [] : readPeople(value, field, reading)
    case 'items':
      return value === null ? {} : readItems(value, field, reading)
  }
}

function readDay(value: unknown, field: string, { words, problems }: Reading): Day | null | undefined {
  if (value === null) return null
  const day = typeof value === 'string' ? parseDay(value) : undefined
  if (day === undefined) {
    problems.push({ field, says: words.date(shown(value)) })
  }
  return day
}

function readStays(value: unknown, field: string, reading: Reading): readonly Stay[] | undefined {
  const { words, problems } = reading
  if (!Array.isArray(value)) {
    const example = '[{ "from": "2026-01-05", "to": "2026-06-30" }]'
    problems.push({ field, says: words.list(example, shown(value)) })
    return undefined
  }
  const stays = value.flatMap((item: unknown, i): readonly Stay[] => {
    const at = `${field}[${i}]`
    if (!isRecord(item)) {
      problems.push({ field: at, says: words.stay })
      return []
    }
    rejectOtherKeys(item, ['from', 'to', 'place'], at, reading)
    if (item.place !== undefined && item.place !== null && !isPlaceCode(item.place)) {
      problems.push({ field: `${at}.place`, says: words.place('"330100"', shown(item.place)) })
    }
    const from = readDay(item.from, `${at}.from`, reading)
    const to = 'to' in item ? readDay(item.to, `${at}.to`, reading) : null
    if (from === null) problems.push({ field: `${at}.from`, says: words.begins })
    if (typeof from !== 'number' || to === undefined) return []
    if (to !== null && to < from) {
      problems.push({ field: `${at}.to`, says: words.endsFirst(formatDay(to), formatDay(from)) })
      return []
    }
    return [{ from, to, place: typeof item.place === 'string' ? item.place : undefined }]
  })
  const sorted = [...stays].sort((a, b) => a.from - b.from)
  sorted.forEach((stay, i) => {
    const before = sorted[i - 1]
    if (before === undefined || before.place !== stay.place || (before.to !== null && before.to < stay.from))
      return
    const until = before.to === null ? undefined : formatDay(before.to)
    problems.push({ field, says: words.overlap(formatDay(before.from), until, formatDay(stay.from)) })
  })
  return sorted
}

/** A permit is held from its issue until it is cancelled. */
function readPermits(value: unknown, field: string, reading: Reading): readonly Stay[] | undefined {
  const { words, problems } = reading
  if (!Array.isArray(value)) {
    const example = '[{ "place": "330100", "issuedOn": "2025-03-01" }]'
    problems.push({ field, says: words.list(example, shown(value)) })
    return undefined
  }
  return value.flatMap((item: unknown, i): readonly Stay[] => {
    const at = `${field}[${i}]`
    if (!isRecord(item)) {
      problems.push({ field: at, says: words.permit })
      return []
    }
    rejectOtherKeys(item, ['place', 'issuedOn', 'states'], at, reading)
    const from = readDay(item.issuedOn, `${at}.issuedOn`, reading)
    if (!isPlaceCode(item.place)) {
      problems.push({ field: `${at}.place`, says: words.place('"330100"', shown(item.place)) })
    }
    const states = item.states ?? []
    if (!Array.isArray(states))
      problems.push({
        field: `${at}.states`,
        says: words.listOfStates('[{ "state": "suspended", "from": "2026-03-01" }]'),
      })
    const cancelled = (Array.isArray(states) ? states : []).flatMap((state: unknown, j): readonly Day[] => {
      const known = ['active', 'suspended', 'restored', 'cancelled']
      if (!isRecord(state) || typeof state.state !== 'string' || !known.includes(state.state)) {
        problems.push({ field: `${at}.states[${j}].state`, says: words.oneOf(known) })
        return []
      }
      const day = readDay(state.from, `${at}.states[${j}].from`, reading)
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
  { words, problems }: Reading,
): Readonly<Record<string, readonly Month[]>> | undefined {
  if (!isRecord(value)) {
    problems.push({ field, says: words.like('{ "pension": ["2026-01", "2026-02"] }', shown(value)) })
    return undefined
  }
  const out: Record<string, readonly Month[]> = {}
  for (const [type, months] of Object.entries(value)) {
    const at = `${field}.${type}`
    if (!Array.isArray(months)) {
      problems.push({ field: at, says: words.months('["2026-01", "2026-02"]', shown(months)) })
      continue
    }
    out[type] = months.flatMap((text: unknown, i): readonly Month[] => {
      const month = typeof text === 'string' ? parseMonth(text) : undefined
      if (month === undefined) problems.push({ field: `${at}[${i}]`, says: words.month(shown(text)) })
      return month === undefined ? [] : [month]
    })
  }
  return out
}

/** Where the facts of another person stand. */
const OF_PERSON = '.facts'

/** Somebody may tell of the household of somebody in theirs; what goes on from there is a mistake. */
const MOST_HOUSEHOLDS = 4

function readPeople(value: unknown, field: string, reading: Reading): readonly Person[] | undefined {
  const { book, words, problems } = reading
  if (!Array.isArray(value)) {
    const example = '[{ "relation": "spouse", "facts": { "hukouPlace": "410102" } }]'
    problems.push({ field, says: words.list(example, shown(value)) })
    return undefined
  }
  if (field.split(OF_PERSON).length > MOST_HOUSEHOLDS) {
    problems.push({ field, says: words.householdsNested })
    return undefined
  }
  const relations = Object.keys(book.relations)
  return value.flatMap((item: unknown, i): readonly Person[] => {
    const at = `${field}[${i}]`
    if (!isRecord(item) || typeof item.relation !== 'string' || !relations.includes(item.relation)) {
      problems.push({ field: `${at}.relation`, says: words.oneOf(relations) })
      return []
    }
    rejectOtherKeys(item, ['relation', 'facts'], at, reading)
    return [{ relation: item.relation, facts: readFacts(item.facts ?? {}, `${at}${OF_PERSON}`, reading) }]
  })
}

function readItems(
  value: unknown,
  field: string,
  { book, words, problems }: Reading,
): Readonly<Record<string, boolean>> | undefined {
  if (!isRecord(value)) {
    problems.push({ field, says: words.like('{ "idCard": true, "lease": false }', shown(value)) })
    return undefined
  }
  const out: Record<string, boolean> = {}
  for (const [id, held] of Object.entries(value)) {
    if (!Object.hasOwn(book.documents, id)) {
      const near = nearestName(id, Object.keys(book.documents))
      problems.push({ field: `${field}.${id}`, says: words.noSuchPaper(near) })
    } else if (typeof held !== 'boolean') {
      problems.push({ field: `${field}.${id}`, says: words.held(shown(held)) })
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
  const text = inJson(value) ?? 'null'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** As it was written; of what is nested too deep to be written out again no more than that. */
function inJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) return '[[[…'
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
  { words, problems }: Reading,
): void {
  for (const key of Object.keys(item)) {
    if (known.includes(key)) continue
    problems.push({ field: `${at}.${key}`, says: words.noSuchField(known) })
  }
}
