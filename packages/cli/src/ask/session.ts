import { assess, FactsError, parseFacts } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'

/** An answer as it stands in a file of facts, or that the person does not know. */
export type Reply = { readonly value: string | number | boolean | null } | 'unknown'

/**
 * A conversation: what was known before it, and the answers in the order in which they were first asked for. Answers
 * are kept by fact, so that changing an earlier one loses none of the later ones.
 */
export interface Session {
  readonly known: Readonly<Record<string, unknown>>
  readonly replies: ReadonlyMap<string, Reply>
  /** The question that the person has gone back to. */
  readonly revisiting: string | null
}

export function beginSession(known: Readonly<Record<string, unknown>> = {}): Session {
  return { known, replies: new Map(), revisiting: null }
}

/** The facts as a file would hold them; what the person does not know is left out. */
export function factsOf({ known, replies }: Session): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = { ...known }
  for (const [fact, reply] of replies) {
    if (reply === 'unknown') delete facts[fact]
    else facts[fact] = reply.value
  }
  return facts
}

/** Facts of these types are told by a list of months, people or papers: that is for a file, not for a question. */
const NOT_ASKED: ReadonlySet<string> = new Set(['intervals', 'months', 'people', 'items', 'permits'])

/** The question to put now: the one gone back to, else the first that can still change the answer. */
export function currentQuestion(session: Session, book: LawBook, on: Day): string | null {
  if (session.revisiting !== null) return session.revisiting
  const { missing } = assess(book, parseFacts(factsOf(session), book, on), on)
  return missing.find((id) => isAsked(id, book) && !session.replies.has(id)) ?? null
}

function isAsked(id: string, book: LawBook): boolean {
  const fact = book.facts[id]
  return fact?.ask === true && !NOT_ASKED.has(fact.type)
}

/**
 * Takes an answer. One that cannot be true together with the others is not taken; then the words say which and
 * what would be right.
 */
export function withReply(
  session: Session,
  fact: string,
  reply: Reply,
  book: LawBook,
  on: Day,
): { readonly session: Session } | { readonly problem: string } {
  const next: Session = { ...session, replies: new Map(session.replies).set(fact, reply), revisiting: null }
  try {
    parseFacts(factsOf(next), book, on)
    return { session: next }
  } catch (error) {
    if (error instanceof FactsError) return { problem: error.together }
    throw error
  }
}

/** The question before this one; undefined at the first. The answer given to it is still there. */
export function back(session: Session, from: string): Session | undefined {
  const asked = [...session.replies.keys()]
  const at = asked.indexOf(from)
  const before = asked[(at === -1 ? asked.length : at) - 1]
  return before === undefined ? undefined : { ...session, revisiting: before }
}

/** The number of a question in the conversation, from 1. */
export function numberOf(session: Session, fact: string): number {
  const at = [...session.replies.keys()].indexOf(fact)
  return (at === -1 ? session.replies.size : at) + 1
}
