import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  readonly words: string
  /** Whether it is what the page is for. */
  readonly primary?: boolean
  readonly text: () => string
  /** Where the text stands, to be selected for copying by hand. */
  readonly shownIn: RefObject<HTMLElement | null>
  readonly copied: string
  /** What to say where the browser does not let a page copy. */
  readonly selected: string
}

/** Copies a text for the person to send on; nothing is sent. Where the browser does not copy, the text is selected. */
export function CopyButton({ words, primary = false, text, shownIn, copied, selected }: Props) {
  const [says, setSays] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setSays(`✓ ${copied}`)
    } catch {
      // Older browsers, and pages that came without encryption, have no clipboard to write to.
      const { current } = shownIn
      if (current instanceof HTMLTextAreaElement) current.select()
      else if (current !== null) getSelection()?.selectAllChildren(current)
      setSays(selected)
    }
  }
  return (
    <>
      <p class="actions">
        <button type="button" class={primary ? 'primary' : 'secondary'} onClick={() => void copy()}>
          {words}
        </button>
      </p>
      <p role="status" class="soft">
        {says}
      </p>
    </>
  )
}
