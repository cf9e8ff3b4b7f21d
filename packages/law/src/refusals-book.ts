import { citationsIn } from './citations-in.ts'
import { type Citation, parseCitation } from './cite.ts'
import { citesOf } from './compile-condition.ts'
import { EN_OF, type InWords, inLanguage, type Language } from './language.ts'
import type { REMEDY_KINDS, RefusalsSource } from './schema/refusals.ts'
import type { Confidence } from './schema/statement.ts'
import type { WaysSource } from './schema/ways.ts'
import { LawError, type LawSources } from './sources.ts'

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

export type RemedyKind = (typeof REMEDY_KINDS)[number]

/** One thing that is said of a kind of way. */
export interface WayStatement {
  readonly says: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

/** What is asked of a kind of way, in the order in which people ask it. */
export const WAY_ASPECTS = ['needs', 'costs', 'takes', 'attach', 'can', 'cannot'] as const

/** What a kind of way asks for and is good for, whatever was refused. */
export interface Way extends Readonly<Record<(typeof WAY_ASPECTS)[number], readonly WayStatement[]>> {
  /** The kinds of instruments that can be reviewed along with it. */
  readonly reviews?: { readonly levels: readonly string[]; readonly cites: readonly string[] }
  /** Whom to turn to in a place, where that can be said more exactly than for the nation; by code. */
  readonly addressees: Readonly<Record<string, WayStatement>>
}

/** One way on after a refusal. */
export interface RemedyRoute {
  readonly kind: RemedyKind
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
  /** The letter that goes with it, by id. */
  readonly letter?: string
  /** What one does on it, in a few words: by its letter where that tells more, else by its kind. */
  readonly does: string
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
  /** What the person was there for; left out for an application. */
  readonly matter?: RefusalsSource[string]['matter']
  /** Where it is otherwise than in the nation, or a place has words of its own on it; by code. */
  readonly places: Readonly<Record<string, RefusalFinding>>
  readonly reply: string
  readonly askInWriting: string
  readonly routes: readonly RemedyRoute[]
}

/** Everything said at windows that we know of; the same in every place, so that it is fetched once. */
export interface RefusalsBook {
  readonly refusals: readonly RefusalRule[]
  readonly ways: Readonly<Partial<Record<RemedyKind, Way>>>
  readonly citations: Readonly<Record<string, Citation>>
}

/**
 * The refusals of the law in one language. Throws `LawError` for a citation that leads nowhere, and for a kind of way
 * of which nothing is written.
 */
export function refusalsBook(law: LawSources, language: Language): RefusalsBook {
  const said = inLanguage(law.ways, language, ...EN_OF.ways)
  const refusals = Object.entries(inLanguage(law.refusals, language, ...EN_OF.refusals)).map(
    ([id, entry]): RefusalRule => ({
      id,
      heard: entry.heard,
      about: entry.about,
      matter: entry.matter,
      ...findingOf(entry),
      places: Object.fromEntries(
        Object.entries(entry.places).map(([code, finding]) => [code, findingOf(finding)]),
      ),
      reply: entry.reply,
      askInWriting: entry.askInWriting,
      routes: entry.routes.map(({ cite, ifUntold, answer, ...route }) => ({
        ...route,
        does: letterDoes(route.letter, law, language) ?? wayFor(route.kind, said).does,
        cites: citesOf(cite),
        ...(ifUntold === undefined ? {} : { ifUntold: limitOf(ifUntold) }),
        ...(answer === undefined ? {} : { answer: limitOf(answer) }),
      })),
    }),
  )
  const ways = Object.fromEntries(Object.entries(said).map(([kind, way]) => [kind, wayOf(way)]))
  return { refusals, ways, citations: citationsIn({ refusals, ways }, law, language) }
}

function letterDoes(
  letter: string | undefined,
  { letters }: LawSources,
  language: Language,
): string | undefined {
  const source = letter === undefined ? undefined : letters.get(letter)
  return source && inLanguage({ does: source.does, doesEn: source.doesEn }, language).does
}

/** What is written of a kind of way. Throws `LawError` where nothing is. */
function wayFor(kind: RemedyKind, ways: WaysSource): NonNullable<WaysSource[RemedyKind]> {
  const way = ways[kind]
  if (way === undefined) throw new LawError([{ file: 'refusals.yaml', says: noSuchWay(kind) }])
  return way
}

/** That a way on is of a kind of which the law says nothing. */
export function noSuchWay(kind: RemedyKind): InWords {
  return {
    zh: `ways.yaml 里没有 ${kind}；把这种路写进去`,
    en: `there is no ${kind} in ways.yaml; write this kind of way there`,
  }
}

function wayOf(way: NonNullable<WaysSource[RemedyKind]>): Way {
  const { reviews, addressees } = way
  return {
    needs: way.needs.map(wayStatement),
    costs: way.costs.map(wayStatement),
    takes: way.takes.map(wayStatement),
    attach: way.attach.map(wayStatement),
    can: way.can.map(wayStatement),
    cannot: way.cannot.map(wayStatement),
    ...(reviews === undefined ? {} : { reviews: { levels: reviews.levels, cites: citesOf(reviews.cite) } }),
    addressees: Object.fromEntries(
      Object.entries(addressees).map(([code, statement]) => [code, wayStatement(statement)]),
    ),
  }
}

function wayStatement(source: Pick<FindingSource, 'says' | 'cite' | 'confidence'>): WayStatement {
  return { says: source.says, cites: citesOf(source.cite), confidence: source.confidence }
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

/**
 * Whom a route is addressed to in a place: more exactly than for the nation where the law says so of the place.
 *
 * @param chain the places above and the place itself, the nation first
 */
export function addresseeIn(
  { kind, addressee }: Pick<RemedyRoute, 'kind' | 'addressee'>,
  ways: RefusalsBook['ways'],
  chain: readonly { readonly code: string }[],
): { readonly says: string; readonly cites: readonly string[] } {
  const known = ways[kind]?.addressees ?? {}
  const code = chain.findLast((one) => Object.hasOwn(known, one.code))?.code
  return (code === undefined ? undefined : known[code]) ?? { says: addressee, cites: [] }
}

function instrumentOf(cite: string): string {
  return parseCitation(cite).target
}

/** What the window goes by, set apart by whether it can be reviewed along with a way. */
export interface ReviewAlong {
  /** Ids of citations that can be attacked on this way, one for each instrument. */
  readonly possible: readonly string[]
  /** Ids of citations that cannot, such as those of regulations. */
  readonly impossible: readonly string[]
  readonly cites: readonly string[]
}

/**
 * Which of the rules that stand against the person can be reviewed along with a way; undefined where the way reviews
 * none, or no rule stands against them. What is no legal instrument, such as a guide, is not named.
 */
export function reviewAlong(
  finding: Pick<RefusalFinding, 'inTheRules' | 'cites'>,
  way: Way | undefined,
  citations: Readonly<Record<string, Citation>>,
): ReviewAlong | undefined {
  const reviews = way?.reviews
  if (reviews === undefined || finding.inTheRules === 'no' || finding.inTheRules === 'differs')
    return undefined
  const rules = finding.cites.filter((cite) => citations[cite]?.statute === true)
  if (rules.length === 0) return undefined
  // One clause stands for its instrument.
  const first = rules.filter(
    (cite, i) => rules.findIndex((other) => instrumentOf(other) === instrumentOf(cite)) === i,
  )
  const isPossible = (cite: string) => reviews.levels.includes(citations[cite]?.level ?? '')
  return {
    possible: first.filter(isPossible),
    impossible: first.filter((cite) => !isPossible(cite)),
    cites: reviews.cites,
  }
}
