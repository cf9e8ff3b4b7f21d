import { type InWords, joined } from '../language.ts'
import { TOPICS } from '../layers.ts'
import { perhapsMeant } from '../nearest-name.ts'
import type { PlaceSource } from '../schema/place.ts'
import { LawError, type LawSources, layersOf } from '../sources.ts'
import { lintCitations } from './citations.ts'
import { lintCondition } from './conditions.ts'
import { conditionsIn } from './conditions-in.ts'
import { canBe, valuesOf } from './fact-values.ts'
import type { Findings, Path } from './finding.ts'
import { lintTerms, measuresOf } from './terms.ts'

/** The one place that has nothing above it. */
const NATION = '000000'

/** Topics that a layer must say how it treats when it has something on them. */
const LAYERED = ['credential', 'eligibility', ...TOPICS] as const

/** What must be right in one place file before it can be used. */
export function lintPlace(place: PlaceSource, law: LawSources, findings: Findings): void {
  const file = `places/${place.code}.yaml`
  const layers = soundLayers(place, law, file, findings)
  if (layers === undefined) return
  lintLayering(place, file, findings)
  const measures = measuresOf(layers, law)
  lintTerms(place, measures, file, findings)
  for (const { condition, path } of conditionsIn(place)) {
    lintCondition(condition, law, measures, (says, key) => {
      findings.error(file, key === undefined ? path : [...path, key], says)
    })
  }
  lintNames(place, law, file, findings)
  lintCitations(place, file, law, findings)
}

/** The layers of a place; undefined where they cannot be put together. A file answers for its own parent only. */
function soundLayers(
  place: PlaceSource,
  law: LawSources,
  file: string,
  findings: Findings,
): readonly PlaceSource[] | undefined {
  if (place.parent === undefined && !place.code.startsWith(NATION)) {
    findings.error(file, ['code'], {
      zh: `没有写 parent；只有 ${NATION} 上面没有别的层`,
      en: `parent is missing; only ${NATION} has no layer above it`,
    })
    return undefined
  }
  try {
    return layersOf(place.code, law.places)
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    for (const problem of error.problems) {
      if (problem.file === file) findings.error(file, ['parent'], problem.says)
    }
    return undefined
  }
}

function lintLayering(place: PlaceSource, file: string, findings: Findings): void {
  for (const topic of LAYERED) {
    const does = place.layer[topic]
    if (place.parent === undefined) {
      if (does !== undefined)
        findings.error(file, ['layer', topic], {
          zh: `${place.code} 上面没有别的层，不写 layer`,
          en: `${place.code} has no layer above it; leave layer out`,
        })
      continue
    }
    if (place[topic] !== undefined && does === undefined)
      findings.error(file, [topic], {
        zh: `layer 里没有写这一层怎么处理上一层的 ${topic}；写 replace 或 ${addsTo(topic)}`,
        en: `layer does not say what becomes of the ${topic} of the layer above; write replace or ${addsTo(topic)}`,
      })
    if (place[topic] !== undefined && does === 'inherit')
      findings.error(file, ['layer', topic], {
        zh: `inherit 是沿用上一层，这里就不能再写内容；要补充就写 ${addsTo(topic)}，要换掉就写 replace`,
        en: `inherit takes over the layer above, so that nothing can stand here; to add write ${addsTo(topic)}, to put something in its place write replace`,
      })
    if (place[topic] === undefined && does?.startsWith('add'))
      findings.error(file, ['layer', topic], {
        zh: `写了 ${does}，却没有写 ${topic} 的内容；没有要补充的就写 inherit`,
        en: `it says ${does}, but there is no ${topic}; where there is nothing to add write inherit`,
      })
  }
}

function addsTo(topic: (typeof LAYERED)[number]): string {
  if (topic === 'eligibility') return 'addRoutes'
  return topic === 'requirements' ? 'addRequirements' : 'add'
}

type Unknown = (name: string) => InWords

/** That nothing of a kind is called so. */
const NO = {
  document: (name) => ({
    zh: `没有叫 ${name} 的材料（documents.yaml）`,
    en: `there is no paper called ${name} (documents.yaml)`,
  }),
  actor: (name) => ({
    zh: `没有叫 ${name} 的人（facts.yaml 的 actors）`,
    en: `there is nobody called ${name} (actors in facts.yaml)`,
  }),
  timeline: (name) => ({
    zh: `没有叫 ${name} 的时间线（facts.yaml 的 timelines）`,
    en: `there is no timeline called ${name} (timelines in facts.yaml)`,
  }),
  fact: (name) => ({ zh: `没有叫 ${name} 的事实`, en: `there is no fact called ${name}` }),
  dwelling: (name) => ({
    zh: `没有叫 ${name} 的住所种类`,
    en: `there is no kind of dwelling called ${name}`,
  }),
} as const satisfies Readonly<Record<string, Unknown>>

/** The names that stand outside conditions. */
function lintNames(place: PlaceSource, law: LawSources, file: string, findings: Findings): void {
  const { facts, timelines, actors } = law.facts
  const need = (known: Readonly<Record<string, unknown>>, id: string, path: Path, no: Unknown) => {
    if (!Object.hasOwn(known, id))
      findings.error(file, path, joined(no(id), perhapsMeant(id, Object.keys(known))))
  }
  const document = (id: string, path: Path) => need(law.documents, id, path, NO.document)
  const actor = (id: string, path: Path) => need(actors, id, path, NO.actor)
  for (const [id, requirement] of Object.entries(place.requirements ?? {})) {
    requirement.anyOf.forEach((option, i) => {
      const documents = typeof option === 'string' ? [option] : [option.document].flat()
      for (const one of documents) document(one, ['requirements', id, 'anyOf', i])
    })
  }
  for (const [id, act] of Object.entries(place.acts ?? {})) {
    actor(act.by, ['acts', id, 'by'])
    for (const one of act.with) actor(one, ['acts', id, 'with'])
    for (const one of act.bring) document(one, ['acts', id, 'bring'])
    for (const key of ['begins', 'ends'] as const) {
      for (const one of act[key]) need(timelines, one, ['acts', id, key], NO.timeline)
    }
    for (const [fact, value] of Object.entries(act.sets)) {
      need(facts, fact, ['acts', id, 'sets', fact], NO.fact)
      const type = facts[fact]
      if (type !== undefined && !canBe(type, value)) {
        const mend = valuesOf(type) ?? {
          zh: '做一件事改变不了这种事实，改写 begins 或 ends',
          en: 'an act cannot change a fact of this kind; write begins or ends instead',
        }
        findings.error(file, ['acts', id, 'sets', fact], {
          zh: `${fact} 不能是 ${value}；${mend.zh}`,
          en: `${fact} cannot be ${value}; ${mend.en}`,
        })
      }
    }
  }
  const dwellings = facts.dwelling?.options ?? {}
  for (const [id, rule] of Object.entries(place.registration ?? {})) {
    if (rule.filer !== undefined) actor(rule.filer, ['registration', id, 'filer'])
    for (const one of rule.dwellings ?? [])
      need(dwellings, one, ['registration', id, 'dwellings'], NO.dwelling)
  }
  place.questions?.forEach((fact, i) => {
    need(facts, fact, ['questions', i], NO.fact)
  })
}
