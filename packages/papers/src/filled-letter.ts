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
