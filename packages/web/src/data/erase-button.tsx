import { useState } from 'preact/hooks'
import { tell } from '../words/tell.ts'

interface Props {
  readonly words: string
  readonly onErase: () => void
}

/** Erases at the second press: what is gone cannot be brought back. */
export function EraseButton({ words, onErase }: Props) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <button type="button" class="secondary stop" onClick={() => setAsking(true)}>
        {words}
      </button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons
    <div role="group" aria-label={words} class="notice rouge">
      <p>{tell.data.sure}</p>
      <p class="actions">
        <button type="button" class="secondary stop" onClick={onErase}>
          {tell.data.confirm}
        </button>
        <button type="button" class="secondary" onClick={() => setAsking(false)}>
          {tell.data.cancel}
        </button>
      </p>
    </div>
  )
}
