import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'
import { writeFontConfig } from './fonts.ts'

/** The tests must see our own traffic only: no update checks, no reports, no guesses about the next page. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
] as const

/** Starts a Chromium that shows Chinese the same way on every machine. Whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { path, libraries } = await findChromium()
  const env: Record<string, string | undefined> = {
    ...process.env,
    FONTCONFIG_FILE: await writeFontConfig(),
  }
  if (libraries !== undefined) {
    env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  }
  return chromium.launch({
    executablePath: path,
    // Root cannot have a sandbox, nor can many containers; the tests open pages of our own only.
    chromiumSandbox: false,
    args: [...QUIET],
    env,
  })
}
