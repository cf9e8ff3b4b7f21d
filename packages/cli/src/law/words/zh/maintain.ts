import { terms } from './terms.ts'

const { list } = terms

export const lint = {
  about: '检查规则文件：引用、类型、版本、依据、复核日',
  on: '按哪一天看是否过了复核日',
  severity: { error: '错误', warning: '提醒' },
  total: (places: number, statutes: number, errors: number, warnings: number): string =>
    `${places} 个地方，${statutes} 个法规，${errors} 个错误，${warnings} 个提醒`,
}

export const test = {
  about: '跑所有案例，与手算的答案比较',
  place: '只跑一个地方的（代码）',
  noCases: (place: string): string => `--place：没有「${place}」的案例；写 law/scenarios/ 里有的代码`,
  differs: (what: string, wanted: string, got: string): string => `${what}：应为 ${wanted}，得到 ${got}`,
  lacks: (what: string, wanted: string, got: string): string => `${what}：应有 ${wanted}，得到 ${got}`,
  unwanted: (what: string, which: string): string => `${what}：不应有 ${which}`,
}

export const calendar = {
  about: '一年的放假和调休安排',
  year: '年份',
  noYear: (year: string, known: readonly string[]): string =>
    `年份「${year}」没有安排；有的是 ${list(known)}`,
  title: (year: number, provisional: boolean): string =>
    `${year} 年${provisional ? '（暂定：当年安排还没有公布）' : ''}`,
  holidays: '放假',
  makeUpWorkdays: '调休上班',
  none: '无',
  source: '来源',
  checked: (source: string, day: string): string => `${source}，${day} 核对`,
}

export const coverage = {
  about: '每个地方、每个主题的把握：high、medium、low、none（本地文件没有写）',
  /** Short heads for the columns. */
  heads: {
    credential: '证',
    scope: '谁不办',
    registration: '登记',
    period: '时长',
    eligibility: '资格',
    requirements: '材料',
    acts: '做法',
    channels: '去处',
    clocks: '时限',
    fees: '费用',
    endorsement: '签注',
    changeOfAddress: '变更',
    loss: '遗失',
    cancellation: '注销',
    benefits: '用处',
    cutoffs: '截止',
  },
}

export const show = {
  about: '看一个地方的规则，逐条带来源',
  place: '地方：代码或名称',
  permit: '哪一种证：不写是居住证；hkmt 是港澳台居民居住证',
  facts: '列出可以写进事实文件的名称',
  options: (names: readonly string[]): string => `（${list(names)}）`,
  parentOnly: '我们还没有核实本地规定；下面是上一级的。',
  topics: {
    registration: '居住登记',
    period: '住多久',
    scope: '谁不办这个证',
    routes: '资格：几条路',
    requirements: '材料',
    acts: '可以做的事',
    channels: '去哪里办',
    clocks: '时限',
    fees: '费用',
    endorsement: '签注',
    changeOfAddress: '变更住址',
    loss: '遗失、损坏',
    cancellation: '注销',
    benefits: '有什么用',
    cutoffs: '截止日',
  },
}
