import type { Language } from '@juyi/law'
import { spoken } from '../words/say.ts'
import { loadClaims, loadRefusals, loadStatutes } from './load-book.ts'

/** The language in which it was fetched in this visit. */
let fetchedIn: Language | undefined

/**
 * Fetches what may be wanted where there is no connection: at a window one learns of a refusal, and not before. The
 * pages that show it are on the device already; this brings the law that they show. It waits until nothing else is
 * to be done, and leaves whoever saves data alone.
 */
export function fetchLawAhead(): void {
  if (fetchedIn === spoken || ('connection' in navigator && isSaving(navigator.connection))) return
  fetchedIn = spoken
  const fetchAll = () => {
    for (const load of [() => loadRefusals(spoken), () => loadClaims(spoken), () => loadStatutes(spoken)]) {
      // What does not arrive is fetched when its page is opened.
      load().catch(() => undefined)
    }
  }
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchAll)
  else setTimeout(fetchAll, 1000)
}

function isSaving(connection: unknown): boolean {
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  )
}
