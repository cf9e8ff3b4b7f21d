import { divisionName } from '@juyi/identity'
import { type LawSources, resolveCitation, writeProblem } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { LANGUAGE } from '../language.ts'
import type { Page } from '../output/page.ts'
import { CONFIDENCE, chineseDate, REASON } from '../words.ts'
import { comparisonJson } from './comparison-json.ts'
import { comparedItems, RELATION } from './comparison-words.ts'
import type { AnswerChange, LawChanges, PartChange, ScenarioAnswer } from './law-changes.ts'

/** What is known of the two states that were compared. */
export interface ChangeContext {
  readonly commit: string
  readonly day: Day
  /** Files of the old state that could not be read, each with the reason. */
  readonly unread: readonly string[]
  readonly law: LawSources
  readonly before: LawSources
}

/** The old rules and the new ones, as a comparison calls them. */
const NAMES = { own: '现在', other: '原来' }

const ANSWERS = {
  eligible: '可以',
  likely: '多半可以',
  'not-yet': '还不能',
  ineligible: '不行',
  unknown: '还缺信息',
} as const

export function changesJson({ compared, ...rest }: LawChanges): object {
  return {
    ...rest,
    problems: rest.problems.map((problem) => writeProblem(problem, LANGUAGE)),
    compared: compared.map(comparisonJson),
  }
}

export function writeChanges(page: Page, changes: LawChanges, context: ChangeContext): void {
  const { law, before } = context
  page.say(`规则和 ${context.commit.slice(0, 10)} 比，对居民来说变了什么　按${chineseDate(context.day)}算`, {
    look: 'heading',
  })
  if (context.unread.length > 0) {
    page.heading('原来的规则里读不了的（没有比）')
    for (const line of context.unread) page.say(line, { indent: 2, mark: '!' })
  }
  for (const problem of changes.problems) page.say(writeProblem(problem, LANGUAGE), { indent: 2, mark: '!' })
  const lists = [
    ['新的地方', changes.places.added.map((code) => placeName(code, law))],
    ['去掉的地方', changes.places.removed.map((code) => placeName(code, before))],
    ['新收的法规', changes.statutes.added.map((id) => law.statutes.get(id)?.title ?? id)],
    ['去掉的法规', changes.statutes.removed.map((id) => before.statutes.get(id)?.title ?? id)],
  ] as const
  for (const [title, names] of lists) if (names.length > 0) list(page, title, names)
  writeAnswers(page, changes.answers, law)
  writeComparisons(page, changes)
  writeParts(page, changes.parts, law, before)
  if (changes.overdue.length > 0) {
    page.heading('到了复核日的')
    for (const { path, says, reviewBy } of changes.overdue)
      page.say(`${path}：「${says}」，${reviewBy} 以前要复核`, { indent: 2, mark: '·' })
  }
  if (isNothing(changes)) page.say('没有变化。')
}

function isNothing(changes: LawChanges): boolean {
  const { places, statutes, answers, parts, overdue, problems } = changes
  const lists = [
    places.added,
    places.removed,
    statutes.added,
    statutes.removed,
    answers,
    parts,
    overdue,
    problems,
  ]
  return (
    lists.every(({ length }) => length === 0) &&
    changes.compared.every((comparison) => comparedItems(comparison, NAMES).length === 0)
  )
}

function list(page: Page, title: string, names: readonly string[]): void {
  page.heading(title)
  for (const name of names) page.say(name, { indent: 2, mark: '·' })
}

function placeName(code: string, law: LawSources): string {
  return `${law.places.get(code)?.name ?? divisionName(code.slice(0, 6)) ?? ''}（${code}）`
}

function writeAnswers(page: Page, answers: readonly AnswerChange[], law: LawSources): void {
  if (answers.length === 0) return
  page.heading(`答案变了的案例（${answers.length} 个）`)
  for (const { place, name, on, before, after } of answers) {
    page.say(`${placeName(place, law)}：${name}（${on}）`, { indent: 2, mark: '·' })
    const [was, is] = [answerWords(before), answerWords(after)]
    if (was !== is) {
      page.say(`原来：${was}`, { indent: 6 })
      page.say(`现在：${is}`, { indent: 6 })
    }
    if ('cannot' in before || 'cannot' in after) continue
    for (const [words, lists] of [
      ['还要问的', [before.missing, after.missing]],
      ['申领的材料', [before.papers, after.papers]],
    ] as const) {
      const [old, now] = lists
      const more = now.filter((one) => !old.includes(one))
      const less = old.filter((one) => !now.includes(one))
      if (more.length > 0) page.say(`${words}，多了：${more.join('；')}`, { indent: 6 })
      if (less.length > 0) page.say(`${words}，少了：${less.join('；')}`, { indent: 6 })
    }
  }
}

function answerWords(answer: ScenarioAnswer): string {
  if ('cannot' in answer) return `事实用不了：${answer.cannot}`
  const { verdict, reason, earliest, routes } = answer
  const parts = [
    reason === null ? ANSWERS[verdict] : REASON[reason].replace(/。$/, ''),
    earliest === null ? '' : `等到 ${earliest}`,
    routes.length === 0 ? '' : `走得通的路：${routes.join('、')}`,
  ]
  return parts.filter((part) => part !== '').join('；')
}

function writeComparisons(page: Page, { compared }: LawChanges): void {
  for (const comparison of compared) {
    const items = comparedItems(comparison, NAMES)
    if (items.length === 0) continue
    page.heading(`${comparison.own.place.name}（${comparison.own.place.code}）：条件变了的`)
    for (const item of items) {
      const look = item.relation === 'adds' ? 'no' : item.relation === 'drops' ? 'yes' : 'open'
      page.say(`${RELATION[item.relation]}：${item.says}`, { indent: 2, mark: '·', look })
      if (item.example !== undefined && item.example !== '') page.say(`例：${item.example}`, { indent: 6 })
      if (item.outcome !== undefined) page.say(`${item.outcome}。`, { indent: 6 })
    }
  }
}

const CHANGE = {
  added: '新写的',
  removed: '去掉的',
  changed: '改了的',
} as const satisfies Readonly<Record<PartChange['change'], string>>

function writeParts(page: Page, parts: readonly PartChange[], law: LawSources, before: LawSources): void {
  if (parts.length === 0) return
  page.heading(`规则文件里改了的（${parts.length} 处）`)
  const label = (cite: string) =>
    [law, before].flatMap(({ statutes, sources }) => {
      const found = resolveCitation(cite, statutes, sources)
      return 'missing' in found ? [] : [found.label]
    })[0] ?? cite
  for (const { path, says, change, fields, gained, lost, confidence } of parts) {
    page.say(`${CHANGE[change]}：${path}${says === path ? '' : `「${says}」`}`, { indent: 2, mark: '·' })
    for (const one of fields) page.say(fieldWords(one), { indent: 6 })
    if (gained.length > 0) page.say(`多了依据：${gained.map(label).join('；')}`, { indent: 6 })
    if (lost.length > 0) page.say(`少了依据：${lost.map(label).join('；')}`, { indent: 6 })
    if (confidence !== undefined) {
      const [was, is] = [confidence.before, confidence.after].map((one) =>
        one === null ? '（没有写）' : CONFIDENCE[one],
      )
      page.say(`把握：${was} → ${is}`, { indent: 6 })
    }
  }
}

/** Of lists only what came and what went. */
function fieldWords({ field, before, after }: PartChange['fields'][number]): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${field}：${[before, after].map((one) => (one === null ? '（没有写）' : [one].flat().join('、'))).join(' → ')}`
  const more = after.filter((one) => !before.includes(one))
  const less = before.filter((one) => !after.includes(one))
  const parts = [
    more.length > 0 ? `多了 ${more.join('、')}` : '',
    less.length > 0 ? `少了 ${less.join('、')}` : '',
  ].filter((part) => part !== '')
  return `${field}：${parts.length > 0 ? parts.join('；') : '次序变了'}`
}
