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
import { type CaseAction, caseOf } from './case.ts'
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
  'case.matter': ({ log, words }) => words.matters[caseOf(log).submission?.what ?? 'application'],
  'case.heard': ({ refusal, dates }) =>
    // Who waits without an answer has heard nothing that a letter could quote.
    dates.toldOn === undefined ? undefined : (refusal?.said ?? refusal?.rule.heard[0]),
  'case.heardOn': ({ dates }) => dayText(dates.toldOn ?? dates.noticeOn),
  'case.silent': (of) => isSilent(of),
  'case.dueOn': ({ dates, today }) =>
    dates.limitEndsOn !== undefined && dates.limitEndsOn < today ? formatDay(dates.limitEndsOn) : undefined,
  'case.rightsNotTold': ({ dates }) => dates.rightsToldOn === null,
  'case.rule': ({ refusal, book }) => refusal && refusalIn(refusal.rule, book.place.chain).cites,
  'case.askInWriting': ({ refusal }) => refusal && [refusal.rule.askInWriting],
  'case.cutoff': ({ cutoff }) => dayText(cutoff),
  'case.events': eventsOf,
  'case.held': heldPapers,
  'case.noticedOn': ({ log }) => dayText(caseOf(log).submission?.noticedOn),
  'case.sex': ({ details, words }) => {
    const sex = identityOf(details)?.sex
    return sex && words.sex?.[sex]
  },
  'case.birthDate': (of) => identityOf(of.details)?.birthDate ?? factFor('birthDate', of),
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
function eventsOf({ log, words }: LetterCase): readonly string[] {
  const struck = new Set(log.flatMap((action) => (action.kind === 'struck' ? [action.entry] : [])))
  const events: Readonly<Partial<Record<string, string>>> = words.events
  return log
    .flatMap((action) => {
      const day = parseDay(action.on)
      const says = events[action.kind]
      if (says === undefined || day === undefined || struck.has(action.id)) return []
      const detail = detailOf(action)
      return [{ day, says: `${chineseDay(day)}，${says}${detail === undefined ? '' : `：${detail}`}` }]
    })
    .sort((a, b) => a.day - b.day)
    .map(({ says }) => says)
}

/** What an entry says in the person's own words. */
function detailOf(action: CaseAction): string | undefined {
  switch (action.kind) {
    case 'refused':
      return action.words
    case 'supplementNoticed':
      return action.missing
    default:
      return undefined
  }
}

/** The names of the papers at hand, in the order of the law. */
function heldPapers({ book, facts }: LetterCase): readonly string[] {
  const items: FactValue | undefined = facts.values.get('documents')
  if (typeof items !== 'object' || items === null || Array.isArray(items)) return []
  const held = new Set(Object.entries(items).flatMap(([id, has]) => (has === true ? [id] : [])))
  return Object.entries(book.documents).flatMap(([id, { name }]) => (held.has(id) ? [name] : []))
}

function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}
