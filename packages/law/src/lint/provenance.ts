import { parseDay } from '@juyi/rules'
import { parseCitation, resolveCitation } from '../cite.ts'
import { citesOf } from '../compile-condition.ts'
import type { InWords } from '../language.ts'
import { TOPICS } from '../layers.ts'
import { WAY_ASPECTS } from '../refusals-book.ts'
import type { ConditionSource } from '../schema/condition.ts'
import type { PlaceSource, StatementSource } from '../schema/place.ts'
import type { Confidence } from '../schema/statement.ts'
import type { LawSources } from '../sources.ts'
import { conditionsIn } from './conditions-in.ts'
import { Findings, type LintFinding, type Path } from './finding.ts'

const RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 }

/** Whether every statement has a source that carries it, and what is overdue for review on a day (YYYY-MM-DD). */
export function lintProvenance(law: LawSources, on: string): readonly LintFinding[] {
  const findings = new Findings(law)
  for (const statute of law.statutes.values()) {
    if (isPast(statute.reviewBy, on))
      findings.warning(`statutes/${statute.id}.yaml`, ['reviewBy'], overdue(statute.reviewBy))
  }
  for (const [file, statements] of [
    ['refusals.yaml', law.refusals],
    ['claims.yaml', law.claims],
  ] as const) {
    for (const [id, statement] of Object.entries(statements))
      lintStatement(statement, file, [id], law, on, findings)
  }
  for (const [kind, way] of Object.entries(law.ways)) {
    for (const aspect of WAY_ASPECTS)
      for (const [i, statement] of way[aspect].entries())
        lintStatement(statement, 'ways.yaml', [kind, aspect, i], law, on, findings)
    for (const [code, statement] of Object.entries(way.addressees))
      lintStatement(statement, 'ways.yaml', [kind, 'addressees', code], law, on, findings)
  }
  for (const place of law.places.values()) {
    const file = `places/${place.code}.yaml`
    if (isPast(place.reviewBy, on)) findings.warning(file, ['reviewBy'], overdue(place.reviewBy))
    lintStatements(place, file, law, on, findings)
    lintConditions(place, file, law, on, findings)
  }
  return findings.all
}

function overdue(reviewBy: string): InWords {
  return { zh: `过了复核日 ${reviewBy}`, en: `overdue for review since ${reviewBy}` }
}

function isPast(date: string, on: string): boolean {
  return (parseDay(date) ?? 0) < (parseDay(on) ?? 0)
}

function lintStatements(
  place: PlaceSource,
  file: string,
  law: LawSources,
  on: string,
  findings: Findings,
): void {
  if (place.credential !== undefined) lintStatement(place.credential, file, ['credential'], law, on, findings)
  for (const topic of TOPICS) {
    for (const [id, statement] of Object.entries(place[topic] ?? {}))
      lintStatement(statement, file, [topic, id], law, on, findings)
  }
}

function lintStatement(
  statement: StatementSource,
  file: string,
  path: Path,
  law: LawSources,
  on: string,
  findings: Findings,
): void {
  lintSources(citesOf(statement.cite), statement.confidence, file, path, law, on, findings)
  if (statement.reviewBy !== undefined && isPast(statement.reviewBy, on))
    findings.warning(file, path, overdue(statement.reviewBy))
}

function lintConditions(
  place: PlaceSource,
  file: string,
  law: LawSources,
  on: string,
  findings: Findings,
): void {
  for (const { condition, path, negated, cited, confidence } of conditionsIn(place)) {
    if (condition.cite !== undefined)
      lintSources(citesOf(condition.cite), confidence, file, path, law, on, findings)
    else if (!cited && isOneStatement(condition))
      findings.error(file, path, {
        zh: '这一条没有依据；在它或它外面一层写 cite，没有找到就写 []',
        en: 'this has no source; write cite on it or on the layer around it, and [] where none was found',
      })
    if (!negated) continue
    if ('judgement' in condition)
      findings.error(file, path, {
        zh: 'not 里面不能有 judgement：「窗口不认为……」推不出结论',
        en: 'there can be no judgement inside a not: nothing follows from "the desk does not find that …"',
      })
    if ('versions' in condition)
      findings.error(file, path, {
        zh: 'not 里面不能有 versions：没有生效的日子会变成「符合」；每个版本里面各写 not',
        en: 'there can be no versions inside a not: days on which none is in force would come to meet it; write the not inside each version',
      })
    if (condition.confidence !== undefined && condition.confidence !== 'high')
      findings.error(file, path, {
        zh: 'not 里面不能有没有核实的条件；把不确定写在 not 外面那一层',
        en: 'there can be no unconfirmed condition inside a not; write the doubt on the layer outside it',
      })
  }
}

/** Says something itself instead of only putting other conditions together. */
function isOneStatement(condition: ConditionSource): boolean {
  return !['all', 'any', 'not', 'versions', 'conflicting'].some((key) => key in condition)
}

/** A statement is no surer than what it rests on. */
function lintSources(
  cites: readonly string[],
  confidence: Confidence | undefined,
  file: string,
  path: Path,
  law: LawSources,
  on: string,
  findings: Findings,
): void {
  if (cites.length === 0) {
    findings.warning(file, path, {
      zh: '没有找到依据，会照实显示',
      en: 'no source was found, and that is what will be shown',
    })
    if (confidence === 'high')
      findings.error(file, path, { zh: '没有依据的不能写 high', en: 'what has no source cannot be high' })
    return
  }
  const found = cites.flatMap((cite) => {
    const citation = resolveCitation(cite, law.statutes, law.sources)
    return 'missing' in citation ? [] : [{ cite, citation }]
  })
  const best = Math.max(-1, ...found.map(({ citation }) => RANK[citation.confidence]))
  if (confidence !== undefined && RANK[confidence] > best)
    findings.error(file, path, {
      zh: `把握写了 ${confidence}，所引来源没有一个到这个程度`,
      en: `its confidence is ${confidence}, and none of its sources is that sure`,
    })
  const ended = found.filter(({ cite }) => {
    const to = law.statutes.get(parseCitation(cite).target)?.inForce.to
    return to !== undefined && isPast(to, on)
  })
  if (found.length > 0 && ended.length === found.length) {
    const names = ended.map(({ cite }) => cite)
    findings.warning(file, path, {
      zh: `只引了已经失效的文件：${names.join('、')}`,
      en: `it cites only what is no longer in force: ${names.join(', ')}`,
    })
  }
}
