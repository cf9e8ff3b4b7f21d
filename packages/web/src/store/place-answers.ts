import { entriesOf, stringsOf } from './parts.ts'

/** An answer as JSON; null is a known "none". */
export type AnswerValue = boolean | string | number | null

export interface Answer {
  readonly value: AnswerValue
  /** The day on which it was given, YYYY-MM-DD: months paid "up to last month" mean the month before this day. */
  readonly on: string
}

/** What one person has said about one place. What follows from it is never stored. */
export interface PlaceAnswers {
  /** By fact. */
  readonly facts: Readonly<Record<string, Answer>>
  /** Papers at hand (true) or known to be missing (false), by document. */
  readonly documents: Readonly<Record<string, boolean>>
  /** Facts answered with "I don't know": they stay unknown and are not asked again by themselves. */
  readonly skipped: readonly string[]
  /** The questions in the order in which they were met, for going back. */
  readonly order: readonly string[]
}

export const NO_ANSWERS: PlaceAnswers = { facts: {}, documents: {}, skipped: [], order: [] }

/** Questions about a paper at hand have this before the document's id. */
const DOCUMENT = 'documents.'

/** The document that a question is about; undefined for questions about other facts. */
export function documentAsked(fact: string): string | undefined {
  return fact.startsWith(DOCUMENT) ? fact.slice(DOCUMENT.length) : undefined
}

/** The answer that was given to a question; undefined while there is none. */
export function answerTo(given: PlaceAnswers, fact: string): AnswerValue | undefined {
  const document = documentAsked(fact)
  return document === undefined ? given.facts[fact]?.value : given.documents[document]
}

/** Remembers an answer. Nothing else that was said is lost, whatever follows from the new answer. */
export function withAnswer(given: PlaceAnswers, fact: string, value: AnswerValue, on: string): PlaceAnswers {
  const document = documentAsked(fact)
  const rest = { ...given, skipped: given.skipped.filter((one) => one !== fact), order: met(given, fact) }
  return document === undefined
    ? { ...rest, facts: { ...given.facts, [fact]: { value, on } } }
    : { ...rest, documents: { ...given.documents, [document]: value === true } }
}

/** Remembers that the person does not know. An earlier answer to the same question no longer counts. */
export function withSkipped(given: PlaceAnswers, fact: string): PlaceAnswers {
  const document = documentAsked(fact)
  return {
    facts: without(given.facts, fact),
    documents: document === undefined ? given.documents : without(given.documents, document),
    skipped: [...given.skipped.filter((one) => one !== fact), fact],
    order: met(given, fact),
  }
}

/** Ticks a paper as held, or takes the tick away, which says nothing about it. */
export function withDocument(given: PlaceAnswers, document: string, held: boolean): PlaceAnswers {
  return {
    ...given,
    documents: held ? { ...given.documents, [document]: true } : without(given.documents, document),
  }
}

/** Whether anything was said at all. */
export function isBlank(given: PlaceAnswers): boolean {
  return [given.facts, given.documents, given.skipped].every((part) => Object.keys(part).length === 0)
}

function met(given: PlaceAnswers, fact: string): readonly string[] {
  return given.order.includes(fact) ? given.order : [...given.order, fact]
}

/** A record without one of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key))
}

/** Reads stored answers; what cannot be read is left out. */
export function parseAnswers(raw: unknown): PlaceAnswers {
  const parts = new Map(entriesOf(raw))
  return {
    facts: Object.fromEntries(
      entriesOf(parts.get('facts')).flatMap(([id, answer]) => parseAnswer(id, answer)),
    ),
    documents: Object.fromEntries(
      entriesOf(parts.get('documents')).flatMap(([id, held]): [string, boolean][] =>
        typeof held === 'boolean' ? [[id, held]] : [],
      ),
    ),
    skipped: stringsOf(parts.get('skipped')),
    order: stringsOf(parts.get('order')),
  }
}

function parseAnswer(id: string, raw: unknown): [string, Answer][] {
  if (typeof raw !== 'object' || raw === null || !('value' in raw) || !('on' in raw)) return []
  const { value, on } = raw
  if (typeof on !== 'string') return []
  const plain =
    value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number'
  return plain ? [[id, { value, on }]] : []
}
