import { type Confidence, chineseDay } from '@juyi/law'
import type { Basis } from '../../basis.ts'

const confidence: Readonly<Record<Confidence, string>> = {
  high: '已核实',
  medium: '待核实',
  low: '待核实，不是官方说法',
}

const list = (names: readonly string[]): string => names.join('、')
const series = (parts: readonly string[]): string => parts.join('；')
const quote = (text: string): string => `「${text}」`

/** What is said in all of them. */
export const terms = {
  date: chineseDay,
  list,
  series,
  quote,
  quotes: (texts: readonly string[]): string => texts.map(quote).join(''),
  either: (texts: readonly string[]): string => texts.map(quote).join('或者'),
  sentence: (text: string): string => `${text}。`,
  labelled: (label: string, what: string): string => `${label}：${what}`,
  place: (name: string, code: string): string => `${name}（${code}）`,
  confidence,
  source: (how: Confidence, cites: readonly string[], checked: string): string =>
    `${cites.length === 0 ? `没有找到依据（${confidence[how]}）` : `依据（${confidence[how]}）：${series(cites)}`}　${checked} 核对`,
  /** The sources of a rule, its own articles first; what allows no difference is said to be that. */
  sources: ({ articles, shared, others, confidence: how }: Basis, brief: boolean): string => {
    const sure = `（${confidence[how]}）`
    const found = [...articles, ...shared]
    if (found.length + others.length === 0) return `没有找到依据${sure}`
    if (found.length === 0) return `没有找到条文，只有：${series(others)}${sure}`
    const rest = !brief ? others : others.length === 0 ? [] : [`另有 ${others.length} 个不是法规的来源`]
    const lead = articles.length === 0 ? '没有找到自己的条文；两边都依据的：' : ''
    return `${lead}${series([...found, ...rest])}${sure}`
  },
  json: '输出 JSON',
  on: '按哪一天比，默认今天',
  about: '规则：检查、案例、把握、查看、日历、比较',
}
