import { FileMissing } from '../law/fetch-file.ts'
import { hrefOf } from '../router.ts'
import { say } from '../words/say.ts'
import { FocusedHeading } from './focused-heading.tsx'

interface Props {
  readonly error: unknown
  readonly retry: () => void
}

/** What to do when something did not arrive, or there is no such thing. */
export function Failure({ error, retry }: Props) {
  const fetching = error instanceof FileMissing
  if (fetching && !error.exists) return <LostPage />
  return (
    <section class="notice amber">
      <FocusedHeading page="failure" title={say.state.failed}>
        {fetching ? say.state.failed : say.state.reckonFailed}
      </FocusedHeading>
      <p>{fetching ? say.state.failedWhy : say.state.reckonFailedWhy}</p>
      <button type="button" class="primary" onClick={retry}>
        {say.state.retry}
      </button>
    </section>
  )
}

/** The page for addresses that lead nowhere. */
export function LostPage() {
  return (
    <section>
      <FocusedHeading page="lost" title={say.state.lost}>
        {say.state.lost}
      </FocusedHeading>
      <p>{say.state.lostWhy}</p>
      <a class="primary" href={hrefOf({ page: 'places' })}>
        {say.app.home}
      </a>
    </section>
  )
}
