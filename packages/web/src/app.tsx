import type { LawBook } from '@juyi/law'
import { useEffect, useState } from 'preact/hooks'
import { fetchLawAhead } from './law/fetch-ahead.ts'
import { loadBook } from './law/load-book.ts'
import { useLoaded } from './law/use-loaded.ts'
import { Failure, LostPage } from './page/failure.tsx'
import { PageFrame } from './page/page-frame.tsx'
import { Waiting } from './page/waiting.tsx'
import { type LoadedPage, loadDataPage, loadPlacePage, loadUnlockPage } from './place-pages.ts'
import { PlacesPage } from './places/places-page.tsx'
import { AskPage } from './questions/ask-page.tsx'
import { type PlacePageName, type PlaceRoute, type Route, useRoute } from './router.ts'
import { language } from './store/settings.ts'
import { shelf } from './store/shelf.ts'
import { useStored } from './store/stored.ts'
import { say, speak, spoken } from './words/say.ts'

/** The whole app, in the language that was chosen. */
export function App() {
  const wanted = useStored(language)
  const [shown, setShown] = useState(spoken)
  useEffect(() => {
    if (wanted === shown) return
    let current = true
    speak(wanted).then(
      () => {
        if (current) setShown(wanted)
      },
      // The words did not arrive: we go on in the language that is here.
      () => language.write(shown),
    )
    return () => {
      current = false
    }
  }, [wanted, shown])
  // Every word on the page is another one, so everything is drawn anew.
  return <Page key={shown} />
}

/** The page that the address names, in its frame. */
function Page() {
  const route = useRoute()
  const sealed = useStored(shelf).record === undefined
  if ('code' in route) return sealed ? <Sealed /> : <InPlace route={route} />
  return <PageFrame>{pageOf(route)}</PageFrame>
}

function Sealed() {
  return (
    <PageFrame>
      <Lazily key="unlock" load={loadUnlockPage} />
    </PageFrame>
  )
}

function pageOf(route: Exclude<Route, PlaceRoute>) {
  switch (route.page) {
    case 'places':
      return <PlacesPage />
    case 'data':
      return <Lazily key="data" load={loadDataPage} />
    case 'lost':
      return <LostPage />
  }
}

/** A page that needs nothing but its script. */
function Lazily({ load }: { readonly load: () => Promise<LoadedPage<object>> }) {
  const loaded = useLoaded('page', load)
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  if (loaded.state === 'loading') return <Waiting says={say.state.loadingPage} />
  const { Page: Loaded } = loaded.value
  return <Loaded />
}

/** Pages about one place, which need its law; the questions can begin before it is here. */
function InPlace({ route }: { readonly route: PlaceRoute }) {
  const { code, page, item } = route
  const book = useLoaded(code, () => loadBook(code, spoken))
  const here = book.state === 'ready' ? book.value : undefined
  if (book.state === 'failed')
    return (
      <PageFrame>
        <Failure error={book.error} retry={book.retry} />
      </PageFrame>
    )
  return (
    <PageFrame place={here?.place} page={page}>
      {page === 'ask' ? (
        <AskPage code={code} book={here} item={item} />
      ) : here === undefined ? (
        <Waiting says={say.state.loadingLaw} />
      ) : (
        <WithLaw key={page} page={page} book={here} item={item} />
      )}
    </PageFrame>
  )
}

interface WithLawProps {
  readonly page: Exclude<PlacePageName, 'ask'>
  readonly book: LawBook
  readonly item: string | undefined
}

/** A page about a place, once its script is here. */
function WithLaw({ page, book, item }: WithLawProps) {
  useEffect(() => {
    // Whoever is past the questions may be at a window next, where there may be no connection.
    if (page !== 'place') fetchLawAhead()
  }, [page])
  const loaded = useLoaded(page, () => loadPlacePage(page))
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  if (loaded.state === 'loading') return <Waiting says={say.state.loadingPage} />
  const { Page: PlacePage } = loaded.value
  return <PlacePage book={book} item={item} />
}
