/**
 * People as the engines of `bench/peers` are given them: the columns of the bulk answers, one object a person, under
 * names that their users would choose. What is unknown is left out. The meaning is that of the settled reading.
 */
import type { PeopleColumns } from '@juyi/journey/assess-many'
import { type Day, firstDayOf, latestStart, monthOf } from '@juyi/rules'
import { casesOf, codes, isHere, isMainland, numbers } from './columns.ts'
import type { Bounds, PreparedFacts, RuleOf } from './peer.ts'

type Value = string | number | boolean | undefined

/** Each fact of each rule, as it does least for a person and as it does most. */
export const EXTREMES: Readonly<
  Record<RuleOf, { readonly worst: PreparedFacts; readonly best: PreparedFacts }>
> = {
  '000000': {
    worst: {
      applicantKind: 'foreign',
      holdsPermit: true,
      registeredDays: 0,
      employment: 'none',
      businessLicence: false,
      dwelling: 'hotel',
      study: 'none',
    },
    best: {
      applicantKind: 'mainland',
      holdsPermit: false,
      registeredDays: 30_000,
      employment: 'employee',
      businessLicence: true,
      dwelling: 'owned',
      study: 'tertiary',
    },
  },
  '440300': {
    worst: {
      applicantKind: 'foreign',
      hukouHere: true,
      holdsPermit: true,
      registeredDays: 0,
      insuredMonthsOf12: 0,
      insuredMonthsOf24: 0,
      talent: false,
      study: 'none',
    },
    best: {
      applicantKind: 'mainland',
      hukouHere: false,
      holdsPermit: false,
      registeredDays: 30_000,
      insuredMonthsOf12: 12,
      insuredMonthsOf24: 24,
      talent: true,
      study: 'tertiary',
    },
  },
}

export function boundsOn(on: Day): Bounds {
  return {
    halfYear: on - latestStart(on, { months: 6 }) + 1,
    year: on - latestStart(on, { months: 12 }) + 1,
    sinceFirstMonth: on - firstDayOf(monthOf(on) - 11) + 2,
  }
}

/** Whether nothing that the rule asks for is unknown. */
export function isComplete(facts: PreparedFacts, rule: RuleOf): boolean {
  return Object.keys(EXTREMES[rule].worst).every((name) => facts[name] !== undefined)
}

/** The first `count` people of some columns. */
export function preparedFacts(
  people: PeopleColumns,
  count: number,
  rule: RuleOf,
  bounds: Bounds,
): readonly PreparedFacts[] {
  const read = rule === '000000' ? national(people, bounds) : shenzhen(people, bounds)
  return Array.from({ length: count }, (_, row) => {
    const known = Object.entries(read(row)).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    )
    return Object.fromEntries(known)
  })
}

type Read = (row: number) => Readonly<Record<string, Value>>

function national(people: PeopleColumns, { halfYear }: Bounds): Read {
  const kind = kindOf(people)
  const permit = permitOf(people)
  const registered = between(people, 'registered lasted, must', 'registered lasted, may', [halfYear])
  const employment = choice(people, 'employment', 'none')
  const licence = between(people, 'licence lasted, must', 'licence lasted, may', [1])
  const dwelling = choice(people, 'dwelling', 'hotel')
  const study = choice(people, 'study', 'none')
  return (row) => {
    const licensedDays = licence(row)
    return {
      applicantKind: kind(row),
      holdsPermit: permit(row),
      registeredDays: registered(row),
      employment: employment(row),
      businessLicence: licensedDays === undefined ? undefined : licensedDays >= 1,
      dwelling: dwelling(row),
      study: study(row),
    }
  }
}

function shenzhen(people: PeopleColumns, { year, sinceFirstMonth }: Bounds): Read {
  const hukou = codes(people, 'hukouPlace area')
  const kind = kindOf(people)
  const permit = permitOf(people)
  const registered = between(people, 'registered lasted, must', 'registered lasted, may', [
    1,
    sinceFirstMonth,
    year,
  ])
  const months = (window: number, bound: number) => {
    const name = `insurance months -${window} to -1 or one later`
    return between(people, `${name}, least`, `${name}, most`, [bound])
  }
  const of12 = months(12, 12)
  const of24 = months(24, 18)
  const talent = choice(people, 'talent', 'false')
  const study = choice(people, 'study', 'none')
  return (row) => {
    const from = hukou[row] ?? 0
    const who = kind(row)
    const gifted = talent(row)
    return {
      applicantKind: who,
      // Foreigners have no hukou anywhere.
      hukouHere: from === 0 ? (who === 'foreign' ? false : undefined) : isHere(from),
      holdsPermit: permit(row),
      registeredDays: registered(row),
      insuredMonthsOf12: of12(row),
      insuredMonthsOf24: of24(row),
      talent: gifted === undefined ? undefined : gifted === 'true',
      study: study(row),
    }
  }
}

/** A choice by its name; all values that the rule does not tell apart go by one of them. */
function choice(people: PeopleColumns, name: string, anyOther: string): (row: number) => string | undefined {
  const data = codes(people, name)
  const cases = casesOf(people, name)
  return (row) => {
    const code = data[row] ?? 0
    return code === 0 ? undefined : code === 1 ? anyOther : cases[code]
  }
}

/** Who has their hukou on the mainland is of the mainland. */
function kindOf(people: PeopleColumns): (row: number) => string | undefined {
  const stated = choice(people, 'applicantKind', 'mainland')
  const hukou = codes(people, 'hukouPlace area')
  return (row) => stated(row) ?? (isMainland(hukou[row] ?? 0) ? 'mainland' : undefined)
}

/** Nobody is taken to hold a permit of which nothing is known. */
function permitOf(people: PeopleColumns): (row: number) => boolean | undefined {
  const must = numbers(people, 'permitHere lasted, must')
  const may = numbers(people, 'permitHere lasted, may')
  const lastMust = numbers(people, 'permitHere leftAtAll, must')
  const lastMay = numbers(people, 'permitHere leftAtAll, may')
  return (row) => {
    if ((lastMay[row] ?? 0) >= 1 && (lastMust[row] ?? 0) === 0) return false
    if ((must[row] ?? 0) >= 1) return true
    return (may[row] ?? 0) >= 1 ? undefined : false
  }
}

/**
 * A number of which the columns hold the least and the most that it can be: itself, or where it is known in part but
 * well enough for these bounds, one that falls on the same side of them.
 */
function between(
  people: PeopleColumns,
  leastName: string,
  mostName: string,
  bounds: readonly number[],
): (row: number) => number | undefined {
  const least = numbers(people, leastName)
  const most = numbers(people, mostName)
  return (row) => {
    const [low, high] = [least[row] ?? 0, most[row] ?? 0]
    const open = bounds.filter((bound) => low < bound && high >= bound)
    if (open.length === 0) return low
    if (open.length < bounds.length) {
      throw new Error(`row ${row}: ${leastName} is ${low}, at most ${high}; no one number says as much`)
    }
    return undefined
  }
}
