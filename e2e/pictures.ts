import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Where pictures of the pages are kept, for people to look at. */
export const ARTEFACTS = fileURLToPath(new URL('artefacts', import.meta.url))

mkdirSync(ARTEFACTS, { recursive: true })

/** Keeps a picture of the whole page. Those of a story are numbered by whoever names them, so that they sort. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`), fullPage: true })
}
