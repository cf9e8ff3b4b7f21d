import { writtenFacts } from '@juyi/journey'
import { formatDay } from '@juyi/rules'
import { type BookComparison, COMPARED_TOPICS, relationOf } from './comparison.ts'

/** A comparison for programs; examples are facts that `juyi check --facts` reads. */
export function comparisonJson(comparison: BookComparison): object {
  const { own, otherCode, day, eligibility, values, papers } = comparison
  return {
    own: own.place.code,
    other: otherCode,
    on: formatDay(day),
    relations: Object.fromEntries(COMPARED_TOPICS.map((topic) => [topic, relationOf(comparison, topic)])),
    eligibility: {
      differences: eligibility.differences.map(({ example, ...rest }) => ({
        ...rest,
        example: writtenFacts(example, own),
      })),
      notCompared: eligibility.notCompared,
    },
    papers: {
      differences: papers.differences.map(({ kind, requirement, example }) => ({
        kind,
        requirement: requirement.id,
        says: requirement.says,
        allowedBy: requirement.cites,
        confidence: requirement.confidence,
        example: writtenFacts(example, own),
      })),
      notCompared: papers.notCompared.map(({ id, says }) => ({ id, says })),
    },
    values: {
      differences: values.differences.map(({ own: rule, other: theirs, ...rest }) => ({
        ...rest,
        own: { id: rule.id, says: rule.says, cites: rule.cites, confidence: rule.confidence },
        other: theirs === undefined ? null : { id: theirs.id, says: theirs.says, cites: theirs.cites },
      })),
      notCompared: values.notCompared.map(({ topic, rule, why }) => ({
        topic,
        id: rule.id,
        says: rule.says,
        why,
      })),
    },
  }
}
