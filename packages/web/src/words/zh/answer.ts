import type { Assessment, Verdict } from '@juyi/journey'
import type { Day } from '@juyi/rules'
import { day } from './day.ts'

export const verdict = {
  eligible: '今天就可以申领。',
  likely: '多半可以申领。',
  notYet: '还不能办。',
  from: (on: Day) => `最早${day(on)}可以申领。`,
  surelyFrom: (on: Day) => `${day(on)}可以申领。`,
  perhapsFrom: (on: Day) => `顺利的话，${day(on)}可以申领。`,
  ineligible: '按现在的情况办不了。',
  unknown: (n: number) => (n === 1 ? '还差一个信息，才能说定。' : `还差 ${n} 个信息，才能说定。`),
  unknownFrom: (on: Day) => `照现在知道的，最早${day(on)}可以申领。`,
  unknownSurelyFrom: (on: Day) => `照现在知道的，${day(on)}可以申领。`,
  unknownPerhapsFrom: (on: Day) => `照现在知道的，顺利的话${day(on)}可以申领。`,
}

/** The verdict in a few words, for titles and lists. */
export const verdictShort = {
  eligible: '可以申领',
  likely: '多半可以',
  'not-yet': '还不能办',
  ineligible: '办不了',
  unknown: '还差信息',
} satisfies Readonly<Record<Verdict, string>>

export const reason = {
  local: { headline: '你不用办居住证。', says: '你的户口就在本地，居住证是给户口不在本地的人办的。' },
  otherInstrument: {
    headline: '你不办这个证。',
    says: '你用的是另外的证件，办法不一样，看下面的“为什么”。',
  },
  alreadyHolds: { headline: '你已经有这里的居住证。', says: '不用再申领；按时签注就行。' },
} satisfies Readonly<Record<NonNullable<Assessment['reason']>, { headline: string; says: string }>>

export const lacking = {
  one: (says: string) => `差的是：${says}。`,
  likely: '带齐材料去办；哪些要由窗口判断、哪些还没有核实，下面都写了。',
  eligible: '条件都符合。带齐材料就可以去。',
  ineligible: '从今天往后二十年，都没有找到合法的办法。看下面的“为什么”；觉得不对，先改回答。',
  unknown: (questions: readonly string[]) =>
    questions.length <= 2
      ? `还不知道：${questions.join('')}`
      : `有 ${questions.length} 个问题还没有答案，答得越多，说得越准。`,
  sooner: (on: Day) => `另有一条没有完全核实的路，顺利的话${day(on)}就可以，看“几条路比一比”。`,
  wait: '不用再做什么，保持现在这样，等到那一天。',
}

export const answer = {
  title: (verdict: string) => `答案：${verdict}`,
  notFinal: '这还不是最后的答案：还有问题没有回答。',
  resume: '接着回答',
  count: (n: number, m: number) => `第 ${n} 天，共 ${m} 天`,
  countToday: (m: number) => `从今天起算，共 ${m} 天`,
  countIdle: (m: number) => `还没有开始算，共要 ${m} 天`,
  countFrom: '从这一天起算',
  countOver: (m: number) => `这 ${m} 天满了，还有别的条件要等`,
  dayUnit: '天',
  ringRunningWhy: (from: Day) => `从${day(from)}登记那天算起，中间不要断。`,
  timeline: '时间表',
  timelinePicture: (days: readonly string[]) => `时间表，从上到下：${days.join('；')}。`,
  timelineDay: (day: string, happens: readonly string[], meanwhile: readonly string[]) =>
    [
      `${day}${happens.length === 0 ? '' : `：${happens.join('，')}`}`,
      ...(meanwhile.length === 0 ? [] : [`到能申领为止，要一直这样：${meanwhile.join('，')}`]),
    ].join('；'),
  today: '今天',
  wait: (n: number) => `隔 ${n} 天`,
  meanwhile: '到能申领为止，要一直这样：',
  breaks: '什么会让时间断掉',
  lastDayInHand: (by: Day, applying: boolean) =>
    `想在${day(by)}拿到证，最晚这天${applying ? '去申领' : '动手'}`,
  lastDayApplied: (by: Day, applying: boolean) => `想在${day(by)}申领，最晚这天${applying ? '去' : '动手'}`,
  canApply: '可以申领',
  issue: '最迟发证（当天受理的话）',
  steps: '一步一步怎么做',
  stepDone: (says: string) => `办好了：${says}`,
  stepTakes: (until: Day) => `${day(until)}办好`,
  where: '去哪里：',
  bring: (papers: readonly string[]) => `带：${papers.join('、')}`,
  provisional: '经过的年份里，有一年的放假安排还没有公布，日子可能差几天。',
  routes: '几条路比一比',
  routesOrder: '依据都已核实的排在前面，再按日子先后。没有核实的就算更快，也排在后面，免得白跑。',
  routesMore: (n: number) => `还有 ${n} 条路`,
  onlyRoute: '走的是哪条路',
  routeFirst: '上面写的就是这条路',
  routeSteps: (n: number) => (n === 0 ? '只要等' : `要做 ${n} 件事`),
  routeReady: '带齐材料就行',
  routeOthers: (n: number) => (n === 0 ? '不用' : `有 ${n} 件事要别人配合`),
  routeTodo: '要做什么',
  routeOthersTitle: '要不要别人配合',
  routeAssumes: '前提',
  routeAssumesNothing: '没有别的前提',
  routeSure: '有多确定',
  routeSee: '这条路怎么走',
  routeToday: '今天就可以',
  routeSureOnceDone: '这几件事做成了，依据就都已核实；只是其中有的事能不能做成，还待核实。',
  routeUnsure: '这条路有一处要看窗口，或者依据待核实，所以排在后面。',
  routeUnsureOnly: '这条路有一处要看窗口，或者依据待核实。',
  judgement: '要由窗口判断的',
  judgementLead: '这几处，规定没有写死，由窗口看。带上这些，通常说得清：',
  because: '为什么',
  presumed: '我们先当作和你无关的',
  presumedLead: '下面的规定没有问你，先当作和你无关。要是你正是这样，答案会不一样：',
  cutoffs: '要紧的日子',
  cutoffsLead: '和你有关才要看。',
  cutoffsIssue: '“拿到证”按法定最长的发证时间算，实际可能快些；日子都以当年的通知为准。',
  untilInHand: (until: string, applying: boolean) =>
    `想在那天拿到证，最晚${until}${applying ? '去申领' : '动手'}`,
  untilApplied: (until: string, applying: boolean) =>
    applying ? `只看申领的，最晚${until}去申领` : `只看申领的，最晚${until}动手`,
  firstAct: '动手的第一步：',
  byUnsureWay: '这条路还没有完全核实。',
  lateNow: '就算今天动手，这一次也赶不上。',
  otherInTime: (route: string, from: string) => `另有合法的路赶得上：“${route}”，${from}可以申领。`,
  nextTime: (again: Day, until: Day) => `下一次是${day(again)}：最晚${day(until)}动手，就赶得上。`,
  whatIf: '要是……呢？',
  whatIfLead: '点一下，看日子怎么变。只是试试，不会存下来。',
  whatIfBack: '回到我现在的情况',
  supposed: (what: readonly string[]) => `这是假设，不是你现在的情况：${what.join('；')}`,
  yours: '你的回答',
  change: '改',
  changeLabel: (question: string) => `改：${question}`,
  unknown: '不知道',
  toFind: '去查一下这几样',
  toFindLead: '你选了“不知道”。查到以后回来改，答案会更准。',
  old: (on: string) => `你的回答里最早的是 ${on} 写的。情况变了，就改一改。`,
  papers: '看要带的材料',
  goApply: '去办理',
  goRegister: '去报居住登记',
  goRefused: '窗口说不行？看这里',
  goHolding: '看有证以后要做的事',
  goRules: '看规定和依据',
  goProgress: '看办到哪了',
  otherPlace: '换一个地方看',
  begun: '你记过办事的经过。',
  print: '打印',
  printed: (place: string, on: Day) => `在${place}办居住证 · ${day(on)}`,
}

export const holds = {
  met: '符合',
  unmet: '不符合',
  open: '还不知道',
  notShutOut: '不是这种情况',
  shutOut: '是这种情况',
}

/** How sure the headline is. */
export const sure = {
  confirmed: '这样说的依据都已核实。',
  gate: '这一条还没有完全核实，先问窗口。',
}

/** How one stands for a deadline. */
export const standing = {
  inTime: '照上面的日子，赶得上',
  tight: '照上面的日子，赶得上递交申请；要求拿到证的，不一定来得及',
  late: '照上面的日子，赶不上',
}

/** How the day changes when something is supposed. */
export const change = {
  same: (on: string) => `日子不变，还是${on}。`,
  moved: (from: string, to: string) => `可以申领的日子，从${from}变成${to}。`,
  gained: (to: string) => `这样就有路了：${to}可以申领。`,
  lost: (from: string) => `这样就没有路了（现在是${from}）。`,
  none: '还是没有路。',
  open: '还说不定，要先回答别的问题。',
}
