import type { InWords } from '../language.ts'
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
      if (found === undefined) {
        const near = perhapsMeant(timeline, namesOf(measures))
        findings.error(FILE, [id, key], {
          zh: `没有叫 ${timeline} 的时间线（facts.yaml 的 timelines）${near.zh}`,
          en: `there is no timeline called ${timeline} (timelines in facts.yaml)${near.en}`,
        })
      }
      return found
    }
    if ('every' in one) {
      const [every, isIn] = [unit('every', one.every), unit('isIn', one.isIn)]
      if (every !== undefined && isIn !== undefined && every !== isIn)
        findings.error(FILE, [id, 'isIn'], {
          zh: '两条时间线要都按天，或者都按月',
          en: 'both timelines have to be counted in days, or both in months',
        })
    } else if ('runsCount' in one && unit('runsCount', one.runsCount) === 'day')
      findings.error(FILE, [id, 'runsCount'], {
        zh: `${one.runsCount} 是按天算的，这里要按月算的`,
        en: `${one.runsCount} is counted in days; here it has to be counted in months`,
      })
  }
  for (const { condition, path } of implicationConditionsIn(law.implications)) {
    const wrong = (says: InWords, key?: string) =>
      findings.error(FILE, key === undefined ? path : [...path, key], says)
    if ('hukouIn' in condition && condition.hukouIn === 'here')
      wrong(
        {
          zh: '每个地方的 here 不一样；这里写代码的开头',
          en: '"here" is another area in every place; write the beginnings of codes instead',
        },
        'hukouIn',
      )
    if ('judgement' in condition)
      wrong(
        {
          zh: '要由窗口看的，不是人人都一样的事实',
          en: 'what the desk decides is not a fact that is the same for everybody',
        },
        'judgement',
      )
    lintCondition(condition, law, measures, wrong)
  }
}
