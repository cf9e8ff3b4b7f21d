import { parseDay } from '@juyi/rules'
import { unresolvedMessage } from '../build-book.ts'
import { resolveCitation } from '../cite.ts'
import { citesOf } from '../compile-condition.ts'
import type { ConditionSource, VersionSource } from '../schema/condition.ts'
import type { FactsSource } from '../schema/facts.ts'
import type { PlaceSource } from '../schema/place.ts'
import { LawError, type LawSources, layersOf } from '../sources.ts'
import { conditionsIn, derivationsIn } from './conditions-in.ts'
import { Findings, type LintFinding, type Path } from './finding.ts'

/** Topics that a layer must say how it treats when it has something on them. */
const TOPICS = [
  'credential',
  'scope',
  'registration',
  'period',
  'eligibility',
  'requirements',
  'acts',
  'channels',
  'clocks',
  'fees',
  'endorsement',
  'changeOfAddress',
  'loss',
  'cancellation',
  'benefits',
  'cutoffs',
] as const

/** What must be right before the law can be used at all: names that resolve, types that fit, nothing circular. */
export function lintStructure(law: LawSources): readonly LintFinding[] {
  const findings = new Findings(law)
  lintFacts(law.facts, findings)
  if (findings.all.length > 0) return findings.all
  for (const { condition, path } of derivationsIn(law.facts)) {
    lintCondition(condition, 'facts.yaml', path, law, new Set(), findings)
  }
  for (const place of law.places.values()) lintPlace(place, law, findings)
  return findings.all
}

function lintFacts(facts: FactsSource, findings: Findings): void {
  const known = new Set(Object.keys(facts.facts))
  const need = (id: string | undefined, path: Path) => {
    if (id !== undefined && !known.has(id)) findings.error('facts.yaml', path, `没有叫 ${id} 的事实`)
  }
  for (const [id, fact] of Object.entries(facts.facts)) {
    need(fact.from, ['facts', id, 'from'])
    if (fact.type === 'choice' && fact.options === undefined)
      findings.error('facts.yaml', ['facts', id], '选择题要写 options')
    for (const option of Object.keys(fact.implied ?? {})) {
      if (!Object.hasOwn(fact.options ?? {}, option))
        findings.error('facts.yaml', ['facts', id, 'implied', option], '没有这个选项')
    }
    if (fact.derive !== undefined && fact.type !== 'boolean')
      findings.error('facts.yaml', ['facts', id, 'derive'], '只有是或否（boolean）的事实能写 derive')
  }
  for (const [id, timeline] of Object.entries(facts.timelines)) {
    const used =
      timeline.unit === 'day'
        ? { since: timeline.since, until: timeline.until, intervals: timeline.intervals, flag: timeline.flag }
        : { byType: timeline.byType, consecutive: timeline.consecutive }
    for (const [key, fact] of Object.entries(used)) need(fact, ['timelines', id, key])
    if (timeline.unit === 'month')
      timeline.counts?.forEach((count, i) => {
        need(count.fact, ['timelines', id, 'counts', i, 'fact'])
      })
  }
  const next = new Map<string, readonly string[]>()
  for (const [id, fact] of Object.entries(facts.facts))
    next.set(id, fact.from === undefined ? [] : [fact.from])
  for (const { fact, condition } of derivationsIn(facts)) {
    next.set(fact, [...(next.get(fact) ?? []), ...factsNamedIn(condition)])
  }
  for (const circle of circlesIn(next)) {
    findings.error(
      'facts.yaml',
      ['facts', circle[0] ?? ''],
      `事实绕成了圈：${circle.join(' → ')}；去掉其中一个 from 或 derive`,
    )
  }
}

function factsNamedIn(condition: ConditionSource): readonly string[] {
  if ('is' in condition) return [condition.is]
  if ('fact' in condition) return [condition.fact]
  if ('age' in condition) return [condition.age]
  if ('hukouIn' in condition) return ['hukouPlace']
  return []
}

/** The circles of a graph, each once, as the names along it. */
function circlesIn(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (id: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(id)
    if (seen >= 0) {
      circles.push([...trail.slice(seen), id])
      return
    }
    if (done.has(id)) return
    for (const other of next.get(id) ?? []) visit(other, [...trail, id])
    done.add(id)
  }
  for (const id of next.keys()) visit(id, [])
  return circles
}

function lintPlace(place: PlaceSource, law: LawSources, findings: Findings): void {
  const file = `places/${place.code}.yaml`
  let layers: readonly PlaceSource[]
  try {
    layers = layersOf(place.code, law.places)
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    for (const problem of error.problems) findings.error(file, ['parent'], problem.says)
    return
  }
  const isNation = place.parent === undefined
  for (const topic of TOPICS) {
    if (isNation || place[topic] === undefined) continue
    if (place.layer[topic] === undefined)
      findings.error(
        file,
        [topic],
        `layer 里没有写这一层怎么处理上一层的 ${topic}；写 replace、add 或（资格、材料）addRoutes、addRequirements`,
      )
    if (place.layer[topic] === 'inherit')
      findings.error(file, ['layer', topic], 'inherit 是沿用上一层，这里就不能再写内容')
  }
  const need = (known: Readonly<Record<string, unknown>>, id: string, path: Path, what: string) => {
    if (!Object.hasOwn(known, id)) findings.error(file, path, `没有叫 ${id} 的${what}`)
  }
  const timelines = law.facts.timelines
  const terms = Object.assign({}, ...layers.map((layer) => layer.terms)) as PlaceSource['terms']
  for (const [id, term] of Object.entries(place.terms)) {
    const parts =
      'timeline' in term
        ? []
        : 'union' in term
          ? term.union
          : 'intersection' in term
            ? term.intersection
            : term.difference
    if ('timeline' in term)
      need(timelines, term.timeline, ['terms', id, 'timeline'], '时间线（facts.yaml 的 timelines）')
    for (const part of parts) need({ ...timelines, ...terms }, part, ['terms', id], '时间线或 terms')
  }
  const graph = new Map(
    Object.entries(terms).map(([id, term]): [string, readonly string[]] => [
      id,
      'timeline' in term
        ? []
        : 'union' in term
          ? term.union
          : 'intersection' in term
            ? term.intersection
            : term.difference,
    ]),
  )
  for (const circle of circlesIn(graph))
    findings.error(file, ['terms'], `terms 绕成了圈：${circle.join(' → ')}`)
  const termNames = new Set([...Object.keys(timelines), ...Object.keys(terms)])
  for (const { condition, path } of conditionsIn(place))
    lintCondition(condition, file, path, law, termNames, findings, terms)
  for (const [id, requirement] of Object.entries(place.requirements ?? {})) {
    requirement.anyOf.forEach((option, i) => {
      const documents = typeof option === 'string' ? [option] : [option.document].flat()
      for (const document of documents)
        need(law.documents, document, ['requirements', id, 'anyOf', i], '材料（documents.yaml）')
    })
  }
  for (const [id, act] of Object.entries(place.acts ?? {})) {
    for (const actor of [act.by, ...act.with])
      need(law.facts.actors, actor, ['acts', id], '人（facts.yaml 的 actors）')
    for (const document of act.bring)
      need(law.documents, document, ['acts', id, 'bring'], '材料（documents.yaml）')
    for (const timeline of [...act.begins, ...act.ends]) need(timelines, timeline, ['acts', id], '时间线')
    for (const fact of Object.keys(act.sets)) need(law.facts.facts, fact, ['acts', id, 'sets'], '事实')
  }
  const dwellings = law.facts.facts.dwelling?.options ?? {}
  for (const [id, rule] of Object.entries(place.registration ?? {})) {
    if (rule.filer !== undefined)
      need(law.facts.actors, rule.filer, ['registration', id, 'filer'], '人（facts.yaml 的 actors）')
    for (const dwelling of rule.dwellings ?? [])
      need(dwellings, dwelling, ['registration', id, 'dwellings'], '住所种类')
  }
  place.questions?.forEach((fact, i) => {
    need(law.facts.facts, fact, ['questions', i], '事实')
  })
  lintCitations(place, file, law, findings)
}

/** Every citation of a place file leads somewhere. */
function lintCitations(place: PlaceSource, file: string, law: LawSources, findings: Findings): void {
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        visit(item, [...path, i])
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (key !== 'cite') visit(item, [...path, key])
        else if (typeof item === 'string' || Array.isArray(item)) {
          for (const cite of citesOf(item)) {
            const found = resolveCitation(cite, law.statutes, law.sources)
            if ('missing' in found)
              findings.error(file, [...path, key], unresolvedMessage(cite, found.missing))
          }
        }
      }
    }
  }
  visit(place, [])
}

function lintCondition(
  condition: ConditionSource,
  file: string,
  path: Path,
  law: LawSources,
  termNames: ReadonlySet<string>,
  findings: Findings,
  terms: PlaceSource['terms'] = {},
): void {
  const wrong = (says: string) => findings.error(file, path, says)
  const fact = (id: string, type: string, words: string) => {
    const found = law.facts.facts[id]
    if (found === undefined) wrong(`没有叫 ${id} 的事实（facts.yaml）`)
    else if (found.type !== type) wrong(`${id} 不是${words}，不能这样用`)
    return found
  }
  const term = (id: string, unit: 'day' | 'month') => {
    if (!termNames.has(id)) {
      wrong(`没有叫 ${id} 的 terms 或时间线`)
      return
    }
    const definition = terms[id]
    const timeline =
      definition === undefined ? id : 'timeline' in definition ? definition.timeline : undefined
    const found = timeline === undefined ? 'day' : law.facts.timelines[timeline]?.unit
    if (found !== undefined && found !== unit)
      wrong(`${id} 是按${found === 'day' ? '天' : '月'}算的，这里要按${unit === 'day' ? '天' : '月'}算的`)
  }
  if ('is' in condition) fact(condition.is, 'boolean', '是或否的事实')
  else if ('in' in condition) {
    const found = fact(condition.fact, 'choice', '选择题')
    for (const value of condition.in) {
      if (found?.options && !Object.hasOwn(found.options, value))
        wrong(`${condition.fact} 没有 ${value} 这个选项；有的是 ${Object.keys(found.options).join('、')}`)
    }
  } else if ('fact' in condition) fact(condition.fact, 'number', '数字')
  else if ('age' in condition) fact(condition.age, 'date', '日期')
  else if ('lasted' in condition) term(condition.lasted, 'day')
  else if ('now' in condition) term(condition.now, 'day')
  else if ('remaining' in condition) term(condition.remaining, 'day')
  else if ('paidWithin' in condition) term(condition.paidWithin, 'month')
  else if ('run' in condition) {
    term(condition.run, 'month')
    if (condition.after !== undefined) term(condition.after.replace(/\.start$/, ''), 'day')
  } else if ('total' in condition) {
    const inMonths = /month|year/.test(condition.window)
    if (inMonths !== /month|year/.test(condition.atLeast))
      wrong('atLeast 和 window 要用同一种单位（都按月或都按天）')
    term(condition.total, inMonths ? 'month' : 'day')
  } else if ('holds' in condition && !Object.hasOwn(law.documents, condition.holds))
    wrong(`没有叫 ${condition.holds} 的材料（documents.yaml）`)
  else if ('judgement' in condition) {
    for (const document of condition.usually ?? []) {
      if (!Object.hasOwn(law.documents, document)) wrong(`没有叫 ${document} 的材料（documents.yaml）`)
    }
  } else if ('anyPerson' in condition && !Object.hasOwn(law.facts.relations, condition.anyPerson.relation)) {
    wrong(`没有叫 ${condition.anyPerson.relation} 的关系（facts.yaml 的 relations）`)
  } else if ('versions' in condition) lintVersions(condition.versions, wrong)
}

/** Versions follow one another without overlap or hole. */
function lintVersions(versions: readonly VersionSource[], wrong: (says: string) => void): void {
  const day = (text: string | undefined) => (text === undefined ? undefined : parseDay(text))
  const sorted = versions.map((version) => ({
    from: day(version.from) ?? Number.NEGATIVE_INFINITY,
    to: day(version.to) ?? Number.POSITIVE_INFINITY,
  }))
  sorted.sort((a, b) => a.from - b.from)
  sorted.forEach((version, i) => {
    if (version.to < version.from) wrong(`第 ${i + 1} 个版本结束早于开始`)
    const before = sorted[i - 1]
    if (before === undefined) return
    if (before.to >= version.from) wrong(`第 ${i} 个和第 ${i + 1} 个版本的时间重叠`)
    else if (before.to + 1 < version.from) wrong(`第 ${i} 个和第 ${i + 1} 个版本之间空了几天`)
  })
}
