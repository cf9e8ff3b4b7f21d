import { isInForce } from '@juyi/journey'
import type { LawBook, Rule } from '@juyi/law'
import type { Condition, Day } from '@juyi/rules'
import type { LandlordMessage } from '../words/zh/papers.ts'

/** The fact that says in what kind of dwelling the person lives. */
export const DWELLING = 'dwelling'

/** Kinds of dwelling that somebody lets to the person, and those in which the person is a guest. */
const RENTED: readonly string[] = ['rented', 'publicRental']
const HOSTED: readonly string[] = ['relatives', 'friends']

export const KIT_HEADS = ['duty', 'cost', 'penalty', 'without'] as const

export type KitHead = (typeof KIT_HEADS)[number]

/** A statement that a landlord is shown. */
export interface KitStatement extends Pick<Rule, 'id' | 'says' | 'cites' | 'confidence'> {
  /** The kinds of dwelling it is said of; all, where it is left out. */
  readonly dwellings?: readonly string[]
}

/** What the rules say about the person who lets or lends the dwelling. */
export interface LandlordKit {
  /** Whether the person is a guest rather than a tenant. */
  readonly hosted: boolean
  readonly heads: Readonly<Record<KitHead, readonly KitStatement[]>>
}

/**
 * What the rules of the place say about the landlord or host, by heading, what is confirmed first. Undefined where
 * nobody lets or lends the person a dwelling, or it was not said.
 */
export function landlordKit(book: LawBook, dwelling: unknown, on: Day): LandlordKit | undefined {
  if (typeof dwelling !== 'string') return undefined
  const hosted = HOSTED.includes(dwelling)
  if (!hosted && !RENTED.includes(dwelling)) return undefined
  const said = (head: KitHead) =>
    book.registration.filter(
      (rule) => rule.landlord === head && isInForce(rule, on) && (rule.dwellings?.includes(dwelling) ?? true),
    )
  const acts = book.acts.filter((rule) => isInForce(rule, on) && isOpenTo(rule.act.needs, dwelling))
  const his = acts.filter(({ by }) => by === LANDLORD)
  const begun = his.flatMap(({ act }) => begunBy(act))
  // What he would begin and the person may begin as well, is a way without him.
  const alone = acts.filter(
    ({ by, with: others, act }) =>
      by === SELF && !others.includes(LANDLORD) && begunBy(act).some((timeline) => begun.includes(timeline)),
  )
  return {
    hosted,
    heads: {
      duty: inOrder(withActs(said('duty'), his), dwelling),
      cost: inOrder(said('cost'), dwelling),
      penalty: inOrder(said('penalty'), dwelling),
      without: inOrder(withActs(said('without'), alone), dwelling),
    },
  }
}

/** A message is short: so many statements of each kind, each with one source. */
const MOST_IN_MESSAGE = 2

/** What the message to the landlord is made of: confirmed statements only, and the nearest ones of those. */
export function messageFrom({ hosted, heads }: LandlordKit, book: LawBook): LandlordMessage {
  const confirmed = (head: KitHead) =>
    heads[head]
      .flatMap(({ says, cites, confidence }) => {
        const [source] = cites.flatMap((cite) => book.citations[cite]?.label ?? [])
        return confidence === 'high' && source !== undefined ? [{ says, source }] : []
      })
      .slice(0, MOST_IN_MESSAGE)
  return { hosted, permit: book.credential.name, duties: confirmed('duty'), costs: confirmed('cost') }
}

const LANDLORD = 'landlord'
const SELF = 'self'

/** Whether an act is not ruled out by the kind of dwelling alone; everything else, also how he behaves, is left open. */
function isOpenTo(needs: Condition | undefined, dwelling: string): boolean {
  switch (needs?.kind) {
    case 'all':
      return needs.of.every((part) => isOpenTo(part, dwelling))
    case 'any':
      return needs.of.some((part) => isOpenTo(part, dwelling))
    case 'in':
      return needs.fact !== DWELLING || needs.values.includes(dwelling)
    default:
      return true
  }
}

function begunBy({ effects }: LawBook['acts'][number]['act']): readonly string[] {
  return effects.flatMap((effect) => ('begins' in effect ? [effect.begins] : []))
}

/** Statements, and the acts that say something else: an act that rests on the same article repeats the statement. */
function withActs(said: readonly KitStatement[], acts: readonly KitStatement[]): readonly KitStatement[] {
  const cited = new Set(said.flatMap(({ cites }) => cites))
  return [...said, ...acts.filter(({ cites }) => !cites.some((cite) => cited.has(cite)))]
}

/** What is confirmed first, and of that what is said of this kind of dwelling before what is said of all. */
function inOrder(statements: readonly KitStatement[], dwelling: string): readonly KitStatement[] {
  const rank = ({ confidence, dwellings }: KitStatement) =>
    (confidence === 'high' ? 0 : 2) + (dwellings?.includes(dwelling) ? 0 : 1)
  return [...statements].sort((a, b) => rank(a) - rank(b))
}
