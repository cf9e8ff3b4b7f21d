import { parseIdentityNumber } from '@juyi/identity'
import {
  type CaseSource,
  chineseDay,
  type LawBook,
  type LetterInputs,
  type LettersBook,
  type LetterTemplate,
  type PersonSource,
  type RefusalRule,
  refusalIn,
} from '@juyi/law'
import { type Day, type FactValue, formatDay, parseDay } from '@juyi/rules'
import { type CaseAction, caseOf, type SubmissionKind } from './case.ts'
import { checklist } from './checklist.ts'
import { isInForce } from './in-force.ts'
import type { KnownFacts } from './parse-facts.ts'
import type { RemedyDates } from './remedies.ts'

/** What a person tells of themself for letters, each once; what is left out is a line to be filled in by hand. */
export type PersonalDetails = Readonly<Partial<Record<PersonSource, string>>>

/** What is known of a case when a letter is written. Books are the Chinese ones, since letters are Chinese. */
export interface LetterCase {
  readonly book: LawBook
  readonly words: LettersBook['words']
  readonly facts: KnownFacts
  readonly details: PersonalDetails
  readonly log: readonly CaseAction[]
  readonly refusal?: {
    readonly rule: RefusalRule
    /** What was said, in the person's own words; the law's where it is left out. */
    readonly said?: string
  }
  readonly dates: RemedyDates
  /** A day by which the matter has to be settled. */
  readonly cutoff?: Day
  readonly today: Day
}

/**
 * What a letter is given: all that the case knows of it, and for the rest what the person wrote for this letter,
 * which goes before. What nobody knows is left out.
 *
 * @param own what was written for this letter, by input; an empty text is nothing
 */
export function letterInputs(letter: LetterTemplate, of: LetterCase, own: LetterInputs): LetterInputs {
  const flags = flagsOf(letter, of.refusal?.rule)
  return Object.fromEntries(
    Object.entries(letter.inputs).map(([name, { from }]) => {
      const written = Object.hasOwn(own, name) ? own[name] : undefined
      if (isSomething(written)) return [name, written]
      return [name, flags.has(name) ? true : from === undefined ? undefined : supplied(from, of)]
    }),
  )
}

function isSomething(value: LetterInputs[string]): boolean {
  if (typeof value === 'boolean' || value === undefined) return value !== undefined
  return (typeof value === 'string' ? [value] : value).some((text) => text.trim() !== '')
}

/** The flags that hold where this letter is written for this refusal. */
function flagsOf(letter: LetterTemplate, rule: RefusalRule | undefined): ReadonlySet<string> {
  const routes = rule?.routes.filter((route) => route.letter === letter.id) ?? []
  return new Set(routes.flatMap(({ letterFlags = [] }) => letterFlags))
}

type Supplied = LetterInputs[string]

function supplied(from: string, of: LetterCase): Supplied {
  if (isCaseSource(from)) return CASE[from](of)
  if (from.startsWith(FACT)) return factFor(from.slice(FACT.length), of)
  return Object.entries(of.details).find(([source]) => source === from)?.[1]
}

const FACT = 'fact.'

/** A fact in words: a day, or the Chinese words of a choice. */
function factFor(id: string, { book, facts }: LetterCase): Supplied {
  const value = facts.values.get(id)
  const fact = book.facts[id]
  if (fact?.type === 'date') return typeof value === 'number' ? formatDay(value) : undefined
  return typeof value === 'string' ? (fact?.options?.[value] ?? value) : undefined
}

function isCaseSource(from: string): from is CaseSource {
  return Object.hasOwn(CASE, from)
}

const CASE: Readonly<Record<CaseSource, (of: LetterCase) => Supplied>> = {
  'case.today': ({ today }) => formatDay(today),
  'case.appliedOn': ({ log, dates }) => dayText(caseOf(log).submission?.on ?? dates.toldOn),
  'case.acceptedOn': ({ log }) => dayText(caseOf(log).submission?.acceptedOn),
  'case.matter': (of) => of.words.matters[matterOf(of)],
  'case.matterRule': matterRule,
  'case.heard': ({ refusal, dates: { toldOn, noticeOn } }) => {
    // Who waits without an answer has heard nothing that a letter could quote.
    if (toldOn === undefined && noticeOn === undefined) return undefined
    // What somebody chose from a list is what they heard; it is not what a notice says.
    return refusal?.said ?? (toldOn === undefined ? undefined : refusal?.rule.heard[0])
  },
  'case.inWriting': ({ dates }) => dates.noticeOn !== undefined,
  'case.heardOn': ({ dates }) => dayText(dates.toldOn ?? dates.noticeOn),
  'case.silent': (of) => isSilent(of),
  'case.dueOn': (of) => (isSilent(of) ? dayText(of.dates.limitEndsOn) : undefined),
  'case.rightsNotTold': ({ dates }) => dates.rightsToldOn === null,
  'case.rule': ({ refusal, book }) => refusal && refusalIn(refusal.rule, book.place.chain).cites,
  'case.registrationRule': (of) => requirementCites(of, 'registration'),
  'case.landlordRule': landlordRule,
  'case.askInWriting': ({ refusal }) => refusal && [refusal.rule.askInWriting],
  'case.cutoff': ({ cutoff }) => dayText(cutoff),
  'case.events': eventsOf,
  'case.held': (of) => heldPapers(of).map(({ name }) => name),
  'case.proofs': (of) => heldPapers(of).flatMap(({ id, name }) => (id === of.words.ownCard ? [] : [name])),
  'case.noticedOn': ({ log }) => dayText(caseOf(log).submission?.noticedOn),
  'case.missing': ({ log }) => caseOf(log).submission?.missing,
  'case.sex': ({ details, words }) => {
    const sex = identityOf(details)?.sex
    return sex && words.sex?.[sex]
  },
  'case.birthDate': (of) => identityOf(of.details)?.birthDate ?? factFor('birthDate', of),
}

/** What the person is or was at the window for. */
export function matterOf({ log, refusal }: Pick<LetterCase, 'log' | 'refusal'>): SubmissionKind {
  const { refusal: refused, submission } = caseOf(log)
  return refused?.what ?? submission?.what ?? refusal?.rule.matter ?? 'application'
}

/** The rules on what the person was at the window for: who may have it, and what has to be shown. */
function matterRule(of: LetterCase): readonly string[] {
  const matter = matterOf(of)
  if (matter === 'change') return []
  const routes = matter === 'application' ? of.book.routes : []
  return [
    ...routes.filter((rule) => isInForce(rule, of.today)).flatMap(({ cites }) => cites),
    ...requirementCites(of, matter),
  ]
}

/** The rules on the papers that this person surely has to show. */
function requirementCites(
  { book, facts, today }: LetterCase,
  purpose: Parameters<typeof checklist>[3],
): readonly string[] {
  return checklist(book, facts, today, purpose).flatMap(({ needed, requirement }) =>
    needed === true ? requirement.cites : [],
  )
}

/** What whoever lets this person's kind of dwelling has to file. */
function landlordRule({ book, facts, today }: LetterCase): readonly string[] {
  const dwelling = facts.values.get('dwelling')
  const isHere = (dwellings: readonly string[] | undefined) =>
    dwellings === undefined || (typeof dwelling === 'string' && dwellings.includes(dwelling))
  return book.registration
    .filter(
      (rule) =>
        rule.landlord === 'duty' &&
        rule.filer === 'landlord' &&
        isHere(rule.dwellings) &&
        isInForce(rule, today),
    )
    .flatMap(({ cites }) => cites)
}

/** Whether the desk's time has passed and it said nothing. */
function isSilent({ dates, today }: LetterCase): boolean {
  const { limitEndsOn, toldOn, noticeOn } = dates
  return limitEndsOn !== undefined && limitEndsOn < today && toldOn === undefined && noticeOn === undefined
}

function identityOf(details: PersonalDetails) {
  const read = parseIdentityNumber(details['person.idNumber'] ?? '')
  return typeof read === 'string' ? undefined : read
}

/** What happened, a sentence for each entry, in the order of the days. */
function eventsOf({ log, words, refusal }: LetterCase): readonly string[] {
  const struck = new Set(log.flatMap((action) => (action.kind === 'struck' ? [action.entry] : [])))
  const events: Readonly<Partial<Record<string, string>>> = words.events
  return log
    .flatMap((action) => {
      const day = parseDay(action.on)
      const says = events[action.kind]
      if (says === undefined || day === undefined || struck.has(action.id)) return []
      const detail = detailOf(action, words, refusal?.rule)
      return [{ day, says: `${chineseDay(day)}，${says}${detail === undefined ? '' : `：${detail}`}` }]
    })
    .sort((a, b) => a.day - b.day)
    .map(({ says }) => says)
}

/** What an entry says besides what happened: what was asked for, what was said, the number of the receipt. */
function detailOf(
  action: CaseAction,
  words: LetterCase['words'],
  rule: RefusalRule | undefined,
): string | undefined {
  switch (action.kind) {
    case 'submitted':
      return listed(words.matters[action.what], receiptIn(action, words))
    case 'accepted':
      return receiptIn(action, words)
    case 'refused': {
      const chosen = action.heard === rule?.id && action.inWriting !== true ? rule?.heard[0] : undefined
      const said = action.words ?? chosen
      return said === undefined ? undefined : `“${said.trim().replace(/。$/, '')}”`
    }
    case 'supplementNoticed':
      return action.missing
    default:
      return undefined
  }
}

function receiptIn(
  { receipt }: { readonly receipt?: string },
  words: LetterCase['words'],
): string | undefined {
  return receipt === undefined || words.receipt === undefined ? undefined : `${words.receipt}${receipt}`
}

function listed(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join('，') || undefined
}

/** The papers at hand, in the order of the law. */
function heldPapers({ book, facts }: LetterCase): readonly { readonly id: string; readonly name: string }[] {
  const items: FactValue | undefined = facts.values.get('documents')
  if (typeof items !== 'object' || items === null || Array.isArray(items)) return []
  const held = new Set(Object.entries(items).flatMap(([id, has]) => (has === true ? [id] : [])))
  return Object.entries(book.documents).flatMap(([id, { name }]) => (held.has(id) ? [{ id, name }] : []))
}

function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}
