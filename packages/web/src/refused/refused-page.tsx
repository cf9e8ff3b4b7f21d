import type { LawBook, RefusalsBook } from '@juyi/law'
import { loadRefusals } from '../law/load-book.ts'
import { useLoaded } from '../law/use-loaded.ts'
import { Failure, LostPage } from '../page/failure.tsx'
import type { PlacePageProps } from '../page/place-page-props.ts'
import { Waiting } from '../page/waiting.tsx'
import { spoken } from '../words/say.ts'
import { tell } from '../words/tell.ts'
import { HeardPage } from './heard-page.tsx'
import { NOT_LISTED, NotListedPage } from './not-listed-page.tsx'
import { RefusalPage } from './refusal-page.tsx'
import '../style/answer.css'
import '../style/case.css'
import '../style/refused.css'

/** The window said no: what the rule is, what to say, and which ways are open. */
export function RefusedPage({ book, item }: PlacePageProps) {
  const loaded = useLoaded(`refusals ${spoken}`, () => loadRefusals(spoken))
  if (item === NOT_LISTED) return <NotListedPage book={book} />
  if (loaded.state === 'loading') return <Waiting says={tell.refused.loading} />
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  return <Refused refusals={loaded.value} book={book} item={item} />
}

interface Props {
  readonly refusals: RefusalsBook
  readonly book: LawBook
  readonly item: string | undefined
}

function Refused({ refusals, book, item }: Props) {
  if (item === undefined) return <HeardPage refusals={refusals} book={book} />
  const rule = refusals.refusals.find(({ id }) => id === item)
  if (rule === undefined) return <LostPage />
  return <RefusalPage key={item} rule={rule} book={book} refusals={refusals} />
}
