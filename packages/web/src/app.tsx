import type { LawBook } from '@juyi/law'
import type { ComponentChildren } from 'preact'
import { AnswerPage } from './answer/answer-page.tsx'
import { DataPage } from './data/data-page.tsx'
import { loadBook } from './law/load-book.ts'
import { useLoaded } from './law/use-loaded.ts'
import { Failure, LostPage } from './page/failure.tsx'
import { PageFrame } from './page/page-frame.tsx'
import { Waiting } from './page/waiting.tsx'
import { PapersPage } from './papers/papers-page.tsx'
import { PlacePage } from './places/place-page.tsx'
import { PlacesPage } from './places/places-page.tsx'
import { AskPage } from './questions/ask-page.tsx'
import { type Route, useRoute } from './router.ts'
import { zh } from './words/zh.ts'

/** The whole app: the page that the address names, in its frame. */
export function App() {
  const route = useRoute()
  if ('code' in route) return <InPlace route={route} />
  return <PageFrame place={undefined}>{pageOf(route)}</PageFrame>
}

function pageOf(route: Exclude<Route, { code: string }>) {
  switch (route.page) {
    case 'places':
      return <PlacesPage />
    case 'data':
      return <DataPage />
    case 'lost':
      return <LostPage />
  }
}

/** Pages about one place, which need its law. */
function InPlace({ route }: { readonly route: Extract<Route, { code: string }> }) {
  const loaded = useLoaded(route.code, () => loadBook(route.code))
  switch (loaded.state) {
    case 'loading':
      return (
        <PageFrame place={undefined}>
          <Waiting says={zh.state.loadingLaw} />
        </PageFrame>
      )
    case 'failed':
      return (
        <PageFrame place={undefined}>
          <Failure error={loaded.error} retry={loaded.retry} />
        </PageFrame>
      )
    case 'ready':
      return <PageFrame place={loaded.value.place.short}>{pageIn(route, loaded.value)}</PageFrame>
  }
}

function pageIn(route: Extract<Route, { code: string }>, book: LawBook): ComponentChildren {
  switch (route.page) {
    case 'place':
      return <PlacePage book={book} />
    case 'ask':
      return <AskPage book={book} fact={route.fact} />
    case 'answer':
      return <AnswerPage book={book} />
    case 'papers':
      return <PapersPage book={book} />
  }
}
