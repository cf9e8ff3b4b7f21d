import { withDocument, without } from '../store/place-answers.ts'
import { NO_PAPER, type PaperFile, type PaperHeld, type PlaceRecord } from '../store/place-record.ts'

/** The days that a paper speaks for, YYYY-MM-DD; no `to` while it goes on. */
export interface PaperSpan {
  readonly from: string
  readonly to?: string
}

/** Adds a photo or file to a paper. Whoever has a photo of it has the paper, so it is ticked as well. */
export function withFile(place: PlaceRecord, document: string, file: PaperFile): PlaceRecord {
  const held = place.papers[document] ?? NO_PAPER
  return {
    ...withPaper(place, document, { ...held, files: [...held.files, file] }),
    answers: withDocument(place.answers, document, true),
  }
}

/** Takes a photo or file away from a paper. The tick stays: the paper itself may still be at hand. */
export function withoutFile(place: PlaceRecord, document: string, file: string): PlaceRecord {
  const held = place.papers[document] ?? NO_PAPER
  return withPaper(place, document, { ...held, files: held.files.filter(({ id }) => id !== file) })
}

/** Writes down the days that a paper speaks for; undefined takes them away. */
export function withSpan(place: PlaceRecord, document: string, span: PaperSpan | undefined): PlaceRecord {
  const { files } = place.papers[document] ?? NO_PAPER
  return withPaper(place, document, { files, ...span })
}

function withPaper(place: PlaceRecord, document: string, held: PaperHeld): PlaceRecord {
  const nothing = held.files.length === 0 && held.from === undefined
  return {
    ...place,
    papers: nothing ? without(place.papers, document) : { ...place.papers, [document]: held },
  }
}
