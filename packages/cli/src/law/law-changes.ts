import { divisionName } from '@juyi/identity'
import { type Assessment, assess, FactsError, parseFacts } from '@juyi/journey'
import {
  buildBook,
  type Confidence,
  type InWords,
  type Language,
  type LawBook,
  LawError,
  type LawProblem,
  type LawSources,
  type ScenariosSource,
} from '@juyi/law'
import { type Day, formatDay, parseDay } from '@juyi/rules'
import { type BookComparison, compareBooks } from './comparison.ts'

/** A worked case that is answered otherwise. */
export interface AnswerChange {
  readonly place: string
  readonly name: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly before: ScenarioAnswer
  readonly after: ScenarioAnswer
}

/** What a worked case is answered, as far as it is told; or why it cannot be answered. */
export type ScenarioAnswer =
  | (Pick<Assessment, 'verdict' | 'reason'> & {
      readonly earliest: string | null
      readonly routes: readonly { readonly name: string; readonly day: string }[]
    })
  | { readonly cannot: string }

/** A statement of the law that changed, by its path in the files. */
export interface StatementChange {
  readonly place: string
  readonly path: string
  readonly says: InWords
  readonly change: 'added' | 'removed' | 'words' | 'sources' | 'confidence'
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  readonly confidence?: { readonly before: Confidence; readonly after: Confidence }
}

/** What a change to the law changes for people. */
export interface LawChanges {
  readonly places: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly statutes: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly answers: readonly AnswerChange[]
  /** Places whose rules changed, the new rules compared with the old. */
  readonly compared: readonly BookComparison[]
  readonly statements: readonly StatementChange[]
  /** What is past its day of review now and was not before. */
  readonly overdue: readonly { readonly path: string; readonly says: InWords; readonly reviewBy: string }[]
  /** Places that could not be compared, with the reason. */
  readonly problems: readonly LawProblem[]
}

/** One state of the law with its worked cases. */
export interface LawState {
  readonly law: LawSources
  readonly scenarios: readonly ScenariosSource[]
}

/** Says what differs between two states of the law, on a day; people and conditions are told of in a language. */
export function lawChanges(before: LawState, after: LawState, day: Day, language: Language): LawChanges {
  const problems: LawProblem[] = []
  const both = [...after.law.places.keys()].filter((code) => before.law.places.has(code))
  const changed = both.flatMap((code) => {
    const old = bookIn(before.law, code, language, problems)
    const now = bookIn(after.law, code, language, problems)
    return old === undefined || now === undefined || isSame(old, now) ? [] : [{ code, old, now }]
  })
  return {
    places: addedAndRemoved(before.law.places, after.law.places),
    statutes: addedAndRemoved(before.law.statutes, after.law.statutes),
    answers: changed.flatMap(({ code, old, now }) => answersOf(code, old, now, before, after)),
    compared: changed.map(({ old, now }) => compareBooks(now, old, old.place.code, after.law, day)),
    statements: statementChanges(before.law, after.law),
    overdue: overdueNow(before.law, after.law, formatDay(day)),
    problems,
  }
}

function bookIn(
  law: LawSources,
  code: string,
  language: Language,
  problems: LawProblem[],
): LawBook | undefined {
  try {
    return buildBook(code, law, divisionName(code.slice(0, 6)), language)
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    problems.push(...error.problems.map((problem) => ({ ...problem, file: `places/${code}.yaml` })))
    return undefined
  }
}

function isSame(a: LawBook, b: LawBook): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function addedAndRemoved(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) {
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  }
}

/** The worked cases of a place in either state, each answered by both books. A case that changed itself is asked as it is now. */
function answersOf(
  place: string,
  old: LawBook,
  now: LawBook,
  before: LawState,
  after: LawState,
): readonly AnswerChange[] {
  const casesIn = (state: LawState) =>
    state.scenarios.filter((file) => file.place === place).flatMap(({ scenarios }) => scenarios)
  const byName = new Map([...casesIn(before), ...casesIn(after)].map((one) => [one.name, one]))
  return [...byName.values()].flatMap(({ name, on, facts }): readonly AnswerChange[] => {
    const day = parseDay(on) ?? 0
    const [a, b] = [answered(old, facts, day), answered(now, facts, day)]
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ place, name, on, before: a, after: b }]
  })
}

function answered(book: LawBook, facts: unknown, day: Day): ScenarioAnswer {
  try {
    const { verdict, reason, earliest, routes } = assess(book, parseFacts(facts, book, day), day)
    return {
      verdict,
      reason,
      earliest: earliest === null ? null : formatDay(earliest),
      routes: routes.map(({ route, earliest: from }) => {
        const name = book.routes.find(({ id }) => id === route)?.name ?? route
        return { name, day: formatDay(from) }
      }),
    }
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return { cannot: error.message }
  }
}

/** A statement as its file says it. */
interface Statement {
  readonly place: string
  readonly says: InWords
  readonly cites: readonly string[]
  readonly confidence: Confidence | undefined
  readonly reviewBy: string
}

function statementChanges(before: LawSources, after: LawSources): readonly StatementChange[] {
  const [old, now] = [statementsIn(before), statementsIn(after)]
  const out: StatementChange[] = []
  for (const [path, is] of now) {
    const was = old.get(path)
    const about = { place: is.place, path, says: is.says }
    if (was === undefined) {
      if (before.places.has(is.place)) out.push({ ...about, change: 'added', gained: is.cites, lost: [] })
      continue
    }
    const gained = is.cites.filter((cite) => !was.cites.includes(cite))
    const lost = was.cites.filter((cite) => !is.cites.includes(cite))
    if (gained.length + lost.length > 0) out.push({ ...about, change: 'sources', gained, lost })
    if (was.confidence !== is.confidence && was.confidence !== undefined && is.confidence !== undefined) {
      const confidence = { before: was.confidence, after: is.confidence }
      out.push({ ...about, change: 'confidence', gained: [], lost: [], confidence })
    }
    if (was.says.zh !== is.says.zh || was.says.en !== is.says.en)
      out.push({ ...about, change: 'words', gained: [], lost: [] })
  }
  for (const [path, { place, says, cites }] of old) {
    if (now.has(path) || !after.places.has(place)) continue
    out.push({ place, path, says, change: 'removed', gained: [], lost: cites })
  }
  return out
}

function overdueNow(before: LawSources, after: LawSources, today: string): LawChanges['overdue'] {
  const old = statementsIn(before)
  const statutes = [...after.statutes.values()]
    .filter(({ id, reviewBy }) => reviewBy < today && !((before.statutes.get(id)?.reviewBy ?? today) < today))
    .map(({ id, title, reviewBy }) => ({ path: `statutes/${id}`, says: { zh: title, en: title }, reviewBy }))
  const statements = [...statementsIn(after)]
    .filter(([path, { reviewBy }]) => reviewBy < today && !((old.get(path)?.reviewBy ?? today) < today))
    .map(([path, { says, reviewBy }]) => ({ path, says, reviewBy }))
  return [...statutes, ...statements]
}

/** Every statement of every place that has words or sources of its own, by its path. */
function statementsIn(law: LawSources): ReadonlyMap<string, Statement> {
  const out = new Map<string, Statement>()
  for (const place of law.places.values()) {
    const visit = (value: unknown, path: string, confidence: Confidence | undefined): void => {
      if (!isRecord(value)) return
      const own = isConfidence(value.confidence) ? value.confidence : confidence
      const says = wordsOf(value)
      if (says !== undefined || value.cite !== undefined) {
        out.set(`places/${place.code} ${path}`, {
          place: place.code,
          says: says ?? { zh: path, en: path },
          cites: typeof value.cite === 'string' ? [value.cite] : stringsIn(value.cite),
          confidence: own,
          reviewBy: typeof value.reviewBy === 'string' ? value.reviewBy : place.reviewBy,
        })
      }
      for (const [key, part] of Object.entries(value)) {
        const inner = path === '' ? key : `${path}.${key}`
        const parts = Array.isArray(part)
          ? part.map((one, i) => [idOf(one) ?? i + 1, one] as const)
          : undefined
        if (parts === undefined) visit(part, inner, own)
        else for (const [name, one] of parts) visit(one, `${inner}.${name}`, own)
      }
    }
    const { code: _, name: __, short: ___, english: ____, ...topics } = place
    visit(topics, '', undefined)
  }
  return out
}

/** What a statement says; what has no English yet is told in Chinese. */
function wordsOf({
  says,
  judgement,
  name,
  en,
  nameEn,
}: Readonly<Record<string, unknown>>): InWords | undefined {
  const sentence = [says, judgement].find((one) => typeof one === 'string')
  const [zh, english] = typeof sentence === 'string' ? [sentence, en] : [name, nameEn]
  if (typeof zh !== 'string') return undefined
  return { zh, en: typeof english === 'string' ? english : zh }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isConfidence(value: unknown): value is Confidence {
  return value === 'high' || value === 'medium' || value === 'low'
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function idOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value.id === 'string' ? value.id : undefined
}
