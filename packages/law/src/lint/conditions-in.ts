import type { ConditionSource } from '../schema/condition.ts'
import type { FactsSource } from '../schema/facts.ts'
import type { PlaceSource } from '../schema/place.ts'
import type { Path } from './finding.ts'

export interface FoundCondition {
  readonly condition: ConditionSource
  readonly path: Path
  /** True below a `not`. */
  readonly negated: boolean
  /** True when it stands in a statement that carries citations of its own or around it. */
  readonly cited: boolean
}

/** Every condition of a place file, with its parts, and the path to it. */
export function conditionsIn(place: PlaceSource): readonly FoundCondition[] {
  const out: FoundCondition[] = []
  const from = (condition: ConditionSource | undefined, path: Path, negated: boolean, cited: boolean) => {
    if (condition !== undefined) visit(condition, path, negated, cited, out)
  }
  const { eligibility } = place
  for (const [id, ground] of Object.entries(eligibility?.grounds ?? {})) {
    const { name: _, ...condition } = ground
    from(condition, ['eligibility', 'grounds', id], false, false)
  }
  for (const [id, route] of Object.entries(eligibility?.routes ?? {})) {
    const { name: _, nameEn: __, basis: ___, ...condition } = route
    from(condition, ['eligibility', 'routes', id], false, false)
  }
  for (const [id, gate] of Object.entries(place.scope ?? {}))
    from(gate.when, ['scope', id, 'when'], true, true)
  for (const [id, requirement] of Object.entries(place.requirements ?? {})) {
    from(requirement.when, ['requirements', id, 'when'], false, true)
    requirement.anyOf.forEach((option, i) => {
      if (typeof option === 'object') from(option.when, ['requirements', id, 'anyOf', i, 'when'], false, true)
    })
  }
  for (const [id, act] of Object.entries(place.acts ?? {}))
    from(act.needs, ['acts', id, 'needs'], false, true)
  for (const [id, benefit] of Object.entries(place.benefits ?? {}))
    from(benefit.when, ['benefits', id, 'when'], false, true)
  return out
}

/** Every condition of the file of facts. */
export function derivationsIn(facts: FactsSource): readonly (FoundCondition & { readonly fact: string })[] {
  return Object.entries(facts.facts).flatMap(([fact, { derive, implied }]) => {
    const out: FoundCondition[] = []
    for (const [option, when] of Object.entries(implied ?? {}))
      visit(when, ['facts', fact, 'implied', option], false, true, out)
    if (derive !== undefined) visit(derive, ['facts', fact, 'derive'], false, true, out)
    return out.map((found) => ({ ...found, fact }))
  })
}

function visit(
  condition: ConditionSource,
  path: Path,
  negated: boolean,
  around: boolean,
  out: FoundCondition[],
): void {
  const cited = around || condition.cite !== undefined
  out.push({ condition, path, negated, cited })
  const list = (key: string, parts: readonly ConditionSource[]) => {
    parts.forEach((part, i) => {
      visit(part, [...path, key, i], negated, cited, out)
    })
  }
  if ('all' in condition) list('all', condition.all)
  if ('any' in condition) list('any', condition.any)
  if ('conflicting' in condition) list('conflicting', condition.conflicting)
  if ('not' in condition) visit(condition.not, [...path, 'not'], true, cited, out)
  if ('anyPerson' in condition)
    visit(condition.anyPerson.where, [...path, 'anyPerson', 'where'], negated, cited, out)
  if ('versions' in condition) {
    condition.versions.forEach((version, i) => {
      visit(version.if, [...path, 'versions', i, 'if'], negated, cited, out)
    })
  }
}
