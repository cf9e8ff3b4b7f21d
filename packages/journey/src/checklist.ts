import type { LawBook, RequirementRule } from '@juyi/law'
import { type Condition, contains, type Day, evaluate, World } from '@juyi/rules'
import { horizonFrom } from './eligibility-tree.ts'
import { isInForce } from './in-force.ts'
import type { KnownFacts } from './parse-facts.ts'

/** Documents that serve together, and whether they are at hand. */
export interface PaperOption {
  readonly documents: readonly string[]
  readonly note?: string
  /** Whether this serves this person: yes, or not known yet. Options that do not serve are left out. */
  readonly serves: true | null
  /** True when all are held, false when one is known to be missing, null when it was not said. */
  readonly held: boolean | null
}

export interface PaperItem {
  readonly requirement: RequirementRule
  /** Whether this person must show it: yes, or not known yet. */
  readonly needed: true | null
  /** Any one of these will do, the commonest first; none where nothing listed fits this person and the desk must be asked. */
  readonly options: readonly PaperOption[]
  /** True when an option is held, false when all that serve are known to be missing, null otherwise. */
  readonly held: boolean | null
}

/** What this person must show, and what may stand in for what is missing. */
export function checklist(
  book: LawBook,
  facts: KnownFacts,
  on: Day,
  purpose: RequirementRule['for'] = 'application',
): readonly PaperItem[] {
  const world = new World(book.vocabulary, facts.values, facts.asOf)
  const state = (condition: Condition | undefined): boolean | null => {
    if (condition === undefined) return true
    const { settled } = evaluate(condition, world, horizonFrom(on))
    return contains(settled.must, on) ? true : contains(settled.may, on) ? null : false
  }
  return book.requirements
    .filter((requirement) => requirement.for === purpose && isInForce(requirement, on))
    .flatMap((requirement): readonly PaperItem[] => {
      const needed = state(requirement.when)
      if (needed === false) return []
      const options = requirement.anyOf.flatMap(({ documents, when, note }): readonly PaperOption[] => {
        const serves = state(when)
        return serves === false ? [] : [{ documents, note, serves, held: heldAll(documents, facts) }]
      })
      const held = options.some((option) => option.held === true)
        ? true
        : options.length > 0 && options.every((option) => option.held === false)
          ? false
          : null
      return [{ requirement, needed, options, held }]
    })
}

function heldAll(documents: readonly string[], facts: KnownFacts): boolean | null {
  const items = facts.values.get('documents')
  if (typeof items !== 'object' || items === null || Array.isArray(items)) return null
  const held = documents.map((id) => Object.entries(items).find(([item]) => item === id)?.[1])
  if (held.every((one) => one === true)) return true
  return held.some((one) => one === false) ? false : null
}
