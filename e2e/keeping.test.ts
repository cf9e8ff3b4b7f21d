import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Serving } from '../packages/web/serve.ts'
import { launchBrowser } from './browser.ts'
import {
  answerAll,
  answerAndGoOn,
  arrive,
  choosePlace,
  factAsked,
  NEVER_REGISTERED,
  settled,
  typeDate,
  type Visit,
} from './resident-app.ts'
import { serveApp } from './serve-app.ts'

let browser: Browser
let serving: Serving
const visits: Visit[] = []

beforeAll(async () => {
  serving = await serveApp()
  browser = await launchBrowser()
})

afterEach(async () => {
  for (const { context, complaints } of visits.splice(0)) {
    await context.close()
    expect(complaints).toEqual([])
  }
})

afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

async function visit(): Promise<Visit> {
  const one = await arrive(browser, serving.url, 'phone')
  visits.push(one)
  return one
}

async function begin(page: Page): Promise<void> {
  await choosePlace(page, '杭州')
  await page.getByRole('link', { name: '开始' }).click()
  await settled(page)
}

/** Another tab of the same browser. */
async function secondTab(context: BrowserContext, hash: string): Promise<Page> {
  const page = await context.newPage()
  await page.clock.setFixedTime('2026-11-23T04:00:00Z')
  await page.goto(`${serving.url}${hash}`)
  return page
}

async function openData(page: Page): Promise<void> {
  await page.getByRole('link', { name: '存了什么' }).click()
  await page.getByRole('heading', { level: 1, name: '存了什么' }).waitFor()
}

async function seal(page: Page, passphrase: string): Promise<void> {
  await page.getByText('给这份资料加密码').click()
  await page.getByLabel('密码', { exact: true }).fill(passphrase)
  await page.getByLabel('再写一次').fill(passphrase)
  await page.getByRole('button', { name: '加密码', exact: true }).click()
  await page.getByText('加好密码了').waitFor()
}

/** Every byte that the browser keeps of the app, as text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = () =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('juyi')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await open()
    const rows = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction(name).objectStore(name).getAll()
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error)
          }),
      ),
    )
    database.close()
    return JSON.stringify([rows, Object.entries(localStorage), Object.entries(sessionStorage)])
  })
}

test('what the first version of the app kept is still there', async () => {
  const { page } = await visit()
  await page.evaluate(() => {
    localStorage.setItem(
      'juyi.answers',
      JSON.stringify({
        '330100': {
          facts: {
            hukouPlace: { value: '411503', on: '2026-11-20' },
            registeredOn: { value: null, on: '2026-11-20' },
          },
          documents: { idCard: true },
          skipped: ['talent'],
          order: ['hukouPlace', 'registeredOn', 'talent'],
        },
      }),
    )
  })
  await page.reload()
  await page.getByRole('heading', { name: '接着上次的' }).waitFor()
  await openData(page)
  await page.getByText('从来没有登记过').waitFor()
  expect(await page.getByText('居民身份证', { exact: true }).count()).toBe(1)
  expect(await page.evaluate(() => localStorage.getItem('juyi.answers'))).toBeNull()
  await page.reload()
  await page.getByText('从来没有登记过').waitFor()
})

test('two tabs at once lose nothing of each other', async () => {
  const { page, context } = await visit()
  await begin(page)
  const fact = await factAsked(page)
  const other = await secondTab(context, '#/330100/papers')
  const tick = other.getByRole('checkbox').first()
  await tick.check()
  await answerAndGoOn(page, NEVER_REGISTERED)
  // The second tab learns of the first one's answer, and both of what the other wrote.
  const data = await secondTab(context, '#/data')
  await data.getByText('河南').first().waitFor()
  expect(await data.getByText('打了勾的材料').count()).toBe(1)
  await other.goto(`${serving.url}#/330100/ask/${fact}`)
  await expect.poll(() => other.getByLabel('区、县').inputValue()).toBe(NEVER_REGISTERED.hukouPlace)
  await other.goto(`${serving.url}#/330100/papers`)
  await expect.poll(() => other.getByRole('checkbox').first().isChecked()).toBe(true)
})

test('what is typed outlives a reload and the way back', async () => {
  const { page } = await visit()
  await begin(page)
  while ((await factAsked(page)) !== 'registeredOn') await answerAndGoOn(page, NEVER_REGISTERED)
  await page.getByLabel('年', { exact: true }).fill('2026')
  await page.getByLabel('月', { exact: true }).fill('3')
  await page.reload()
  await settled(page)
  expect(await page.getByLabel('年', { exact: true }).inputValue()).toBe('2026')
  expect(await page.getByLabel('月', { exact: true }).inputValue()).toBe('3')
  await page.getByRole('link', { name: '上一题' }).click()
  await settled(page)
  await page.goBack()
  await settled(page)
  expect(await page.getByLabel('年', { exact: true }).inputValue()).toBe('2026')
})

test('a device without room says so, and the questions go on', async () => {
  const { page, context } = await visit()
  await begin(page)
  const control = await context.newCDPSession(page)
  await control.send('Storage.overrideQuotaForOrigin', { origin: new URL(serving.url).origin, quotaSize: 1 })
  await answerAll(page, NEVER_REGISTERED)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/)
  await page.getByText('这台设备存满了').waitFor()
  // With room again, what was not kept is kept with the next change.
  await control.send('Storage.overrideQuotaForOrigin', { origin: new URL(serving.url).origin })
  await page.getByRole('link', { name: '看要带的材料' }).first().click()
  await page.getByRole('checkbox').first().check()
  await page.getByText('这台设备存满了').waitFor({ state: 'detached' })
  await page.reload()
  await openData(page)
  await page.getByText('从来没有登记过').waitFor()
})

test('with a passphrase nothing readable is kept, and the right one opens it', async () => {
  const { page } = await visit()
  await begin(page)
  await answerAll(page, NEVER_REGISTERED)
  expect(await everythingKept(page)).toContain('411503')
  await openData(page)
  await seal(page, '竹子门廊热茶')
  const kept = await everythingKept(page)
  expect(kept).not.toContain('411503')
  expect(kept).not.toContain('rented')

  await page.goto(`${serving.url}#/330100/answer`)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: '加了密码' }).waitFor()
  await page.getByLabel('密码', { exact: true }).fill('竹子门廊凉茶')
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByRole('alert').filter({ hasText: '密码不对' }).waitFor()
  await page.getByLabel('密码', { exact: true }).fill('竹子门廊热茶')
  await page.getByRole('button', { name: '打开' }).click()
  await settled(page)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('还不能办')
})

test('several people on one device are kept apart', async () => {
  const { page } = await visit()
  await begin(page)
  await answerAll(page, NEVER_REGISTERED)
  await openData(page)
  await page.getByLabel('叫什么').fill('奶奶')
  await page.getByRole('button', { name: '加一个人' }).click()
  await page.getByRole('heading', { name: '奶奶的资料' }).waitFor()
  await page.goto(`${serving.url}#/330100`)
  await page.getByRole('link', { name: '开始' }).waitFor()
  expect(await page.getByText('现在看的是：奶奶').count()).toBe(1)
  await page.goto(`${serving.url}#/data`)
  await page.getByRole('button', { name: '看我的' }).click()
  await page.getByText('从来没有登记过').waitFor()
})

test('everything can be taken to another device, erased here, and taken in there', async () => {
  const { page } = await visit()
  await begin(page)
  await answerAll(page, NEVER_REGISTERED)
  await openData(page)
  await seal(page, '竹子门廊热茶')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '把我的资料存成一个文件' }).click(),
  ])
  const path = await download.path()
  expect((await readFile(path)).includes('rented')).toBe(false)
  await page.getByRole('button', { name: '擦掉我的全部资料' }).click()
  await page.getByRole('button', { name: '确定擦掉' }).click()
  await page.getByText('什么也没有存').waitFor()
  expect(await everythingKept(page)).not.toContain('sealed')

  const there = await visit()
  await openData(there.page)
  await there.page.locator('input[type=file]').setInputFiles(path)
  await there.page.getByRole('button', { name: '打开' }).waitFor()
  await there.page.getByLabel('密码', { exact: true }).fill('竹子门廊热茶')
  await there.page.getByRole('button', { name: '打开' }).click()
  await there.page.getByText('从来没有登记过').waitFor()

  await there.page.locator('input[type=file]').setInputFiles({
    name: 'x.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('no zip at all'),
  })
  await there.page.getByRole('alert').filter({ hasText: '不是居易存的文件' }).waitFor()
})

test('a date typed wrong stays to be mended', async () => {
  const { page } = await visit()
  await begin(page)
  while ((await factAsked(page)) !== 'registeredOn') await answerAndGoOn(page, NEVER_REGISTERED)
  await typeDate(page, '2026-02-30')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('alert').filter({ hasText: '没有2026年2月30日' }).waitFor()
  await page.reload()
  await settled(page)
  expect(await page.getByLabel('日', { exact: true }).inputValue()).toBe('30')
})
