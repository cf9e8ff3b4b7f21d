import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApp, type Serving, serve } from '../packages/web/serve.ts'
import { TAKE_OVER } from '../packages/web/src/offline/messages.ts'
import app, { appWith } from '../packages/web/vite.config.ts'
import { launchBrowser } from './browser.ts'
import { CACHE } from './cache.ts'
import { answerAll, arrive, choosePlace, LONG_REGISTERED, settled, type Visit } from './resident-app.ts'

const LAW = fileURLToPath(new URL('../law', import.meta.url))
const BUILT = join(CACHE, 'offline-built')
/** What is served: the built app, until a test deploys another. */
const FOLDER = join(CACHE, 'offline-served')
/** Beside the other journeys, whose server stays up. */
const PORT = 4391
/** Noon in China of the day of the journeys and of the day after, and their numbers since 1970-01-01. */
const NEXT_NOON = '2026-11-24T04:00:00Z'
const DAY = 20_780
const NEXT_DAY = DAY + 1

/** A worker stores the app in the background, on machines of any speed. */
const PATIENTLY = { timeout: 15_000 }

let browser: Browser
let serving: Serving
let visit: Visit

beforeAll(async () => {
  await buildApp(app, BUILT)
  browser = await launchBrowser()
})

beforeEach(async () => {
  await rm(FOLDER, { recursive: true, force: true })
  await cp(BUILT, FOLDER, { recursive: true })
  serving = await serve(PORT, FOLDER)
  visit = await arrive(browser, serving.url, 'phone')
})

afterEach(async () => {
  await visit.context.close()
  await serving.close()
})

afterAll(() => browser?.close())

test('after one visit a place answers with the server gone, and another says that it is not stored', async () => {
  const { page } = visit
  await choosePlace(page, '杭州')
  await expect.poll(() => lawStored(page, '330100'), PATIENTLY).toHaveLength(1)
  await serverGone()

  await page.reload()
  await page.getByRole('link', { name: '开始' }).click()
  await settled(page)
  await answerAll(page, LONG_REGISTERED)
  const headline = page.getByRole('heading', { level: 1 })
  expect(await headline.innerText()).toMatch(/^(今天就可以申领|多半可以申领)/)

  await page.goto(`${serving.url}#/440300`)
  await page.getByText(/还没有存/).waitFor()
  expect(await lawStored(page, '440300')).toEqual([])
})

test('rules that were on their way before the worker was there are stored too', async () => {
  await visit.context.close()
  const context = await browser.newContext()
  const page = await context.newPage()
  const controlled = () => navigator.serviceWorker.controller !== null
  const asked = page.waitForRequest(/\/law\/330100\./)
  await context.route(/service-worker\.js$/, async (route) => {
    await asked
    await route.continue()
  })
  await context.route(/\/law\/330100\./, async (route) => {
    if (route.request().serviceWorker() === null) await page.waitForFunction(controlled)
    await route.continue()
  })
  await page.goto(`${serving.url}#/330100`)
  await heading(page, '在杭州市').waitFor()
  await expect.poll(() => lawStored(page, '330100'), PATIENTLY).toHaveLength(1)
  await context.close()
})

test('a visit stores the app and the rules of the places visited, and the rules of no other', async () => {
  const { page } = visit
  await choosePlace(page, '杭州')
  await expect.poll(() => lawStored(page, '330100'), PATIENTLY).toHaveLength(1)
  await page.goto(`${serving.url}#/310000`)
  await expect.poll(() => lawStored(page, '310000'), PATIENTLY).toHaveLength(1)
  expect(await lawStored(page, '440300')).toEqual([])
  const app = (await stored(page)).filter((name) => !name.startsWith('law/'))
  expect(app).toContain('index.html')
  expect(app).toContain('places.json')
  expect(app).toContain('icon-192.png')
  const scripts = app.filter((name) => /^assets\/.*\.js$/.test(name))
  const fetched = visit.requests.map((request) => new URL(request.url()).pathname.slice(1))
  for (const name of fetched.filter((name) => /^assets\/.*\.js$/.test(name))) expect(scripts).toContain(name)
})

test('a new version waits until its rules of the visited places are stored, and then answers without a server', async () => {
  const { page } = visit
  await choosePlace(page, '杭州')
  await expect.poll(() => lawStored(page, '330100'), PATIENTLY).toHaveLength(1)
  await expect.poll(() => lastChecked(page), PATIENTLY).toBe(DAY)
  const [before] = await lawStored(page, '330100')

  await deployChangedLaw()
  await page.clock.setFixedTime(NEXT_NOON)
  await comeBackTo(page)
  await expect.poll(() => isWaiting(page), PATIENTLY).toBe(true)
  expect(await lastChecked(page)).toBe(NEXT_DAY)
  expect(await lawStored(page, '330100')).toHaveLength(2)
  expect(await lawStored(page, '440300')).toEqual([])

  // Still the old version, until one lets the new one take over.
  await page.reload()
  await heading(page, '在杭州市').waitFor()

  // A place visited while the new version waits is no exception.
  await page.goto(`${serving.url}#/310000`)
  await heading(page, '在上海市').waitFor()
  await expect.poll(() => lawStored(page, '310000'), PATIENTLY).toHaveLength(2)
  await serverGone()

  const loaded = page.waitForEvent('load')
  await page.evaluate(async (words) => {
    const registration = await navigator.serviceWorker.ready
    registration.waiting?.postMessage(words)
  }, TAKE_OVER)
  await loaded
  await heading(page, '在新上海市').waitFor()
  await page.goto(`${serving.url}#/330100`)
  await heading(page, '在新杭州市').waitFor()
  await expect.poll(() => lawStored(page, '330100'), PATIENTLY).toHaveLength(1)
  expect(await lawStored(page, '330100')).not.toContain(before)
  expect(await isWaiting(page)).toBe(false)

  await page.reload()
  await heading(page, '在新杭州市').waitFor()
  expect(await lastChecked(page)).toBe(NEXT_DAY)
})

test('whoever asks an old version for rules that the server has replaced soon has the new version waiting', async () => {
  const { page } = visit
  await expect.poll(() => lastChecked(page), PATIENTLY).toBe(DAY)
  await expect.poll(() => stored(page), PATIENTLY).toContain('places.json')
  await deployChangedLaw({ keepOldLaw: false })
  await page.goto(`${serving.url}#/310000`)
  await expect.poll(() => isWaiting(page), PATIENTLY).toBe(true)
})

test('the page names a manifest that the browser understands', async () => {
  const { page, context } = visit
  const devtools = await context.newCDPSession(page)
  const { errors, data } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest: unknown = JSON.parse(data ?? '')
  expect(manifest).toMatchObject({
    short_name: '居易',
    lang: 'zh-CN',
    start_url: './',
    display: 'standalone',
  })
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // A private window, which is what a test opens, installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})

/** Stops the server and makes sure of it. */
async function serverGone(): Promise<void> {
  await serving.close()
  await expect(fetch(serving.url)).rejects.toThrow()
}

/**
 * Puts a new version in place of the one that is served, in which 杭州市 and 上海市 have new names. The law files of
 * the old version may stay for those who still have it, as on many servers, or be gone.
 */
async function deployChangedLaw({ keepOldLaw } = { keepOldLaw: true }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juyi-law-'))
  try {
    const law = join(folder, 'law')
    const old = join(folder, 'old')
    await cp(LAW, law, { recursive: true })
    await cp(join(FOLDER, 'law'), old, { recursive: true })
    await rename(join(law, 'places', '330100.yaml'), '杭州市')
    await rename(join(law, 'places', '310000.yaml'), '上海市')
    await buildApp(appWith(law), FOLDER)
    if (keepOldLaw) await cp(old, join(FOLDER, 'law'), { recursive: true })
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function rename(file: string, name: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const changed = text.replace(`\nname: ${name}\n`, `\nname: 新${name}\n`)
  expect(changed).not.toBe(text)
  await writeFile(file, changed)
}

/** Comes back to a page that was left open. */
async function comeBackTo(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

function heading(page: Page, beginning: string): Locator {
  return page.getByRole('heading', { level: 1, name: new RegExp(`^${beginning}.*办居住证`) })
}

/** The law files of a place that the browser has stored, in Chinese. */
async function lawStored(page: Page, code: string): Promise<readonly string[]> {
  return (await stored(page)).filter((name) => new RegExp(`^law/${code}\\.[0-9a-f]{8}\\.json$`).test(name))
}

/** Every file that the browser has stored, from the app's folder on. */
function stored(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = (await Promise.all(stores.map((store) => store.keys()))).flat()
    return requests.map(({ url }) => new URL(url).pathname.slice(1))
  })
}

/** Whether a newer version is stored and waits. */
function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
}

/** The day on which it was last known whether there is a newer version. */
async function lastChecked(page: Page): Promise<number | undefined> {
  const day = await page.evaluate(() => localStorage.getItem('juyi.update-checked'))
  return day === null ? undefined : Number(day)
}
