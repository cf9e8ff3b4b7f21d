/** Sets pages: a Typst document and the files it names, into a PDF. The same document gives the same bytes. */
export interface Typesetter {
  /**
   * A tagged PDF of the document.
   *
   * @param main the Typst source
   * @param files what the source reads, by path beginning with `/`
   * @throws TypesetFailure when the document cannot be set, such as for a picture that is broken
   */
  pdf(main: string, files?: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer>
}

/** A document that cannot be set. The message is the engine's own, for whoever maintains the document. */
export class TypesetFailure extends Error {
  override readonly name = 'TypesetFailure'
}
