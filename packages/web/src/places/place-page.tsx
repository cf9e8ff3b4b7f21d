import { useEffect } from 'preact/hooks'
import { CoverageNotice } from '../page/coverage-notice.tsx'
import { FocusedHeading } from '../page/focused-heading.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { reckon } from '../reckoning/reckon.ts'
import { hrefOf } from '../router.ts'
import { isBlank } from '../store/place-answers.ts'
import { usePlace } from '../store/use-record.ts'
import { todayInChina } from '../today.ts'
import { say } from '../words/say.ts'
import { Benefits } from './benefits.tsx'
import { Guide } from './guide.tsx'

/** The first page about a place: what the permit opens, the way in, and all that there is about the place. */
export function PlacePage({ book }: PlacePageProps) {
  const { code, name } = book.place
  const place = usePlace(code)
  const begun = !isBlank(place.answers)
  useEffect(() => {
    // Ahead of the click, so that the first question is there at once.
    reckon(book, place, todayInChina()).catch(() => undefined)
  }, [book, place])
  return (
    <>
      <FocusedHeading page={`place ${code}`} title={say.place.title(name)}>
        {say.place.title(name)}
      </FocusedHeading>
      <p class="lead">{say.place.credential(book.credential.name)}</p>
      <CoverageNotice book={book} />
      <p class="actions">
        <a class="primary" href={hrefOf({ page: 'ask', code })}>
          {begun ? say.place.resume : say.place.begin}
        </a>
        {begun ? (
          <a class="secondary" href={hrefOf({ page: 'answer', code })}>
            {say.place.see}
          </a>
        ) : null}
      </p>
      <p class="soft">{say.place.how}</p>
      <Benefits book={book} />
      <Guide code={code} />
    </>
  )
}
