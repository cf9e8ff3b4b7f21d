import type { LawBook, RequirementRule } from '@juyi/law'
import type { Day, Facts } from '@juyi/rules'
import { checklist } from './checklist.ts'
import { ExamplePeople } from './compare-examples.ts'

/** A paper that one place asks for and the other does not, with somebody who is asked for it. */
export interface PaperDifference {
  readonly kind: 'adds' | 'drops'
  readonly requirement: RequirementRule
  readonly example: Facts
}

export interface PaperComparison {
  readonly differences: readonly PaperDifference[]
  /** Requirements that take some of the same papers: which one each takes has not been compared. */
  readonly notCompared: readonly RequirementRule[]
}

/**
 * The papers that one book asks for and the other does not ask for at all, whoever the person is. What the police
 * look up themselves does not count. Every difference has been confirmed by the checklist of an example.
 */
export function comparePapers(
  own: LawBook,
  other: LawBook,
  day: Day,
  codes: readonly string[],
): PaperComparison {
  const differences: PaperDifference[] = []
  const notCompared: RequirementRule[] = []
  for (const [kind, asking, lacking] of [
    ['adds', own, other],
    ['drops', other, own],
  ] as const) {
    const people = new ExamplePeople(asking, day, codes)
    for (const requirement of asking.requirements) {
      if (requirement.fetched) continue
      const sharing = lacking.requirements.filter((one) => sharesPaper(one, requirement))
      if (sharing.length > 0) {
        const isSame = sharing.some((one) => one.id === requirement.id && one.place === requirement.place)
        if (!isSame && kind === 'adds') notCompared.push(requirement)
        continue
      }
      const example =
        requirement.when === undefined ? new Map() : people.meeting(requirement.when, asking.vocabulary)
      if (example !== undefined && isAsked(requirement, asking, example, day))
        differences.push({ kind, requirement, example })
      else notCompared.push(requirement)
    }
  }
  return { differences, notCompared }
}

function sharesPaper(a: RequirementRule, b: RequirementRule): boolean {
  const papers = (one: RequirementRule) => one.anyOf.flatMap(({ documents }) => documents)
  return a.for === b.for && papers(a).some((paper) => papers(b).includes(paper))
}

function isAsked(requirement: RequirementRule, book: LawBook, values: Facts, day: Day): boolean {
  return checklist(book, { asOf: day, values }, day, requirement.for).some(
    (item) => item.requirement.id === requirement.id && item.needed === true,
  )
}
