import type { InWords } from '../language.ts'
import { perhapsMeant } from '../nearest-name.ts'
import type { PlaceSource } from '../schema/place.ts'
import type { LawSources } from '../sources.ts'
import { circlesIn } from './circles.ts'
import type { Findings } from './finding.ts'

export type Terms = PlaceSource['terms']

/** What conditions of a place may measure: the terms of its layers and the timelines behind them. */
export interface Measures {
  readonly terms: Terms
  readonly timelines: LawSources['facts']['timelines']
}

export function measuresOf(layers: readonly PlaceSource[], law: LawSources): Measures {
  return {
    terms: Object.fromEntries(layers.flatMap((layer) => Object.entries(layer.terms))),
    timelines: law.facts.timelines,
  }
}

/** Whether a measure counts days or months; undefined when nothing is called so. Only timelines of days can be put together. */
export function unitOf(id: string, { terms, timelines }: Measures): 'day' | 'month' | undefined {
  const term = Object.hasOwn(terms, id) ? terms[id] : undefined
  if (term !== undefined && !('timeline' in term)) return 'day'
  const timeline = term?.timeline ?? id
  return Object.hasOwn(timelines, timeline) ? timelines[timeline]?.unit : undefined
}

export function namesOf({ terms, timelines }: Measures): readonly string[] {
  return [...new Set([...Object.keys(terms), ...Object.keys(timelines)])]
}

/** The terms of one place file: what they are made of exists, fits, and does not come back to itself. */
export function lintTerms(place: PlaceSource, measures: Measures, file: string, findings: Findings): void {
  const { terms, timelines } = measures
  for (const [id, term] of Object.entries(place.terms)) {
    const wrong = (key: string, says: InWords) => findings.error(file, ['terms', id, key], says)
    if ('timeline' in term) {
      const timeline = Object.hasOwn(timelines, term.timeline) ? timelines[term.timeline] : undefined
      if (timeline === undefined) {
        const near = perhapsMeant(term.timeline, Object.keys(timelines))
        wrong('timeline', {
          zh: `没有叫 ${term.timeline} 的时间线（facts.yaml 的 timelines）${near.zh}`,
          en: `there is no timeline called ${term.timeline} (timelines in facts.yaml)${near.en}`,
        })
      } else if (timeline.unit === 'month') {
        for (const key of ['place', 'bridge'] as const) {
          if (term[key] !== undefined)
            wrong(key, {
              zh: `${term.timeline} 是按月算的，不能写 ${key}`,
              en: `${term.timeline} is counted in months and cannot have ${key}`,
            })
        }
      }
      continue
    }
    const key = 'union' in term ? 'union' : 'intersection' in term ? 'intersection' : 'difference'
    for (const part of partsOfTerm(term)) {
      if (!Object.hasOwn(terms, part) && !Object.hasOwn(timelines, part)) {
        const near = perhapsMeant(part, namesOf(measures))
        wrong(key, {
          zh: `没有叫 ${part} 的 terms 或时间线${near.zh}`,
          en: `there is nothing called ${part} in the terms or timelines${near.en}`,
        })
      } else if (unitOf(part, measures) === 'month')
        wrong(key, {
          zh: `${part} 是按月算的，只有按天算的能合在一起`,
          en: `${part} is counted in months; only what is counted in days can be put together`,
        })
    }
  }
  const graph = new Map(Object.entries(terms).map(([id, term]) => [id, partsOfTerm(term)] as const))
  for (const circle of circlesIn(graph)) {
    const own = circle.find((id) => Object.hasOwn(place.terms, id))
    if (own === undefined) continue
    const round = circle.join(' → ')
    findings.error(file, ['terms', own], {
      zh: `terms 绕成了圈：${round}；其中一个要直接写 timeline`,
      en: `the terms go in a circle: ${round}; one of them has to name a timeline`,
    })
  }
}

function partsOfTerm(term: Terms[string]): readonly string[] {
  if ('timeline' in term) return []
  if ('union' in term) return term.union
  return 'intersection' in term ? term.intersection : term.difference
}
