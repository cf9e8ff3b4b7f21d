import type { LawBook } from '@juyi/law'
import { RuleList } from '../page/rule-list.tsx'
import { tell } from '../words/tell.ts'

/** Papers and fee of something that is done with a permit in hand. */
export function Purpose({
  purpose,
  book,
}: {
  readonly purpose: 'replacement' | 'endorsement'
  readonly book: LawBook
}) {
  const requirements = book.requirements.filter((one) => one.for === purpose)
  const fees = book.fees.filter((one) => one.for === purpose)
  if (requirements.length + fees.length === 0) return null
  return (
    <details>
      <summary>{tell.holding.papersAndFee}</summary>
      <RuleList rules={requirements} book={book} />
      <RuleList rules={fees} book={book} mark={() => tell.apply.fees} />
    </details>
  )
}
