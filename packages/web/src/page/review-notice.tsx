import type { LawBook } from '@juyi/law'
import { type Day, parseDay } from '@juyi/rules'
import { say } from '../words/say.ts'

interface Props {
  readonly book: LawBook
  readonly today: Day
}

/** Says so when rules on which the answer rests have not been looked at again in time. */
export function ReviewNotice({ book, today }: Props) {
  const due = [...book.scope, ...book.routes, ...book.requirements, ...book.acts].flatMap(
    ({ reviewBy }) => parseDay(reviewBy) ?? [],
  )
  const first = due.length === 0 ? undefined : Math.min(...due)
  if (first === undefined || first >= today) return null
  return (
    <aside class="notice amber">
      <p>
        <strong>
          <span aria-hidden="true">？ </span>
          {say.review.title}
        </strong>
      </p>
      <p>{say.review.says(say.day(first))}</p>
    </aside>
  )
}
