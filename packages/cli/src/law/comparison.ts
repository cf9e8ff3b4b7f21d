import {
  compareEligibility,
  comparePapers,
  type EligibilityComparison,
  type PaperComparison,
} from '@juyi/journey'
import {
  compareValues,
  type LawBook,
  type LawSources,
  plainFactsOf,
  type ValueComparison,
  type ValueTopic,
} from '@juyi/law'
import { type Day, inArea } from '@juyi/rules'

/** Two books applied to one place, and what the one adds to, drops from and specifies in the other. */
export interface BookComparison {
  readonly own: LawBook
  readonly other: LawBook
  /** The place whose rules `other` holds, applied to the place of `own`. */
  readonly otherCode: string
  readonly day: Day
  readonly law: LawSources
  readonly eligibility: EligibilityComparison
  readonly values: ValueComparison
  readonly papers: PaperComparison
}

/**
 * Compares two books of one language on a day; `other` holds the rules of `otherCode`, applied to the place of `own`.
 */
export function compareBooks(
  own: LawBook,
  other: LawBook,
  otherCode: string,
  law: LawSources,
  day: Day,
): BookComparison {
  // Examples come from cities that the law knows, none of them here.
  const codes = [...law.places.keys()].filter(
    (code) => /^\d{6}$/.test(code) && !code.endsWith('0000') && !inArea(code, own.place.area),
  )
  return {
    own,
    other,
    otherCode,
    day,
    law,
    eligibility: compareEligibility(own, other, { facts: plainFactsOf(law), day, codes }),
    values: compareValues(own, other, day),
    papers: comparePapers(own, other, day, codes),
  }
}

/** The topics that are compared, in their order. */
export const COMPARED_TOPICS: readonly ComparedTopic[] = [
  'eligibility',
  'scope',
  'papers',
  'registration',
  'clocks',
  'fees',
  'endorsement',
  'changeOfAddress',
  'loss',
]

export type ComparedTopic = ValueTopic | 'eligibility' | 'scope' | 'papers'

/** How the rules of a topic stand to those that they are compared with, in the order in which they are told. */
export const RELATIONS = ['same', 'adds', 'drops', 'specifies', 'incomparable', 'notCompared'] as const

export type Relation = (typeof RELATIONS)[number]

/** Stricter in one thing and looser in another is neither. What could not be compared hides nothing that was found. */
export function relationOf(comparison: BookComparison, topic: ComparedTopic): Relation {
  const kinds = new Set<string>(kindsIn(comparison, topic))
  if (kinds.has('incomparable') || (kinds.has('adds') && kinds.has('drops'))) return 'incomparable'
  for (const kind of ['adds', 'drops', 'specifies', 'notCompared'] as const) if (kinds.has(kind)) return kind
  return 'same'
}

function kindsIn({ eligibility, values, papers }: BookComparison, topic: ComparedTopic): readonly string[] {
  if (topic === 'eligibility' || topic === 'scope') {
    const isScope = (one: { readonly lacking: readonly { readonly id: string }[] }) =>
      one.lacking.some(({ id }) => id.startsWith('scope/'))
    return [
      ...eligibility.differences.filter((one) => one.topic === topic).map(({ kind }) => kind),
      ...eligibility.notCompared
        .filter((one) => isScope(one) === (topic === 'scope'))
        .map(() => 'notCompared'),
    ]
  }
  if (topic === 'papers') {
    return [...papers.differences.map(({ kind }) => kind), ...papers.notCompared.map(() => 'notCompared')]
  }
  return [
    ...values.differences.filter((one) => one.topic === topic).map(({ kind }) => kind),
    ...values.notCompared.filter((one) => one.topic === topic).map(() => 'notCompared'),
  ]
}
