import { readFile } from 'node:fs/promises'
import { readPdf } from '@juyi/papers/test/read-pdf'
import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { WORDS } from './app-words.ts'
import { TINY_PHOTO } from './tiny-photo.ts'
import { arrived, goWithin, tell } from './tour.ts'
import { openVisits } from './visits.ts'

const zh = WORDS.zh
const { visit, expectComplaints } = openVisits()

/** Opening the typesetter takes seconds on a busy machine. */
const PATIENTLY = { timeout: 90_000 }

/** What the browser saves when a button is pressed. */
async function saved(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = page.waitForEvent('download', PATIENTLY)
  await page.getByRole('button', { name: button }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}

async function refusedForLandlord(page: Page): Promise<void> {
  await tell(page)
  await goWithin(page, '330100/refused/landlordMustCome')
  await page.getByRole('button', { name: zh.ways.countDays }).click()
  await page.locator('.told').waitFor({ state: 'detached' })
}

/** The file of .docx in which the text stands, without the marks. */
function textOfDocx(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml.replace(/<[^>]*>/g, '')
}

test('from a refusal to a letter: what is known stands in it, the rest is a line to write on', {
  timeout: 120_000,
}, async () => {
  const { page, requests } = await visit('phone')
  await refusedForLandlord(page)
  await page.getByRole('link', { name: zh.ways.writeLetter }).nth(3).click()
  await arrived(page)
  const paper = page.locator('.letter-paper')
  await paper.getByText('房东要到场').waitFor()
  expect(await paper.innerText()).toContain('2026年11月23日')
  expect(await paper.innerText()).toContain('因房东未到场不予受理')
  await page.getByLabel('申请人姓名').fill('竹子')
  await expect.poll(() => paper.innerText()).toContain('申请人竹子')
  await expect.poll(() => page.locator('.notice').innerText()).not.toContain('申请人姓名')
  // Nothing that makes documents was fetched so far.
  const asked = () => requests.map((request) => new URL(request.url()).pathname)
  expect(asked().filter((path) => /documents-|typst|\.ttf|\.wasm/.test(path))).toEqual([])

  const docx = await saved(page, zh.letters.asDocx)
  expect(docx.name).toBe('请求书面说明理由的申请.docx')
  expect(textOfDocx(docx.bytes)).toContain('申请人竹子')
  expect(asked().filter((path) => /typst|\.ttf|\.wasm/.test(path))).toEqual([])

  const pdf = await saved(page, zh.letters.asPdf)
  const read = await readPdf(pdf.bytes)
  expect(read.pages.join('')).toContain('申请人竹子')
  expect(read.pages.join('')).toContain('房东要到场')
  expect(asked().some((path) => path.endsWith('.wasm'))).toBe(true)

  // What was written is there again after a reload, and in the other letters.
  await page.reload()
  await arrived(page)
  await paper.getByText('申请人竹子').waitFor()
  await goWithin(page, '330100/letters/statement')
  expect(await paper.innerText()).toContain('本人竹子')
})

test('a name that the font lacks brings the whole font, and what even that lacks is said', {
  timeout: 120_000,
}, async () => {
  const { page, requests } = await visit('phone')
  await tell(page)
  await goWithin(page, '330100/letters/statement')
  await page.getByLabel('申请人姓名').fill('㛃')
  const pdf = await saved(page, zh.letters.asPdf)
  expect((await readPdf(pdf.bytes)).pages.join('')).toContain('本人㛃')
  expect(requests.some((request) => request.url().includes('letters-whole'))).toBe(true)
  await page.getByLabel('申请人姓名').fill('𠮷')
  await saved(page, zh.letters.asPdf)
  await page.getByText(zh.letters.missingCharacters('𠮷')).waitFor()
})

test('everything in one: a packet, an archive of its parts, and the days as a calendar', {
  timeout: 180_000,
}, async () => {
  const { page } = await visit('phone')
  await refusedForLandlord(page)
  await goWithin(page, '330100/papers')
  await page.locator('input[type=file]').first().setInputFiles(TINY_PHOTO)
  await page.getByText('存好了').first().waitFor()
  await goWithin(page, '330100/apply')
  await page.getByRole('heading', { name: zh.packet.title }).waitFor()
  const packet = await saved(page, zh.packet.asPdf)
  expect(packet.name).toBe('杭州-2026-11-23.pdf')
  const { pages, bookmarks } = await readPdf(packet.bytes)
  expect(pages[0]).toContain('申办材料')
  expect(pages[0]).toContain('暂缺')
  expect(bookmarks).toContain('情况说明')
  expect(pages.some((text) => text.includes('证据1') && text.includes('仅用于申办居住证'))).toBe(true)

  const archive = unzipSync((await saved(page, zh.packet.asZip)).bytes)
  const index = strFromU8(archive['目录.txt'] ?? new Uint8Array())
  for (const name of Object.keys(archive).filter((one) => one !== '目录.txt')) expect(index).toContain(name)
  expect(Object.keys(archive)).toEqual(expect.arrayContaining(['申办材料.pdf', '日程.ics']))

  const { bytes } = await saved(page, zh.calendar.save)
  const days = new ICAL.Component(ICAL.parse(strFromU8(bytes))).getAllSubcomponents('vevent')
  expect(days.length).toBeGreaterThan(0)
  expect(await page.locator('.days li').count()).toBe(days.length)
})

test('in English the form is English and the letter is Chinese', { timeout: 60_000 }, async () => {
  const { page } = await visit('phone')
  await refusedForLandlord(page)
  await page.getByRole('button', { name: 'English' }).click()
  await goWithin(page, '330100/letters/writtenReasons')
  await page.getByRole('heading', { name: 'Request for reasons in writing' }).waitFor()
  await page.getByLabel('Name of the applicant').fill('竹子')
  const paper = page.locator('.letter-paper')
  await expect.poll(() => paper.innerText()).toContain('申请人竹子')
  expect(await paper.innerText()).toContain('因房东未到场不予受理')
  expect(await paper.innerText()).not.toMatch(/[a-z]{4}/)
  expect(await paper.getAttribute('lang')).toBe('zh-CN')
})

test('without a connection a PDF is made where one was made before; where none was, it says what to do', {
  timeout: 180_000,
}, async () => {
  const first = await visit('phone')
  await tell(first.page)
  await goWithin(first.page, '330100/letters/statement')
  await first.page.evaluate(() => navigator.serviceWorker.ready)
  await first.page.reload()
  await arrived(first.page)
  await saved(first.page, zh.letters.asPdf)
  await expect
    .poll(
      () =>
        first.page.evaluate(async () => {
          const names = (await caches.keys()).filter((name) => name.endsWith('documents'))
          const stored = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
          return stored.flat().filter(({ url }) => /\.(wasm|ttf)$/.test(url)).length
        }),
      { timeout: 30_000 },
    )
    .toBe(3)
  await first.context.setOffline(true)
  await first.page.reload()
  await arrived(first.page)
  const again = await saved(first.page, zh.letters.asPdf)
  expect((await readPdf(again.bytes)).pages.join('')).toContain('情况说明')

  const second = await visit('phone')
  expectComplaints(second, /ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  await tell(second.page)
  await goWithin(second.page, '330100/letters/statement')
  await second.page.evaluate(() => navigator.serviceWorker.ready)
  await second.page.reload()
  await arrived(second.page)
  await second.context.setOffline(true)
  await second.page.getByRole('button', { name: zh.letters.asPdf }).click()
  await second.page.getByText(zh.letters.failed.network).waitFor()
})
