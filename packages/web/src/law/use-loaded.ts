import { useEffect, useState } from 'preact/hooks'

/** Something that takes time to arrive. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }

/** Runs a loader whenever its key changes, and says how far it is. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0)
  const [kept, keep] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>()
  useEffect(() => {
    let current = true
    const settle = (loaded: Loaded<T>) => {
      if (current) keep({ key, loaded })
    }
    load().then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) =>
        settle({
          state: 'failed',
          error,
          retry: () => {
            settle({ state: 'loading' })
            setAttempt((n) => n + 1)
          },
        }),
    )
    return () => {
      current = false
    }
  }, [key, attempt])
  return kept?.key === key ? kept.loaded : { state: 'loading' }
}
