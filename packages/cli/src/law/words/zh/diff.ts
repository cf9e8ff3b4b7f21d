import type { Verdict } from '@juyi/journey'
import type { PartChange } from '../../law-changes.ts'
import { terms } from './terms.ts'

const { list, quote, series } = terms

export const diff = {
  about: '和以前的一个提交比：规则改了，对居民来说变了什么',
  revision: 'git 的提交、标签或分支',
  names: { own: '现在', other: '原来' },
  more: (n: number): string => `（还有 ${n} 处）`,
  noLaw: (revision: string): string => `「${revision}」里没有规则文件夹；写一个有 law/ 的提交，例如 HEAD~1`,
  unreadable: (revision: string, file: string, says: string): string =>
    `「${revision}」的规则读不了：${file} ${says}`,
  noGit: '没有找到 git；装好 git 再试',
  noRepository: (folder: string): string =>
    `规则文件夹「${folder}」不在 git 仓库里；juyi law diff 要在仓库里用`,
  noCommit: (revision: string): string =>
    `没有「${revision}」这个提交；写提交、标签或分支的名称，例如 HEAD~1`,
  title: (commit: string, day: string): string => `规则和 ${commit} 比，对居民来说变了什么　按${day}算`,
  unread: '原来的规则里读不了的（没有比）',
  placesAdded: '新的地方',
  placesRemoved: '去掉的地方',
  statutesAdded: '新收的法规',
  statutesRemoved: '去掉的法规',
  overdue: '到了复核日的',
  overdueOne: (path: string, says: string | undefined, day: string): string =>
    `${path}：${says === undefined ? '' : `${quote(says)}，`}${day} 以前要复核`,
  nothing: '没有变化。',
  answers: (n: number): string => `答案变了的案例（${n} 个）`,
  scenario: (place: string, name: string, day: string): string => `${place}：${name}（${day}）`,
  cannot: (why: string): string => `事实用不了：${why}`,
  verdicts: {
    eligible: '可以',
    likely: '多半可以',
    'not-yet': '还不能',
    ineligible: '不行',
    unknown: '还缺信息',
  } satisfies Readonly<Record<Verdict, string>>,
  reasons: {
    local: '不用办：户口就在本地，不用办居住证',
    otherInstrument: '不办这个证：用的是另外的证件',
    alreadyHolds: '不用再申领：已经有这里的居住证了',
  },
  earliest: (day: string): string => `等到 ${day}`,
  routes: (routes: readonly { readonly name: string; readonly day: string }[]): string =>
    `走得通的路：${list(routes.map(({ name, day }) => `${quote(name)}${day}`))}`,
  conditions: (place: string): string => `${place}：条件变了的`,
  asked: '还要问的',
  papers: '申领的材料',
  parts: (n: number): string => `规则文件里改了的（${n} 处）`,
  change: {
    added: '新写的',
    removed: '去掉的',
    changed: '改了的',
  } satisfies Readonly<Record<PartChange['change'], string>>,
  part: (change: string, path: string, says: string | undefined): string =>
    `${change}：${path}${says === undefined ? '' : quote(says)}`,
  came: (what: readonly string[]): string => `多了 ${series(what)}`,
  went: (what: readonly string[]): string => `少了 ${series(what)}`,
  otherOrder: '次序变了',
  unset: '（没有写）',
  sureness: '把握',
  gained: (cites: readonly string[]): string => `多了依据：${series(cites)}`,
  lost: (cites: readonly string[]): string => `少了依据：${series(cites)}`,
}
