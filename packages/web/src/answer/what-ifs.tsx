import type { Assessment } from '@juyi/journey'
import type { WhatIf } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { Said } from '../page/said.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { changeWords, outcomeOf, toggled } from './what-if-change.ts'

interface Props {
  readonly whatIfs: readonly WhatIf[]
  /** The ids of those that are switched on. */
  readonly supposed: readonly string[]
  readonly onSuppose: (supposed: readonly string[]) => void
  /** The answer as things are, and as they would be; undefined while that is being worked out. */
  readonly real: Assessment
  readonly imagined: Assessment | undefined
  /** Whether that could not be worked out. */
  readonly failed: boolean
  readonly on: Day
}

/** Switches that try out what would change the day. Nothing of it is kept. */
export function WhatIfs(props: Props) {
  const { whatIfs, supposed, onSuppose } = props
  if (whatIfs.length === 0) return null
  return (
    <section class="what-ifs">
      <h2>{tell.answer.whatIf}</h2>
      <p class="soft">{tell.answer.whatIfLead}</p>
      <div class="switches">
        {whatIfs.map(({ id, says }) => {
          const isOn = supposed.includes(id)
          return (
            <button
              key={id}
              type="button"
              class="choice"
              aria-pressed={isOn}
              onClick={() => onSuppose(toggled(supposed, id, whatIfs))}
            >
              <Said>{says}</Said>
              {isOn ? <span aria-hidden="true">✓</span> : null}
            </button>
          )
        })}
      </div>
      <p role="status" class="change">
        {stateWords(props)}
      </p>
      {supposed.length === 0 ? null : (
        <button type="button" class="secondary" onClick={() => onSuppose([])}>
          {tell.answer.whatIfBack}
        </button>
      )}
    </section>
  )
}

/** What the switches come to so far. */
function stateWords({ supposed, real, imagined, failed, on }: Props): string {
  if (supposed.length === 0) return ''
  if (failed) return say.state.reckonFailed
  return imagined === undefined ? say.state.reckoning : changeWords(outcomeOf(real), outcomeOf(imagined), on)
}

/** Stands above an answer that rests on suppositions, so that nobody takes it for the real one. */
export function SupposedNotice({ whatIfs, supposed, onSuppose, real, imagined, on }: Props) {
  const names = whatIfs.filter(({ id }) => supposed.includes(id)).map(({ says }) => says)
  if (names.length === 0 || imagined === undefined) return null
  return (
    <aside class="notice amber supposed">
      <p>
        <strong>
          <span aria-hidden="true">▲ </span>
          {tell.answer.supposed(names)}
        </strong>
      </p>
      <p>{changeWords(outcomeOf(real), outcomeOf(imagined), on)}</p>
      <button type="button" class="pill" onClick={() => onSuppose([])}>
        {tell.answer.whatIfBack}
      </button>
    </aside>
  )
}
