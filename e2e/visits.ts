import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Serving } from '../packages/web/serve.ts'
import { launchBrowser } from './browser.ts'
import { arrive, type Size, type Visit } from './resident-app.ts'
import { serveApp } from './serve-app.ts'

/** The served app and a browser, for the tests of one file. */
export interface Visits {
  /** Where the app is served. */
  readonly url: () => string
  readonly browser: () => Browser
  /** A person arrives with an empty browser. It is closed after the test, which fails where the page complained. */
  readonly visit: (size: Size, colorScheme?: 'light' | 'dark') => Promise<Visit>
  /** For a test that makes the browser complain, as of a connection that it cuts itself. */
  readonly expectComplaints: (visit: Visit, pattern: RegExp) => void
}

/** Starts the app and a browser before the tests of a file, and stops them afterwards. */
export function openVisits(): Visits {
  let browser: Browser | undefined
  let serving: Serving | undefined
  const visits: Visit[] = []
  const expected = new Map<Visit, RegExp>()

  beforeAll(async () => {
    serving = await serveApp()
    browser = await launchBrowser()
  })

  afterEach(async () => {
    for (const visit of visits.splice(0)) {
      await visit.context.close()
      const pattern = expected.get(visit)
      expect(visit.complaints.filter((complaint) => pattern?.test(complaint) !== true)).toEqual([])
    }
    expected.clear()
  })

  afterAll(async () => {
    await browser?.close()
    await serving?.close()
  })

  const started = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('visits begin within a test')
    return one
  }
  return {
    url: () => started(serving).url,
    browser: () => started(browser),
    visit: async (size, colorScheme) => {
      const one = await arrive(started(browser), started(serving).url, size, colorScheme)
      visits.push(one)
      return one
    },
    expectComplaints: (visit, pattern) => void expected.set(visit, pattern),
  }
}
