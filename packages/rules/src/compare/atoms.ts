import type { CodeArea, Condition, Leaf } from '../condition.ts'
import type { Term, Vocabulary } from '../vocabulary.ts'

/** A condition that is not taken apart when laws are compared. */
export type AtomCondition = Leaf | Extract<Condition, { kind: 'anyPerson' }>

/** A term with the definitions of all its parts, so that two places may use one name for different things. */
export type PlainTerm =
  | { readonly timeline: string; readonly place?: CodeArea; readonly bridge: number }
  | { readonly union: readonly PlainTerm[] }
  | { readonly intersection: readonly PlainTerm[] }
  | { readonly difference: readonly PlainTerm[] }

export interface Atom {
  readonly condition: AtomCondition
  readonly vocabulary: Vocabulary
  /** What is measured, where it is a timeline. */
  readonly term?: PlainTerm
  readonly after?: PlainTerm
}

/** The different atoms of the conditions that are compared, by number. */
export class Atoms {
  readonly list: Atom[] = []
  readonly #numbers = new Map<string, number>()

  /** The number of the atom that this condition is; the same for conditions that say the same. */
  enter(condition: AtomCondition, vocabulary: Vocabulary): number {
    const atom: Atom = {
      condition,
      vocabulary,
      ...('term' in condition ? { term: plainTerm(condition.term, vocabulary) } : {}),
      ...('after' in condition && condition.after !== undefined
        ? { after: plainTerm(condition.after, vocabulary) }
        : {}),
    }
    const key = keyOf(atom)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.list.push(atom) - 1
    this.#numbers.set(key, number)
    return number
  }
}

function plainTerm(id: string, vocabulary: Vocabulary): PlainTerm {
  const term: Term | undefined = vocabulary.terms[id]
  if (term === undefined) return { timeline: id, bridge: 0 }
  const list = (ids: readonly string[]) => ids.map((one) => plainTerm(one, vocabulary))
  if ('union' in term) return { union: list(term.union) }
  if ('intersection' in term) return { intersection: list(term.intersection) }
  if ('difference' in term) return { difference: list(term.difference) }
  const { timeline, place, bridge } = term
  // A gap that nobody confirmed is none as the rule is written.
  return { timeline, ...(place ? { place } : {}), bridge: typeof bridge === 'number' ? bridge : 0 }
}

/** The same for conditions that say the same, whatever their words and sources. */
function keyOf({ condition, vocabulary, term, after }: Atom): string {
  const { id: _, says: __, cites: ___, confidence: ____, ...bare } = condition
  if (bare.kind === 'anyPerson') return JSON.stringify({ ...bare, where: bareTree(bare.where, vocabulary) })
  if (bare.kind === 'in') return JSON.stringify({ ...bare, values: [...bare.values].sort() })
  return JSON.stringify({ ...bare, term, after }, sortedKeys)
}

/** A tree without words and sources, its terms by what they mean in this vocabulary. */
function bareTree(condition: Condition, vocabulary: Vocabulary): unknown {
  return JSON.parse(
    JSON.stringify(condition, (key, value: unknown) => {
      if (['id', 'says', 'cites', 'confidence'].includes(key)) return undefined
      return (key === 'term' || key === 'after') && typeof value === 'string'
        ? plainTerm(value, vocabulary)
        : value
    }),
  )
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
