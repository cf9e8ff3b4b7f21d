import { readFile } from 'node:fs/promises'
import { imageSizeOf } from '@juyi/evidence'
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

/** Presses Tab until the field of that id has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return
  }
  throw new Error(`the keyboard does not reach ${id}`)
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

test('the second PDF takes the typesetter that the first one brought', { timeout: 120_000 }, async () => {
  const { page, requests } = await visit('phone')
  await tell(page)
  await goWithin(page, '330100/letters/statement')
  await saved(page, zh.letters.asPdf)
  await page.getByLabel('申请人姓名').fill('竹子')
  const second = await saved(page, zh.letters.asPdf)
  expect((await readPdf(second.bytes)).pages.join('')).toContain('本人竹子')
  // What the page asks the offline worker for and what that asks the server for are one.
  const programs = requests.filter(
    (request) => request.serviceWorker() === null && request.url().endsWith('.wasm'),
  )
  expect(programs.length).toBe(1)
})

test('a letter is written by keyboard; what is half typed is kept and not printed', async () => {
  const { page } = await visit('phone')
  await refusedForLandlord(page)
  await goWithin(page, '330100/letters')
  await page.getByRole('link', { name: /^情况说明/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await arrived(page)
  const paper = page.locator('.letter-paper')
  await tabTo(page, 'letter-applicant')
  await page.keyboard.type('竹子')
  await expect.poll(() => paper.innerText()).toContain('本人竹子')
  await tabTo(page, 'letter-livedSince-year')
  await page.keyboard.type('2026')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  expect(await paper.innerText()).toContain('______年')
  await page.reload()
  await arrived(page)
  await tabTo(page, 'letter-livedSince-date')
  await page.keyboard.type('20')
  await expect.poll(() => paper.innerText()).toContain('2026年2月20日')
  // What is known is folded away and says so.
  expect(await page.getByLabel('窗口的原话').isVisible()).toBe(false)
  await page.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('窗口的原话').fill('叫房东来')
  await expect.poll(() => paper.innerText()).toContain('叫房东来')
})

test('on paper a letter stands alone', async () => {
  const { page } = await visit('desktop')
  await refusedForLandlord(page)
  await goWithin(page, '330100/letters/statement')
  await page.emulateMedia({ media: 'print' })
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  expect(pages.length).toBe(1)
  // Browsers write some characters as the radicals that look the same.
  const text = pages[0]?.normalize('NFKC')
  expect(text).toMatch(/^情况说明/)
  expect(text).toMatch(/2026年11月23日$/)
})

test('what was told for letters is shown with the rest, the number covered, and erased', async () => {
  const { page } = await visit('phone')
  await tell(page)
  await goWithin(page, '330100/letters/statement')
  await page.getByLabel('申请人姓名').fill('竹子')
  await page.getByLabel('公民身份号码').fill('110101199003070038')
  await goWithin(page, 'data')
  const told = page.locator('section', { has: page.getByRole('heading', { name: zh.details.title }) }).last()
  await told.getByText('竹子').waitFor()
  await told.getByText('110101**********38').waitFor()
  await told.getByRole('button', { name: zh.details.erase }).click()
  await told.getByRole('button', { name: zh.data.confirm }).click()
  await page.getByRole('heading', { name: zh.details.title }).waitFor({ state: 'detached' })
  await goWithin(page, '330100/letters/statement')
  expect(await page.getByLabel('申请人姓名').inputValue()).toBe('')
})

test('a name that the font lacks brings the whole font, and what even that lacks is said', {
  timeout: 120_000,
}, async () => {
  const { page, requests } = await visit('phone')
  await tell(page)
  await goWithin(page, '330100/letters/statement')
  await page.getByLabel('申请人姓名').fill('囍')
  const pdf = await saved(page, zh.letters.asPdf)
  expect((await readPdf(pdf.bytes)).pages.join('')).toContain('本人囍')
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

  const days = eventsIn((await saved(page, zh.calendar.save)).bytes)
  expect(days.length).toBeGreaterThan(0)
  expect(await page.locator('.days li').count()).toBe(days.length)
})

/** The events of a calendar file, as another program reads them. */
function eventsIn(bytes: Uint8Array): readonly { readonly uid: string; readonly cancelled: boolean }[] {
  const calendar = new ICAL.Component(ICAL.parse(strFromU8(bytes)))
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    cancelled: event.getFirstPropertyValue('status') === 'CANCELLED',
  }))
}

test('a day that is no longer ahead is taken back by the next calendar file', async () => {
  const { page } = await visit('phone')
  await refusedForLandlord(page)
  await goWithin(page, '330100/progress')
  const before = eventsIn((await saved(page, zh.calendar.save)).bytes)
  await page.getByText(zh.calendar.saved(before.length, 0)).waitFor()
  expect(before.every(({ cancelled }) => !cancelled)).toBe(true)
  await page.getByRole('button', { name: zh.progress.strike }).first().click()
  await page.reload()
  await arrived(page)
  const after = eventsIn((await saved(page, zh.calendar.save)).bytes)
  const gone = after.filter(({ cancelled }) => cancelled)
  expect(gone.length).toBeGreaterThan(0)
  expect(before.map(({ uid }) => uid)).toEqual(expect.arrayContaining(gone.map(({ uid }) => uid)))
})

test('a photo taken sideways stands upright in the packet, and nothing says where it was taken', {
  timeout: 120_000,
}, async () => {
  const { page } = await visit('phone')
  await tell(page)
  await goWithin(page, '330100/papers')
  const photo = await sidewaysPhoto(page)
  expect(Buffer.from(photo).includes('Exif')).toBe(true)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '横着拍的.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) })
  await page.getByText('存好了').first().waitFor()
  await goWithin(page, '330100/apply')
  // The archive has the pictures as they are in the packet.
  const archive = unzipSync((await saved(page, zh.packet.asZip)).bytes)
  const [, picture] = Object.entries(archive).find(([name]) => name.endsWith('.jpg')) ?? []
  if (picture === undefined) throw new Error('no picture in the archive')
  expect(imageSizeOf(picture, 'jpeg')).toMatchObject({ width: 300, height: 400 })
  expect(Buffer.from(picture).includes('Exif')).toBe(false)
})

/** A photo of 400 by 300 dots with a note that it was taken with the phone turned by a quarter. */
async function sidewaysPhoto(page: Page): Promise<Uint8Array> {
  const jpeg = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 300
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = '#b35900'
    context.fillRect(0, 0, 400, 150)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  })
  // EXIF: one entry, orientation (0x0112) 6.
  const note = [
    ...Buffer.from(
      'Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0',
      'latin1',
    ),
  ]
  return Uint8Array.from([...jpeg.slice(0, 2), 0xff, 0xe1, 0, note.length + 2, ...note, ...jpeg.slice(2)])
}

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
