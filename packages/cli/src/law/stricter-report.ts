import { appliedTo, buildBook, type LawSources } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import {
  type BookComparison,
  COMPARED_TOPICS,
  type ComparedTopic,
  compareBooks,
  relationOf,
} from './comparison.ts'
import {
  type ComparedItem,
  comparedItems,
  comparedOn,
  leftOut,
  type Names,
  RELATION,
} from './comparison-words.ts'

/** A place with a parent, compared with it. */
export interface PlaceWithParent {
  readonly comparison: BookComparison
  readonly names: Names
}

/** Every place that has a parent, compared with it on the day on which the law was last checked. */
export function comparedWithParents(law: LawSources): readonly PlaceWithParent[] {
  const day = lastChecked(law)
  return [...law.places.values()].flatMap(({ code, short, parent }) => {
    if (parent === undefined) return []
    const comparison = compareBooks(buildBook(code, law), appliedTo(parent, code, law), parent, law, day)
    return [{ comparison, names: { own: short, other: law.places.get(parent)?.short ?? parent } }]
  })
}

/** The report must not change with the day on which it is made, only with the law. */
function lastChecked({ places }: LawSources): Day {
  return Math.max(0, ...[...places.values()].map(({ checked }) => parseDay(checked) ?? 0))
}

const TOPICS = Object.keys(COMPARED_TOPICS).filter(isTopic)

function isTopic(key: string): key is ComparedTopic {
  return Object.hasOwn(COMPARED_TOPICS, key)
}

/** The report for a lawyer, as Markdown. */
export function stricterReport(places: readonly PlaceWithParent[]): string {
  const [first] = places
  const day = first === undefined ? '' : comparedOn(first.comparison).words
  const all = places.map((place) => ({ ...place, items: comparedItems(place.comparison, place.names) }))
  const stricter = all.flatMap(({ names, items }) =>
    items.filter(({ relation }) => relation === 'adds').map((item) => ({ names, item })),
  )
  return `${[
    '# 各地的规则和上一级比',
    '',
    `This page is for lawyers. For every place whose rules we hold it lists where they ask for more than the rules one level above (the province, or the nation), ask for less, settle what is left open above, or cannot be ordered. Every difference in who may apply is shown by an invented person whom the program has answered under both rules; every difference in a time limit by the dates that both give. It says what the data in \`law/\` say, and no more: whether a place may differ is for the lawyer to judge. Rules as of ${first === undefined ? '' : comparedOn(first.comparison).iso}.`,
    '',
    '这一页由程序生成，不要手改：`npx juyi law stricter --write docs/stricter-than-national.md`。规则改了就重新生成；旧的一页通不过测试。',
    '',
    `按${day}的规则。两边的规则都放在同一个地方算。条文怎么写就怎么比，把握低的也比，写明“待核实”的不能当作法律。`,
    '例子里的人是编的；没有另外写明的，都是内地户籍、户口不在本地、还没有本地居住证。',
    '',
    '- **更严**：上一级可以的人，这里不行（或者要看窗口）；时间更短、费用更高、要等更久。',
    '- **更宽**：上一级不行的人，这里可以。',
    '- **写明了**：上一级留给窗口判断，或者没有写的，这里写明了。',
    '- **互有宽严**：有的人更严，有的人更宽。',
    '- **没有比**：比不了，原因写在后面。不等于一样。',
    '',
    '## 总表',
    '',
    `| 地方 | 上一级 | ${TOPICS.map((topic) => COMPARED_TOPICS[topic]).join(' | ')} |`,
    `| --- | --- | ${TOPICS.map(() => '---').join(' | ')} |`,
    ...all.map(
      ({ comparison, names }) =>
        `| ${names.own} | ${names.other} | ${TOPICS.map((topic) => RELATION[relationOf(comparison, topic)]).join(' | ')} |`,
    ),
    '',
    '## 更严的，一处一行',
    '',
    '依据只说明这一条从哪里来，不说明它可以这样规定。',
    '',
    ...stricter.map(
      ({ names, item }) =>
        `- **${names.own}**（${COMPARED_TOPICS[item.topic]}）：${item.says}。依据：${item.basis ?? ''}`,
    ),
    ...all.flatMap(({ comparison, names, items }) => placeSection(comparison, names, items)),
  ].join('\n')}\n`
}

function placeSection(
  comparison: BookComparison,
  names: Names,
  items: readonly ComparedItem[],
): readonly string[] {
  const rest = leftOut(comparison)
  const out = ['', `## ${comparison.own.place.name}（和${names.other}比）`]
  for (const topic of TOPICS) {
    const own = items.filter((item) => item.topic === topic)
    if (own.length === 0) continue
    out.push('', `### ${COMPARED_TOPICS[topic]}：${RELATION[relationOf(comparison, topic)]}`, '')
    out.push(...own.flatMap(itemLines))
  }
  if (items.length === 0) out.push('', '没有找到差别。')
  if (rest.words + rest.papers > 0)
    out.push('', `没有比的：${rest.words} 条只有文字、没有数字的，${rest.papers} 项收的材料有交叉的。`)
  return out
}

function itemLines({ relation, says, example, outcome, basis }: ComparedItem): readonly string[] {
  return [
    `- **${RELATION[relation]}** ${says}`,
    ...(example === undefined || example === '' ? [] : [`  - 例：${example}`]),
    ...(outcome === undefined ? [] : [`  - ${outcome}`]),
    ...(basis === undefined ? [] : [`  - 依据：${basis}`]),
  ]
}
