/**
 * A passphrase turned into a key (PBKDF2 with SHA-256) that encrypts with AES-256-GCM, both from the browser. The
 * number of rounds is what OWASP asks of PBKDF2-SHA-256 (Password Storage Cheat Sheet); it is stored beside what
 * was sealed, so that it can grow without shutting anybody out.
 */
const ROUNDS = 600_000

/** How a passphrase becomes a key. */
export interface KeyRecipe {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly rounds: number
}

/** Something encrypted: only the key that sealed it opens it. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

/** A recipe for a new key. */
export function newRecipe(): KeyRecipe {
  return { salt: crypto.getRandomValues(new Uint8Array(16)), rounds: ROUNDS }
}

/** The key of a passphrase. It takes about a second on a phone, so that guessing takes for ever. */
export async function keyFrom(passphrase: string, { salt, rounds }: KeyRecipe): Promise<CryptoKey> {
  // Whoever types it on another keyboard must get the same letters.
  const letters = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', letters, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Encrypts bytes. What is sealed for one owner cannot be passed off as another's: the owner is part of the seal. */
export async function seal(bytes: BufferSource, key: CryptoKey, owner: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, data: await crypto.subtle.encrypt(cipher(iv, owner), key, bytes) }
}

/** Decrypts what `seal` encrypted; undefined when the key is another one, or what was sealed was changed. */
export async function unseal(
  { iv, data }: Sealed,
  key: CryptoKey,
  owner: string,
): Promise<ArrayBuffer | undefined> {
  try {
    return await crypto.subtle.decrypt(cipher(iv, owner), key, data)
  } catch {
    return undefined
  }
}

function cipher(iv: Uint8Array<ArrayBuffer>, owner: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(owner) }
}
