import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { hrefOf } from '../router.ts'
import { answers } from '../store/answers.ts'
import { largeType } from '../store/settings.ts'
import { useStored } from '../store/stored.ts'
import { zh } from '../words/zh.ts'

interface Props {
  /** Name of the chosen place. */
  readonly place: string | undefined
  readonly children: ComponentChildren
}

/** What stands around every page: the name, large type, the way to another place, and what we are not. */
export function PageFrame({ place, children }: Props) {
  const large = useStored(largeType)
  useStored(answers)
  useEffect(() => {
    document.documentElement.classList.toggle('large', large)
  }, [large])
  // The address belongs to the router, so the jump is made by hand.
  const skip = () => document.getElementById('content')?.focus()
  return (
    <>
      <button type="button" class="skip pill" onClick={skip}>
        {zh.app.skip}
      </button>
      <header class="top">
        <a class="name" href={hrefOf({ page: 'places' })} aria-label={`${zh.app.name}：${zh.app.home}`}>
          {zh.app.name}
        </a>
        <nav aria-label={zh.app.name}>
          <button type="button" class="pill" aria-pressed={large} onClick={() => largeType.write(!large)}>
            <span class="tick" aria-hidden="true">
              {large ? '✓' : ''}
            </span>
            {zh.app.large}
          </button>
          {place === undefined ? null : (
            <a class="pill" href={hrefOf({ page: 'places' })}>
              {place}
              <span class="soft">{zh.app.changePlace}</span>
            </a>
          )}
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {answers.isKept() ? null : <p class="notice amber">{zh.state.notKept}</p>}
        {children}
      </main>
      <footer>
        <p>{zh.app.notOfficial}</p>
        <p>
          {zh.app.private}{' '}
          <a class="foot-link" href={hrefOf({ page: 'data' })}>
            {zh.app.data}
          </a>
        </p>
      </footer>
    </>
  )
}
