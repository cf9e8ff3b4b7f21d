import type { CountedFrom, RemedyDeadline, WaitsFor } from '@juyi/journey'
import type { RefusalFinding, WAY_ASPECTS } from '@juyi/law'
import { type Day, parseDuration } from '@juyi/rules'
import { phrases } from './phrases.ts'

const { date } = phrases

const from: Readonly<Record<CountedFrom, string>> = {
  told: '当面说不办',
  notice: '收到书面通知',
  rightsTold: '有人告诉你可以复议',
  limitPassed: '办证期限届满',
  decision: '收到复议决定或复议到期',
  suitTold: '有人告诉你可以起诉',
}

export const refused = {
  title: '被拒了怎么办',
  /** With the phrase in Chinese, in which it is said. */
  heard: (phrase: string, _chinese: string) => `窗口说的：“${phrase}”`,
  others: '如果不是这句，可能是：',
  other: (id: string, phrase: string) => `“${phrase}”　--refusal ${id}`,
  finding: {
    yes: '规定里有这一条。',
    no: '规定里没有查到这一条。',
    partly: '这句话只对一部分。',
    differs: '各地不同，这里怎么规定没有查到。',
  } satisfies Readonly<Record<RefusalFinding['inTheRules'], string>>,
  reply: '当场可以说',
  askInWriting: '请他写下来',
  /** What words to be said in Chinese mean, where one reads another language. */
  means: (words: string) => `意思是：${words}`,
  ways: '能走的路（今天能走的在前，轻的在前）',
  waysUrgent: '能走的路（今天能走的在前，来得及的在前）',
  addressee: '找谁：',
  state: {
    open: '今天可以走',
    lastDay: '今天是最后一天',
    passed: '已经过期',
    gone: '已经提了',
    notYet: '现在还不能走',
  },
  waits: {
    reconsideration: '要先申请复议。',
    decision: '要等复议决定，或者复议到期。写上 --decided-on，就能算出最后一天。',
    limit: '要等办证期限过了还没有结果。写上受理那天 --accepted-on，就能算出从哪天起。',
  } satisfies Readonly<Record<WaitsFor, string>>,
  goneOn: (day: Day) => `${date(day)}提的。`,
  about: {
    needs: '先要',
    costs: '费用',
    takes: '多久',
    attach: '带什么',
    can: '能做到',
    cannot: '做不到',
  } satisfies Readonly<Record<(typeof WAY_ASPECTS)[number], string>>,
  takesUnknown: '多久：没有查到规定要在几天里答复',
  reviewable: (cites: string) => `能做到：窗口依据的${cites}，可以请它一并审查`,
  notReviewable: (cites: string) => `做不到：窗口依据的${cites}，不能请它审查`,
  waitsUntil: (day: Day) => `办证期限到${date(day)}，过了这天还没有结果才能走。`,
  last: (day: Day) => `最后一天：${date(day)}`,
  count: ({ from: event, start, within, counted, last }: RemedyDeadline) =>
    `${date(start)}（${from[event]}那天）不算，第二天起数${lengthWords(within)}，数到${date(counted)}${
      last === counted ? '' : `；那天休息，顺延到${date(last)}`
    }。`,
  within: (within: string) => `${lengthWords(within)}内；写上 --told-on，就能算出最后一天。`,
  untold: (day: Day, cite: string) =>
    `没人告诉过你可以走这条路的，最晚到${date(day)}（${cite}）；还是尽早走，不要等。`,
  provisional: '数到的年份放假安排还没有公布，先按周末和固定节日推算，最后一天可能差几天，请早些去。',
  answer: (within: string, by: Day, cite: string) =>
    `对方${lengthWords(within)}内要有结果（${cite}）；今天就受理的话，到${date(by)}。`,
  plan: (cutoff: Day) => `到${date(cutoff)}为止，一天一天怎么做`,
  planEmpty: '这几天里没有能走的路。',
  aim: { settle: '', keep: '（多半来不及在那天前有结果，先交上，把路留住）' },
}

function lengthWords(text: string): string {
  const duration = parseDuration(text)
  if (duration === undefined) return text
  if ('workingDays' in duration) return `${duration.workingDays}个工作日`
  return 'months' in duration ? `${duration.months}个月` : `${duration.days}天`
}
