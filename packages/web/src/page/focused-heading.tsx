import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../words/say.ts'

let arrived = false

interface Props {
  /** Changes when another page is shown, also where the words are the same. */
  readonly page: string
  readonly title: string
  readonly children: ComponentChildren
}

/**
 * The heading of a page. When the page changes it takes the focus, so that a screen reader reads it and the next
 * Tab goes on from there; on arrival the browser's own behaviour is left alone.
 */
export function FocusedHeading({ page, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (arrived) {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    arrived = true
  }, [page])
  useEffect(() => {
    document.title = say.app.title(title)
  }, [title])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
