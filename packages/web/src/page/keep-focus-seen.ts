/**
 * Keeps what has the focus in view when the page becomes longer or shorter above it, as when a reckoning ends: who
 * goes by the keyboard would not know any more where they are. Whoever scrolled away from it is left alone.
 */
export function keepFocusSeen(): void {
  let seen = false
  const watching = new IntersectionObserver((reports) => {
    seen = reports.at(-1)?.isIntersecting ?? seen
  })
  document.addEventListener('focusin', ({ target }) => {
    watching.disconnect()
    seen = true
    if (target instanceof Element) watching.observe(target)
  })
  // This runs before the page is drawn, and so before the other watcher learns of it.
  new ResizeObserver(() => {
    const one = document.activeElement
    if (!seen || one === null || one === document.body) return
    const { top, bottom } = one.getBoundingClientRect()
    if (bottom <= 0 || top >= innerHeight) one.scrollIntoView({ block: 'nearest' })
  }).observe(document.body)
}
