/** Whether the bytes from a place on are these letters (of ASCII). */
export function startsAt(bytes: Uint8Array, at: number, letters: string): boolean {
  return lettersAt(bytes, at, letters.length) === letters
}

/** So many bytes from a place on as letters, one each; fewer where the file ends. */
export function lettersAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

/** The whole number in `length` bytes from a place on, the most significant first; undefined past the end. */
export function bigEndian(bytes: Uint8Array, at: number, length: number): number | undefined {
  if (at < 0 || at + length > bytes.length) return undefined
  return bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0)
}

/** The whole number in `length` bytes from a place on, the least significant first; undefined past the end. */
export function littleEndian(bytes: Uint8Array, at: number, length: number): number | undefined {
  if (at < 0 || at + length > bytes.length) return undefined
  return bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0)
}
