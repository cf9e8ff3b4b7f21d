import type { LawBook } from '@juyi/law'
import { type Day, formatDay, formatMonth, monthOf } from '@juyi/rules'
import * as fc from 'fast-check'

/** The flag that a date must agree with. */
export const FLAG_OF: Readonly<Record<string, string>> = {
  leaseFiledOn: 'leaseFiled',
  businessLicenceSince: 'businessLicence',
}

/** The months that a count looks back over: 12 or 24, or all of a run. */
export function windowOf(fact: string): number | undefined {
  if (/ConsecutiveMonths$/.test(fact)) return 24
  const window = /InLast(\d+)$/.exec(fact)?.[1]
  return window === undefined ? undefined : Number(window)
}

/** Any facts that a file may hold, for any place, that can be true together. */
export function anyFacts(here: LawBook, on: Day): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const past = fc.integer({ min: on - 900, max: on }).map(formatDay)
  const future = fc.integer({ min: on, max: on + 900 }).map(formatDay)
  return fc.tuple(fc.integer({ min: 0, max: 24 }), fc.boolean()).chain(([paid, flagged]) => {
    const record: Record<string, fc.Arbitrary<unknown>> = {}
    for (const [id, fact] of Object.entries(here.facts)) {
      if (fact.type === 'boolean')
        record[id] = Object.values(FLAG_OF).includes(id) ? fc.constant(flagged) : fc.boolean()
      if (fact.type === 'choice') record[id] = fc.constantFrom(...Object.keys(fact.options ?? {}))
      if (fact.type === 'number') {
        const window = windowOf(id)
        record[id] =
          window === undefined ? fc.integer({ min: 0, max: 24 }) : fc.constant(Math.min(paid, window))
      }
      if (fact.type === 'date') {
        const day = fc.oneof(fact.open ? future : past, fc.constant(null))
        record[id] = id in FLAG_OF && !flagged ? fc.constant(null) : day
      }
      if (fact.type === 'code')
        record[id] = fc.constantFrom('411503', '330106', '440305', '110105', '410102', '410182')
    }
    record.birthDate = fc.constantFrom('1961-03-05', '1990-02-28', '2016-02-29')
    record.insuranceMonths = fc
      .array(fc.integer({ min: 0, max: 26 }), { maxLength: 26 })
      .map((ago) => ({ pension: [...new Set(ago)].map((n) => formatMonth(monthOf(on) - n)) }))
    return fc.record(record, { requiredKeys: [] })
  })
}
