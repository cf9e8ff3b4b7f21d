import type { LawBook } from '@juyi/law'
import {
  type Facts,
  type FactValue,
  formatDay,
  formatMonth,
  isMonthRecord,
  isPeople,
  isStays,
} from '@juyi/rules'

/** Facts as a file of facts holds them, so that `parseFacts` reads the same from it. */
export function writtenFacts(values: Facts, book: LawBook): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...values].map(([fact, value]) => [fact, written(fact, value, book)]))
}

function written(fact: string, value: FactValue, book: LawBook): unknown {
  const type = book.facts[fact]?.type
  if (type === 'date' && typeof value === 'number') return formatDay(value)
  if (type === 'people' && isPeople(value)) {
    return value.map(({ relation, facts }) => ({ relation, facts: writtenFacts(facts, book) }))
  }
  if ((type === 'intervals' || type === 'permits') && isStays(value)) {
    const day = (at: number | null) => (at === null ? null : formatDay(at))
    return value.map(({ from, to, place }) =>
      type === 'permits'
        ? { place: place ?? book.place.code.slice(0, 6), issuedOn: formatDay(from) }
        : { from: formatDay(from), to: day(to), ...(place === undefined ? {} : { place }) },
    )
  }
  if (type === 'months' && isMonthRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, months]) => [name, months.map(formatMonth)]))
  }
  return value
}
