import { parseDay } from '@juyi/rules'
import { perhapsMeant } from '../nearest-name.ts'
import type { ConditionSource, VersionSource } from '../schema/condition.ts'
import type { FactSource } from '../schema/facts.ts'
import type { LawSources } from '../sources.ts'
import { type Measures, namesOf, unitOf } from './terms.ts'

const UNIT_WORDS = { day: '天', month: '月' } as const

/** Whether the names in one condition resolve and what they name fits, its parts apart. */
export function lintCondition(
  condition: ConditionSource,
  law: LawSources,
  measures: Measures,
  wrong: (says: string, key?: string) => void,
): void {
  const fact = (id: string, type: FactSource['type'], words: string, key: string): FactSource | undefined => {
    const { facts } = law.facts
    const found = Object.hasOwn(facts, id) ? facts[id] : undefined
    if (found === undefined)
      wrong(`没有叫 ${id} 的事实（facts.yaml）${perhapsMeant(id, Object.keys(facts))}`, key)
    else if (found.type !== type) wrong(`${id} 不是${words}，不能这样用`, key)
    return found
  }
  const term = (id: string, unit: 'day' | 'month', key: string) => {
    const found = unitOf(id, measures)
    if (found === undefined)
      wrong(`没有叫 ${id} 的 terms 或时间线${perhapsMeant(id, namesOf(measures))}`, key)
    else if (found !== unit) wrong(`${id} 是按${UNIT_WORDS[found]}算的，这里要按${UNIT_WORDS[unit]}算的`, key)
  }
  const document = (id: string, key: string) => {
    if (!Object.hasOwn(law.documents, id))
      wrong(`没有叫 ${id} 的材料（documents.yaml）${perhapsMeant(id, Object.keys(law.documents))}`, key)
  }
  const bounded = (low: unknown, high: unknown, keys: string) => {
    if (low === undefined && high === undefined) wrong(`${keys} 至少写一个`)
  }
  if ('is' in condition) fact(condition.is, 'boolean', '是或否的事实', 'is')
  else if ('in' in condition) {
    const options = fact(condition.fact, 'choice', '选择题', 'fact')?.options
    for (const value of options === undefined ? [] : condition.in) {
      if (!Object.hasOwn(options ?? {}, value))
        wrong(
          `${condition.fact} 没有 ${value} 这个选项；有的是 ${Object.keys(options ?? {}).join('、')}`,
          'in',
        )
    }
  } else if ('fact' in condition) {
    fact(condition.fact, 'number', '数字', 'fact')
    bounded(condition.atLeast, condition.atMost, 'atLeast、atMost')
  } else if ('age' in condition) {
    fact(condition.age, 'date', '日期', 'age')
    bounded(condition.atLeast, condition.under, 'atLeast、under')
  } else if ('lasted' in condition) {
    term(condition.lasted, 'day', 'lasted')
    bounded(condition.atLeast, condition.atMost, 'atLeast、atMost')
  } else if ('now' in condition) term(condition.now, 'day', 'now')
  else if ('remaining' in condition) term(condition.remaining, 'day', 'remaining')
  else if ('paidWithin' in condition) term(condition.paidWithin, 'month', 'paidWithin')
  else if ('run' in condition) {
    term(condition.run, 'month', 'run')
    if (condition.after !== undefined) term(condition.after.replace(/\.start$/, ''), 'day', 'after')
  } else if ('total' in condition) {
    const inMonths = /month|year/.test(condition.window)
    if (inMonths !== /month|year/.test(condition.atLeast))
      wrong('atLeast 和 window 要用同一种单位（都按月或都按天）', 'window')
    term(condition.total, inMonths ? 'month' : 'day', 'total')
  } else if ('holds' in condition) document(condition.holds, 'holds')
  else if ('judgement' in condition) for (const id of condition.usually ?? []) document(id, 'usually')
  else if ('anyPerson' in condition) {
    const { relation } = condition.anyPerson
    const { relations } = law.facts
    if (!Object.hasOwn(relations, relation))
      wrong(
        `没有叫 ${relation} 的关系（facts.yaml 的 relations）${perhapsMeant(relation, Object.keys(relations))}`,
        'anyPerson',
      )
  } else if ('versions' in condition) lintVersions(condition.versions, (says) => wrong(says, 'versions'))
}

/** Versions follow one another without overlap or hole. */
function lintVersions(versions: readonly VersionSource[], wrong: (says: string) => void): void {
  const spans = versions.map((version, i) => ({
    nth: i + 1,
    from: (version.from === undefined ? undefined : parseDay(version.from)) ?? Number.NEGATIVE_INFINITY,
    to: (version.to === undefined ? undefined : parseDay(version.to)) ?? Number.POSITIVE_INFINITY,
  }))
  spans.sort((a, b) => a.from - b.from)
  spans.forEach((span, i) => {
    if (span.to < span.from) wrong(`第 ${span.nth} 个版本结束（to）早于开始（from）`)
    const before = spans[i - 1]
    if (before === undefined) return
    const pair = `第 ${before.nth} 个和第 ${span.nth} 个版本`
    if (before.to >= span.from) wrong(`${pair}的时间重叠；前一个的 to 写成后一个 from 的前一天`)
    else if (before.to + 1 < span.from)
      wrong(`${pair}之间空了 ${span.from - before.to - 1} 天；前一个的 to 写成后一个 from 的前一天`)
  })
}
