import {
  type CodeArea,
  type Condition,
  type Length,
  parseDay,
  parseLength,
  type Statement,
  type Version,
} from '@juyi/rules'
import type { ConditionSource } from './schema/condition.ts'

/** The fact in which a person's place of household registration stands, and the other facts that conditions name by kind. */
const HUKOU_FACT = 'hukouPlace'
const HOUSEHOLD_FACT = 'household'
const DOCUMENTS_FACT = 'documents'

/** Turns a condition as authors write it into one that can be evaluated in a place with this area. */
export function compileCondition(source: ConditionSource, here: CodeArea, path: string): Condition {
  const inner = (part: ConditionSource, step: string) => compileCondition(part, here, `${path}/${step}`)
  const list = (parts: readonly ConditionSource[], key: string) =>
    parts.map((part, i) => inner(part, part.id ?? `${key}${i + 1}`))
  const statement = statementOf(source, path)
  if ('all' in source) return { ...statement, kind: 'all', of: list(source.all, '') }
  if ('any' in source) return { ...statement, kind: 'any', of: list(source.any, '') }
  if ('not' in source) return { ...statement, kind: 'not', of: inner(source.not, 'not') }
  if ('conflicting' in source)
    return { ...statement, kind: 'conflicting', of: list(source.conflicting, 'source') }
  if ('versions' in source) {
    const of = source.versions.map(
      (version, i): Version => ({
        from: dayOrNull(version.from),
        to: dayOrNull(version.to),
        ...(version.surelyUntil === undefined ? {} : { surelyInForceUntil: dayFrom(version.surelyUntil) }),
        condition: inner(version.if, `version${i + 1}`),
      }),
    )
    return { ...statement, kind: 'versions', of }
  }
  if ('judgement' in source) {
    return { says: source.judgement, ...statement, kind: 'judgement', usually: source.usually ?? [] }
  }
  if ('anyPerson' in source) {
    const { relation, where } = source.anyPerson
    return { ...statement, kind: 'anyPerson', fact: HOUSEHOLD_FACT, relation, where: inner(where, 'where') }
  }
  if ('lasted' in source) {
    return {
      ...statement,
      kind: 'lasted',
      term: source.lasted,
      ...optionalLength('atLeast', source.atLeast),
      ...optionalLength('atMost', source.atMost),
      ...(source.counting === undefined ? {} : { counting: source.counting }),
    }
  }
  if ('run' in source) {
    return {
      ...statement,
      kind: 'run',
      term: source.run,
      atLeast: monthsFrom(source.atLeast),
      ending: source.ending ?? 1,
      perType: source.per === 'type',
      ...(source.after === undefined ? {} : { after: source.after.replace(/\.start$/, '') }),
    }
  }
  if ('total' in source) {
    return {
      ...statement,
      kind: 'total',
      term: source.total,
      atLeast: lengthFrom(source.atLeast),
      window: lengthFrom(source.window),
      perType: source.per === 'type',
    }
  }
  if ('paidWithin' in source) {
    return {
      ...statement,
      kind: 'paidWithin',
      term: source.paidWithin,
      months: source.months,
      perType: source.per === 'type',
    }
  }
  if ('remaining' in source) {
    return { ...statement, kind: 'remaining', term: source.remaining, atLeast: lengthFrom(source.atLeast) }
  }
  if ('now' in source) return { ...statement, kind: 'now', term: source.now }
  if ('age' in source) {
    return {
      ...statement,
      kind: 'age',
      fact: source.age,
      ...optionalLength('atLeast', source.atLeast),
      ...optionalLength('under', source.under),
    }
  }
  if ('is' in source) return { ...statement, kind: 'is', fact: source.is }
  if ('hukouIn' in source) {
    const area = source.hukouIn === 'here' ? here : { within: source.hukouIn }
    return { ...statement, kind: 'within', fact: HUKOU_FACT, area }
  }
  if ('holds' in source) return { ...statement, kind: 'holds', fact: DOCUMENTS_FACT, item: source.holds }
  if ('in' in source) return { ...statement, kind: 'in', fact: source.fact, values: source.in }
  return {
    ...statement,
    kind: 'compare',
    fact: source.fact,
    ...(source.atLeast === undefined ? {} : { atLeast: source.atLeast }),
    ...(source.atMost === undefined ? {} : { atMost: source.atMost }),
  }
}

export function optionalCondition(
  source: ConditionSource | undefined,
  here: CodeArea,
  path: string,
): Condition | undefined {
  return source === undefined ? undefined : compileCondition(source, here, path)
}

function statementOf(source: ConditionSource, path: string): Statement {
  const cites = source.cite === undefined ? undefined : citesOf(source.cite)
  return {
    id: path,
    ...(source.says === undefined ? {} : { says: source.says }),
    ...(cites === undefined ? {} : { cites }),
    ...(source.confidence === undefined ? {} : { confidence: source.confidence }),
  }
}

export function citesOf(cite: string | readonly string[]): readonly string[] {
  return typeof cite === 'string' ? [cite] : cite
}

/** The schema has checked the texts below, so that a failure here is a mistake in Juyi and not in the law. */
function lengthFrom(text: string): Length {
  const length = parseLength(text)
  if (length === undefined) throw new Error(`unchecked length: ${text}`)
  return length
}

function optionalLength<K extends string>(key: K, text: string | undefined): { [P in K]?: Length } {
  const out: { [P in K]?: Length } = {}
  if (text !== undefined) out[key] = lengthFrom(text)
  return out
}

function monthsFrom(text: string): number {
  const length = lengthFrom(text)
  if (!('months' in length)) throw new Error(`a run is counted in months: ${text}`)
  return length.months
}

function dayFrom(text: string): number {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`unchecked date: ${text}`)
  return day
}

function dayOrNull(text: string | undefined): number | null {
  return text === undefined ? null : dayFrom(text)
}
