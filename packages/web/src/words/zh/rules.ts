import type { LawBook, StatuteHead } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import type { Join } from '../../rules/condition-words.ts'
import type { Topic } from '../../rules/topic.ts'
import { day } from './day.ts'

/** By its name in the law files. */
const event: Readonly<Record<string, string>> = { moveIn: '搬进来', moveOut: '搬走', change: '有变化' }

/** By its name in the law files, which is the Chinese word. */
const level = {
  法律: '法律',
  行政法规: '行政法规',
  地方性法规: '地方性法规',
  经济特区法规: '经济特区法规',
  部门规章: '部门规章',
  地方政府规章: '地方政府规章',
  规范性文件: '规范性文件',
  司法解释: '司法解释',
} satisfies Readonly<Record<StatuteHead['level'], string>>

/** By its name in the law files. */
const purpose: Readonly<Record<string, string>> = {
  application: '申领',
  registration: '居住登记',
  endorsement: '签注',
  replacement: '换证、补证',
  delivery: '邮寄',
}

export const rules = {
  title: '规定和依据',
  heading: (place: string) => `${place}的规定和依据`,
  lead: '我们说的每一条，都写着从哪里来、哪天核对、有多大把握。没有核实的，不当成规定。',
  topics: '这里的规定',
  count: (sure: number, unsure: number) => `一共 ${sure + unsure} 条：${sure} 条已核实，${unsure} 条待核实。`,
  search: '在规定里找',
  searchExample: '例如：房东、补办',
  onlyUnconfirmed: '只看待核实的',
  howMany: (n: number) => `${n} 条`,
  found: (n: number) => `找到 ${n} 条`,
  noneFound: '没有找到。换一个词试试，或者把“只看待核实的”去掉。',
  tooMany: (n: number) => `还有 ${n} 条没有列出来，写得再细一点。`,
  topic: {
    credential: '这里发的是什么证',
    scope: '谁不用办',
    registration: '居住登记',
    period: '要住多久',
    routes: '哪几条路能申领',
    grounds: '工作、住处、上学怎么算',
    requirements: '要带的材料',
    acts: '一件一件能做的事',
    channels: '去哪里办',
    clocks: '多久有结果',
    fees: '要不要钱',
    endorsement: '签注',
    changeOfAddress: '搬家、改地址',
    loss: '丢了、坏了',
    cancellation: '什么时候作废',
    benefits: '有什么用',
    cutoffs: '要紧的日子',
  } satisfies Readonly<Record<Topic, string>>,
  event,
  by: (who: string) => `由${who}做`,
  basis: {
    included: '工作、住处、上学已算在里面',
    waived: '不看工作、住处、上学',
    needed: '还要工作、住处、上学有一样',
  } satisfies Readonly<Record<LawBook['routes'][number]['basis'], string>>,
  purpose,
  fetched: '系统查得到的一般不用交',
  option: (i: number, papers: readonly string[], note: string | undefined) =>
    `${i === 0 ? '用' : '或者用'}：${papers.join('，加上')}${note === undefined ? '' : `（${note}）`}`,
  options: (n: number) => `可以用的材料（${n} 种，任选一种）`,
  clockKind: { legal: '法定期限', promised: '窗口承诺' },
  amountUnknown: '金额没有查到',
  cutoffDate: (date: string) => {
    const whole = parseDay(date)
    if (whole !== undefined) return day(whole)
    const [month, dayOfMonth] = date.split('-').map(Number)
    return `每年${month}月${dayOfMonth}日`
  },
  join: {
    all: '下面每一样都要：',
    any: '下面有一样就行：',
    conflicting: '查到的说法不一样：',
    versions: '先后有不同的规定：',
  } satisfies Readonly<Record<Join, string>>,
  judged: '由窗口看',
  version: (from: Day | null, to: Day | null) => {
    if (from === null) return to === null ? '一直' : `到${day(to)}为止`
    return to === null ? `${day(from)}起` : `${day(from)}到${day(to)}`
  },
  source: '依据、核对日、报错',
  overdue: '过了复核的日子',
  whose: (place: string) => `这一条写在${place}的规则里。`,
  from: (on: string) => `${on}起生效`,
  to: (on: string) => `到${on}为止`,
  surelyUntil: (on: string) => `能确认有效到${on}`,
  between: '；',
  checked: (on: string) => `${on}核对过。`,
  reviewBy: (on: string) => `${on}以前再核对。`,
  reviewWasDue: (on: string) => `本该在${on}以前再核对，还没有做。去之前先问窗口。`,
  statutes: '依据的法规',
  statutesLead: '条文的意思是用我们自己的话写的，不是原文。要打官司、写申请，请看原文。',
  level,
  statutesCited: '这里引用的法规和文件',
  otherSources: '其他来源（办事指南、公告等）',
  articles: (n: number) => `引用了 ${n} 处`,
}

export const claims = {
  title: '常见说法，对不对',
  lead: '网上、邻居、中介常说的话，一条一条核对过。',
  open: '打开看看',
  search: '找一句听来的话',
  found: (n: number) => `${n} 句`,
  none: '没有这一句。换一个词试试。',
  more: (n: number) => `再看一些（还有 ${n} 句）`,
  verdict: {
    right: '对',
    rightWithLimits: '对，但有条件',
    wrong: '不对',
    outOfDate: '过时了',
    differsByPlace: '各地不同',
    unverifiable: '没法核实',
  },
}

export const report = {
  title: '发现写错了？',
  titleLead: '规定变了、条文抄错了、和窗口说的不一样，都请告诉我们。',
  open: '这一条写错了？',
  any: '写一份报错的话',
  lead: '下面这段话可以改、可以补。复制以后，自己发给让你用居易的人（社区、法律援助、厂里的人事，或者做这个网站的人）。这里什么也不会自动发出去。',
  privacy: '里面没有你的任何信息。自己补写的时候，也别写姓名、证件号码和住址。',
  label: '报错的话',
  copy: '复制这段话',
  copied: '复制好了，去粘贴吧。',
  selected: '没有复制成。字已经选中了，长按（或按右键）选“复制”。',
  head: (place: string, code: string) => `【居易报错】${place}（${code}）`,
  which: (id: string) => `哪一条：${id}`,
  ours: (says: string) => `现在写的：${says}`,
  sources: (labels: readonly string[]) => `写的依据：${labels.join('；')}`,
  noSource: '写的依据：没有',
  checked: (on: string) => `核对日：${on}`,
  blanks: ['', '应该是：', '我从哪里知道的（文件名、网址、窗口怎么说）：', '哪一天看到、听到的：'],
}

/** Words as somebody said them. */
export const quoted = (words: string) => `“${words}”`
