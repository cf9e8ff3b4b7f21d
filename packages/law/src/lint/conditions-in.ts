import type { ConditionSource } from '../schema/condition.ts'
import type { FactsSource } from '../schema/facts.ts'
import type { ImplicationsSource } from '../schema/implications.ts'
import type { PlaceSource, StatementSource } from '../schema/place.ts'
import type { Confidence } from '../schema/statement.ts'
import type { Path } from './finding.ts'

export interface FoundCondition {
  readonly condition: ConditionSource
  readonly path: Path
  /** True below a `not`. */
  readonly negated: boolean
  /** True when it or a statement around it carries citations. */
  readonly cited: boolean
  /** How sure it claims to be: as sure as the statement around it where it does not say. */
  readonly confidence: Confidence
}

/** What a condition has from the statement around it. */
interface Around {
  readonly negated: boolean
  readonly cited: boolean
  readonly confidence: Confidence
}

/** Every condition of a place file, with its parts, and the path to it. */
export function conditionsIn(place: PlaceSource): readonly FoundCondition[] {
  const out: FoundCondition[] = []
  const from = (condition: ConditionSource | undefined, path: Path, around: Around) => {
    if (condition !== undefined) visit(condition, path, around, out)
  }
  const within = ({ confidence }: StatementSource): Around => ({ negated: false, cited: true, confidence })
  const { eligibility } = place
  for (const [id, ground] of Object.entries(eligibility?.grounds ?? {})) {
    const { name: _, nameEn: __, ...condition } = ground
    from(condition, ['eligibility', 'grounds', id], UNSAID)
  }
  for (const [id, route] of Object.entries(eligibility?.routes ?? {})) {
    const { name: _, nameEn: __, basis: ___, ...condition } = route
    from(condition, ['eligibility', 'routes', id], UNSAID)
  }
  // A gate shuts people out: its condition stands under an unwritten "not".
  for (const [id, gate] of Object.entries(place.scope ?? {}))
    from(gate.when, ['scope', id, 'when'], { ...within(gate), negated: true })
  for (const [id, requirement] of Object.entries(place.requirements ?? {})) {
    from(requirement.when, ['requirements', id, 'when'], within(requirement))
    requirement.anyOf.forEach((option, i) => {
      if (typeof option === 'object')
        from(option.when, ['requirements', id, 'anyOf', i, 'when'], within(requirement))
    })
  }
  for (const [id, act] of Object.entries(place.acts ?? {}))
    from(act.needs, ['acts', id, 'needs'], within(act))
  for (const [id, benefit] of Object.entries(place.benefits ?? {}))
    from(benefit.when, ['benefits', id, 'when'], within(benefit))
  return out
}

/** Routes and grounds have no statement around them; what does not say how sure it is counts as sure. */
const UNSAID: Around = { negated: false, cited: false, confidence: 'high' }

/** Every condition of the file of facts. */
export function derivationsIn(facts: FactsSource): readonly (FoundCondition & { readonly fact: string })[] {
  return Object.entries(facts.facts).flatMap(([fact, { derive, implied }]) => {
    const out: FoundCondition[] = []
    const around: Around = { ...UNSAID, cited: true }
    for (const [option, when] of Object.entries(implied ?? {}))
      visit(when, ['facts', fact, 'implied', option], around, out)
    if (derive !== undefined) visit(derive, ['facts', fact, 'derive'], around, out)
    return out.map((found) => ({ ...found, fact }))
  })
}

/** Every condition of what may be tried out. */
export function whatIfConditionsIn({ whatIf }: FactsSource): readonly FoundCondition[] {
  const out: FoundCondition[] = []
  for (const [id, { when }] of Object.entries(whatIf)) {
    if (when !== undefined) visit(when, ['whatIf', id, 'when'], { ...UNSAID, cited: true }, out)
  }
  return out
}

/** Every condition of what is true of everybody. */
export function implicationConditionsIn(implications: ImplicationsSource): readonly FoundCondition[] {
  const out: FoundCondition[] = []
  for (const [id, one] of Object.entries(implications)) {
    if (!('when' in one)) continue
    visit(one.when, [id, 'when'], { ...UNSAID, cited: true }, out)
    visit(one.also, [id, 'also'], { ...UNSAID, cited: true }, out)
  }
  return out
}

function visit(condition: ConditionSource, path: Path, around: Around, out: FoundCondition[]): void {
  const here: Around = {
    negated: around.negated,
    cited: around.cited || condition.cite !== undefined,
    confidence: condition.confidence ?? around.confidence,
  }
  out.push({ condition, path, ...here })
  const list = (key: string, parts: readonly ConditionSource[]) => {
    parts.forEach((part, i) => {
      visit(part, [...path, key, i], here, out)
    })
  }
  if ('all' in condition) list('all', condition.all)
  if ('any' in condition) list('any', condition.any)
  if ('conflicting' in condition) list('conflicting', condition.conflicting)
  if ('not' in condition) visit(condition.not, [...path, 'not'], { ...here, negated: true }, out)
  if ('anyPerson' in condition) visit(condition.anyPerson.where, [...path, 'anyPerson', 'where'], here, out)
  if ('versions' in condition) {
    condition.versions.forEach((version, i) => {
      visit(version.if, [...path, 'versions', i, 'if'], here, out)
    })
  }
}
