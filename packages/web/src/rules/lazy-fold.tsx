import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  readonly summary: ComponentChildren
  /** Draws what lies inside; called only once the fold is open, because a page of law is long and phones are slow. */
  readonly inside: () => ComponentChildren
  readonly class?: string
}

/** Something folded away, made only when it is opened. */
export function LazyFold({ summary, inside, class: name }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details class={name} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? inside() : null}
    </details>
  )
}
