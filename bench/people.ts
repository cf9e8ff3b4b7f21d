/**
 * People made up for the benchmarks: plausible newcomers to a city, none of them real, each known in part. The same
 * seed gives the same people, as `parseFacts` would have read them and as a facts file would hold them.
 */
import type { KnownFacts } from '@juyi/journey'
import {
  type Day,
  type FactValue,
  formatDay,
  formatMonth,
  isMonthRecord,
  isStays,
  type Month,
  monthOf,
  type Vocabulary,
} from '@juyi/rules'

/** Numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What is drawn with which share of the people; the shares add up to one. */
type Shares = readonly (readonly [value: string, share: number])[]

const HUKOU: Shares = [
  ['411503', 0.16],
  ['430922', 0.13],
  ['340621', 0.12],
  ['511902', 0.12],
  ['450881', 0.1],
  ['360730', 0.1],
  ['440882', 0.1],
  ['622621', 0.05],
  ['231283', 0.04],
  ['440306', 0.05],
  ['810000', 0.03],
]
const DWELLING: Shares = [
  ['rented', 0.58],
  ['owned', 0.12],
  ['employerDormitory', 0.14],
  ['schoolDormitory', 0.03],
  ['relatives', 0.05],
  ['friends', 0.02],
  ['publicRental', 0.04],
  ['hotel', 0.01],
  ['other', 0.01],
]
const EMPLOYMENT: Shares = [
  ['employee', 0.56],
  ['selfEmployed', 0.12],
  ['flexible', 0.18],
  ['none', 0.14],
]
const STUDY: Shares = [
  ['none', 0.82],
  ['primary', 0.05],
  ['juniorSecondary', 0.03],
  ['seniorSecondary', 0.04],
  ['tertiary', 0.06],
]

/** People as they would come one after the other, known as of `on`. */
export function* people(count: number, on: Day, seed = 1): Generator<KnownFacts> {
  const random = randomFrom(seed)
  for (let i = 0; i < count; i += 1) yield { asOf: on, values: person(random, on) }
}

/** People like them of whom everything is known that the rules of the benchmark ask for. */
export function* knownPeople(count: number, on: Day, seed = 1): Generator<KnownFacts> {
  const random = randomFrom(seed)
  for (let i = 0; i < count; i += 1) yield { asOf: on, values: filledIn(person(random, on), random, on) }
}

function filledIn(
  known: ReadonlyMap<string, FactValue>,
  random: () => number,
  on: Day,
): ReadonlyMap<string, FactValue> {
  const facts = new Map(known)
  const fill = (fact: string, value: FactValue) => {
    if (!facts.has(fact)) facts.set(fact, value)
  }
  const isForeign = facts.get('applicantKind') === 'foreign'
  if (!isForeign) fill('hukouPlace', '411503')
  fill('applicantKind', facts.get('hukouPlace') === '810000' ? 'hkmt' : 'mainland')
  if (!facts.has('registrations')) fill('registeredOn', on - Math.floor(random() * 600))
  fill('employment', 'none')
  fill('businessLicence', random() < 0.5)
  fill('dwelling', random() < 0.5 ? 'hotel' : 'rented')
  fill('study', 'none')
  fill('talent', random() < 0.1)
  // Without a place the permit is of the place in question, whichever that is.
  facts.set('permits', random() < 0.1 ? [{ from: on - 300, to: random() < 0.5 ? null : on - 10 }] : [])
  // The whole record; counts of months say only part of it.
  if (!facts.has('insuranceMonths')) {
    const months = Math.floor(random() * 30)
    const last = monthOf(on)
    facts.set('insuranceMonths', { pension: Array.from({ length: months }, (_, i) => last - months + i) })
  }
  return facts
}

function person(random: () => number, on: Day): ReadonlyMap<string, FactValue> {
  const facts = new Map<string, FactValue>()
  const is = (share: number) => random() < share
  const within = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const drawn = (shares: Shares): string => {
    let at = random()
    for (const [value, share] of shares) {
      at -= share
      if (at < 0) return value
    }
    return shares[0]?.[0] ?? ''
  }
  const thisMonth = monthOf(on)
  const hukou = drawn(HUKOU)
  const isForeign = is(0.01)
  if (!isForeign && is(0.93)) facts.set('hukouPlace', hukou)
  const kind = isForeign ? 'foreign' : hukou.startsWith('8') ? 'hkmt' : 'mainland'
  if (is(0.7)) facts.set('applicantKind', kind)
  if (is(0.6)) facts.set('birthDate', on - within(16 * 366, 70 * 365))

  const registered = on - within(0, 1100)
  if (is(0.08)) {
    const before = registered - within(1, 60)
    facts.set('registrations', [
      { from: before - within(30, 500), to: before, place: undefined },
      { from: registered, to: null, place: undefined },
    ])
    facts.set('registeredOn', registered)
  } else if (is(0.88)) facts.set('registeredOn', is(0.12) ? null : registered)

  const dwelling = drawn(DWELLING)
  if (is(0.94)) facts.set('dwelling', dwelling)
  if (dwelling === 'rented' || dwelling === 'publicRental') {
    if (is(0.7)) facts.set('leaseFiled', is(0.45))
    if (facts.get('leaseFiled') === true && is(0.5)) facts.set('leaseFiledOn', on - within(0, 700))
    if (is(0.5)) facts.set('leaseEndsOn', is(0.05) ? null : on + within(0, 700))
    if (is(0.5)) facts.set('landlordCooperates', is(0.7))
  }

  const employment = drawn(EMPLOYMENT)
  if (is(0.93)) facts.set('employment', employment)
  if (employment === 'employee') {
    if (is(0.85)) facts.set('laborContract', is(0.8))
    if (facts.get('laborContract') === true && is(0.4)) {
      facts.set('laborContractEndsOn', is(0.2) ? null : on + within(0, 1000))
    }
  }
  if (employment === 'selfEmployed' && is(0.85)) {
    const hasLicence = is(0.85)
    facts.set('businessLicence', hasLicence)
    if (hasLicence && is(0.5)) facts.set('businessLicenceSince', on - within(0, 2000))
  }

  const run = is(0.25) ? 0 : within(1, 40)
  if (is(0.25)) facts.set('insuranceMonths', record(run, thisMonth, within, is))
  else if (is(0.6)) {
    facts.set('insuranceConsecutiveMonths', run)
    if (is(0.5)) facts.set('insuranceMonthsInLast24', run >= 23 ? 24 : within(run, 23))
  }

  if (is(0.9)) facts.set('study', drawn(STUDY))
  if (is(0.6)) facts.set('talent', is(0.06))
  if (is(0.06)) {
    const to = is(0.4) ? on - within(1, 300) : null
    facts.set('permits', [
      {
        from: on - within(300, 1500),
        to,
        place: is(0.5) ? '440300' : hukou.startsWith('8') ? '440100' : '330100',
      },
    ])
  }
  return facts
}

/** One or two types of insurance, paid for some months in a row and now and then before. */
function record(
  run: number,
  thisMonth: Month,
  within: (least: number, most: number) => number,
  is: (share: number) => boolean,
): Readonly<Record<string, readonly Month[]>> {
  const paid = (months: number) => {
    const out: Month[] = []
    for (let ago = months; ago >= 1; ago -= 1) out.unshift(thisMonth - ago)
    if (is(0.5)) out.unshift(thisMonth - months - within(3, 8))
    return out
  }
  return is(0.4) ? { pension: paid(run), medical: paid(within(0, run)) } : { pension: paid(run) }
}

/** Facts as a file holds them: dates and months in words, a permit by its day of issue. */
export function asWritten({ values }: KnownFacts, { facts }: Vocabulary): Record<string, unknown> {
  const day = (value: FactValue | undefined) => (typeof value === 'number' ? formatDay(value) : null)
  const written: Record<string, unknown> = {}
  for (const [id, value] of values) {
    if (id === 'permits' && isStays(value)) {
      written[id] = value.map(({ from, to, place }) => ({
        place,
        issuedOn: formatDay(from),
        ...(to === null ? {} : { states: [{ state: 'cancelled', from: formatDay(to + 1) }] }),
      }))
    } else if (isStays(value)) {
      written[id] = value.map(({ from, to }) => ({ from: formatDay(from), to: day(to) }))
    } else if (facts[id]?.type === 'date') written[id] = day(value)
    else if (isMonthRecord(value)) {
      written[id] = Object.fromEntries(
        Object.entries(value).map(([type, months]) => [type, months.map(formatMonth)]),
      )
    } else written[id] = value
  }
  return written
}
