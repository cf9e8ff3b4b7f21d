import type { PacketFinding } from '@juyi/papers/packet'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { MadeDocument, Making } from '../documents/make-document.ts'

/** How the making of a document stands. */
export type MakingState =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly making?: Making }
  | { readonly state: 'made'; readonly findings: readonly PacketFinding[] }
  | { readonly state: 'failed'; readonly why: 'network' | 'stopped' | 'other' }

type Make = (progress: (making: Making) => void, signal: AbortSignal) => Promise<MadeDocument>

/** Makes one document at a time, says how far it is, and can be stopped; leaving the page stops it too. */
export function useMaking(): {
  readonly status: MakingState
  readonly start: (make: Make, save: (made: MadeDocument) => void) => void
  readonly stop: () => void
} {
  const [status, setStatus] = useState<MakingState>({ state: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const start = (make: Make, save: (made: MadeDocument) => void) => {
    const control = new AbortController()
    running.current?.abort()
    running.current = control
    // Of what was stopped nothing is heard any more, whatever still comes of it.
    const show = (next: MakingState) => {
      if (running.current === control && !control.signal.aborted) setStatus(next)
    }
    show({ state: 'making' })
    make((making) => show({ state: 'making', making }), control.signal).then(
      (made) => {
        if (control.signal.aborted) return
        save(made)
        show({ state: 'made', findings: made.findings })
      },
      (error: unknown) => show({ state: 'failed', why: whyOf(error) }),
    )
  }
  const stop = () => {
    running.current?.abort()
    setStatus({ state: 'failed', why: 'stopped' })
  }
  return { status, start, stop }
}

function whyOf(error: unknown): 'network' | 'stopped' | 'other' {
  const why: unknown = typeof error === 'object' && error !== null && 'why' in error ? error.why : undefined
  return why === 'network' || why === 'stopped' ? why : navigator.onLine ? 'other' : 'network'
}
