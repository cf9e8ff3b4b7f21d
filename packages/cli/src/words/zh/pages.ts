import type { Verdict } from '@juyi/journey'
import { type Confidence, chineseNumber, type LawBook, type RequirementRule } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { phrases } from './phrases.ts'

const { date } = phrases

/** How sure a statement is, in the words that a person sees. */
export const confidence: Readonly<Record<Confidence, string>> = {
  high: '已核实',
  medium: '待核实',
  low: '待核实，不是官方说法',
}

export const reason = {
  local: '不用办：户口就在本地，不用办居住证。',
  otherInstrument: '不办这个证：你用的是另外的证件。港澳台居民加上 --permit hkmt，看港澳台居民居住证。',
  alreadyHolds: '不用再申领：你已经有这里的居住证了。',
}

/** What the permit is for; `purpose` of the papers. */
export const purpose: Readonly<Record<RequirementRule['for'], string>> = {
  application: '申领居住证',
  registration: '办居住登记',
  endorsement: '签注',
  replacement: '补领、换领',
}

/** The answer as one sentence. `permit` is the name of the permit. */
export const verdict: Readonly<Record<Verdict, (permit: string) => string>> = {
  eligible: (permit) => `现在就可以申领${permit}。`,
  likely: (permit) => `现在多半可以申领${permit}；有一处要由窗口看，或者依据还待核实。`,
  'not-yet': (permit) => `现在还不能申领${permit}。`,
  ineligible: (permit) => `按现在的情况，申领不了${permit}。`,
  unknown: (permit) => `能不能申领${permit}，还差几个信息才能说准。`,
}

export const pages = {
  title: (book: LawBook, day: Day, subject: string) => `${book.place.name}　${subject}　按${date(day)}算`,
  answer: '能不能办',
  plan: '怎么办到',
  papers: (what: RequirementRule['for']) => `${purpose[what]}要带的材料`,
  coverage: '我们还没有核实本地规定，下面按上一级的规定说。',

  waiting: (day: Day) => `照现在的情况等，${date(day)}起可以申领。`,
  asFarAsKnown: (day: Day) => `照现在知道的，最早${date(day)}起可以申领。`,
  fastest: (name: string, day: Day) => `最快的办法是「${name}」，${date(day)}起可以申领。`,
  surest: (name: string, day: Day) => `依据都已核实的办法是「${name}」，${date(day)}起可以申领。`,
  lastDay: (day: Day) => `只能办到${date(day)}，过了这天又不够了。`,
  unsure: '这个日子靠的依据有待核实的，或者要由窗口看。',
  noWay: '照现在知道的，没有推算得通的办法。',

  windows: '可以申领的日子',
  window: (from: Day, to: Day | null) => (to === null ? `${date(from)}起` : `${date(from)}到${date(to)}`),

  missing: '还缺的信息（会改变答案）',
  holds: (paper: string) => `手里有${paper}吗？`,
  obtain: '去哪里查：',

  because: '一条一条看（✓ 符合　✗ 不符合　? 还不知道）',
  judgement: '要由窗口看的',
  usually: '通常能证明的材料：',
  assumes: '前提（要一直是这样）',
  provided: '前提（要一直是这样）：',
  presumed: '没有问你，先当作和你无关的规定（要是你正是这样，答案就不一样）',
  presumedRule: (says: string) => `规定：“${says}”`,
  source: (how: Confidence, cites: string | null) =>
    cites === null ? `没有找到依据（${confidence[how]}）` : `依据（${confidence[how]}）：${cites}`,
  gate: { true: '不是这种人：', false: '是这种人：', null: '是不是这种人：' },

  route: (number: number, name: string, day: Day) =>
    `${chineseNumber(number)}、${name}：${date(day)}起可以申领`,
  sureRoute: '资格靠的规定都已核实。',
  sureOnceDone: '这些事做成了，资格靠的规定就都已核实；只是其中有的事能不能做成，还待核实。',
  unsureRoute: '资格靠的规定有待核实的，或者有要由窗口看的地方。',
  steps: (start: Day, done: Day) => (start === done ? date(start) : `${date(start)}到${date(done)}`),
  where: '去哪里：',
  bring: '带：',
  bringAll: '要带什么，见 juyi papers。',
  provisional: '这里的工作日落在放假安排还没有公布的年份，按周末和固定节日推算，公布以后可能差几天。',
  more: '每一步见 juyi plan，要带的材料见 juyi papers。',

  noneFits: '列出的材料都不合你的情况，先问窗口收什么。',
  anyOne: '下面任选一样：',
  together: '和',
  maybeServes: '（看你的情况，可能用不上）',
  held: { true: '已有', false: '没有', null: '' },
  fetched: '系统里查得到的不用交，查不到才交。',
  form: (original: boolean, copies: number) => {
    const parts = [original ? '原件' : '', copies > 0 ? `复印件${copies}份` : '']
    return parts.filter((part) => part !== '').join('，')
  },
  formSentence: (form: string) => `${form}。`,
  getIt: '没有怎么办：',
  needed: '要带的',
  perhaps: '看你的情况，可能不用带的',
  none: (what: RequirementRule['for']) => `这里的规则没有写${purpose[what]}要带什么；去之前先打电话问。`,
  sayHeld: '手里有哪些材料可以写进事实文件，例如 "documents": { "idCard": true, "lease": false }。',
}
