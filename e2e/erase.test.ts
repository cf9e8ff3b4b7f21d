import { expect, test } from 'vitest'
import { goWithin, tell } from './tour.ts'
import { openVisits } from './visits.ts'

const { visit } = openVisits()

test('what is stored is shown in the words of the questions, and erased place by place, at the second press', async () => {
  const { page } = await visit('phone')
  await tell(page)
  await goWithin(page, 'data')
  const place = page.locator('.stored-place').filter({ hasText: '杭州市' })
  await place.getByText('从来没有登记过').waitFor()
  const places = await page.locator('.stored-place').count()
  await place.getByRole('button', { name: '擦掉杭州市的回答' }).click()
  await place.getByRole('button', { name: '不擦' }).click()
  await place.getByRole('button', { name: '擦掉杭州市的回答' }).click()
  await place.getByRole('button', { name: '确定擦掉' }).click()
  await place.waitFor({ state: 'detached' })
  expect(await page.locator('.stored-place').count()).toBe(places - 1)
  await page.reload()
  await page.locator('.stored-place').first().waitFor()
  expect(await place.count()).toBe(0)
  expect(await page.evaluate(() => localStorage.getItem('juyi.answers'))).toBeNull()
  await goWithin(page, '330100')
  await page.getByRole('link', { name: '开始' }).waitFor()
})

test('at the last, everything can be erased', async () => {
  const { page } = await visit('phone')
  await tell(page)
  await goWithin(page, 'data')
  await page.getByRole('button', { name: '擦掉我的全部资料' }).click()
  await page.getByRole('button', { name: '确定擦掉' }).click()
  await page.getByText('什么也没有存').waitFor()
  await page.reload()
  await page.getByText('什么也没有存').waitFor()
})
