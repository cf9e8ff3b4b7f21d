import { fullDivisionName } from '@juyi/identity'
import type { LawBook, LawSources } from '@juyi/law'
import {
  civilOf,
  type Facts,
  type FactValue,
  firstDayOf,
  isMonthRecord,
  isPeople,
  isStays,
  type Month,
} from '@juyi/rules'
import { placeName } from './place-name.ts'
import { lawWords } from './words/index.ts'

/** Some facts of somebody in words, in the language of the book: each question with its answer. */
export function factsInWords(
  values: Facts,
  facts: readonly string[],
  book: LawBook,
  law: LawSources,
): string {
  const { facts: words, series } = lawWords(book.language)
  return series(
    facts.flatMap((fact) => {
      const value = values.get(fact)
      if (value === undefined) return []
      return [words.answered(questionOf(fact, book), inWords(fact, value, book, law))]
    }),
  )
}

function questionOf(fact: string, book: LawBook): string {
  const { facts: words } = lawWords(book.language)
  if (book.facts[fact]?.type === 'items') return words.papers
  return book.facts[fact]?.question ?? words.named(fact)
}

function inWords(fact: string, value: FactValue, book: LawBook, law: LawSources): string {
  const { date, facts: words, list } = lawWords(book.language)
  const info = book.facts[fact]
  const place = (code: string) =>
    (book.language === 'zh' ? undefined : placeName(code, law, book.language)) ?? fullDivisionName(code)
  if (value === null) return info?.never ?? info?.open ?? words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return info?.options?.[value] ?? place(value) ?? value
  if (typeof value === 'number')
    return info?.type === 'date' ? date(value) : words.amount(value, info?.unit ?? '')
  if (info?.type === 'months' && isMonthRecord(value))
    return monthsInWords(Object.values(value).flat(), book) || words.none
  if (isStays(value)) {
    const stays = value.map(({ from, to, place: where }) =>
      words.stay(
        date(from),
        to === null ? undefined : date(to),
        where === undefined ? undefined : (place(where) ?? where),
      ),
    )
    return words.together(stays) || words.none
  }
  if (isPeople(value)) return list(value.map(({ relation }) => book.relations[relation] ?? relation))
  const items = Object.entries(value).filter(([, held]) => held === true)
  return list(items.map(([item]) => book.documents[item]?.name ?? item)) || words.none
}

/** Months as the runs that they form. */
function monthsInWords(months: readonly Month[], book: LawBook): string {
  const { facts: words } = lawWords(book.language)
  const runs: [Month, Month][] = []
  for (const month of [...months].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && month <= last[1] + 1) last[1] = month
    else runs.push([month, month])
  }
  const word = (month: Month) => {
    const { year, month: ofYear } = civilOf(firstDayOf(month))
    return words.month(year, ofYear)
  }
  return words.together(runs.map(([from, to]) => words.months(word(from), word(to))))
}
