import type { LawBook, Rule } from '@juyi/law'
import type { Condition, Confidence } from '@juyi/rules'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { type ConditionWords, conditionWords } from './condition-words.ts'
import { TOPICS, type Topic } from './topic.ts'

/** A statement of the law as the page of rules shows it. */
export interface ShownRule {
  readonly topic: Topic
  readonly id: string
  /** What it is called, where it has a name besides its words. */
  readonly name?: string
  readonly says?: string
  /** What kind of statement it is, in a word or two each. */
  readonly marks: readonly string[]
  /** Further sentences of the law that belong to it. */
  readonly more: readonly string[]
  /** The condition that it sets, in words. */
  readonly condition: readonly ConditionWords[]
  readonly cites: readonly string[]
  readonly confidence: Confidence
  /** When it was checked, by when to check it again, and whose file says it. Parts of a rule have none of their own. */
  readonly kept?: Pick<Rule, 'checked' | 'reviewBy' | 'place' | 'inForce'>
}

/** Every statement of a place, topic by topic; topics about which nothing is held are left out. */
export function rulesByTopic(
  book: LawBook,
): readonly { readonly topic: Topic; readonly rules: readonly ShownRule[] }[] {
  return TOPICS.map((topic) => ({ topic, rules: rulesOf(topic, book) })).filter(
    ({ rules }) => rules.length > 0,
  )
}

function rulesOf(topic: Topic, book: LawBook): readonly ShownRule[] {
  switch (topic) {
    case 'credential':
      return [shown(topic, book.credential, { name: book.credential.name })]
    case 'scope':
      return book.scope.map((gate) => shown(topic, gate))
    case 'registration':
      return book.registration.map((rule) =>
        shown(topic, rule, {
          marks: [
            ...(rule.event === undefined ? [] : [tell.rules.event[rule.event] ?? rule.event]),
            ...(rule.filer === undefined ? [] : [tell.rules.by(book.actors[rule.filer] ?? rule.filer)]),
          ],
        }),
      )
    case 'routes':
      return book.routes.map((route) => {
        const [whole, ...others] = conditionWords(route.condition, route.confidence)
        // The condition as a whole repeats the words of the route.
        const repeats = others.length === 0 && whole !== undefined && whole.says === route.says
        return shown(topic, route, {
          name: route.name,
          marks: [tell.rules.basis[route.basis]],
          condition: repeats ? whole.parts : conditionWords(route.condition, route.confidence),
        })
      })
    case 'grounds':
      return book.grounds.flatMap((ground) => groundRule(ground))
    case 'requirements':
      return book.requirements.map((rule) =>
        shown(topic, rule, {
          marks: [tell.rules.purpose[rule.for] ?? rule.for, ...(rule.fetched ? [tell.rules.fetched] : [])],
          more: rule.anyOf.map(({ documents, note }, i) =>
            tell.rules.option(
              i,
              documents.map((id) => book.documents[id]?.name ?? id),
              note,
            ),
          ),
        }),
      )
    case 'acts':
      return book.acts.map((act) =>
        shown(topic, act, { marks: [tell.rules.by(book.actors[act.by] ?? act.by)] }),
      )
    case 'channels':
      return book.channels.map((channel) =>
        shown(topic, channel, {
          name: channel.name,
          marks: [tell.apply.channelKind[channel.kind] ?? channel.kind],
          more: channel.photo === undefined ? [] : [channel.photo.says],
        }),
      )
    case 'clocks':
      return book.clocks.map((clock) =>
        shown(topic, clock, {
          marks: [tell.rules.clockKind[clock.kind]],
          more: clock.afterwards === undefined ? [] : [clock.afterwards],
        }),
      )
    case 'fees':
      return book.fees.map((fee) =>
        shown(topic, fee, {
          marks: [
            tell.rules.purpose[fee.for] ?? fee.for,
            ...(fee.yuan === null ? [tell.rules.amountUnknown] : []),
          ],
        }),
      )
    case 'endorsement':
      return book.endorsement.map((rule) =>
        shown(topic, rule, { marks: [tell.holding.endorsementKind[rule.kind] ?? rule.kind] }),
      )
    case 'benefits':
      return book.benefits.map((rule) =>
        shown(topic, rule, { marks: [say.place.topic[rule.topic] ?? rule.topic] }),
      )
    case 'cutoffs':
      return book.cutoffs.map((rule) =>
        shown(topic, rule, { name: rule.event, marks: [tell.rules.cutoffDate(rule.date)] }),
      )
    case 'period':
    case 'changeOfAddress':
    case 'loss':
    case 'cancellation':
      return book[topic].map((rule) => shown(topic, rule))
  }
}

type Extras = Partial<Pick<ShownRule, 'name' | 'marks' | 'more' | 'condition'>>

function shown(
  topic: Topic,
  rule: Omit<Rule, 'says'> & { readonly says?: string },
  extras: Extras = {},
): ShownRule {
  const { id, says, cites, confidence, checked, reviewBy, place, inForce } = rule
  return {
    topic,
    id,
    ...(says === undefined ? {} : { says }),
    marks: [],
    more: [],
    condition: [],
    cites,
    confidence,
    kept: { checked, reviewBy, place, ...(inForce === undefined ? {} : { inForce }) },
    ...extras,
  }
}

/** A ground is a condition through and through: its head is the statement, its parts the ways to meet it. */
function groundRule(ground: Condition): readonly ShownRule[] {
  return conditionWords(ground, 'high').map(({ says, cites, confidence, parts, join }) => ({
    topic: 'grounds',
    id: ground.id?.split('/').at(-1) ?? says,
    says,
    marks: [],
    more: join === undefined || parts.length < 2 ? [] : [tell.rules.join[join]],
    condition: parts,
    cites,
    confidence,
  }))
}

/** Whether a statement, or anything in the condition that it sets, is not confirmed. */
export function isUnconfirmed({ confidence, condition }: ShownRule): boolean {
  return confidence !== 'high' || condition.some(hasUnconfirmed)
}

function hasUnconfirmed({ confidence, parts }: ConditionWords): boolean {
  return confidence !== 'high' || parts.some(hasUnconfirmed)
}
