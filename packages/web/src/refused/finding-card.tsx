import type { Citation, RefusalFinding, RefusalRule } from '@juyi/law'
import { Badge } from '../page/badge.tsx'
import { Said } from '../page/said.tsx'
import { Sources } from '../page/sources.tsx'
import { say } from '../words/say.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly rule: RefusalRule
  /** What holds here. */
  readonly finding: RefusalFinding
  /** The name of the place whose rule that is; undefined for the nation's. */
  readonly from: string | undefined
  readonly citations: Readonly<Record<string, Citation>>
}

/** What the rule is here and whose it is, and below it the nation's where the place has its own. */
export function FindingCard({ rule, finding, from, citations }: Props) {
  return (
    <div class="card">
      <p class="marks">
        <span class="mark-word">{from === undefined ? tell.refused.nation : tell.refused.from(from)}</span>
        <Badge confidence={finding.confidence} />
      </p>
      <p>
        <Said>{finding.says}</Said>
      </p>
      {finding.confidence === 'high' ? null : <p class="soft">{tell.refused.unsure}</p>}
      <details class="source-of">
        <summary>{say.sources.source}</summary>
        <Sources cites={finding.cites} book={{ citations }} />
      </details>
      {from === undefined ? null : (
        <details class="source-of">
          <summary>{tell.refused.nationToo}</summary>
          <p>
            <Badge confidence={rule.confidence} />
          </p>
          <p>
            <Said>{rule.says}</Said>
          </p>
          <Sources cites={rule.cites} book={{ citations }} />
        </details>
      )}
      {rule.heard.length < 2 ? null : (
        <details class="source-of">
          <summary>{tell.refused.otherWays}</summary>
          <ul class="plain-list">
            {rule.heard.slice(1).map((phrase) => (
              <li key={phrase}>
                <Said>{tell.quoted(phrase)}</Said>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
