/** As many hexadecimal digits of a SHA-256 as stand in the names of law files: 32 bits. */
export const DIGEST_LENGTH = 8

/** The beginning of the SHA-256 of some bytes, in lower-case hexadecimal. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash.subarray(0, DIGEST_LENGTH / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
