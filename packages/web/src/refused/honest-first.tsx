import type { LawBook } from '@juyi/law'
import type { Day } from '@juyi/rules'
import { headlineOf } from '../answer/headline.ts'
import { DatedText } from '../page/dated-text.tsx'
import { useReckoned } from '../reckoning/reckon.ts'
import { hrefOf } from '../router.ts'
import type { PlaceRecord } from '../store/place-record.ts'
import { tell } from '../words/tell.ts'

interface Props {
  readonly book: LawBook
  readonly place: PlaceRecord
  readonly today: Day
}

/**
 * Says first what an objection would not change: that by the person's own answers it is too early, or not this
 * permit; or else that by these answers there is nothing in the way.
 */
export function HonestFirst({ book, place, today }: Props) {
  const reckoned = useReckoned(book, place, today)
  if (reckoned.state !== 'ready') return null
  const { assessment } = reckoned.value
  if (assessment.verdict === 'eligible') {
    return (
      <aside class="notice sky">
        <p>{tell.refused.qualifies}</p>
      </aside>
    )
  }
  if (assessment.reason === null && assessment.verdict !== 'not-yet' && assessment.verdict !== 'ineligible')
    return null
  const { sentences } = headlineOf(assessment, [])
  return (
    <aside class="notice amber">
      <p>
        <strong>{tell.refused.honest}</strong>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <DatedText>{sentence}</DatedText>
        </p>
      ))}
      {assessment.verdict === 'not-yet' ? <p>{tell.refused.honestNotYet}</p> : null}
      <p>
        <a class="foot-link" href={hrefOf({ page: 'answer', code: book.place.code })}>
          {tell.refused.toAnswer}
        </a>
      </p>
    </aside>
  )
}
