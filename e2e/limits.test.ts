import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Request } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { PLACE_PAGES } from '../packages/web/src/router.ts'
import { WORDS } from './app-words.ts'
import { GRANDMOTHER } from './people.ts'
import { answerAll, choosePlace, settled, typeDate } from './resident-app.ts'
import { builtApp } from './serve-app.ts'
import { TINY_PHOTO } from './tiny-photo.ts'
import { arrived, goWithin, writeDown } from './tour.ts'
import { openVisits } from './visits.ts'

/** In bytes, as the limits count them. */
const KB = 1000
const FIRST_LOAD = 70 * KB
const ALL_SCRIPTS = 150 * KB
/** The ways on after a refusal, letters and packets: parts that nobody opens on the way to an answer. */
const LETTER_SCRIPTS = 34 * KB
/** What writes and reads .docx, PDF, calendar files and archives: fetched when somebody wants such a file, and not before. */
const DOCUMENT_SCRIPTS = 115 * KB
const IS_FOR_LETTERS =
  /^assets\/(letters-|letter-|write-|after-refusal|ways-|remedy-|packet-section|calendar-section|stored-details|identity-number)/
const IS_FOR_DOCUMENTS = /^assets\/(documents-|zip-|package-|transfer-)/
const ONE_PLACE = 40 * KB

const zh = WORDS.zh

const { visit, url } = openVisits()

/** The built files, as they stand in an address. */
let files: readonly string[] = []

beforeAll(() => {
  files = readdirSync(builtApp(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(builtApp().length + 1)
        .replaceAll('\\', '/'),
    )
})

/** In bytes, as a server sends it. */
function sizeOf(file: string): number {
  return gzipSync(readFileSync(join(builtApp(), file))).length
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}

function scriptsIn(requests: readonly Request[]): readonly string[] {
  const asked = requests.filter((request) => request.serviceWorker() === null).map(pathOf)
  return [...new Set(asked)].filter((path) => path.endsWith('.js'))
}

/** The file that a request asks for, below the folder of the app. */
function pathOf(request: Request): string {
  return new URL(request.url()).pathname.slice(1)
}

describe('script', () => {
  test('the first load of a page brings little of it', async () => {
    const { requests } = await visit('phone')
    const first = scriptsIn(requests)
    expect(first.length).toBeGreaterThan(0)
    expect(sum(first.map(sizeOf))).toBeLessThanOrEqual(FIRST_LOAD)
  })

  test('so does everything up to the first question, for whoever comes for a place', async () => {
    const { page, requests } = await visit('phone')
    await choosePlace(page, '杭州')
    await page.getByRole('link', { name: '开始' }).click()
    await settled(page)
    expect(sum(scriptsIn(requests).map(sizeOf))).toBeLessThanOrEqual(FIRST_LOAD)
  })

  test('the app stays small, the workers and both languages counted, letters and documents apart', () => {
    const scripts = files.filter(
      (file) => file.endsWith('.js') && !IS_FOR_LETTERS.test(file) && !IS_FOR_DOCUMENTS.test(file),
    )
    expect(scripts).toContain('service-worker.js')
    expect(scripts.some((file) => /^assets\/worker-/.test(file))).toBe(true)
    expect(sum(scripts.map(sizeOf))).toBeLessThanOrEqual(ALL_SCRIPTS)
  })

  test('the letters stay small too, and so does what makes documents of them', () => {
    const letters = files.filter((file) => file.endsWith('.js') && IS_FOR_LETTERS.test(file))
    const documents = files.filter((file) => file.endsWith('.js') && IS_FOR_DOCUMENTS.test(file))
    expect(letters.length).toBeGreaterThanOrEqual(4)
    expect(documents.length).toBeGreaterThanOrEqual(3)
    expect(sum(letters.map(sizeOf))).toBeLessThanOrEqual(LETTER_SCRIPTS)
    expect(sum(documents.map(sizeOf))).toBeLessThanOrEqual(DOCUMENT_SCRIPTS)
  })

  test('neither the parser nor the schema of the law is in it', () => {
    for (const file of files.filter((one) => one.endsWith('.js'))) {
      // The words of the two libraries' own errors survive compression.
      expect(readFileSync(join(builtApp(), file), 'utf8'), file).not.toMatch(
        /ZodError|YAMLParseError|invalid_union/,
      )
    }
  })
})

/** What came to browsers after those that the build is made for: where it is called, an older phone shows nothing. */
const TOO_NEW =
  /\b(groupBy|toSorted|toReversed|toSpliced|withResolvers|fromAsync|isSubsetOf|isDisjointFrom)\(/

test('no script calls what older phones lack', () => {
  for (const file of files.filter((one) => one.endsWith('.js'))) {
    expect.soft(TOO_NEW.exec(readFileSync(join(builtApp(), file), 'utf8'))?.[0], file).toBeUndefined()
  }
})

test('the rules of a place are small in either language', () => {
  const places = files.filter((file) => /^law\/\d{6}\./.test(file))
  expect(places.filter((file) => file.includes('.en.')).length).toBe(places.length / 2)
  expect(places.length).toBeGreaterThan(80)
  for (const file of places) expect.soft(sizeOf(file), file).toBeLessThanOrEqual(ONE_PLACE)
})

/** What the person of the next test says, writes and shows: nothing of it may be seen on the way to any server. */
const SECRETS = ['411503', '2026-02-20', '竹子', '奶奶', '身份证', '330106-0042', 'rented', '大声', '房东']

test('no request of a whole journey carries anything personal', { timeout: 120_000 }, async () => {
  const { page, context, requests } = await visit('phone')
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  const hashes: string[] = []
  page.on('framenavigated', (frame) => hashes.push(new URL(frame.url()).hash))

  await choosePlace(page, '杭州')
  await page.getByRole('link', { name: '开始' }).click()
  await answerAll(page, { ...GRANDMOTHER, registeredOn: '2026-02-20' })
  await page.getByRole('button', { name: /^登记断了/ }).click()
  await page.locator('.supposed').waitFor()

  await goWithin(page, '330100/papers')
  await page.getByRole('checkbox', { name: '居民身份证' }).first().check()
  await page.locator('input[type=file]').first().setInputFiles(TINY_PHOTO)
  await page.getByText('“身份证.png”存好了。').waitFor()

  await goWithin(page, '330100/apply')
  await writeDown(page, zh, '交了申领材料', { on: '2026-11-20', receipt: '330106-0042' })
  await page.getByText('回执号：330106-0042').waitFor()
  await page.getByRole('button', { name: '说不行', exact: true }).click()
  await page.getByLabel('他怎么说的').fill('大声说不行')
  await page.getByRole('button', { name: '记下来' }).click()
  await page.getByText('大声说不行').waitFor()

  await goWithin(page, '330100/refused')
  await page.getByRole('searchbox').fill('房东没来')
  await page.getByRole('link', { name: /房东没来，办不了/ }).click()
  await page.getByRole('button', { name: '放大给窗口看' }).click()
  await page.keyboard.press('Escape')
  await goWithin(page, '330100/refused/other')
  await typeDate(page, '2026-02-20')

  await goWithin(page, '330100/holding')
  await goWithin(page, '330100/rules')
  await page.getByRole('searchbox').first().fill('房东')
  await page.getByText('打开看看').click()
  await page.getByText('这里引用的法规和文件').click()

  await goWithin(page, 'data')
  await page.getByLabel('叫什么').fill('奶奶')
  await page.getByRole('button', { name: '加一个人' }).click()
  await page.getByRole('heading', { name: '奶奶的资料' }).waitFor()
  await page.getByText('给这份资料加密码').click()
  await page.getByLabel('密码', { exact: true }).fill('竹子门廊热茶')
  await page.getByLabel('再写一次').fill('竹子门廊热茶')
  await page.getByRole('button', { name: '加密码', exact: true }).click()
  await page.getByText('加好密码了').waitFor()
  await page.reload()
  await arrived(page)
  await page.getByLabel('密码', { exact: true }).fill('竹子门廊热茶')
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByRole('button', { name: '现在就锁上' }).waitFor()
  await page.getByRole('button', { name: '看我的' }).click()
  await page.getByRole('button', { name: '把我的资料存成一个文件' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: '中文' }).waitFor()
  for (const one of PLACE_PAGES) {
    await goWithin(page, one === 'place' ? '330100' : `330100/${one}`)
    hashes.push(new URL(page.url()).hash)
  }

  expect(requests.length).toBeGreaterThan(40)
  expect(sockets).toEqual([])
  for (const request of requests) {
    const address = new URL(request.url())
    // What a page makes of its own, as the preview of a photo, is asked of no server.
    if (address.protocol === 'blob:') continue
    expect(address.origin).toBe(new URL(url()).origin)
    expect(['', ...files]).toContain(decodeURIComponent(address.pathname.slice(1)))
    expect(address.search).toBe('')
    expect(request.method()).toBe('GET')
    expect(request.postDataBuffer()).toBeNull()
    const headers = await request.allHeaders()
    expect(Object.keys(headers)).not.toContain('cookie')
    const carried = JSON.stringify(headers)
    for (const secret of SECRETS) {
      expect(carried).not.toContain(secret)
      expect(carried).not.toContain(encodeURIComponent(secret))
    }
  }
  expect(await context.cookies()).toEqual([])

  // What stands after the # is not sent, but it is kept in the history: names of pages, questions and refusals.
  expect(hashes.length).toBeGreaterThan(20)
  const pages = PLACE_PAGES.filter((one) => one !== 'place').join('|')
  const harmless = new RegExp(`^(|#/|#/data|#/\\d{6}(/(${pages})(/[a-zA-Z.]+)?)?)$`)
  for (const hash of new Set(hashes)) expect(hash).toMatch(harmless)
})
