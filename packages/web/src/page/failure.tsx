import { FileMissing } from '../law/fetch-file.ts'
import { hrefOf } from '../router.ts'
import { zh } from '../words/zh.ts'
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
      <FocusedHeading page="failure" title={zh.state.failed}>
        {fetching ? zh.state.failed : zh.state.reckonFailed}
      </FocusedHeading>
      <p>{fetching ? zh.state.failedWhy : zh.state.reckonFailedWhy}</p>
      <button type="button" class="primary" onClick={retry}>
        {zh.state.retry}
      </button>
    </section>
  )
}

/** The page for addresses that lead nowhere. */
export function LostPage() {
  return (
    <section>
      <FocusedHeading page="lost" title={zh.state.lost}>
        {zh.state.lost}
      </FocusedHeading>
      <p>{zh.state.lostWhy}</p>
      <a class="primary" href={hrefOf({ page: 'places' })}>
        {zh.app.home}
      </a>
    </section>
  )
}
