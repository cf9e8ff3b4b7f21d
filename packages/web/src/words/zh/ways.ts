import type { CountedFrom, WaitsFor } from '@juyi/journey'
import type { RemedyRoute, WAY_ASPECTS } from '@juyi/law'
import { parseDuration } from '@juyi/rules'
import { pages } from './app.ts'

/** The ways on after a refusal. */
export const ways = {
  routes: '后面能走的路',
  routesInstead: '能做的事',
  misread: '觉得窗口看错了规定？还能走这些路',
  routesLead: '从轻到重。前面的走通了，后面的就不用走。',
  whichDay: '哪一天说不行的？',
  whichDayWhy: '写下来，就能算出最后一天。只记在这台设备上。',
  countDays: '记下来，算日子',
  toldOn: (on: string) => `你记的是：${on}说不行。`,
  wrongDay: `记错了？去“${pages.progress}”划掉重写`,
  addressee: '找：',
  period: (length: string) => {
    const duration = parseDuration(length)
    if (duration === undefined) return length
    if ('workingDays' in duration) return `${duration.workingDays} 个工作日`
    return 'months' in duration ? `${duration.months} 个月` : `${duration.days} 天`
  },
  within: {
    told: (period: string) => `从知道不办那天的第二天起数，${period}以内。写下日子，就能算出最后一天。`,
    limitPassed: (period: string) => `从办证的期限届满那天的第二天起数，${period}以内。`,
    decision: (period: string) => `从收到复议决定那天的第二天起数，${period}以内。`,
  } satisfies Readonly<Record<NonNullable<RemedyRoute['from']>, (period: string) => string>>,
  lastDay: (on: string) => `最晚${on}提。`,
  lastDayPassed: {
    objection: (on: string) => `最后一天是${on}，已经过了。有正当理由耽误的，先问复议机关还收不收。`,
    suit: (on: string) => `最后一天是${on}，已经过了。有正当理由耽误的，先问法院还收不收。`,
    later: (on: string) => `平常的最后一天是${on}，已经过了。`,
  },
  count: (day: string, from: string, period: string, end: string) =>
    `${day}（${from}那天）不算，从第二天起数 ${period}，数到${end}。`,
  dayOff: (last: string) => `那天休息，顺延到${last}；别等到最后一天。`,
  provisional: '那一年的放假安排还没有公布，可能差几天；早一点去。',
  writeLetter: '写这封信',
  goodFor: '费用、时间、能做到什么',
  about: {
    needs: '先要',
    costs: '要不要钱',
    takes: '多久',
    attach: '带什么',
    can: '能做到',
    cannot: '做不到',
  } satisfies Readonly<Record<(typeof WAY_ASPECTS)[number], string>>,
  aboutSources: '这些话的依据',
  takesUnknown: '没有查到规定要在几天里答复。交的时候问清楚，写下来。',
  reviewable: (rules: string) => `窗口依据的${rules}，可以请它一并审查。`,
  notReviewable: (rules: string) => `窗口依据的${rules}，不能请它审查。`,
  gone: '已经提了',
  goneOn: (day: string) => `${day}提的。`,
  answerDue: (day: string) => `最早${day}到期；收下得晚的，晚几天。到期没有决定，就可以起诉。`,
  timeUp:
    '没有记下复议决定，这里按从你申请那天起算复议到期。收下得晚、书面通知延长的，到期也晚，最后一天也晚；先打电话问清哪天收下的、延没延。',
  untoldCounted: '没有人告诉过的，这样数：',
  whenAccepted: '哪天交的、哪天受理的？记下来，就能算出从哪天起可以复议',
  placeCutoff: (event: string, day: string) => `${event}：${day}`,
  howCounted: '怎么数的',
  notYet: '现在还不能走',
  isLastDay: '今天是最后一天。',
  waits: {
    reconsideration: '要先申请复议。',
    decision: '要等复议决定，或者复议到期。',
    limit: '要等办证的期限过了还没有结果。记下受理那天，就能算出从哪天起。',
  } satisfies Readonly<Record<WaitsFor, string>>,
  waitsUntil: (day: string) => `办证的期限到${day}，过了这天还没有结果才能走。`,
  untold: (day: string) => `没有人告诉过你可以走这条路的，最晚到${day}；还是尽早走，不要等。`,
  answerBy: (period: string, day: string) => `对方${period}以内要有结果；今天就收下的话，到${day}。`,
  countedFrom: {
    told: '当面说不办',
    notice: '收到书面通知',
    rightsTold: '有人告诉你可以复议',
    limitPassed: '办证期限到期',
    decision: '收到复议决定，或者复议到期',
    suitTold: '有人告诉你可以起诉',
  } satisfies Readonly<Record<CountedFrom, string>>,
  soonest: (way: string, day: string) => `日子在走：${way}，最晚${day}。`,
  more: '还知道这些的，也记一笔，日子会更准',
  hasCutoff: '哪天以前一定要办成？（例如报名截止）',
  cutoffWhy: '写下那一天，就按天排好先做什么、后做什么。',
  cutoffPast: '那一天已经过了，写今天或以后的日子',
  planDays: '按天排好',
  urgentTitle: (day: string) => `到${day}，一天一天这样做`,
  urgentNone: '这几天里没有能走的路。',
  today: (day: string) => `今天，${day}`,
  keeps: '（多半来不及在那天前有结果，先交上，把路留住）',
  otherCutoff: '换一天',
  done: '做了哪一样，记一笔',
}
