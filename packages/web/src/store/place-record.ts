import { type CaseAction, parseLog } from '@juyi/journey'
import { entriesOf, textsOf } from './parts.ts'
import { NO_ANSWERS, type PlaceAnswers, parseAnswers } from './place-answers.ts'

/** A photo or file of a paper. Its content lies beside the record, under its id. */
export interface PaperFile {
  readonly id: string
  readonly name: string
  /** Size in bytes. */
  readonly bytes: number
  /** What it is by its content: `jpeg`, `pdf` … */
  readonly kind: string
  readonly pages?: number
  /** In pixels. */
  readonly width?: number
  /** In pixels. */
  readonly height?: number
}

/** What is held of one paper: its files, and the days that it speaks for. */
export interface PaperHeld {
  readonly files: readonly PaperFile[]
  /** First day, YYYY-MM-DD. */
  readonly from?: string
  /** Last day, YYYY-MM-DD. */
  readonly to?: string
}

export const NO_PAPER: PaperHeld = { files: [] }

/** Everything that one person has said and done about one place. */
export interface PlaceRecord {
  readonly answers: PlaceAnswers
  /** What happened at the window, in the order in which it was written down. */
  readonly log: readonly CaseAction[]
  /** By document. */
  readonly papers: Readonly<Record<string, PaperHeld>>
  /** What was written for each letter, by its inputs: texts, days, lines of a list, `yes` of a flag. */
  readonly letters: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The day by which the matter has to be settled, YYYY-MM-DD. */
  readonly cutoff?: string
  /** The calendar file that was saved last: what is no longer ahead has to be taken out of the calendar again. */
  readonly calendar?: string
}

export const EMPTY_PLACE: PlaceRecord = { answers: NO_ANSWERS, log: [], papers: {}, letters: {} }

/** Reads what a version of the app, this one or an older one, has stored; what cannot be read is left out. */
export function parsePlaceRecord(raw: unknown): PlaceRecord {
  const parts = new Map(entriesOf(raw))
  const [cutoff, calendar] = [parts.get('cutoff'), parts.get('calendar')]
  return {
    answers: parseAnswers(parts.get('answers')),
    log: parseLog(parts.get('log')),
    papers: Object.fromEntries(
      entriesOf(parts.get('papers')).map(([document, paper]) => [document, parsePaper(paper)]),
    ),
    letters: Object.fromEntries(
      entriesOf(parts.get('letters')).map(([letter, texts]) => [letter, textsOf(texts)]),
    ),
    ...(typeof cutoff === 'string' ? { cutoff } : {}),
    ...(typeof calendar === 'string' ? { calendar } : {}),
  }
}

/** Whether anything was said, written down or kept about the place. */
export function isEmptyPlace({ answers, log, papers, letters, cutoff, calendar }: PlaceRecord): boolean {
  return (
    cutoff === undefined &&
    calendar === undefined &&
    [answers.facts, answers.documents, answers.skipped, log, papers, letters].every(
      (part) => Object.keys(part).length === 0,
    )
  )
}

function parsePaper(raw: unknown): PaperHeld {
  const { files, from, to } = Object.fromEntries(entriesOf(raw))
  return {
    files: (Array.isArray(files) ? files : []).flatMap((file: unknown) => parseFile(file)),
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
  }
}

function parseFile(raw: unknown): readonly PaperFile[] {
  const { id, name, bytes, kind, pages, width, height } = Object.fromEntries(entriesOf(raw))
  if (typeof id !== 'string' || typeof name !== 'string' || typeof bytes !== 'number') return []
  return [
    {
      id,
      name,
      bytes,
      kind: typeof kind === 'string' ? kind : 'unknown',
      ...(typeof pages === 'number' ? { pages } : {}),
      ...(typeof width === 'number' ? { width } : {}),
      ...(typeof height === 'number' ? { height } : {}),
    },
  ]
}
