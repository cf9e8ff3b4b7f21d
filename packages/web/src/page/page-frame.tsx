import type { LawBook } from '@juyi/law'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { nameOf } from '../data/person-name.ts'
import { hrefOf, type PlacePageName } from '../router.ts'
import { language, largeType } from '../store/settings.ts'
import { shelf } from '../store/shelf.ts'
import { useStored } from '../store/stored.ts'
import { say, spoken } from '../words/say.ts'
import { PlaceNav } from './place-nav.tsx'
import { UpdateNotice } from './update-notice.tsx'

interface Props {
  /** The chosen place, once its law is here. */
  readonly place?: LawBook['place']
  /** Which of the pages about the place this is. */
  readonly page?: PlacePageName
  readonly children: ComponentChildren
}

/** What stands around every page: the name, large type, language, the way to another place, and what we are not. */
export function PageFrame({ place, page, children }: Props) {
  const large = useStored(largeType)
  const { people, open, keeping } = useStored(shelf)
  useEffect(() => {
    document.documentElement.classList.toggle('large', large)
  }, [large])
  // The address belongs to the router, so the jump is made by hand.
  const skip = () => document.getElementById('content')?.focus()
  return (
    <>
      <button type="button" class="skip pill" onClick={skip}>
        {say.app.skip}
      </button>
      <header class="top">
        <a
          class="name"
          href={hrefOf({ page: 'places' })}
          aria-label={say.labelled(say.app.name, say.app.home)}
        >
          {say.app.name}
        </a>
        <nav aria-label={say.app.settings}>
          <button type="button" class="pill" aria-pressed={large} onClick={() => largeType.write(!large)}>
            <span class="tick" aria-hidden="true">
              {large ? '✓' : ''}
            </span>
            {say.app.large}
          </button>
          <button
            type="button"
            class="pill"
            lang={spoken === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => language.write(spoken === 'zh' ? 'en' : 'zh')}
          >
            {say.app.otherLanguage}
          </button>
          {place === undefined ? null : (
            <a
              class="pill"
              href={hrefOf(page === 'place' ? { page: 'places' } : { page: 'place', code: place.code })}
            >
              {place.short}
              <span class="soft wide-only">{page === 'place' ? say.app.changePlace : say.app.allPages}</span>
            </a>
          )}
        </nav>
        {people.length > 1 ? (
          <p class="whose">
            {say.app.whose(nameOf(open))}{' '}
            <a class="foot-link" href={hrefOf({ page: 'data' })}>
              {say.app.changePerson}
            </a>
          </p>
        ) : null}
      </header>
      <main id="content" tabIndex={-1}>
        <UpdateNotice />
        {keeping === 'kept' ? null : (
          <p class="notice amber" role="status">
            {keeping === 'full' ? say.state.full : say.state.notKept}
          </p>
        )}
        {children}
      </main>
      {place === undefined || page === undefined || page === 'place' ? null : (
        <PlaceNav code={place.code} page={page} />
      )}
      <footer>
        <p>{say.app.notOfficial}</p>
        <p>
          {say.app.private}{' '}
          <a class="foot-link" href={hrefOf({ page: 'data' })}>
            {say.app.data}
          </a>
        </p>
      </footer>
    </>
  )
}
