declare module 'virtual:document-files' {
  /** A file beside the script, with its size in bytes: as it is, and as a server sends it that compresses. */
  interface DocumentFile {
    readonly url: string
    readonly bytes: number
    readonly sent: number
  }
  export const engine: DocumentFile
  export const core: DocumentFile
  export const bold: DocumentFile
  export const whole: DocumentFile
}
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { readonly targetFormat: 'truetype' },
  ): Promise<Buffer>
}
