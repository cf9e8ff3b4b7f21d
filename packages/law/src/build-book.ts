import {
  type Act,
  type CalendarYear,
  type CodeArea,
  type Condition,
  type Duration,
  type Effect,
  parseDay,
  parseLength,
} from '@juyi/rules'
import { areaOf } from './area.ts'
import type {
  ActRule,
  DocumentOption,
  Gate,
  LawBook,
  RequirementRule,
  RouteRule,
  Rule,
  WhatIf,
} from './book.ts'
import { vocabularyOf } from './build-vocabulary.ts'
import { citationsIn } from './citations-in.ts'
import { citesOf, compileCondition, optionalCondition } from './compile-condition.ts'
import { EN_OF, inLanguage, type Language } from './language.ts'
import { type Entry, type Layered, mergeEntries, mergeTopic } from './layers.ts'
import type { ConditionSource } from './schema/condition.ts'
import type { FactsSource } from './schema/facts.ts'
import type { ActSource, PlaceSource, RequirementSource, StatementSource } from './schema/place.ts'
import { LawError, type LawSources, layersOf } from './sources.ts'

/**
 * Merges the layers of a place into the book from which its answers are made, in one language. The name is for a
 * place without rules of its own. Throws `LawError` if the law is wrong.
 */
export function buildBook(code: string, law: LawSources, name?: string, language: Language = 'zh'): LawBook {
  const layers = layersOf(code, law.places).map((layer) => placeIn(language, layer))
  const facts = inLanguage(law.facts, language, ...EN_OF.facts)
  const own = layers.at(-1)
  if (own === undefined)
    throw new LawError([
      {
        file: `places/${code}.yaml`,
        says: {
          zh: '没有这个地方的规则，也没有全国的规则',
          en: 'there are no rules for this place, and none for the nation',
        },
      },
    ])
  const coverage = own.code === code ? 'own' : 'parent'
  const here = (coverage === 'own' ? own.area : undefined) ?? areaOf(code)
  const credential = layers.findLast((layer) => layer.credential !== undefined)
  if (credential?.credential === undefined) {
    const file = `places/${own.code}.yaml`
    const says = {
      zh: '没有一层写了 credential（这是哪一种证）',
      en: 'no layer has a credential (which permit this is)',
    }
    throw new LawError([{ file, ...law.locate?.(file, []), says }])
  }
  const vocabulary = vocabularyOf(facts, layers, here)
  const book = {
    language,
    place: {
      code,
      name: coverage === 'own' ? own.name : (name ?? code),
      short: coverage === 'own' ? own.short : (name ?? code),
      coverage,
      chain: layers.map((layer) => ({ code: layer.code, name: layer.name })),
      area: here,
    },
    credential: {
      ...ruleOf({ id: 'credential', entry: credential.credential, layer: credential }),
      name: credential.credential.name,
    },
    vocabulary,
    facts: Object.fromEntries(
      Object.entries(facts.facts).map(([id, { derive: _, implied: __, ...fact }]) => [id, fact]),
    ),
    questions: questionOrder(facts, layers),
    assumptions: assumptionsOf(facts),
    relations: facts.relations,
    actors: facts.actors,
    whatIf: whatIfOf(facts, here),
    documents: inLanguage(law.documents, language, ...EN_OF.documents),
    calendar: law.calendar.map(
      (year): CalendarYear => ({
        year: year.year,
        provisional: year.provisional,
        holidays: year.holidays.map(checkedDay),
        makeUpWorkdays: year.makeUpWorkdays.map(checkedDay),
      }),
    ),
    scope: mergeTopic(layers, 'scope').map(
      (layered): Gate => ({
        ...ruleOf(layered),
        reason: layered.entry.reason,
        presumeNot: layered.entry.presumeNot,
        when: compileCondition(layered.entry.when, here, `scope/${layered.id}`),
      }),
    ),
    routes: routesOf(layers, here),
    grounds: groundsOf(layers, here),
    requirements: mergeTopic(layers, 'requirements').map((layered) => requirementOf(layered, here)),
    acts: mergeTopic(layers, 'acts').map((layered) => actOf(layered, here)),
    registration: topic(layers, 'registration'),
    period: topic(layers, 'period'),
    channels: topic(layers, 'channels'),
    clocks: topic(layers, 'clocks'),
    fees: topic(layers, 'fees'),
    endorsement: topic(layers, 'endorsement'),
    changeOfAddress: topic(layers, 'changeOfAddress'),
    loss: topic(layers, 'loss'),
    cancellation: topic(layers, 'cancellation'),
    benefits: mergeTopic(layers, 'benefits').map((layered) => ({
      ...ruleOf(layered),
      topic: layered.entry.topic,
      when: optionalCondition(layered.entry.when, here, `benefits/${layered.id}`),
    })),
    cutoffs: topic(layers, 'cutoffs'),
  } satisfies Omit<LawBook, 'citations'>
  return { ...book, citations: citationsIn(book, law, language) }
}

function placeIn(language: Language, layer: PlaceSource): PlaceSource {
  const { english, ...place } = inLanguage(layer, language, ...EN_OF.place)
  if (language === 'zh' || english === undefined) return place
  return { ...place, name: english, short: english }
}

/** The common part of a rule; checking days come from the file unless the statement has its own. */
function ruleOf({ id, entry, layer }: Layered<StatementSource>): Rule {
  return {
    id,
    says: entry.says,
    cites: citesOf(entry.cite),
    confidence: entry.confidence,
    checked: entry.checked ?? layer.checked,
    reviewBy: entry.reviewBy ?? layer.reviewBy,
    place: layer.code,
    inForce: entry.inForce,
  }
}

/** The topics whose entries carry plain fields only. */
type PlainTopic =
  | 'registration'
  | 'period'
  | 'channels'
  | 'clocks'
  | 'fees'
  | 'endorsement'
  | 'changeOfAddress'
  | 'loss'
  | 'cancellation'
  | 'cutoffs'

/** The entries of a topic as rules. What is written for maintainers stays behind. */
function topic<T extends PlainTopic>(
  layers: readonly PlaceSource[],
  name: T,
): readonly (Omit<Entry<T>, 'cite' | 'note'> & Rule)[] {
  return mergeTopic(layers, name).map((layered) => {
    const { cite: _, note: __, ...fields } = layered.entry
    return { ...fields, ...ruleOf(layered) }
  })
}

const replacesEligibility = (layer: PlaceSource) => layer.layer.eligibility === 'replace'

function groundsOf(layers: readonly PlaceSource[], here: CodeArea): readonly Condition[] {
  return mergeEntries(layers, (layer) => layer.eligibility?.grounds, replacesEligibility).map(
    ({ id, entry }) => {
      const { name: _, nameEn: __, ...condition } = entry
      return compileCondition(condition satisfies ConditionSource, here, `grounds/${id}`)
    },
  )
}

function routesOf(layers: readonly PlaceSource[], here: CodeArea): readonly RouteRule[] {
  return mergeEntries(layers, (layer) => layer.eligibility?.routes, replacesEligibility).map(
    ({ id, entry, layer }): RouteRule => {
      const { name, nameEn: _, basis, ...source } = entry
      return {
        id,
        name,
        says: source.says,
        cites: source.cite === undefined ? [] : citesOf(source.cite),
        confidence: source.confidence ?? 'high',
        checked: layer.checked,
        reviewBy: layer.reviewBy,
        place: layer.code,
        basis,
        condition: compileCondition(source satisfies ConditionSource, here, `routes/${id}`),
      }
    },
  )
}

function requirementOf(layered: Layered<RequirementSource>, here: CodeArea): RequirementRule {
  const { id, entry } = layered
  return {
    ...ruleOf(layered),
    for: entry.for,
    when: optionalCondition(entry.when, here, `requirements/${id}`),
    anyOf: entry.anyOf.map((option, i): DocumentOption => {
      if (typeof option === 'string') return { documents: [option] }
      return {
        documents: typeof option.document === 'string' ? [option.document] : option.document,
        when: optionalCondition(option.when, here, `requirements/${id}/${i + 1}`),
        note: option.note,
      }
    }),
    original: entry.original,
    copies: entry.copies,
    fetched: entry.fetched,
    channels: entry.channels,
  }
}

function actOf(layered: Layered<ActSource>, here: CodeArea): ActRule {
  const { id, entry } = layered
  const effects: Effect[] = [
    ...entry.ends.map((timeline): Effect => ({ ends: timeline })),
    ...entry.begins.map((timeline): Effect => ({ begins: timeline })),
    ...Object.entries(entry.sets).map(([fact, to]): Effect => ({ sets: fact, to })),
  ]
  const act: Act = {
    id,
    says: entry.says,
    cites: citesOf(entry.cite),
    confidence: entry.confidence,
    by: entry.by,
    alone: entry.by === 'self' && entry.with.length === 0,
    needs: optionalCondition(entry.needs, here, `acts/${id}/needs`),
    takes: {
      usual: durationFrom(entry.takes.usual),
      shortest: optionalDuration(entry.takes.shortest),
      longest: optionalDuration(entry.takes.longest),
    },
    effects,
  }
  return {
    ...ruleOf(layered),
    by: entry.by,
    with: entry.with,
    where: entry.where,
    bring: entry.bring,
    first: entry.first,
    act,
  }
}

function durationFrom(text: string): Duration {
  const working = /^(\d+) working days?$/.exec(text)
  const duration = working ? { workingDays: Number(working[1]) } : parseLength(text)
  if (duration === undefined) throw new Error(`unchecked duration: ${text}`)
  return duration
}

function optionalDuration(text: string | undefined): Duration | undefined {
  return text === undefined ? undefined : durationFrom(text)
}

function checkedDay(text: string): number {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`unchecked date: ${text}`)
  return day
}

/** What is assumed when a timeline, or an answer as it is today, is carried on past today. */
function assumptionsOf({ facts, timelines }: FactsSource): Readonly<Record<string, string>> {
  const out: Record<string, string> = {}
  for (const [id, { assume }] of Object.entries(facts)) if (assume !== undefined) out[id] = assume
  for (const [id, { assume }] of Object.entries(timelines)) out[id] = assume
  return out
}

function whatIfOf({ whatIf }: FactsSource, here: CodeArea): readonly WhatIf[] {
  return Object.entries(whatIf).map(([id, { says, sets, when }]) => ({
    id,
    says,
    sets,
    when: optionalCondition(when, here, `whatIf/${id}`),
  }))
}

/** The order that the nearest layer asks for first, then the order of the file of facts. */
function questionOrder(facts: FactsSource, layers: readonly PlaceSource[]): readonly string[] {
  const first = layers.findLast((layer) => layer.questions !== undefined)?.questions ?? []
  return [...new Set([...first, ...Object.keys(facts.facts)])]
}
