import { citationsIn } from './citations-in.ts'
import type { Citation } from './cite.ts'
import { citesOf } from './compile-condition.ts'
import { inLanguage, type Language } from './language.ts'
import type { RefusalsSource } from './schema/refusals.ts'
import type { Confidence } from './schema/statement.ts'
import type { LawSources } from './sources.ts'

/** What the rule is behind something said at the window, in the nation or in one place. */
export interface RefusalFinding {
  /** Whether what was said stands in the rules; `differs` is said of the nation alone: it depends on the place. */
  readonly inTheRules: 'yes' | 'no' | 'partly' | 'differs'
  readonly says: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

/** A length of time that the law sets, as it writes it: `60 days`, `20 working days`, `12 months`. */
export interface LawLimit {
  readonly within: string
  readonly cites: readonly string[]
}

/** One way on after a refusal. */
export interface RemedyRoute {
  readonly kind: RefusalsSource[string]['routes'][number]['kind']
  readonly addressee: string
  /** How long the person has, as the law writes it: `60 days`, `15 working days`. */
  readonly deadline?: string
  /**
   * The day from which `deadline` counts: on which the person was told "no", on which the decision on a
   * reconsideration arrived or its time ran out, or on which the desk's own time ran out.
   */
  readonly from?: 'told' | 'decision' | 'limitPassed'
  /** The way that has to be gone to its end first. */
  readonly after?: 'reconsideration'
  /** How long the person has at most, from the same day, where nobody told them that this way exists. */
  readonly ifUntold?: LawLimit
  /** How long whoever is addressed has for an answer. */
  readonly answer?: LawLimit
  /** The articles on what it costs and on what it can and cannot achieve. */
  readonly detail?: { readonly cites: readonly string[] }
  /** The letter that goes with it, by id. */
  readonly letter?: string
  /** The flags of that letter that hold where it is written for this reason. */
  readonly letterFlags?: readonly string[]
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

/** Something said at the window: what the rule is, what to say, and which routes are open, the mildest first. */
export interface RefusalRule extends RefusalFinding {
  readonly id: string
  /** The ways in which it is said. */
  readonly heard: readonly string[]
  /** What it is about, so that it can be found among others of its kind. */
  readonly about?: RefusalsSource[string]['about']
  /** Where it is otherwise than in the nation, or a place has words of its own on it; by code. */
  readonly places: Readonly<Record<string, RefusalFinding>>
  readonly reply: string
  readonly askInWriting: string
  readonly routes: readonly RemedyRoute[]
}

/** Everything said at windows that we know of; the same in every place, so that it is fetched once. */
export interface RefusalsBook {
  readonly refusals: readonly RefusalRule[]
  readonly citations: Readonly<Record<string, Citation>>
}

/** The refusals of the law in one language. Throws `LawError` for a citation that leads nowhere. */
export function refusalsBook(law: LawSources, language: Language): RefusalsBook {
  const refusals = Object.entries(inLanguage(law.refusals, language, 'says')).map(
    ([id, entry]): RefusalRule => ({
      id,
      heard: entry.heard,
      about: entry.about,
      ...findingOf(entry),
      places: Object.fromEntries(
        Object.entries(entry.places).map(([code, finding]) => [code, findingOf(finding)]),
      ),
      reply: entry.reply,
      askInWriting: entry.askInWriting,
      routes: entry.routes.map(({ cite, ifUntold, answer, detail, ...route }) => ({
        ...route,
        cites: citesOf(cite),
        ...(ifUntold === undefined ? {} : { ifUntold: limitOf(ifUntold) }),
        ...(answer === undefined ? {} : { answer: limitOf(answer) }),
        ...(detail === undefined ? {} : { detail: { cites: citesOf(detail.cite) } }),
      })),
    }),
  )
  return { refusals, citations: citationsIn(refusals, law) }
}

function limitOf({
  within,
  cite,
}: {
  readonly within: string
  readonly cite: string | readonly string[]
}): LawLimit {
  return { within, cites: citesOf(cite) }
}

interface FindingSource extends Pick<RefusalFinding, 'inTheRules' | 'says' | 'confidence'> {
  readonly cite: string | readonly string[]
}

function findingOf({ inTheRules, says, cite, confidence }: FindingSource): RefusalFinding {
  return { inTheRules, says, cites: citesOf(cite), confidence }
}

/**
 * What holds in a place, from its own entry or the nearest one above it.
 *
 * @param chain the places above and the place itself, the nation first, as a book's `place.chain` has them
 * @returns with the code of the place whose entry it is; undefined when it is the finding for the whole nation
 */
export function refusalIn(
  rule: RefusalRule,
  chain: readonly { readonly code: string }[],
): RefusalFinding & { readonly place: string | undefined } {
  const nearest = chain.findLast(({ code }) => Object.hasOwn(rule.places, code))?.code
  const finding = (nearest === undefined ? undefined : rule.places[nearest]) ?? rule
  const { inTheRules, says, cites, confidence } = finding
  return { place: nearest, inTheRules, says, cites, confidence }
}
