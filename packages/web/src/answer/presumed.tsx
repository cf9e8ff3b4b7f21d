import { Said } from '../page/said.tsx'
import { tell } from '../words/tell.ts'

/** The rules that were taken not to concern this person, though nobody said so. */
export function Presumed({ says }: { readonly says: readonly string[] }) {
  if (says.length === 0) return null
  return (
    <section>
      <h2>{tell.answer.presumed}</h2>
      <p class="soft">{tell.answer.presumedLead}</p>
      <ul class="card statements">
        {says.map((rule) => (
          <li key={rule}>
            <Said>{rule}</Said>
          </li>
        ))}
      </ul>
    </section>
  )
}
