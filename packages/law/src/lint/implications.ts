import { perhapsMeant } from '../nearest-name.ts'
import type { LawSources } from '../sources.ts'
import { lintCondition } from './conditions.ts'
import { implicationConditionsIn } from './conditions-in.ts'
import type { Findings } from './finding.ts'
import { namesOf, unitOf } from './terms.ts'

const FILE = 'implications.yaml'

/** Whether what is true of everybody names things that there are, and nothing that differs from place to place. */
export function lintImplications(law: LawSources, findings: Findings): void {
  const measures = { terms: {}, timelines: law.facts.timelines }
  for (const [id, one] of Object.entries(law.implications)) {
    const unit = (key: string, timeline: string) => {
      const found = unitOf(timeline, measures)
      if (found === undefined)
        findings.error(
          FILE,
          [id, key],
          `没有叫 ${timeline} 的时间线（facts.yaml 的 timelines）${perhapsMeant(timeline, namesOf(measures))}`,
        )
      return found
    }
    if ('every' in one) {
      const [every, isIn] = [unit('every', one.every), unit('isIn', one.isIn)]
      if (every !== undefined && isIn !== undefined && every !== isIn)
        findings.error(FILE, [id, 'isIn'], '两条时间线要都按天，或者都按月')
    } else if ('runsCount' in one && unit('runsCount', one.runsCount) === 'day')
      findings.error(FILE, [id, 'runsCount'], `${one.runsCount} 是按天算的，这里要按月算的`)
  }
  for (const { condition, path } of implicationConditionsIn(law.implications)) {
    const wrong = (says: string, key?: string) =>
      findings.error(FILE, key === undefined ? path : [...path, key], says)
    if ('hukouIn' in condition && condition.hukouIn === 'here')
      wrong('每个地方的 here 不一样；这里写代码的开头', 'hukouIn')
    if ('judgement' in condition) wrong('要由窗口看的，不是人人都一样的事实', 'judgement')
    lintCondition(condition, law, measures, wrong)
  }
}
