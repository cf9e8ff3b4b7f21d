import type { InWords } from '../language.ts'
import { perhapsMeant } from '../nearest-name.ts'
import type { LawSources } from '../sources.ts'
import { lintCondition } from './conditions.ts'
import { whatIfConditionsIn } from './conditions-in.ts'
import { canBe, valuesOf } from './fact-values.ts'
import type { Findings } from './finding.ts'

const FILE = 'facts.yaml'

/** Whether what may be tried out names facts that there are and values that they can have. */
export function lintWhatIf(law: LawSources, findings: Findings): void {
  const { facts, timelines, whatIf } = law.facts
  for (const [id, { sets }] of Object.entries(whatIf)) {
    for (const [name, value] of Object.entries(sets)) {
      const wrong = (says: InWords) => findings.error(FILE, ['whatIf', id, 'sets', name], says)
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
      if (fact === undefined) {
        const near = perhapsMeant(name, Object.keys(facts))
        wrong({ zh: `没有叫 ${name} 的事实${near.zh}`, en: `there is no fact called ${name}${near.en}` })
      } else if (fact.type === 'date') {
        if (value !== 'today')
          wrong({
            zh: `${name} 是日期，「如果」里只能写 today（今天）`,
            en: `${name} is a date; in a what-if it can only be today`,
          })
      } else if (!canBe(fact, value)) {
        const mend = valuesOf(fact) ?? {
          zh: '这种事实不能在「如果」里改',
          en: 'a fact of this kind cannot be changed in a what-if',
        }
        wrong({ zh: `${name} 不能是 ${value}；${mend.zh}`, en: `${name} cannot be ${value}; ${mend.en}` })
      }
    }
  }
  // The terms of a place are unknown here: what may be tried out is the same everywhere.
  const measures = { terms: {}, timelines }
  for (const { condition, path } of whatIfConditionsIn(law.facts)) {
    lintCondition(condition, law, measures, (says, key) =>
      findings.error(FILE, key === undefined ? path : [...path, key], says),
    )
  }
}
