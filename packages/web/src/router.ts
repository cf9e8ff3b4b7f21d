import { useLayoutEffect, useState } from 'preact/hooks'

/** The pages about one place, in the order of the journey. `ask`, `refused` and `letters` may name one question, refusal or letter. */
export const PLACE_PAGES = [
  'place',
  'ask',
  'answer',
  'papers',
  'apply',
  'progress',
  'refused',
  'letters',
  'holding',
  'rules',
] as const

export type PlacePageName = (typeof PLACE_PAGES)[number]

/**
 * Where one is. It stands after the # of the address, which browsers do not send; it names pages and questions
 * and never an answer.
 */
export type Route =
  | { readonly page: 'places' }
  | { readonly page: 'data' }
  | { readonly page: 'lost' }
  | PlaceRoute

export interface PlaceRoute {
  readonly page: PlacePageName
  readonly code: string
  /** The question of `ask`, the refusal of `refused`, the letter of `letters`. */
  readonly item?: string
}

/** Pages that show one thing of many. */
const WITH_ITEM: readonly PlacePageName[] = ['ask', 'refused', 'letters']

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
    default:
      return [`#/${route.code}`, route.page, ...(route.item === undefined ? [] : [route.item])].join('/')
  }
}

/** Reads the part of an address after the #. */
export function routeOf(hash: string): Route {
  const [first = '', second, item, ...more] = hash.replace(/^#?\/?/, '').split('/')
  if (more.length > 0) return { page: 'lost' }
  if (first === '') return { page: 'places' }
  if (first === 'data' && second === undefined) return { page: 'data' }
  if (!/^\d{6}$/.test(first)) return { page: 'lost' }
  if (second === undefined || second === '') return { page: 'place', code: first }
  const page = PLACE_PAGES.find((one) => one === second && one !== 'place')
  if (page === undefined) return { page: 'lost' }
  if (item === undefined) return { page, code: first }
  return WITH_ITEM.includes(page) ? { page, code: first, item } : { page: 'lost' }
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
  // At once: an address that changed between the first drawing and a later effect would not be followed.
  useLayoutEffect(() => {
    const follow = () => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}
