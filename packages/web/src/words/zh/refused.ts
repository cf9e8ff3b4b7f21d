import type { CountedFrom, WaitsFor } from '@juyi/journey'
import type { RefusalFinding, RemedyRoute, WAY_ASPECTS } from '@juyi/law'
import { parseDuration } from '@juyi/rules'
import { pages } from './app.ts'

type Verdict = RefusalFinding['inTheRules']

/** By its name in the law files. */
const does: Readonly<Record<string, string>> = {
  statement: '自己写一页，说清楚情况',
  residenceProof: '请人写明你住在这里、从哪天起',
  landlordNotice: '书面请房东配合',
  oneTimeNotice: '请窗口一次写清还缺什么',
  supplementList: '照单子一次补齐，要一张回执',
  selfDeclaration: '自己写一份承诺',
  authorisation: '写一份委托，请人代办',
  guardianship: '带上能说明是监护人的材料',
}

export const refused = {
  loading: '正在取窗口常说的话…',
  title: '窗口怎么说？',
  lead: '找到那句话，看规定里有没有、当场怎么说、后面走哪条路。',
  search: '他怎么说的，照原话写几个字',
  searchExample: '例如：房东没来',
  found: (n: number) => `可能是这 ${n} 句里的一句：`,
  noneFound: '没有找到像的。换几个字试试，或者点下面的“不在里面”。',
  noted: '你记过的',
  groups: '或者从这里找',
  group: {
    landlord: '房东和房子',
    delay: '没说理由，拖着不办',
    time: '时间和登记',
    work: '工作和社保',
    papers: '材料和手续',
    person: '说你这样的人不能办',
    other: '别的',
  },
  notListed: '不在里面',
  short: {
    yes: '规定里有',
    no: '规定里没有',
    partly: '只对一部分',
    differs: '各地不同',
  } satisfies Readonly<Record<Verdict, string>>,
  verdict: {
    no: {
      sure: (place: string) => `${place}的规定没有这一条。`,
      unsure: (place: string) => `${place}的规定里，没有查到这一条。`,
    },
    yes: {
      sure: () => '规定里有这一条。',
      unsure: () => '规定里多半有这一条，还待核实。',
    },
    partly: {
      sure: () => '这句话只对一部分。',
      unsure: () => '这句话多半只对一部分，还待核实。',
    },
    differs: {
      sure: (place: string) => `各地不同，${place}怎么规定没有查到。`,
      unsure: (place: string) => `各地不同，${place}怎么规定没有查到。`,
    },
  } satisfies Readonly<Record<Verdict, Readonly<Record<'sure' | 'unsure', (place: string) => string>>>>,
  heard: '窗口说：',
  otherWays: '同一个意思，也有人这样说',
  nation: '全国的规定',
  from: (place: string) => `${place}的规定`,
  nationToo: '全国怎么规定',
  unsure: '这一条还没有完全核实，当作线索用，问窗口依据哪一条。',
  honest: '先说清楚：照你的回答，',
  qualifies: '照你的回答，今天就可以申领。窗口说的和这个对不上，请他写明差在哪里。',
  honestNotYet: '就算这句话没有依据，今天也还办不成。可以先把登记、材料这些办好，到日子再去。',
  toAnswer: `看${pages.answer}`,
  toAsk: '看自己能不能办',
  itIsTheRule: '规定确实有这一条，光争这一句多半没有用。',
  instead: `照规定补上，或者换一条路：看“${pages.answer}”里还有哪几条。觉得窗口理解错了，请他写明是哪一条。`,
  sayThis: '现在就这样说',
  meaning: (words: string) => `意思是：${words}`,
  means: '意思是：',
  show: '放大给窗口看',
  cardLabel: '给窗口看的卡片',
  closeCard: '关上',
  cardHint: `在“${pages.papers}”里打勾，你带了哪几样就会写在卡片上。`,
  askInWriting: '请他写下来',
  notWritten: '他不肯写，你自己记下：哪一天、哪个窗口、谁说的、原话是什么。',
  routes: '后面能走的路',
  routesInstead: '能做的事',
  misread: '觉得窗口看错了规定？还能走这些路',
  routesLead: '从轻到重。前面的走通了，后面的就不用走。',
  whichDay: '哪一天说不行的？',
  whichDayWhy: '写下来，就能算出最后一天。只记在这台设备上。',
  countDays: '记下来，算日子',
  toldOn: (on: string) => `你记的是：${on}说不行。`,
  wrongDay: `记错了？去“${pages.progress}”划掉重写`,
  kind: {
    supplement: '补材料、说明情况',
    writtenReasons: '请他书面说明理由',
    internalReview: '请发证的公安机关再看一次',
    hotline: '打电话反映',
    disclosure: '申请公开那份文件',
    correction: '请他更正登记',
    reconsideration: '申请行政复议',
    litigation: '去法院起诉',
  } satisfies Readonly<Record<RemedyRoute['kind'], string>>,
  /** What one does, by the letter that goes with it where that tells more than the kind. */
  does,
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
  back: '看别的说法',
  toProgress: `去“${pages.progress}”`,
}

export const notListed = {
  title: '不在里面，也有办法。',
  lead: '不管他说什么，不收、不办都要有理由。先把理由和日子留下来。',
  note: '记下这几样',
  notes: [
    '哪一天、几点',
    '哪个窗口，门口的单位名称',
    '谁说的（姓名或工号）',
    '原话怎么说',
    '你带了哪些材料，他看了哪些',
  ],
  written: '记好了。',
  hotlines: '打哪个电话',
  noHotline: '这里没有查到投诉电话。可以打 12345 问。',
}

/** The words on the card for the counter, and what is said where no rule is known. They are for the clerk. */
export const counter = {
  askReason: '您好，今天办不了的话，麻烦您写一下原因和依据的条文，写上日期和单位，我好回去准备。谢谢您。',
  rule: '规定（大意，请核对原文）',
  ruleUnsure: '我查到的（还没有完全核实，请您帮我看看）',
  held: '我带来的材料',
  thanks: '如果还是不能办，麻烦您写下原因、依据和日期。谢谢您！',
}
