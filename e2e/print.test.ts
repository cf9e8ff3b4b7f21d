import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ARTEFACTS, keepPicture } from './pictures.ts'
import { goWithin, tell } from './tour.ts'
import { openVisits } from './visits.ts'

const { visit } = openVisits()

/** The page as it comes out of the printer, of which a picture and a PDF are kept. */
async function print(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await keepPicture(page, `print-${name}`)
  const pdf = await page.pdf({ path: join(ARTEFACTS, `print-${name}.pdf`), preferCSSPageSize: true })
  expect(pdf.length).toBeGreaterThan(10_000)
}

/** What can be pressed and would be on the paper. */
function buttonsPrinted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input:not([type=checkbox]), select, textarea')]
      .filter((one) => one.checkVisibility() && one.closest('.unseen') === null)
      .map((one) => one.textContent),
  )
}

test('the plan prints on paper, with its picture and without buttons', async () => {
  const { page } = await visit('desktop')
  await tell(page)
  await goWithin(page, '330100/answer')
  await print(page, 'answer')
  expect(await page.getByRole('img', { name: /时间表/ }).isVisible()).toBe(true)
  expect(await page.getByText('在杭州市办居住证 · 2026年11月23日').isVisible()).toBe(true)
  expect(await buttonsPrinted(page)).toEqual([])
})

test('so do the papers, with what may stand in for each', async () => {
  const { page } = await visit('desktop')
  await tell(page)
  await goWithin(page, '330100/papers')
  await page.getByRole('checkbox').first().waitFor()
  await print(page, 'papers')
  expect(await page.getByText('没有的话，换成下面任一种也行：').first().isVisible()).toBe(true)
  expect(await buttonsPrinted(page)).toEqual([])
})

test('and the card for the counter, alone', async () => {
  const { page } = await visit('phone')
  await tell(page)
  await goWithin(page, '330100/refused/landlordMustCome')
  await page.getByRole('button', { name: '放大给窗口看' }).click()
  await page.getByRole('dialog').waitFor()
  await print(page, 'counter-card')
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  expect(await page.getByRole('heading', { level: 1, includeHidden: true }).isVisible()).toBe(false)
  expect(await buttonsPrinted(page)).toEqual([])
})
