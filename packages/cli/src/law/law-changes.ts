import { divisionName } from '@juyi/identity'
import { type Assessment, assess, checklist, FactsError, parseFacts } from '@juyi/journey'
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
import { type LawPart, lawParts, type PlainValue } from './law-parts.ts'

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
      /** The questions that are still open. */
      readonly missing: readonly string[]
      /** What to bring for the application. */
      readonly papers: readonly string[]
    })
  | { readonly cannot: string }

/** A spot of the law that changed, by file and path. */
export interface PartChange {
  readonly place?: string
  readonly path: string
  readonly says?: InWords
  readonly change: 'added' | 'removed' | 'changed'
  /** Values that stand there and were otherwise; null where there was or is none. */
  readonly fields: readonly {
    readonly field: string
    readonly before: PlainValue | null
    readonly after: PlainValue | null
  }[]
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** Null where it is not stated at this spot. */
  readonly confidence?: { readonly before: Confidence | null; readonly after: Confidence | null }
}

/** What a change to the law changes for people. */
export interface LawChanges {
  readonly places: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly statutes: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly answers: readonly AnswerChange[]
  /** Places whose rules changed, the new rules compared with the old. */
  readonly compared: readonly BookComparison[]
  /** Every spot of the files where something stands otherwise. */
  readonly parts: readonly PartChange[]
  /** What is past its day of review now and was not before. */
  readonly overdue: readonly { readonly path: string; readonly says?: InWords; readonly reviewBy: string }[]
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
    parts: partChanges(before.law, after.law),
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

function isSame(a: unknown, b: unknown): boolean {
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
    const known = parseFacts(facts, book, day)
    const { verdict, reason, earliest, routes, missing } = assess(book, known, day)
    return {
      verdict,
      reason,
      earliest: earliest === null ? null : formatDay(earliest),
      routes: routes.map(({ route, earliest: from }) => {
        const name = book.routes.find(({ id }) => id === route)?.name ?? route
        return { name, day: formatDay(from) }
      }),
      missing: missing.map((fact) => book.facts[fact]?.question ?? fact),
      papers: checklist(book, known, day).map(({ requirement }) => requirement.says),
    }
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return { cannot: error.message }
  }
}

/** What changed at every spot of the law that is in both states, and the spots that are new or gone. */
function partChanges(before: LawSources, after: LawSources): readonly PartChange[] {
  const [old, now] = [lawParts(before), lawParts(after)]
  // A place or a statute that is new or gone as a whole is told once.
  const isWhole = (path: string, other: LawSources) => {
    const [kind, id = ''] = path.split('.')[0]?.split('/') ?? []
    if (kind === 'places') return !other.places.has(id)
    return kind === 'statutes' && !other.statutes.has(id)
  }
  const out: PartChange[] = []
  for (const [path, is] of now) {
    const was = old.get(path)
    if (was === undefined) {
      if (!isWhole(path, before))
        out.push({ ...aboutOf(path, is), change: 'added', fields: [], gained: is.cites, lost: [] })
      continue
    }
    const fields = [...new Set([...was.fields.keys(), ...is.fields.keys()])].flatMap((field) => {
      const [a = null, b = null] = [was.fields.get(field), is.fields.get(field)]
      return isSame(a, b) ? [] : [{ field, before: a, after: b }]
    })
    const gained = is.cites.filter((cite) => !was.cites.includes(cite))
    const lost = was.cites.filter((cite) => !is.cites.includes(cite))
    const isSurer = was.confidence !== is.confidence
    if (fields.length + gained.length + lost.length === 0 && !isSurer) continue
    out.push({
      ...aboutOf(path, is),
      change: 'changed',
      fields,
      gained,
      lost,
      ...(isSurer ? { confidence: { before: was.confidence ?? null, after: is.confidence ?? null } } : {}),
    })
  }
  for (const [path, was] of old) {
    if (!now.has(path) && !isWhole(path, after))
      out.push({ ...aboutOf(path, was), change: 'removed', fields: [], gained: [], lost: was.cites })
  }
  return out
}

function aboutOf(path: string, { place, says }: LawPart): Pick<PartChange, 'place' | 'path' | 'says'> {
  return { ...(place === undefined ? {} : { place }), path, ...(says === undefined ? {} : { says }) }
}

function overdueNow(before: LawSources, after: LawSources, today: string): LawChanges['overdue'] {
  const old = lawParts(before)
  const isPast = (part: LawPart | undefined) => part?.reviewBy !== undefined && part.reviewBy < today
  return [...lawParts(after)]
    .filter(([path, part]) => isPast(part) && !isPast(old.get(path)))
    .map(([path, { says, reviewBy = '' }]) => ({
      path,
      ...(says === undefined ? {} : { says }),
      reviewBy,
    }))
}
