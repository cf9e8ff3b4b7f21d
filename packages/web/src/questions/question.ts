import type { LawBook } from '@juyi/law'
import { documentAsked } from '../store/place-answers.ts'
import { zh } from '../words/zh.ts'

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
  const type = ASKABLE.find((one) => one === fact?.type)
  if (fact === undefined || type === undefined || !fact.ask) return undefined
  return {
    id,
    type,
    words: fact.question,
    why: fact.why,
    help: fact.help,
    obtain: fact.obtain,
    options: fact.options ?? {},
    yes: zh.yes,
    no: zh.no,
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
    words: zh.ask.havePaper(paper.name),
    why: zh.ask.whyPaper,
    help: zh.ask.aboutPaper(paper.issuer, paper.checks),
    obtain: paper.obtain,
    options: {},
    yes: zh.ask.has,
    no: zh.ask.hasNot,
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
