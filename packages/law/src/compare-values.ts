import { complete, type Day, type Duration, formatDay, parseDuration, WorkCalendar } from '@juyi/rules'
import type { LawBook, Rule } from './book.ts'

/** A topic whose rules carry lengths of time or amounts that can be compared. */
export type ValueTopic = 'registration' | 'clocks' | 'fees' | 'endorsement' | 'changeOfAddress' | 'loss'

/**
 * `adds`: costs the person more time or money, or gives the person less time. `drops`: the other way round.
 * `specifies`: the other says nothing of it, or leaves it open. `incomparable`: now the one, now the other.
 */
export type ValueDifferenceKind = 'adds' | 'drops' | 'specifies' | 'incomparable'

/** The last day of a period that begins on one day, under both rules; yuan under both for a fee. */
export interface ValueExample {
  /** YYYY-MM-DD; none for a fee. */
  readonly from?: string
  readonly own: string
  readonly other?: string
}

export interface ValueDifference {
  readonly topic: ValueTopic
  readonly kind: ValueDifferenceKind
  readonly own: Rule
  /** None where the other says nothing of the matter. */
  readonly other?: Rule
  readonly examples: readonly ValueExample[]
}

export interface ValueNotCompared {
  readonly topic: ValueTopic
  /** A rule of the own book, or, for `onlyOther`, of the other. */
  readonly rule: Rule
  /**
   * `words`: there is nothing to measure in it. `several`: more than one rule of the other may be meant. `unknown`: an
   * amount is not known. `onlyOther`: the own book, which took the place of the other here, says nothing of the matter.
   */
  readonly why: 'words' | 'several' | 'unknown' | 'onlyOther'
}

export interface ValueComparison {
  readonly differences: readonly ValueDifference[]
  readonly notCompared: readonly ValueNotCompared[]
}

/** Lengths in different units are tried on every first day of so many days. */
const TRIED_DAYS = 366

/** A rule with the matter it is about; rules on one matter can be compared. */
interface Measured {
  readonly topic: ValueTopic
  readonly rule: Rule
  readonly matter: string
  /** The matter to compare with where the other has nothing on this one. */
  readonly instead?: string
  /** The kinds of dwelling it is for; all where it does not say. */
  readonly dwellings?: readonly string[]
  /** Undefined where the rule sets no length or amount. */
  readonly value: Value | undefined
  /** Whether more is worse for the person: a longer wait, a higher fee; fewer days to do something are worse. */
  readonly moreIsWorse: boolean
}

type Value = { readonly yuan: number | null } | { readonly duration: Duration; readonly text: string }

/** Compares the rules of one book that differ from those of another, topic by topic, from a day on. */
export function compareValues(own: LawBook, other: LawBook, day: Day): ValueComparison {
  const calendar = new WorkCalendar(own.calendar)
  const ours = measuredIn(own)
  const theirs = measuredIn(other)
  const isTheirs = (mine: Measured) =>
    theirs.some(
      (one) =>
        one.topic === mine.topic &&
        one.rule.id === mine.rule.id &&
        one.rule.place === mine.rule.place &&
        one.matter === mine.matter &&
        sameValue(one.value, mine.value),
    )
  const differences: ValueDifference[] = []
  const notCompared: ValueNotCompared[] = []
  for (const mine of ours) {
    const { topic, rule, matter, value } = mine
    if (isTheirs(mine)) continue
    if (value === undefined) {
      notCompared.push({ topic, rule, why: 'words' })
      continue
    }
    const about = (all: readonly Measured[], which: string) =>
      all.filter(
        (one) => one.topic === topic && one.matter === which && overlap(one.dwellings, mine.dwellings),
      )
    const ownShorter = about(ours, matter).some(
      (one) => !isTheirs(one) && isShorter(one.value, value, day, calendar),
    )
    const onMatter = about(theirs, matter)
    // A promise where the other promises nothing stands beside what the law sets there.
    const inPlace =
      onMatter.length === 0 && mine.instead !== undefined ? about(theirs, mine.instead) : onMatter
    const valued = inPlace.filter((one) => one.value !== undefined)
    const named = valued.find((one) => one.rule.id === rule.id)
    const [first, ...more] = named === undefined ? valued : [named]
    if (first?.value === undefined) {
      if ('yuan' in value && value.yuan === null) continue
      const silent = onMatter[0]?.rule
      differences.push({
        topic,
        kind: matter.startsWith('late') ? 'adds' : 'specifies',
        own: rule,
        ...(silent === undefined ? {} : { other: silent }),
        examples: [exampleOf(value, undefined, day, calendar)],
      })
    } else if (ownShorter || (more.length > 0 && !more.every((one) => sameValue(one.value, first.value))))
      notCompared.push({ topic, rule, why: 'several' })
    else {
      const found = compared(value, first.value, mine.moreIsWorse, day, calendar)
      if (found === 'unknown') notCompared.push({ topic, rule, why: 'unknown' })
      else if (found !== undefined) differences.push({ topic, own: rule, other: first.rule, ...found })
    }
  }
  for (const { topic, rule, matter, dwellings, value } of theirs) {
    const isOurs = ours.some(
      (one) => one.topic === topic && one.matter === matter && overlap(one.dwellings, dwellings),
    )
    if (value !== undefined && !isOurs) notCompared.push({ topic, rule, why: 'onlyOther' })
  }
  return { differences, notCompared }
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function overlap(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((one) => b.includes(one))
}

/** Whether one of several rules on a matter ends sooner than another; what is longer is then for special cases. */
function isShorter(a: Value | undefined, b: Value, day: Day, calendar: WorkCalendar): boolean {
  if (a === undefined || !('duration' in a) || !('duration' in b)) return false
  return complete(day, a.duration, calendar).day < complete(day, b.duration, calendar).day
}

function compared(
  own: Value,
  other: Value,
  moreIsWorse: boolean,
  day: Day,
  calendar: WorkCalendar,
): Pick<ValueDifference, 'kind' | 'examples'> | 'unknown' | undefined {
  const kindOf = (isMore: boolean) => (isMore === moreIsWorse ? ('adds' as const) : ('drops' as const))
  if ('yuan' in own || 'yuan' in other) {
    if (!('yuan' in own) || !('yuan' in other)) return undefined
    if (own.yuan === other.yuan) return undefined
    if (own.yuan === null) return 'unknown'
    const examples = [exampleOf(own, other, day, calendar)]
    return { kind: other.yuan === null ? 'specifies' : kindOf(own.yuan > other.yuan), examples }
  }
  let [more, less]: [Day | undefined, Day | undefined] = [undefined, undefined]
  for (let from = day; from < day + TRIED_DAYS; from += 1) {
    const difference =
      complete(from, own.duration, calendar).day - complete(from, other.duration, calendar).day
    if (difference > 0) more ??= from
    if (difference < 0) less ??= from
  }
  const examples = [more, less]
    .filter((from) => from !== undefined)
    .map((from) => exampleOf(own, other, from, calendar))
  if (more !== undefined && less !== undefined) return { kind: 'incomparable', examples }
  if (more === undefined && less === undefined) return undefined
  return { kind: kindOf(more !== undefined), examples }
}

function exampleOf(own: Value, other: Value | undefined, from: Day, calendar: WorkCalendar): ValueExample {
  const result = (value: Value) =>
    'yuan' in value ? `${value.yuan ?? '?'}` : formatDay(complete(from, value.duration, calendar).day)
  return {
    ...('yuan' in own ? {} : { from: formatDay(from) }),
    own: result(own),
    ...(other === undefined ? {} : { other: result(other) }),
  }
}

/** The rules of a book on how long and how much, with what each is about. */
function measuredIn(book: LawBook): readonly Measured[] {
  const timed = (
    topic: ValueTopic,
    rule: Rule,
    matter: string,
    text: string | undefined,
    moreIsWorse: boolean,
  ): Measured => {
    const duration = text === undefined ? undefined : parseDuration(text)
    const value = duration === undefined || text === undefined ? undefined : { duration, text }
    return { topic, rule, matter, value, moreIsWorse }
  }
  return [
    ...book.registration.map(
      (rule): Measured => ({
        ...timed('registration', rule, JSON.stringify([rule.event, rule.filer]), rule.within, false),
        ...(rule.dwellings === undefined ? {} : { dwellings: rule.dwellings }),
      }),
    ),
    ...book.clocks.map((rule): Measured => {
      const matter = (kind: string) => JSON.stringify([rule.for, rule.from, kind])
      return {
        ...timed('clocks', rule, matter(rule.kind), rule.limit, true),
        ...(rule.kind === 'promised' ? { instead: matter('legal') } : {}),
      }
    }),
    ...book.fees.map(
      (rule): Measured => ({
        topic: 'fees',
        rule,
        matter: rule.for,
        value: { yuan: rule.yuan },
        moreIsWorse: true,
      }),
    ),
    ...book.endorsement.map((rule) =>
      rule.opensBefore === undefined
        ? timed('endorsement', rule, `late ${rule.kind}`, rule.within, false)
        : timed('endorsement', rule, `window ${rule.kind}`, rule.opensBefore, false),
    ),
    ...book.changeOfAddress.map((rule) => timed('changeOfAddress', rule, 'change', rule.within, false)),
    ...book.loss.map((rule) => timed('loss', rule, 'loss', rule.within, false)),
  ]
}
