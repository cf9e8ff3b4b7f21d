import type { InWords } from '../language.ts'
import { perhapsMeant } from '../nearest-name.ts'
import type { ConditionSource } from '../schema/condition.ts'
import type { FactSource, FactsSource } from '../schema/facts.ts'
import { circlesIn } from './circles.ts'
import { derivationsIn } from './conditions-in.ts'
import type { Findings, Path } from './finding.ts'

const FILE = 'facts.yaml'

/** What a fact of each type may be called where another type was expected. */
const TYPE_WORDS: Readonly<Record<FactSource['type'], InWords>> = {
  boolean: { zh: '是或否（boolean）', en: 'a yes or no (boolean)' },
  choice: { zh: '选择题（choice）', en: 'a choice' },
  number: { zh: '数字（number）', en: 'a number' },
  date: { zh: '日期（date）', en: 'a date' },
  code: { zh: '行政区划代码（code）', en: 'a division code (code)' },
  intervals: { zh: '一段段的时间（intervals）', en: 'stretches of time (intervals)' },
  months: { zh: '各险种的月份（months）', en: 'months by type of insurance (months)' },
  people: { zh: '家人（people）', en: 'family members (people)' },
  items: { zh: '材料（items）', en: 'papers (items)' },
  permits: { zh: '证件（permits）', en: 'permits' },
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
  const wrong = (key: string, says: InWords) => findings.error(FILE, ['facts', id, key], says)
  if (fact.from !== undefined) {
    needFact(fact.from, [fact.type], ['facts', id, 'from'], facts, findings)
  }
  if (fact.type === 'choice' && fact.options === undefined)
    findings.error(FILE, ['facts', id], { zh: '选择题要写 options', en: 'a choice needs options' })
  if (fact.type !== 'choice' && fact.options !== undefined)
    wrong('options', {
      zh: `只有选择题能写 options；${id} 是${TYPE_WORDS[fact.type].zh}`,
      en: `only a choice has options; ${id} is ${TYPE_WORDS[fact.type].en}`,
    })
  for (const option of Object.keys(fact.implied ?? {})) {
    if (Object.hasOwn(fact.options ?? {}, option)) continue
    const near = perhapsMeant(option, Object.keys(fact.options ?? {}))
    findings.error(FILE, ['facts', id, 'implied', option], {
      zh: `没有 ${option} 这个选项${near.zh}`,
      en: `there is no option ${option}${near.en}`,
    })
  }
  if (fact.derive !== undefined && fact.type !== 'boolean')
    wrong('derive', {
      zh: '只有是或否（boolean）的事实能写 derive；选择题写 implied',
      en: 'only a yes-or-no fact (boolean) can have derive; a choice has implied',
    })
  if (fact.never !== undefined && fact.open !== undefined)
    wrong('open', {
      zh: 'never 和 open 都是「没有日期」这个回答，只留一个',
      en: 'never and open are both the answer "no date"; keep one of them',
    })
  lintEnglish(id, fact, findings)
}

/** English words stand beside Chinese ones and never alone; where options have any, each has. */
function lintEnglish(id: string, fact: FactSource, findings: Findings): void {
  const { en } = fact
  if (en === undefined) return
  const path = ['facts', id, 'en']
  for (const key of ['why', 'help', 'obtain', 'never', 'open', 'unit', 'assume'] as const) {
    if (en[key] !== undefined && fact[key] === undefined)
      findings.error(FILE, [...path, key], {
        zh: `中文没有写 ${key}；先写中文，或者去掉这一句`,
        en: `the Chinese words have no ${key}; write it in Chinese first, or take this one out`,
      })
  }
  const options = fact.options ?? {}
  lintSameKeys(en.options ?? {}, options, [...path, 'options'], findings)
  const missing = Object.keys(options).filter((option) => !Object.hasOwn(en.options ?? {}, option))
  if (missing.length > 0)
    findings.error(FILE, en.options === undefined ? path : [...path, 'options'], {
      zh: `英文的 options 少了 ${missing.join('、')}；要和中文的选项一样`,
      en: `the English options lack ${missing.join(', ')}; they have to be the same as the Chinese ones`,
    })
}

/** Every key of the English words is one of the Chinese ones. */
function lintSameKeys(
  english: Readonly<Record<string, string>>,
  chinese: Readonly<Record<string, string>>,
  path: Path,
  findings: Findings,
): void {
  for (const key of Object.keys(english)) {
    if (Object.hasOwn(chinese, key)) continue
    const near = perhapsMeant(key, Object.keys(chinese))
    findings.error(FILE, [...path, key], {
      zh: `中文里没有 ${key}${near.zh}`,
      en: `there is no ${key} in Chinese${near.en}`,
    })
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
  if (found === undefined) {
    const near = perhapsMeant(id, Object.keys(facts))
    findings.error(FILE, path, {
      zh: `没有叫 ${id} 的事实${near.zh}`,
      en: `there is no fact called ${id}${near.en}`,
    })
  } else if (!types.includes(found.type)) {
    const is = TYPE_WORDS[found.type]
    const needed = types.map((type) => TYPE_WORDS[type])
    findings.error(FILE, path, {
      zh: `${id} 是${is.zh}，这里要${needed.map(({ zh }) => zh).join('或')}`,
      en: `${id} is ${is.en}; here it has to be ${needed.map(({ en }) => en).join(' or ')}`,
    })
  }
}

function lintCircles(facts: FactsSource, findings: Findings): void {
  const next = new Map<string, readonly string[]>()
  for (const [id, fact] of Object.entries(facts.facts))
    next.set(id, fact.from === undefined ? [] : [fact.from])
  for (const { fact, condition } of derivationsIn(facts)) {
    next.set(fact, [...(next.get(fact) ?? []), ...factsNamedIn(condition)])
  }
  for (const circle of circlesIn(next)) {
    const round = circle.join(' → ')
    findings.error(FILE, ['facts', circle[0] ?? ''], {
      zh: `事实绕成了圈：${round}；去掉其中一个 from、derive 或 implied`,
      en: `the facts go in a circle: ${round}; take out one from, derive or implied of them`,
    })
  }
}

function factsNamedIn(condition: ConditionSource): readonly string[] {
  if ('is' in condition) return [condition.is]
  if ('fact' in condition) return [condition.fact]
  if ('age' in condition) return [condition.age]
  if ('hukouIn' in condition) return ['hukouPlace']
  return []
}
