import { type CaseAction, caseOf, endorsementOf } from '@juyi/journey'
import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { EntryButtons } from '../case/entry-buttons.tsx'
import { Badge } from '../page/badge.tsx'
import { DatedText, Sentence } from '../page/dated-text.tsx'
import { Said } from '../page/said.tsx'
import { tell } from '../words/tell.ts'
import { Purpose } from './purpose.tsx'

interface Props {
  readonly book: LawBook
  readonly log: readonly CaseAction[]
  readonly today: Day
}

/** The next endorsement of the permit, as dates, and what being late costs. */
export function EndorsementCard({ book, log, today }: Props) {
  const { status, rule, window, daysLeft = 0, anchorSure, whenLate } = endorsementOf(book, caseOf(log), today)
  return (
    <>
      <div class={status === 'late' ? 'card endorsement late' : 'card endorsement'}>
        <h3>
          <Sentence>
            {window === undefined
              ? tell.holding.status.unknown
              : status === 'early'
                ? tell.holding.status.early(window.opens, window.closes)
                : status === 'open'
                  ? tell.holding.status.open(window.closes, daysLeft)
                  : tell.holding.status.late(window.closes)}
          </Sentence>
        </h3>
        {rule === undefined ? null : (
          <p>
            <Said>{rule.says}</Said> <Badge confidence={rule.confidence} />
          </p>
        )}
        {window === undefined || anchorSure ? null : (
          <p class="soft">
            <span aria-hidden="true">？ </span>
            {tell.holding.anchorUnsure}
          </p>
        )}
        {whenLate.length === 0 ? null : (
          <>
            <p>
              <strong>{status === 'late' ? tell.holding.isLate : tell.holding.ifLate}</strong>
            </p>
            <ul class="statements">
              {whenLate.map(({ rule: late, until }) => (
                <li key={late.id}>
                  <Said>{late.says}</Said> <Badge confidence={late.confidence} />
                  {until === null ? null : (
                    <p class="soft">
                      <DatedText>{tell.holding.until(until)}</DatedText>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <Purpose purpose="endorsement" book={book} />
      </div>
      <div class="no-print">
        <EntryButtons
          book={book}
          choices={[{ kind: 'submitted', what: 'endorsement' }, { kind: 'endorsed' }]}
        />
      </div>
    </>
  )
}
