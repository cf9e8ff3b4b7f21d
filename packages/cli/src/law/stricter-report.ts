import { appliedTo, buildBook, type Language, type LawSources } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import { type BookComparison, COMPARED_TOPICS, compareBooks, relationOf } from './comparison.ts'
import {
  basisInWords,
  type ComparedItem,
  comparedItems,
  comparedOn,
  leftOut,
  type Names,
} from './comparison-words.ts'
import { shortName } from './place-name.ts'
import { type LawWords, lawWords } from './words/index.ts'

/** A place with a parent, compared with it. */
export interface PlaceWithParent {
  readonly comparison: BookComparison
  readonly names: Names
}

/** Every place that has a parent, compared with it on the day on which the law was last checked. */
export function comparedWithParents(law: LawSources, language: Language): readonly PlaceWithParent[] {
  const day = lastChecked(law)
  return [...law.places.values()].flatMap(({ code, parent }) => {
    if (parent === undefined) return []
    const own = buildBook(code, law, undefined, language)
    const comparison = compareBooks(own, appliedTo(parent, code, law, language), parent, law, day)
    return [{ comparison, names: { own: own.place.short, other: shortName(parent, law, language) } }]
  })
}

/** The report must not change with the day on which it is made, only with the law. */
function lastChecked({ places }: LawSources): Day {
  return Math.max(0, ...[...places.values()].map(({ checked }) => parseDay(checked) ?? 0))
}

/** What of a place is not compared at all. */
const UNCOMPARED = ['period', 'acts', 'channels', 'cancellation', 'benefits', 'cutoffs'] as const

interface Told extends PlaceWithParent {
  readonly items: readonly ComparedItem[]
}

/** The report for a lawyer, as Markdown, in the language of the books that were compared. */
export function stricterReport(places: readonly PlaceWithParent[], language: Language): string {
  const words = lawWords(language)
  const { compare, report } = words
  const [first] = places
  const all = places.map((place): Told => ({ ...place, items: comparedItems(place.comparison, place.names) }))
  const topics = COMPARED_TOPICS.map((topic) => compare.topics[topic])
  return `${[
    `# ${report.title}`,
    '',
    report.otherLanguage,
    '',
    report.generated,
    '',
    `## ${report.how}`,
    '',
    report.what(places.length, first === undefined ? '' : comparedOn(first.comparison)),
    '',
    `- ${report.compared(topics)}`,
    `- ${report.uncompared(UNCOMPARED.map((topic) => words.show.topics[topic]))}`,
    `- ${report.asWritten}`,
    `- ${report.examples}`,
    `- ${report.basis}`,
    '',
    ...MEANT.map((relation) => `- **${compare.relation[relation]}** ${report.relations[relation]}`),
    '',
    `## ${report.table}`,
    '',
    row([report.heads.place, report.heads.above, ...topics]),
    row(['', '', ...topics].map(() => '---')),
    ...all.map(({ comparison, names }) =>
      row([
        names.own,
        names.other,
        ...COMPARED_TOPICS.map((topic) => compare.relation[relationOf(comparison, topic)]),
      ]),
    ),
    ...stricterLines(all, words),
    ...all.flatMap((place) => placeSection(place, words)),
  ].join('\n')}\n`
}

/** The relations that need a word of explanation. */
const MEANT = ['adds', 'drops', 'specifies', 'incomparable', 'notCompared'] as const

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Where places are stricter, one to a line; what rests on an article apart from what does not. */
function stricterLines(all: readonly Told[], words: LawWords): readonly string[] {
  const { compare, report } = words
  const lines = all.flatMap(({ names, items }) =>
    items.flatMap(({ relation, topic, says, basis }) => {
      if (relation !== 'adds' || basis === undefined) return []
      const sources = basisInWords(basis, names, words, true)
      const text = `- ${report.line(names.own, compare.topics[topic], says, sources)}`
      // What only hearsay says is not carried by the article that stands beside it.
      return [{ text, byArticle: basis.articles.length > 0 && basis.confidence !== 'low' }]
    }),
  )
  const [articles, others] = [true, false].map((byArticle) =>
    lines.filter((line) => line.byArticle === byArticle).map(({ text }) => text),
  )
  const part = (head: (n: number) => string, texts: readonly string[] = []) =>
    texts.length === 0 ? [] : ['', `### ${head(texts.length)}`, '', ...texts]
  return [
    '',
    `## ${report.stricter(lines.length)}`,
    ...part(report.byArticle, articles),
    ...part(report.byOther, others),
  ]
}

function placeSection({ comparison, names, items }: Told, words: LawWords): readonly string[] {
  const { compare, report } = words
  const out = ['', `## ${report.section(comparison.own.place.name, names.other)}`]
  for (const topic of COMPARED_TOPICS) {
    const own = items.filter((item) => item.topic === topic)
    if (own.length === 0) continue
    const relation = compare.relation[relationOf(comparison, topic)]
    out.push('', `### ${report.topic(compare.topics[topic], relation)}`, '')
    out.push(...own.flatMap((item) => itemLines(item, names, words)))
  }
  if (items.length === 0) out.push('', report.nothing)
  const rest = Map.groupBy(leftOut(comparison), ({ topic }) => topic)
  if (rest.size === 0) return out
  const onlyWords = [...rest].filter(([topic]) => topic !== 'papers')
  out.push(
    '',
    report.leftOut(
      words.list(onlyWords.map(([topic, ones]) => report.ofTopic(compare.topics[topic], ones.length))),
      rest.get('papers')?.length ?? 0,
      comparison.own.place.code,
    ),
  )
  return out
}

function itemLines(item: ComparedItem, names: Names, words: LawWords): readonly string[] {
  const { compare, labelled } = words
  const { example = '', outcome = '', basis } = item
  return [
    `- **${compare.relation[item.relation]}** ${item.says}`,
    ...(example === '' ? [] : [`  - ${labelled(compare.example, example)}`]),
    ...(outcome === '' ? [] : [`  - ${outcome}`]),
    ...(basis === undefined
      ? []
      : [`  - ${labelled(compare.basis, basisInWords(basis, names, words, true))}`]),
  ]
}
