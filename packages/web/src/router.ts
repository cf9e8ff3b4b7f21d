import { useEffect, useState } from 'preact/hooks'

/**
 * Where one is. It stands after the # of the address, which browsers do not send; it names pages and questions
 * and never an answer.
 */
export type Route =
  | { readonly page: 'places' }
  | { readonly page: 'place'; readonly code: string }
  | { readonly page: 'ask'; readonly code: string; readonly fact?: string }
  | { readonly page: 'answer'; readonly code: string }
  | { readonly page: 'papers'; readonly code: string }
  | { readonly page: 'data' }
  | { readonly page: 'lost' }

/** The address of a page, for links. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'places':
    case 'lost':
      return '#/'
    case 'data':
      return '#/data'
    case 'place':
      return `#/${route.code}`
    case 'ask':
      return route.fact === undefined ? `#/${route.code}/ask` : `#/${route.code}/ask/${route.fact}`
    case 'answer':
    case 'papers':
      return `#/${route.code}/${route.page}`
  }
}

/** Reads the part of an address after the #. */
export function routeOf(hash: string): Route {
  const [first = '', page, fact, ...more] = hash.replace(/^#?\/?/, '').split('/')
  if (more.length > 0) return { page: 'lost' }
  if (first === '') return { page: 'places' }
  if (first === 'data' && page === undefined) return { page: 'data' }
  if (!/^\d{6}$/.test(first)) return { page: 'lost' }
  if (page === 'ask') return { page, code: first, ...(fact === undefined ? {} : { fact }) }
  if (fact !== undefined) return { page: 'lost' }
  if (page === undefined || page === '') return { page: 'place', code: first }
  return page === 'answer' || page === 'papers' ? { page, code: first } : { page: 'lost' }
}

/** Goes to a page. `replace` leaves no trace of the present one, so that the back button does not return to it. */
export function goTo(route: Route, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') {
    location.hash = hrefOf(route)
    return
  }
  history.replaceState(null, '', hrefOf(route))
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The page that the address names, followed as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}
