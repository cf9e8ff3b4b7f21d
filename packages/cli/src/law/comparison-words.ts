import type { Bearing, EligibilityComparison, EligibilityDifference, PaperDifference } from '@juyi/journey'
import type { ValueDifference } from '@juyi/law'
import { parseDay } from '@juyi/rules'
import { type Basis, basisOf } from './basis.ts'
import {
  type BookComparison,
  COMPARED_TOPICS,
  type ComparedTopic,
  RELATIONS,
  type Relation,
} from './comparison.ts'
import { factsInWords } from './fact-words.ts'
import { type LawWords, lawWords } from './words/index.ts'

/** One difference, or one thing that was not compared, in words. */
export interface ComparedItem {
  readonly topic: ComparedTopic
  readonly relation: Relation
  /** The difference in one sentence, without its full stop. */
  readonly says: string
  /** Somebody who shows it. */
  readonly example?: string
  /** What comes out for the example under both. */
  readonly outcome?: string
  readonly basis?: ItemBasis
}

/** The source that allows a difference; for what is not asked here, that of the rule which asks for it. */
export interface ItemBasis extends Basis {
  readonly of: 'own' | 'other'
}

/** What the two places are called in the words. */
export interface Names {
  readonly own: string
  readonly other: string
}

/** Everything that a comparison found, in the order of the topics; what was not compared stands last in each. */
export function comparedItems(comparison: BookComparison, names: Names): readonly ComparedItem[] {
  const { eligibility, values, papers } = comparison
  const { compare } = lawWords(comparison.own.language)
  const items = [
    ...grouped(eligibility.differences, comparison).map((ones) => eligibilityItem(ones, comparison, names)),
    ...eligibility.notCompared.map((one) => notShown(one, comparison)),
    ...papers.differences.map((one) => paperItem(one, comparison)),
    ...values.differences.map((one) => valueItem(one, comparison, names)),
    ...values.notCompared.flatMap(({ topic, rule, why }): readonly ComparedItem[] => {
      if (why === 'words') return []
      const told = rule.says ?? rule.id
      const words = { several: compare.several, unknown: compare.noAmount, onlyOther: compare.onlyOther }
      return [{ topic, relation: 'notCompared', says: words[why](told, names.own, names.other) }]
    }),
  ]
  const rank = ({ topic, relation }: ComparedItem) =>
    COMPARED_TOPICS.indexOf(topic) * RELATIONS.length + RELATIONS.indexOf(relation)
  return [...items].sort((a, b) => rank(a) - rank(b))
}

/** What was left out of a comparison by its nature, in words: nothing to measure, or papers that overlap. */
export function leftOut({ own, values, papers }: BookComparison): readonly ComparedItem[] {
  const { compare } = lawWords(own.language)
  return [
    ...papers.notCompared.map(
      ({ says = '' }): ComparedItem => ({
        topic: 'papers',
        relation: 'notCompared',
        says: compare.overlapping(says),
      }),
    ),
    ...values.notCompared
      .filter(({ why }) => why === 'words')
      .map(
        ({ topic, rule }): ComparedItem => ({
          topic,
          relation: 'notCompared',
          says: compare.onlyWords(rule.says ?? rule.id),
        }),
      ),
  ]
}

/** Differences that would be told alike but for the way that people go: they are one difference. */
function grouped(
  differences: readonly EligibilityDifference[],
  { own }: BookComparison,
): readonly (readonly EligibilityDifference[])[] {
  const words = lawWords(own.language)
  const keyOf = (one: EligibilityDifference) =>
    JSON.stringify([one.kind, one.topic, one.own, one.other, mainWords(one, words)])
  return [...Map.groupBy(differences, keyOf).values()]
}

function mainWords(one: EligibilityDifference, words: LawWords): string {
  const lacking = words.quotes(says(one.lacking))
  if (one.kind === 'adds') return lacking
  return one.kind === 'drops' ? `${routeOf(one)} ${lacking}` : `${openOf(one)} ${enoughOf(one)} ${lacking}`
}

function eligibilityItem(
  ones: readonly EligibilityDifference[],
  { own, other, law }: BookComparison,
  names: Names,
): ComparedItem {
  const [one] = ones
  if (one === undefined) throw new Error('a group of differences has at least one')
  const { compare, series } = lawWords(own.language)
  return {
    topic: one.topic,
    relation: one.kind,
    says: eligibilityWords(one, [...new Set(ones.map(enoughOf))], names, own.language),
    example: factsInWords(one.example, one.telling, own, law),
    outcome: series([
      compare.verdict(names.other, compare.verdicts[one.other]),
      compare.verdict(names.own, compare.verdicts[one.own]),
    ]),
    basis: { ...basisOf(one.allowedBy, one.confidence, own, other), of: 'own' },
  }
}

function eligibilityWords(
  one: EligibilityDifference,
  enough: readonly string[],
  { other }: Names,
  language: BookComparison['own']['language'],
): string {
  const { compare } = lawWords(language)
  const lacking = says(one.lacking)
  switch (one.kind) {
    case 'adds':
      if (one.topic === 'scope') return compare.shutsOut(lacking)
      return one.own === 0
        ? compare.asksMore(lacking, enough, other)
        : compare.leavesToDesk(lacking, enough, other)
    case 'drops': {
      if (one.topic === 'scope') return compare.letsIn(lacking)
      const words = compare.asksLess(routeOf(one), lacking, one.own === 1)
      return enough.length > 1 ? compare.soFor(words, enough) : words
    }
    case 'specifies':
      return one.own === 2
        ? compare.settlesYes(openOf(one), enoughOf(one), other)
        : compare.settlesNo(openOf(one), lacking, other)
  }
}

function says(bearings: readonly Bearing[]): readonly string[] {
  return bearings.map((bearing) => bearing.says)
}

/** What the law above leaves to the desk. */
function openOf({ way }: EligibilityDifference): string {
  return way.findLast(({ open }) => open)?.says ?? ''
}

/** What is enough for the person: the last that is asked on their way. */
function enoughOf({ way }: EligibilityDifference): string {
  return way.findLast(({ open }) => !open)?.says ?? ''
}

function routeOf(one: EligibilityDifference): string {
  return one.way.find(({ id }) => /^routes\/[^/]+$/.test(id))?.says ?? enoughOf(one)
}

function notShown(
  { why, lacking, way }: EligibilityComparison['notCompared'][number],
  { own }: BookComparison,
): ComparedItem {
  const { compare } = lawWords(own.language)
  const about = says(lacking.length > 0 ? lacking : way)
  return {
    topic: lacking.some(({ id }) => id.startsWith('scope/')) ? 'scope' : 'eligibility',
    relation: 'notCompared',
    says: why === 'tooMany' ? compare.tooMany(about) : compare.noExample(about),
  }
}

function paperItem(
  { kind, requirement, example }: PaperDifference,
  { own, other, law }: BookComparison,
): ComparedItem {
  const { compare } = lawWords(own.language)
  const facts = factsInWords(example, [...example.keys()], own, law)
  const words = kind === 'adds' ? compare.asksPaper : compare.asksNoPaper
  // What another place asks for needs no article that allows a difference.
  const [of, asking, beside] =
    kind === 'adds' ? (['own', own, other] as const) : (['other', other, { citations: {} }] as const)
  return {
    topic: 'papers',
    relation: kind,
    says: words(compare.purpose[requirement.for], requirement.says ?? requirement.id, facts === ''),
    ...(facts === '' ? {} : { example: facts }),
    basis: { ...basisOf(requirement.cites, requirement.confidence, asking, beside), of },
  }
}

function valueItem(
  { topic, kind, own: rule, other: theirs, examples }: ValueDifference,
  { own, other }: BookComparison,
  names: Names,
): ComparedItem {
  const { compare, date, series } = lawWords(own.language)
  const day = (text: string) => {
    const found = parseDay(text)
    return found === undefined ? text : date(found)
  }
  const outcome = examples.map(({ from, own: mine, other: yours }) => {
    if (from !== undefined) {
      return yours === undefined
        ? compare.daysAlone(day(from), names.own, day(mine))
        : compare.days(day(from), names.own, day(mine), names.other, day(yours))
    }
    const ours = compare.yuan(names.own, mine)
    return yours === undefined || yours === '?' ? ours : series([ours, compare.yuan(names.other, yours)])
  })
  return {
    topic,
    relation: kind,
    says: compare.against(rule.says ?? rule.id, names.other, theirs === undefined ? undefined : theirs.says),
    outcome: series(outcome),
    basis: { ...basisOf(rule.cites, rule.confidence, own, other), of: 'own' },
  }
}

/**
 * The sources of a difference in words.
 *
 * @param brief whether to count what is no legal instrument, where there are instruments, instead of naming it
 */
export function basisInWords(
  { of, ...basis }: ItemBasis,
  names: Names,
  words: LawWords,
  brief: boolean,
): string {
  const sources = words.sources(basis, brief)
  return of === 'own' ? sources : words.compare.notWaived(names.own, names.other, sources)
}

/** The day of a comparison as it is written in it. */
export function comparedOn({ day, own }: BookComparison): string {
  return lawWords(own.language).date(day)
}
