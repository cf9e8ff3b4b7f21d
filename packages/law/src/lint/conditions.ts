import { parseDay } from '@juyi/rules'
import type { InWords } from '../language.ts'
import { perhapsMeant } from '../nearest-name.ts'
import type { ConditionSource, VersionSource } from '../schema/condition.ts'
import type { FactSource } from '../schema/facts.ts'
import type { LawSources } from '../sources.ts'
import { type Measures, namesOf, unitOf } from './terms.ts'

const UNIT_WORDS: Readonly<Record<'day' | 'month', InWords>> = {
  day: { zh: '天', en: 'days' },
  month: { zh: '月', en: 'months' },
}

/** What a fact has to be where a condition names it. */
const TYPE_NEEDED = {
  boolean: { zh: '是或否的事实', en: 'a yes-or-no fact' },
  choice: { zh: '选择题', en: 'a choice' },
  number: { zh: '数字', en: 'a number' },
  date: { zh: '日期', en: 'a date' },
} as const satisfies Readonly<Partial<Record<FactSource['type'], InWords>>>

/** Whether the names in one condition resolve and what they name fits, its parts apart. */
export function lintCondition(
  condition: ConditionSource,
  law: LawSources,
  measures: Measures,
  wrong: (says: InWords, key?: string) => void,
): void {
  const fact = (id: string, type: keyof typeof TYPE_NEEDED, key: string): FactSource | undefined => {
    const { facts } = law.facts
    const found = Object.hasOwn(facts, id) ? facts[id] : undefined
    if (found === undefined) {
      const near = perhapsMeant(id, Object.keys(facts))
      wrong(
        {
          zh: `没有叫 ${id} 的事实（facts.yaml）${near.zh}`,
          en: `there is no fact called ${id} (facts.yaml)${near.en}`,
        },
        key,
      )
    } else if (found.type !== type) {
      const { zh, en } = TYPE_NEEDED[type]
      wrong({ zh: `${id} 不是${zh}，不能这样用`, en: `${id} is not ${en} and cannot be used like this` }, key)
    }
    return found
  }
  const term = (id: string, unit: 'day' | 'month', key: string) => {
    const found = unitOf(id, measures)
    if (found === undefined) {
      const near = perhapsMeant(id, namesOf(measures))
      wrong(
        {
          zh: `没有叫 ${id} 的 terms 或时间线${near.zh}`,
          en: `there is nothing called ${id} in the terms or timelines${near.en}`,
        },
        key,
      )
    } else if (found !== unit) {
      const [is, needed] = [UNIT_WORDS[found], UNIT_WORDS[unit]]
      wrong(
        {
          zh: `${id} 是按${is.zh}算的，这里要按${needed.zh}算的`,
          en: `${id} is counted in ${is.en}; here it has to be counted in ${needed.en}`,
        },
        key,
      )
    }
  }
  const document = (id: string, key: string) => {
    if (Object.hasOwn(law.documents, id)) return
    const near = perhapsMeant(id, Object.keys(law.documents))
    wrong(
      {
        zh: `没有叫 ${id} 的材料（documents.yaml）${near.zh}`,
        en: `there is no paper called ${id} (documents.yaml)${near.en}`,
      },
      key,
    )
  }
  const bounded = (bounds: Readonly<Record<string, unknown>>) => {
    if (Object.values(bounds).some((bound) => bound !== undefined)) return
    const keys = Object.keys(bounds)
    wrong({ zh: `${keys.join('、')} 至少写一个`, en: `write at least one of ${keys.join(', ')}` })
  }
  if ('is' in condition) fact(condition.is, 'boolean', 'is')
  else if ('in' in condition) {
    const options = fact(condition.fact, 'choice', 'fact')?.options
    for (const value of options === undefined ? [] : condition.in) {
      if (Object.hasOwn(options ?? {}, value)) continue
      const known = Object.keys(options ?? {})
      wrong(
        {
          zh: `${condition.fact} 没有 ${value} 这个选项；有的是 ${known.join('、')}`,
          en: `${condition.fact} has no option ${value}; there are ${known.join(', ')}`,
        },
        'in',
      )
    }
  } else if ('fact' in condition) {
    fact(condition.fact, 'number', 'fact')
    bounded({ atLeast: condition.atLeast, atMost: condition.atMost })
  } else if ('age' in condition) {
    fact(condition.age, 'date', 'age')
    bounded({ atLeast: condition.atLeast, under: condition.under })
  } else if ('lasted' in condition) {
    term(condition.lasted, 'day', 'lasted')
    bounded({ atLeast: condition.atLeast, atMost: condition.atMost })
  } else if ('now' in condition) term(condition.now, 'day', 'now')
  else if ('remaining' in condition) term(condition.remaining, 'day', 'remaining')
  else if ('paidWithin' in condition) term(condition.paidWithin, 'month', 'paidWithin')
  else if ('run' in condition) {
    term(condition.run, 'month', 'run')
    if (condition.after !== undefined) term(condition.after.replace(/\.start$/, ''), 'day', 'after')
  } else if ('total' in condition) {
    const inMonths = /month|year/.test(condition.window)
    if (inMonths !== /month|year/.test(condition.atLeast))
      wrong(
        {
          zh: 'atLeast 和 window 要用同一种单位（都按月或都按天）',
          en: 'atLeast and window need the same unit (both in months or both in days)',
        },
        'window',
      )
    term(condition.total, inMonths ? 'month' : 'day', 'total')
  } else if ('holds' in condition) document(condition.holds, 'holds')
  else if ('judgement' in condition) for (const id of condition.usually ?? []) document(id, 'usually')
  else if ('anyPerson' in condition) {
    const { relation } = condition.anyPerson
    const { relations } = law.facts
    if (!Object.hasOwn(relations, relation)) {
      const near = perhapsMeant(relation, Object.keys(relations))
      wrong(
        {
          zh: `没有叫 ${relation} 的关系（facts.yaml 的 relations）${near.zh}`,
          en: `there is no relation called ${relation} (relations in facts.yaml)${near.en}`,
        },
        'anyPerson',
      )
    }
  } else if ('versions' in condition) lintVersions(condition.versions, (says) => wrong(says, 'versions'))
}

/** Versions follow one another without overlap or hole. */
function lintVersions(versions: readonly VersionSource[], wrong: (says: InWords) => void): void {
  const spans = versions.map((version, i) => ({
    nth: i + 1,
    from: (version.from === undefined ? undefined : parseDay(version.from)) ?? Number.NEGATIVE_INFINITY,
    to: (version.to === undefined ? undefined : parseDay(version.to)) ?? Number.POSITIVE_INFINITY,
  }))
  spans.sort((a, b) => a.from - b.from)
  spans.forEach((span, i) => {
    if (span.to < span.from)
      wrong({
        zh: `第 ${span.nth} 个版本结束（to）早于开始（from）`,
        en: `version ${span.nth} ends (to) before it begins (from)`,
      })
    const before = spans[i - 1]
    if (before === undefined) return
    const pair = {
      zh: `第 ${before.nth} 个和第 ${span.nth} 个版本`,
      en: `versions ${before.nth} and ${span.nth}`,
    }
    const gap = span.from - before.to - 1
    const mend = {
      zh: '前一个的 to 写成后一个 from 的前一天',
      en: 'let the earlier one end (to) on the day before the later one begins (from)',
    }
    if (gap < 0) wrong({ zh: `${pair.zh}的时间重叠；${mend.zh}`, en: `${pair.en} overlap; ${mend.en}` })
    else if (gap > 0)
      wrong({
        zh: `${pair.zh}之间空了 ${gap} 天；${mend.zh}`,
        en: `${pair.en} leave ${gap} ${gap === 1 ? 'day' : 'days'} between them open; ${mend.en}`,
      })
  })
}
