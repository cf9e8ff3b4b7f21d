/** A file of the app that did not arrive: there is none of that name, or there was no connection. */
export class FileMissing extends Error {
  readonly exists: boolean

  constructor(name: string, exists: boolean) {
    super(name)
    this.name = 'FileMissing'
    this.exists = exists
  }
}

const kept = new Map<string, Promise<Response>>()

/** Fetches a JSON file of our own build. Each is fetched once a visit; what failed is tried again. */
export async function fetchFile(name: string): Promise<Response> {
  // As the preload in index.html asks for it, so that the two are one; there are no cookies that could go along.
  const pending = kept.get(name) ?? fetch(name, { credentials: 'same-origin' })
  kept.set(name, pending)
  try {
    const response = await pending
    const type = response.headers.get('content-type') ?? ''
    // A server may answer any unknown path with the page itself.
    if (response.ok && type.includes('json')) return response.clone()
    throw new FileMissing(name, response.status >= 500)
  } catch (error) {
    kept.delete(name)
    throw error instanceof FileMissing ? error : new FileMissing(name, true)
  }
}

/** Has a file fetched anew the next time it is wanted. */
export function forgetFile(name: string): void {
  kept.delete(name)
}
