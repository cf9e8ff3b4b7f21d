import type { Condition, Confidence, Day } from '@juyi/rules'

/** A condition as a person reads it: its words, and those of its parts. */
export interface ConditionWords {
  readonly says: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
  /** Left to the desk. */
  readonly judged: boolean
  /** How its parts belong together; left out where there are none. */
  readonly join?: Join
  readonly parts: readonly ConditionWords[]
  /** Of a version of the rule: its first and last day, null where it has none. */
  readonly version?: { readonly from: Day | null; readonly to: Day | null }
}

export type Join = 'all' | 'any' | 'conflicting' | 'versions'

/**
 * The words of a condition and of its parts, as a tree. Parts without words of their own are passed over: what
 * contains them says what they mean. Where a part names no source or confidence, those of the whole hold.
 */
export function conditionWords(
  condition: Condition,
  confidence: Confidence,
  cites: readonly string[] = [],
): readonly ConditionWords[] {
  const sure = condition.confidence ?? confidence
  const own = condition.cites ?? cites
  const parts = partsIn(condition, sure, own)
  const { says, kind } = condition
  if (says === undefined) return parts
  return [
    {
      says,
      cites: own,
      confidence: sure,
      judged: kind === 'judgement',
      ...(parts.length > 0 && isJoin(kind) ? { join: kind } : {}),
      parts,
    },
  ]
}

function partsIn(
  condition: Condition,
  confidence: Confidence,
  cites: readonly string[],
): readonly ConditionWords[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'conflicting':
      return condition.of.flatMap((part) => conditionWords(part, confidence, cites))
    case 'versions':
      return condition.of.flatMap(({ from, to, condition: version }) =>
        conditionWords(version, confidence, cites).map((words) => ({ ...words, version: { from, to } })),
      )
    case 'anyPerson':
      return conditionWords(condition.where, confidence, cites)
    default:
      // The parts of a "not" would read as their own opposite.
      return []
  }
}

function isJoin(kind: Condition['kind']): kind is Join {
  return kind === 'all' || kind === 'any' || kind === 'conflicting' || kind === 'versions'
}
