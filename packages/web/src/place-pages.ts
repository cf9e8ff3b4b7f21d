import type { FunctionComponent } from 'preact'
import type { PlacePageProps } from './page/place-page-props.ts'
import { PlacePage } from './places/place-page.tsx'
import type { PlacePageName } from './router.ts'
import { spoken } from './words/say.ts'

/** A page that was loaded: a component that needs nothing, or one that is given a place's law. */
export interface LoadedPage<P> {
  readonly Page: FunctionComponent<P>
}

type Loader<P> = () => Promise<LoadedPage<P>>

/** The pages up to the first question come with the app; the others, with their words, when they are opened. */
const PLACE_PAGES: Readonly<Record<Exclude<PlacePageName, 'ask'>, Loader<PlacePageProps>>> = {
  place: async () => ({ Page: PlacePage }),
  answer: withWords(async () => ({ Page: (await import('./answer/answer-page.tsx')).AnswerPage })),
  papers: withWords(async () => ({ Page: (await import('./papers/papers-page.tsx')).PapersPage })),
  apply: withWords(async () => ({ Page: (await import('./apply/apply-page.tsx')).ApplyPage })),
  progress: withWords(async () => ({ Page: (await import('./progress/progress-page.tsx')).ProgressPage })),
  refused: withWords(async () => ({ Page: (await import('./refused/refused-page.tsx')).RefusedPage })),
  letters: withWords(async () => {
    const [{ LettersPage }, { writeIn }] = await Promise.all([
      import('./letters/letters-page.tsx'),
      import('./words/write.ts'),
    ])
    await writeIn(spoken)
    return { Page: LettersPage }
  }),
  holding: withWords(async () => ({ Page: (await import('./holding/holding-page.tsx')).HoldingPage })),
  rules: withWords(async () => ({ Page: (await import('./rules/rules-page.tsx')).RulesPage })),
}

/** The script of a page about a place; it comes from the device where the app was here before. */
export function loadPlacePage(page: keyof typeof PLACE_PAGES): Promise<LoadedPage<PlacePageProps>> {
  return PLACE_PAGES[page]()
}

/** The page of what is stored. */
export const loadDataPage: Loader<object> = withWords(async () => ({
  Page: (await import('./data/data-page.tsx')).DataPage,
}))

/** The page that stands in place of others while a person is sealed. */
export const loadUnlockPage: Loader<object> = withWords(async () => ({
  Page: (await import('./data/unlock-page.tsx')).UnlockPage,
}))

/** Brings the words of the later pages along, in the language that is spoken. */
function withWords<P>(load: Loader<P>): Loader<P> {
  return async () => {
    const [page, { tellIn }] = await Promise.all([load(), import('./words/tell.ts')])
    await tellIn(spoken)
    return page
  }
}
