import { perhapsMeant } from '../nearest-name.ts'
import type { ConditionSource } from '../schema/condition.ts'
import type { FactSource, FactsSource } from '../schema/facts.ts'
import { circlesIn } from './circles.ts'
import { derivationsIn } from './conditions-in.ts'
import type { Findings, Path } from './finding.ts'

const FILE = 'facts.yaml'

/** What a fact of each type may be called where another type was expected. */
const TYPE_WORDS: Readonly<Record<FactSource['type'], string>> = {
  boolean: '是或否（boolean）',
  choice: '选择题（choice）',
  number: '数字（number）',
  date: '日期（date）',
  code: '行政区划代码（code）',
  intervals: '一段段的时间（intervals）',
  months: '各险种的月份（months）',
  people: '家人（people）',
  items: '材料（items）',
  permits: '证件（permits）',
}

/** Whether the facts fit together: names that resolve, types that fit, nothing circular. */
export function lintFacts(facts: FactsSource, findings: Findings): void {
  for (const [id, fact] of Object.entries(facts.facts)) lintFact(id, fact, facts, findings)
  lintTimelines(facts, findings)
  for (const [key, en] of [
    ['relations', 'relationsEn'],
    ['actors', 'actorsEn'],
  ] as const)
    lintSameKeys(facts[en], facts[key], [en], findings)
  lintCircles(facts, findings)
}

function lintFact(id: string, fact: FactSource, facts: FactsSource, findings: Findings): void {
  const wrong = (key: string, says: string) => findings.error(FILE, ['facts', id, key], says)
  if (fact.from !== undefined) {
    needFact(fact.from, [fact.type], ['facts', id, 'from'], facts, findings)
  }
  if (fact.type === 'choice' && fact.options === undefined)
    findings.error(FILE, ['facts', id], '选择题要写 options')
  if (fact.type !== 'choice' && fact.options !== undefined)
    wrong('options', `只有选择题能写 options；${id} 是${TYPE_WORDS[fact.type]}`)
  for (const option of Object.keys(fact.implied ?? {})) {
    if (!Object.hasOwn(fact.options ?? {}, option)) {
      const known = Object.keys(fact.options ?? {})
      findings.error(
        FILE,
        ['facts', id, 'implied', option],
        `没有 ${option} 这个选项${perhapsMeant(option, known)}`,
      )
    }
  }
  if (fact.derive !== undefined && fact.type !== 'boolean')
    wrong('derive', '只有是或否（boolean）的事实能写 derive；选择题写 implied')
  if (fact.never !== undefined && fact.open !== undefined)
    wrong('open', 'never 和 open 都是「没有日期」这个回答，只留一个')
  lintEnglish(id, fact, findings)
}

/** English words stand beside Chinese ones and never alone; where options have any, each has. */
function lintEnglish(id: string, fact: FactSource, findings: Findings): void {
  const { en } = fact
  if (en === undefined) return
  const path = ['facts', id, 'en']
  for (const key of ['why', 'help', 'obtain', 'never', 'open', 'unit', 'assume'] as const) {
    if (en[key] !== undefined && fact[key] === undefined)
      findings.error(FILE, [...path, key], `中文没有写 ${key}；先写中文，或者去掉这一句`)
  }
  const options = fact.options ?? {}
  lintSameKeys(en.options ?? {}, options, [...path, 'options'], findings)
  const missing = Object.keys(options).filter((option) => !Object.hasOwn(en.options ?? {}, option))
  if (missing.length > 0)
    findings.error(
      FILE,
      en.options === undefined ? path : [...path, 'options'],
      `英文的 options 少了 ${missing.join('、')}；要和中文的选项一样`,
    )
}

/** Every key of the English words is one of the Chinese ones. */
function lintSameKeys(
  english: Readonly<Record<string, string>>,
  chinese: Readonly<Record<string, string>>,
  path: Path,
  findings: Findings,
): void {
  for (const key of Object.keys(english)) {
    if (!Object.hasOwn(chinese, key))
      findings.error(FILE, [...path, key], `中文里没有 ${key}${perhapsMeant(key, Object.keys(chinese))}`)
  }
}

function lintTimelines(facts: FactsSource, findings: Findings): void {
  for (const [id, timeline] of Object.entries(facts.timelines)) {
    const need = (fact: string | undefined, types: readonly FactSource['type'][], ...key: Path) => {
      if (fact !== undefined) needFact(fact, types, ['timelines', id, ...key], facts, findings)
    }
    if (timeline.unit === 'day') {
      need(timeline.since, ['date'], 'since')
      need(timeline.until, ['date'], 'until')
      need(timeline.intervals, ['intervals', 'permits'], 'intervals')
      need(timeline.flag, ['boolean'], 'flag')
    } else {
      need(timeline.byType, ['months'], 'byType')
      need(timeline.consecutive, ['number'], 'consecutive')
      timeline.counts?.forEach((count, i) => {
        need(count.fact, ['number'], 'counts', i, 'fact')
      })
    }
  }
}

function needFact(
  id: string,
  types: readonly FactSource['type'][],
  path: Path,
  { facts }: FactsSource,
  findings: Findings,
): void {
  const found = Object.hasOwn(facts, id) ? facts[id] : undefined
  if (found === undefined)
    findings.error(FILE, path, `没有叫 ${id} 的事实${perhapsMeant(id, Object.keys(facts))}`)
  else if (!types.includes(found.type))
    findings.error(
      FILE,
      path,
      `${id} 是${TYPE_WORDS[found.type]}，这里要${types.map((type) => TYPE_WORDS[type]).join('或')}`,
    )
}

function lintCircles(facts: FactsSource, findings: Findings): void {
  const next = new Map<string, readonly string[]>()
  for (const [id, fact] of Object.entries(facts.facts))
    next.set(id, fact.from === undefined ? [] : [fact.from])
  for (const { fact, condition } of derivationsIn(facts)) {
    next.set(fact, [...(next.get(fact) ?? []), ...factsNamedIn(condition)])
  }
  for (const circle of circlesIn(next)) {
    findings.error(
      FILE,
      ['facts', circle[0] ?? ''],
      `事实绕成了圈：${circle.join(' → ')}；去掉其中一个 from、derive 或 implied`,
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
