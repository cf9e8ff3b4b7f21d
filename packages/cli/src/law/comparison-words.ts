import type { Bearing, EligibilityDifference, PaperDifference } from '@juyi/journey'
import type { Confidence, LawBook, Rule, ValueDifference } from '@juyi/law'
import { formatDay, parseDay } from '@juyi/rules'
import { CONFIDENCE, chineseDate, PURPOSE } from '../words.ts'
import { type BookComparison, COMPARED_TOPICS, type ComparedTopic, type Relation } from './comparison.ts'
import { factsInWords } from './fact-words.ts'

/** One difference, or one thing that was not compared, in words. */
export interface ComparedItem {
  readonly topic: ComparedTopic
  readonly relation: Relation
  /** The difference in one sentence. */
  readonly says: string
  /** Somebody who shows it. */
  readonly example?: string
  /** What comes out for the example under both. */
  readonly outcome?: string
  /** The source that allows it, or that none was found. */
  readonly basis?: string
}

export const RELATION: Readonly<Record<Relation, string>> = {
  same: '一样',
  adds: '更严',
  drops: '更宽',
  specifies: '写明了',
  incomparable: '互有宽严',
  notCompared: '没有比',
}

/** What the two places are called in the words. */
export interface Names {
  readonly own: string
  readonly other: string
}

const VERDICT = ['不行', '由窗口看', '可以'] as const

/** Everything that a comparison found, in the order of the topics; what was not compared stands last in each. */
export function comparedItems(comparison: BookComparison, names: Names): readonly ComparedItem[] {
  const { eligibility, values, papers } = comparison
  const items = [
    ...eligibility.differences.map((one) => eligibilityItem(one, comparison, names)),
    ...eligibility.notCompared.map(
      (one): ComparedItem => ({
        topic: one.lacking.some(({ id }) => id.startsWith('scope/')) ? 'scope' : 'eligibility',
        relation: 'notCompared',
        says: `${one.why === 'tooMany' ? '要看的组合太多' : '没有找到一个能确认的例子'}：${quoted(one.lacking) || quoted(one.way)}`,
      }),
    ),
    ...papers.differences.map((one) => paperItem(one, comparison, names)),
    ...values.differences.map((one) => valueItem(one, comparison, names)),
    ...values.notCompared
      .filter(({ why }) => why !== 'words')
      .map(
        ({ topic, own, why }): ComparedItem => ({
          topic,
          relation: 'notCompared',
          says: `「${own.says}」：${why === 'several' ? '同一件事有几条，不知道和哪一条比' : '金额没有核实'}`,
        }),
      ),
  ]
  const topics = Object.keys(COMPARED_TOPICS)
  const rank = ({ topic, relation }: ComparedItem) =>
    topics.indexOf(topic) * 10 + Object.keys(RELATION).indexOf(relation)
  return [...items].sort((a, b) => rank(a) - rank(b))
}

/** How many statements have nothing to measure, or overlap in the papers that they take, so that they were left out. */
export function leftOut({ values, papers }: BookComparison): {
  readonly words: number
  readonly papers: number
} {
  return {
    words: values.notCompared.filter(({ why }) => why === 'words').length,
    papers: papers.notCompared.length,
  }
}

function eligibilityItem(
  one: EligibilityDifference,
  { own, other }: BookComparison,
  names: Names,
): ComparedItem {
  return {
    topic: one.topic,
    relation: one.kind,
    says: eligibilityWords(one, names),
    example: factsInWords(one.example, one.telling, own),
    outcome: `${names.other}：${VERDICT[one.other]}；${names.own}：${VERDICT[one.own]}`,
    basis: basisOf(one.allowedBy, one.confidence, own.citations, other.citations),
  }
}

function eligibilityWords(one: EligibilityDifference, names: Names): string {
  const lacking = quoted(one.lacking)
  const going = last(one.way.filter(({ open }) => !open))
  switch (one.kind) {
    case 'adds':
      if (one.topic === 'scope') return `有的人不给办：${lacking}`
      return one.own === 0
        ? `多要${lacking}。在${names.other}，「${going}」就够`
        : `${lacking}不齐的，要由窗口看。在${names.other}，「${going}」就够`
    case 'drops': {
      const route = one.way.find(({ id }) => /^routes\/[^/]+$/.test(id))?.says ?? going
      if (one.topic === 'scope') return `给办的人更多：不看${lacking}`
      return `走「${route}」，不要${lacking}${one.own === 1 ? '（够不够由窗口看）' : ''}`
    }
    case 'specifies': {
      const open = last(one.way.filter((way) => way.open))
      const which = `${names.other}由窗口看的（${open}）`
      return one.own === 2 ? `${which}，这里写明可以：${going}` : `${which}，这里写明还要${lacking}`
    }
  }
}

function quoted(bearings: readonly Bearing[]): string {
  return bearings.map(({ says }) => `「${says}」`).join('')
}

function last(bearings: readonly Bearing[]): string {
  return bearings.at(-1)?.says ?? ''
}

function paperItem(
  { kind, requirement, example }: PaperDifference,
  { own, other }: BookComparison,
  names: Names,
): ComparedItem {
  const facts = factsInWords(example, [...example.keys()], own)
  const asked = '要带'
  const not = '没有列'
  return {
    topic: 'papers',
    relation: kind,
    says: `${PURPOSE[requirement.for]}${kind === 'adds' ? '多要' : '没有列'}「${requirement.says}」`,
    example: facts === '' ? '不论什么人' : facts,
    outcome: `${names.other}：${kind === 'adds' ? not : asked}；${names.own}：${kind === 'adds' ? asked : not}`,
    basis:
      kind === 'adds'
        ? basisOf(requirement.cites, requirement.confidence, own.citations, other.citations)
        : `没有找到${names.own}写明不要的；${names.other}：${basisOf(requirement.cites, requirement.confidence, other.citations)}`,
  }
}

function valueItem(
  { topic, kind, own: rule, other: theirs, examples }: ValueDifference,
  { own, other }: BookComparison,
  names: Names,
): ComparedItem {
  const against = theirs === undefined ? `${names.other}没有写` : `${names.other}：「${theirs.says}」`
  return {
    topic,
    relation: kind,
    says: `「${rule.says}」。${against}`,
    outcome: examples
      .map(({ from, own: mine, other: yours }) => {
        if (from === undefined)
          return `${names.own}：${mine}元${yours === undefined || yours === '?' ? '' : `；${names.other}：${yours}元`}`
        const to = `${dayWords(from)}起数，${names.own}到${dayWords(mine)}`
        return yours === undefined ? to : `${to}，${names.other}到${dayWords(yours)}`
      })
      .join('；'),
    basis: basisOf(rule.cites, rule.confidence, own.citations, other.citations),
  }
}

function dayWords(text: string): string {
  const day = parseDay(text)
  return day === undefined ? text : chineseDate(day)
}

/** The sources with how sure they are; a source that is no legal instrument allows nothing, and that is said. */
export function basisOf(
  cites: Rule['cites'],
  confidence: Confidence,
  ...books: readonly LawBook['citations'][]
): string {
  if (cites.length === 0) return `没有找到依据（${CONFIDENCE[confidence]}）`
  const found = cites.map((cite) => books.map((book) => book[cite]).find((one) => one !== undefined))
  const labels = cites.map((cite, i) => found[i]?.label ?? cite)
  const words = `${[...new Set(labels)].join('；')}（${CONFIDENCE[confidence]}）`
  return found.some((one) => one?.statute === true) ? words : `没有找到条文，只有：${words}`
}

/** The day of a comparison as it is written in it. */
export function comparedOn({ day }: BookComparison): { readonly iso: string; readonly words: string } {
  return { iso: formatDay(day), words: chineseDate(day) }
}
