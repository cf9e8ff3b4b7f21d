import type { Act, CalendarYear, CodeArea, Condition, Vocabulary } from '@juyi/rules'
import type { Citation } from './cite.ts'
import type { Language } from './language.ts'
import type { FactSource } from './schema/facts.ts'
import type { Confidence } from './schema/statement.ts'

/** A statement of the law as it holds in a place: with the place whose file says it and the days of checking. */
export interface Rule {
  readonly id: string
  readonly says: string
  readonly cites: readonly string[]
  readonly confidence: Confidence
  /** YYYY-MM-DD */
  readonly checked: string
  /** YYYY-MM-DD; past it the statement may be out of date. */
  readonly reviewBy: string
  /** The place whose file says it. */
  readonly place: string
  readonly inForce?: { readonly from?: string; readonly to?: string; readonly surelyUntil?: string }
}

export interface Gate extends Rule {
  readonly reason: 'local' | 'otherInstrument' | 'alreadyHolds'
  readonly presumeNot: boolean
  readonly when: Condition
}

/** One way to qualify. Where its basis is `needed`, one of the place's grounds has to be met besides. */
export interface RouteRule extends Omit<Rule, 'says'> {
  readonly name: string
  readonly says?: string
  readonly basis: 'included' | 'waived' | 'needed'
  readonly condition: Condition
}

export interface DocumentOption {
  /** All of them together. */
  readonly documents: readonly string[]
  readonly when?: Condition
  readonly note?: string
}

export interface RequirementRule extends Rule {
  readonly for: 'application' | 'registration' | 'endorsement' | 'replacement'
  readonly when?: Condition
  readonly anyOf: readonly DocumentOption[]
  /** True where the source asks for the original. */
  readonly original?: boolean
  readonly copies: number
  readonly fetched: boolean
  readonly channels?: readonly string[]
}

export interface ActRule extends Rule {
  readonly by: string
  readonly with: readonly string[]
  readonly where?: string
  readonly bring: readonly string[]
  readonly first: boolean
  readonly act: Act
}

/** A statement with the further fields of its topic, as the schema of places describes them. */
export type TopicRule<T extends object = object> = Rule & Readonly<T>

export interface DocumentInfo {
  readonly name: string
  /** What it can prove: identity, residence, employment … */
  readonly proves: readonly string[]
  readonly issuer: string
  readonly checks: readonly string[]
  readonly obtain?: string
}

/** A question "what if": other values for some facts, tried out on the answer. */
export interface WhatIf {
  readonly id: string
  readonly says: string
  /** By fact; `today`, for a fact that is a date, is the day on which it is tried out. */
  readonly sets: Readonly<Record<string, boolean | string | number>>
  /** Whom it concerns; everybody where it is not there. */
  readonly when?: Condition
}

/** Everything that holds in one place, merged and checked: what the answers are made from, and all that a phone needs. */
export interface LawBook {
  /** In which it speaks; whatever is said in its name is said in this language too. */
  readonly language: Language
  readonly place: {
    readonly code: string
    readonly name: string
    readonly short: string
    /** `parent`: no local rules are held; what is said comes from a place above. */
    readonly coverage: 'own' | 'parent'
    /** The places whose files were merged, the nation first. */
    readonly chain: readonly { readonly code: string; readonly name: string }[]
    readonly area: CodeArea
  }
  readonly credential: TopicRule<{ name: string }>
  readonly vocabulary: Vocabulary
  readonly facts: Readonly<Record<string, Omit<FactSource, 'derive' | 'implied' | 'en'>>>
  /** The order in which questions are put. */
  readonly questions: readonly string[]
  /** What is assumed when a timeline, or the answer to a question, is carried on past today; by its id. */
  readonly assumptions: Readonly<Record<string, string>>
  readonly relations: Readonly<Record<string, string>>
  readonly actors: Readonly<Record<string, string>>
  readonly whatIf: readonly WhatIf[]
  readonly documents: Readonly<Record<string, DocumentInfo>>
  readonly citations: Readonly<Record<string, Citation>>
  readonly calendar: readonly CalendarYear[]
  readonly scope: readonly Gate[]
  readonly routes: readonly RouteRule[]
  /** Employment, dwelling, study …: any one of them serves the routes that need a ground. */
  readonly grounds: readonly Condition[]
  readonly requirements: readonly RequirementRule[]
  readonly acts: readonly ActRule[]
  readonly registration: readonly TopicRule<{
    filer?: string
    dwellings?: readonly string[]
    event?: string
    within?: string
    /** What it means for the landlord: what must be done, what that costs, what not doing it risks, how it goes without. */
    landlord?: 'duty' | 'cost' | 'penalty' | 'without'
  }>[]
  readonly period: readonly TopicRule<{ term?: string; length?: string; gap?: string }>[]
  readonly channels: readonly TopicRule<{
    name: string
    kind: string
    for: readonly string[]
    url?: string
    photo?: { says: string; width?: number; height?: number; background?: string; maxKilobytes?: number }
  }>[]
  readonly clocks: readonly TopicRule<{
    for: string
    from: string
    limit: string
    kind: 'legal' | 'promised'
    afterwards?: string
  }>[]
  readonly fees: readonly TopicRule<{ for: string; yuan: number | null }>[]
  readonly endorsement: readonly TopicRule<{
    kind: string
    anchor?: string
    opensBefore?: string
    within?: string
  }>[]
  readonly changeOfAddress: readonly TopicRule<{ within?: string }>[]
  readonly loss: readonly TopicRule<{ within?: string }>[]
  readonly cancellation: readonly TopicRule[]
  readonly benefits: readonly TopicRule<{ topic: string; when?: Condition }>[]
  readonly cutoffs: readonly TopicRule<{ event: string; date: string }>[]
}
