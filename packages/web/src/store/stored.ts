import { useEffect, useState } from 'preact/hooks'

/** A value that outlives the page, in this browser only. */
export interface Stored<T> {
  readonly read: () => T
  readonly write: (value: T) => void
  readonly erase: () => void
  /** False where the browser refused to keep it; it then lives as long as the page. */
  readonly isKept: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Keeps a value in the browser's local storage. What is read is parsed and never trusted: another version of the
 * app may have written it. Other tabs of the same browser follow.
 */
export function storedUnder<T>(key: string, parse: (raw: unknown) => T): Stored<T> {
  const listeners = new Set<() => void>()
  let value: T | undefined
  let kept = true
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
      kept = writeItem(key, JSON.stringify(next))
      tell()
    },
    erase: () => {
      value = parse(undefined)
      try {
        localStorage.removeItem(key)
      } catch {
        kept = false
      }
      tell()
    },
    isKept: () => kept,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The present value, followed as it changes. */
export function useStored<T>(stored: Stored<T>): T {
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

function writeItem(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

function parsedJson(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
