/**
 * `npm run bench:web`: how soon the app is of use on a cheap phone. A browser with the processor slowed down four
 * times, on a slow 3G line; then the same from the device's own store, and how long a look-up takes while typing.
 * Prints a table for people; the last line is the same as JSON.
 */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'
import { CACHE } from '../e2e/cache.ts'
import { buildApp } from '../packages/web/serve.ts'
import config from '../packages/web/vite.config.ts'

/** How much slower than this machine the phone is. */
const SLOWER = 4

/** Slow 3G as WebPageTest has it: 400 kbit/s each way, 400 ms there and back. Bytes a second; milliseconds. */
const SLOW_3G = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400, offline: false }

/** In milliseconds. */
const WANTED = 2000

const ROUNDS = 5
const PLACE = '330100'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Serves files compressed, as any server in front of phones would. */
function serve(folder: string): Promise<{ readonly url: string; readonly server: Server }> {
  const ready = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const name = path === '/' ? '/index.html' : path
    try {
      const file = ready.get(name) ?? compressed(readFileSync(join(folder, name)))
      ready.set(name, file)
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'content-encoding': 'br',
      })
      response.end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      resolve({ url: `http://127.0.0.1:${port}/`, server })
    })
  })
}

function compressed(file: Buffer): Buffer {
  return brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}

async function slowPage(context: BrowserContext, line: boolean): Promise<Page> {
  const page = await context.newPage()
  const control = await context.newCDPSession(page)
  await control.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  if (line) {
    await control.send('Network.enable')
    await control.send('Network.emulateNetworkConditions', SLOW_3G)
  }
  return page
}

/** Milliseconds from following a link until the first question can be answered. */
function firstQuestion(page: Page, url: string): Promise<number> {
  return arrival(page, `${url}#/${PLACE}/ask`, '.question button[type="submit"], .question .choice')
}

/** Milliseconds from opening the front page until a place can be typed. */
function frontPage(page: Page, url: string): Promise<number> {
  return arrival(page, url, 'input[type="search"]')
}

/**
 * Milliseconds from asking for a page until something is on it. The page itself looks, at every change and once more
 * when it is painted: asking it from outside would add half a second of a slowed-down processor.
 */
async function arrival(page: Page, url: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    const look = new MutationObserver(() => {
      if (document.querySelector(wanted) === null) return
      look.disconnect()
      requestAnimationFrame(() => performance.mark('arrived'))
    })
    look.observe(document, { childList: true, subtree: true })
  }, selector)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('arrived').length > 0)
  return page.evaluate(() => performance.getEntriesByName('arrived')[0]?.startTime ?? Number.NaN)
}

/** Milliseconds from a key until the list shows what it found, the longest of a few. */
async function lookUp(page: Page, url: string): Promise<number> {
  await page.goto(url)
  await page.locator('.places a').first().waitFor()
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (field === null) throw new Error('no search field')
    const times: number[] = []
    for (const text of ['h', 'ha', 'han', 'hang', '杭', '杭州', 'z', 'zz']) {
      const begun = performance.now()
      field.value = text
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      times.push(performance.now() - begun)
    }
    return Math.max(...times)
  })
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

const folder = join(CACHE, 'bench')
await buildApp(config, folder)
const { url, server } = await serve(folder)
const browser = await launchBrowser()
try {
  const cold: number[] = []
  const front: number[] = []
  const again: number[] = []
  const typing: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = await browser.newContext({ viewport: { width: 360, height: 740 } })
    cold.push(await firstQuestion(await slowPage(first, true), url))
    await first.close()
    const second = await browser.newContext({ viewport: { width: 360, height: 740 } })
    front.push(await frontPage(await slowPage(second, true), url))
    await second.close()
    const third = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const visit = await third.newPage()
    await firstQuestion(visit, url)
    await visit.evaluate(async () => void (await navigator.serviceWorker.ready))
    await visit.reload()
    await visit.locator('.question').waitFor()
    await visit.close()
    again.push(await firstQuestion(await slowPage(third, true), url))
    typing.push(await lookUp(await slowPage(third, false), url))
    await third.close()
  }
  const figures = {
    wanted: WANTED,
    firstQuestion: Math.round(median(cold)),
    frontPage: Math.round(median(front)),
    firstQuestionAgain: Math.round(median(again)),
    lookUp: Math.round(median(typing)),
  }
  const line = (words: string, ms: number) => console.log(`${words.padEnd(52)} ${String(ms).padStart(6)} ms`)
  console.log(`processor ${SLOWER} times slower, slow 3G (400 kbit/s, 400 ms); median of ${ROUNDS}`)
  line(`first question, first visit (wanted: under ${WANTED})`, figures.firstQuestion)
  line('front page, first visit', figures.frontPage)
  line('first question, later visit', figures.firstQuestionAgain)
  line('look-up while typing, the slowest of eight keys', figures.lookUp)
  console.log(`\n${JSON.stringify(figures)}`)
} finally {
  await browser.close()
  server.close()
}
