import type { ComparedTopic, Relation } from '../../comparison.ts'
import { terms } from './terms.ts'

const { either, quote, quotes } = terms

export const facts = {
  answered: (question: string, answer: string): string => `${question}${answer}`,
  papers: '手里的材料：',
  named: (fact: string): string => `${fact}：`,
  yes: '是',
  no: '否',
  none: '没有',
  amount: (n: number, unit: string): string => `${n}${unit}`,
  stay: (from: string, to: string | undefined, where: string | undefined): string =>
    `${from}${to === undefined ? '起' : `到${to}`}${where === undefined ? '' : `（${where}）`}`,
  months: (from: string, to: string): string => (from === to ? from : `${from}到${to}`),
  month: (year: number, month: number): string => `${year}年${month}月`,
  together: (parts: readonly string[]): string => parts.join('，'),
}

export const compare = {
  about: '比较两个地方的规则：哪里更严、更宽、写明了，各带一个例子',
  place: '地方：代码或名称；港澳台居民居住证写成 330100-hkmt',
  with: '和哪里比；不写就和上一级比',
  nothingAbove: (place: string): string =>
    `「${place}」没有上一级；再写一个地方，例如 juyi law compare 440300 ${place}`,
  title: (own: string, other: string, day: string): string => `${own}和${other}比　按${day}的规则`,
  found: (n: number): string =>
    n === 0 ? '没有找到差别。' : `找到 ${n} 处差别。例子里的人，每一个都用程序按两边的规则各算过一遍。`,
  topics: {
    eligibility: '资格',
    scope: '谁不办',
    papers: '材料',
    registration: '居住登记',
    clocks: '时限',
    fees: '费用',
    endorsement: '签注',
    changeOfAddress: '变更住址',
    loss: '遗失、损坏',
  } satisfies Readonly<Record<ComparedTopic, string>>,
  relation: {
    same: '一样',
    adds: '更严',
    drops: '更宽',
    specifies: '写明了',
    incomparable: '互有宽严',
    notCompared: '没有比',
  } satisfies Readonly<Record<Relation, string>>,
  /** By what is said of somebody: no, left to the desk, yes. */
  verdicts: { 0: '不行', 1: '由窗口看', 2: '可以' },
  verdict: (place: string, verdict: string): string => `${place}：${verdict}`,
  example: '例',
  basis: '依据',

  shutsOut: (who: readonly string[]): string => `有的人不给办：${quotes(who)}`,
  letsIn: (who: readonly string[]): string => `给办的人更多：不看${quotes(who)}`,
  asksMore: (what: readonly string[], enough: readonly string[], other: string): string =>
    `多要${quotes(what)}。在${other}，${either(enough)}就够`,
  leavesToDesk: (what: readonly string[], enough: readonly string[], other: string): string =>
    `不符合${quotes(what)}的，要由窗口看。在${other}，${either(enough)}就够`,
  asksLess: (route: string, what: readonly string[], atDesk: boolean): string =>
    `走${quote(route)}，不要${quotes(what)}${atDesk ? '（够不够由窗口看）' : ''}`,
  soFor: (says: string, ways: readonly string[]): string => `${says}。${ways.map(quote).join('和')}都是这样`,
  settlesYes: (open: string, enough: string, other: string): string =>
    `${other}留给窗口看的：${quote(open)}。这里写明可以：${quote(enough)}`,
  settlesNo: (open: string, what: readonly string[], other: string): string =>
    `${other}留给窗口看的：${quote(open)}。这里写明还要${quotes(what)}`,
  noExample: (what: readonly string[]): string => `可能有差别，但没有找到一个能确认的例子：${quotes(what)}`,
  tooMany: (what: readonly string[]): string => `要看的组合太多：${quotes(what)}`,

  asksPaper: (what: string, paper: string, everybody: boolean): string =>
    `${what}多要${quote(paper)}${everybody ? '，不论什么人' : ''}`,
  asksNoPaper: (what: string, paper: string, everybody: boolean): string =>
    `${what}没有列${quote(paper)}${everybody ? '，不论什么人' : ''}`,
  purpose: {
    application: '申领居住证',
    registration: '办居住登记',
    endorsement: '签注',
    replacement: '补领、换领',
  },

  against: (rule: string, other: string, theirs: string | undefined): string =>
    `${quote(rule)}。${theirs === undefined ? `${other}没有写` : `${other}：${quote(theirs)}`}`,
  yuan: (place: string, amount: string): string => `${place}：${amount}元`,
  days: (from: string, own: string, ownEnd: string, other: string, otherEnd: string): string =>
    `都从${from}数，${own}到${ownEnd}，${other}到${otherEnd}`,
  daysAlone: (from: string, own: string, ownEnd: string): string => `从${from}数，${own}到${ownEnd}`,
  several: (rule: string): string => `${quote(rule)}：同一件事有几条，不知道和哪一条比`,
  noAmount: (rule: string): string => `${quote(rule)}：金额没有核实`,
  onlyOther: (rule: string, own: string, other: string): string =>
    `${other}：${quote(rule)}；${own}没有写，少了这一条是宽是严，要看情形`,
  onlyWords: (rule: string): string => `${quote(rule)}：只有文字，没有期限或金额`,
  overlapping: (paper: string): string => `${quote(paper)}：两边收的材料有交叉，分不出哪边严`,

  notWaived: (own: string, other: string, sources: string): string =>
    `没有找到${own}写明不要的；${other}：${sources}`,
}
