import type { QuestionsLeft } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { documentAsked } from '../store/place-answers.ts'
import { say } from '../words/say.ts'

/** Kinds of answer that a page can ask for. Histories and lists of people are read from files only. */
const ASKABLE = ['boolean', 'choice', 'number', 'date', 'code'] as const

/** One question, as a page puts it. */
export interface Question {
  /** The fact, or `documents.` and a document. */
  readonly id: string
  readonly type: (typeof ASKABLE)[number]
  readonly words: string
  readonly why?: string
  readonly help?: string
  readonly obtain?: string
  /** Value → words. */
  readonly options: Readonly<Record<string, string>>
  /** What yes and no are called here. */
  readonly yes: string
  readonly no: string
  /** What the answer "never" or "no end" is called, where the question has one. */
  readonly none?: string
  /** Whether a date may lie in the future: an end may, a beginning may not. */
  readonly future: boolean
  readonly unit: string
  readonly max: number
}

/** The question about a fact; undefined where it is not one that a page asks. */
export function questionAbout(id: string, book: LawBook): Question | undefined {
  const document = documentAsked(id)
  if (document !== undefined) return questionAboutPaper(id, book.documents[document])
  const fact = book.facts[id]
  return fact === undefined ? undefined : questionFrom(id, fact)
}

/** The question that a fact is asked with; undefined where it is not one that a page asks. */
export function questionFrom(id: string, fact: LawBook['facts'][string]): Question | undefined {
  const type = ASKABLE.find((one) => one === fact.type)
  if (type === undefined || !fact.ask) return undefined
  return {
    id,
    type,
    words: fact.question,
    why: fact.why,
    help: fact.help,
    obtain: fact.obtain,
    options: fact.options ?? {},
    yes: say.yes,
    no: say.no,
    none: fact.never ?? fact.open,
    future: fact.open !== undefined,
    unit: fact.unit ?? '',
    max: fact.max ?? 9999,
  }
}

function questionAboutPaper(
  id: string,
  paper: LawBook['documents'][string] | undefined,
): Question | undefined {
  if (paper === undefined) return undefined
  return {
    id,
    type: 'boolean',
    words: say.ask.havePaper(paper.name),
    why: say.ask.whyPaper,
    help: say.ask.aboutPaper(paper.issuer, paper.checks),
    obtain: paper.obtain,
    options: {},
    yes: say.ask.has,
    no: say.ask.hasNot,
    future: false,
    unit: '',
    max: 0,
  }
}

/** The questions that can still change the answer and were not passed over, in the order of the place. */
export function openQuestions(
  missing: readonly string[],
  skipped: readonly string[],
  book: LawBook,
): readonly Question[] {
  return missing.flatMap((id) => (skipped.includes(id) ? [] : (questionAbout(id, book) ?? [])))
}

/** How many questions come after the present one, which may be among those that are left. */
export function questionsAfter({ atLeast, atMost }: QuestionsLeft, presentCounts: boolean): QuestionsLeft {
  const present = presentCounts ? 1 : 0
  return { atLeast: Math.max(0, atLeast - present), atMost: Math.max(0, atMost - present) }
}
