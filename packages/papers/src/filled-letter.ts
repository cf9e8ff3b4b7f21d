/** A letter that is filled in: what is printed, part by part, in whatever form it comes out. */
export interface FilledLetter {
  /** The id of its template. */
  readonly id: string
  readonly title: string
  /** To whom it is written. */
  readonly addressee: string
  /** Whether the addressee stands at the top, or at the end after 此致. */
  readonly addressed: 'top' | 'end'
  readonly blocks: readonly LetterBlock[]
  readonly attachments: readonly string[]
  /** The lines above the date. */
  readonly signature: readonly string[]
  readonly date?: string
  /** What is still to be filled in by hand, in words. */
  readonly blanks: readonly string[]
}

/** A part of the body. Lines of a text are separated by `\n`. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A numbered point; numbers begin anew after each heading. */
  | { readonly kind: 'point'; readonly number: number; readonly text: string }

/** With more attachments than these, the end of a letter would leave most of a page empty before it. */
const FEW_ATTACHMENTS = 6

/** Attachments that go with the signature, where there are too many to keep all. */
export const LAST_ATTACHMENTS = 2

/** Whether the last words, the attachments and the signature of a letter are kept on one page. */
export function endsTogether({ attachments }: FilledLetter): boolean {
  return attachments.length <= FEW_ATTACHMENTS
}
