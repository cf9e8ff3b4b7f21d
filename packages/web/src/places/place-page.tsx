import type { LawBook } from '@juyi/law'
import { useEffect } from 'preact/hooks'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import { reckon } from '../reckoning/reckon.ts'
import { hrefOf } from '../router.ts'
import { answers } from '../store/answers.ts'
import { isBlank, NO_ANSWERS } from '../store/place-answers.ts'
import { useStored } from '../store/stored.ts'
import { todayInChina } from '../today.ts'
import { zh } from '../words/zh.ts'
import { Benefits } from './benefits.tsx'

/** The first page about a place: what the permit is called, what it opens, and the way in. */
export function PlacePage({ book }: { readonly book: LawBook }) {
  const { code, name } = book.place
  const given = useStored(answers)[code] ?? NO_ANSWERS
  const begun = !isBlank(given)
  useEffect(() => {
    // Ahead of the click, so that the first question is there at once.
    reckon(book, given, todayInChina()).catch(() => undefined)
  }, [book, given])
  return (
    <>
      <FocusedHeading page={`place ${code}`} title={zh.place.title(name)}>
        {zh.place.title(name)}
      </FocusedHeading>
      <p class="lead">{zh.place.credential(book.credential.name)}</p>
      <CoverageNotice book={book} />
      <p>{zh.place.how}</p>
      <p class="actions">
        <a class="primary" href={hrefOf({ page: 'ask', code })}>
          {begun ? zh.place.resume : zh.place.begin}
        </a>
        {begun ? (
          <a class="secondary" href={hrefOf({ page: 'answer', code })}>
            {zh.place.see}
          </a>
        ) : null}
      </p>
      <Benefits book={book} />
    </>
  )
}
