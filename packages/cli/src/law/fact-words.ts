import { fullDivisionName } from '@juyi/identity'
import type { LawBook } from '@juyi/law'
import {
  type Facts,
  type FactValue,
  formatMonth,
  isMonthRecord,
  isPeople,
  isStays,
  type Month,
} from '@juyi/rules'
import { chineseDate } from '../words.ts'

/** Some facts of somebody in words: each question with its answer. */
export function factsInWords(values: Facts, facts: readonly string[], book: LawBook): string {
  return facts
    .flatMap((fact) => {
      const value = values.get(fact)
      return value === undefined ? [] : [`${questionOf(fact, book)}${inWords(fact, value, book)}`]
    })
    .join('；')
}

function questionOf(fact: string, book: LawBook): string {
  if (book.facts[fact]?.type === 'items') return '手里的材料：'
  return book.facts[fact]?.question ?? `${fact}：`
}

function inWords(fact: string, value: FactValue, book: LawBook): string {
  const info = book.facts[fact]
  if (value === null) return info?.never ?? info?.open ?? '没有'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return info?.options?.[value] ?? fullDivisionName(value) ?? value
  if (typeof value === 'number')
    return info?.type === 'date' ? chineseDate(value) : `${value}${info?.unit ?? ''}`
  if (info?.type === 'months' && isMonthRecord(value)) return monthsInWords(Object.values(value).flat())
  if (isStays(value)) {
    const stays = value.map(({ from, to, place }) => {
      const where = place === undefined ? '' : `（${fullDivisionName(place) ?? place}）`
      return `${chineseDate(from)}${to === null ? '起' : `到${chineseDate(to)}`}${where}`
    })
    return stays.join('，') || '没有'
  }
  if (isPeople(value)) return value.map(({ relation }) => book.relations[relation] ?? relation).join('、')
  const items = Object.entries(value).filter(([, held]) => held === true)
  return items.map(([item]) => book.documents[item]?.name ?? item).join('、') || '没有'
}

/** Months as the runs that they form. */
function monthsInWords(months: readonly Month[]): string {
  const runs: [Month, Month][] = []
  for (const month of [...months].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && month <= last[1] + 1) last[1] = month
    else runs.push([month, month])
  }
  const word = (month: Month) => formatMonth(month).replace(/^(\d+)-0?(\d+)$/, '$1年$2月')
  const words = runs.map(([from, to]) => (from === to ? word(from) : `${word(from)}到${word(to)}`))
  return words.join('，') || '没有'
}
