import { useEffect, useState } from 'preact/hooks'

/** A value that changes, for whoever wants to follow it. */
export interface Followed<T> {
  readonly read: () => T
  /** Gives back how to stop following. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A setting that outlives the page, in this browser only. */
export interface Stored<T> extends Followed<T> {
  readonly write: (value: T) => void
  readonly erase: () => void
}

/**
 * Keeps a value in the browser's local storage. What is read is parsed and never trusted: another version of the
 * app may have written it. Other tabs of the same browser follow.
 */
export function storedUnder<T>(key: string, parse: (raw: unknown) => T): Stored<T> {
  const listeners = new Set<() => void>()
  let value: T | undefined
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const read = (): T => {
    value ??= parse(parsedJson(readItem(key)))
    return value
  }
  addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== key) return
    value = undefined
    tell()
  })
  return {
    read,
    write: (next) => {
      value = next
      writeItem(key, JSON.stringify(next))
      tell()
    },
    erase: () => {
      value = parse(undefined)
      eraseItem(key)
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The present value, followed as it changes. */
export function useStored<T>(stored: Followed<T>): T {
  const [value, setValue] = useState(stored.read)
  useEffect(() => {
    setValue(stored.read())
    return stored.subscribe(() => setValue(stored.read()))
  }, [stored])
  return value
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Where the browser keeps nothing, a setting lives as long as the page. */
function writeItem(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {}
}

function eraseItem(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}

function parsedJson(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
