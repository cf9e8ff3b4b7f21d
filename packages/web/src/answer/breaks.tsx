import type { RoutePlan } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { breakingRules } from './breaking-rules.ts'

interface Props {
  readonly plan: RoutePlan
  readonly book: LawBook
}

/** What would break the time that runs, and what the rules say of a gap. */
export function Breaks({ plan, book }: Props) {
  const rules = breakingRules(plan, book)
  if (rules.length === 0) return null
  return (
    <details class="breaks">
      <summary>{tell.answer.breaks}</summary>
      <ul class="statements">
        {rules.map((rule) => (
          <li key={rule.id}>
            <p>
              <Said>{rule.says}</Said> <Badge confidence={rule.confidence} />
            </p>
            <details class="source-of">
              <summary>{say.sources.source}</summary>
              <Sources cites={rule.cites} book={book} />
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}
