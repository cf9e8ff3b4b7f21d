import type { Confidence } from '@juyi/law'
import { say } from '../words/say.ts'

/** How sure a statement is: in a word and a shape, never by colour alone. */
export function Badge({ confidence }: { readonly confidence: Confidence }) {
  const sure = confidence === 'high'
  return (
    <span class={sure ? 'badge sure' : 'badge unsure'}>
      <span aria-hidden="true">{sure ? '✓' : '？'}</span>
      {sure ? say.confirmed : say.unconfirmed}
    </span>
  )
}
