import { expect, test } from 'vitest'
import { answerAll, choosePlace, NEVER_REGISTERED, settled } from './resident-app.ts'
import { goWithin } from './tour.ts'
import { openVisits } from './visits.ts'

const { visit, expectComplaints } = openVisits()

/** What the browser itself says of a connection that a test has cut. */
const CUT = /ERR_FAILED|ERR_INTERNET_DISCONNECTED/

test('what does not arrive is said, with a way to try again', async () => {
  const one = await visit('phone')
  expectComplaints(one, CUT)
  const { page, context } = one
  await context.route('**/law/*.json', (route) => route.abort())
  await page.getByRole('searchbox').fill('深圳')
  await page.getByRole('link', { name: /^深圳/ }).first().click()
  const headline = page.getByRole('heading', { level: 1 })
  await headline.filter({ hasText: '没有取到' }).waitFor()
  await page.getByText('你的回答没有丢。', { exact: false }).waitFor()
  await context.unroute('**/law/*.json')
  await page.getByRole('button', { name: '再试一次' }).click()
  await headline.filter({ hasText: '在深圳市办居住证' }).waitFor()
})

test('where a page does not arrive, the rest of the app goes on, and it can be tried again', async () => {
  const one = await visit('phone')
  expectComplaints(one, CUT)
  const { page, context } = one
  await choosePlace(page, '杭州')
  await context.route('**/law/refusals*.json', (route) => route.abort())
  await goWithin(page, '330100/refused')
  const headline = page.getByRole('heading', { level: 1 })
  await headline.filter({ hasText: '没有取到' }).waitFor()
  await page.getByRole('link', { name: '有证以后' }).click()
  await headline.filter({ hasText: '有证以后' }).waitFor()
  await page.goBack()
  await headline.filter({ hasText: '没有取到' }).waitFor()
  await context.unroute('**/law/refusals*.json')
  await page.getByRole('button', { name: '再试一次' }).click()
  await headline.filter({ hasText: '窗口怎么说？' }).waitFor()
})

test('where the connection goes away in the middle, the questions go on and the answer comes', async () => {
  const one = await visit('phone')
  expectComplaints(one, CUT)
  const { page, context } = one
  await choosePlace(page, '杭州')
  await page.getByRole('link', { name: '开始' }).click()
  await settled(page)
  // The app is stored a moment after the first page is there.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await answerAll(page, NEVER_REGISTERED)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/)
})

test('an address that leads nowhere says so, and leads home', async () => {
  const { page } = await visit('phone')
  for (const at of ['nowhere', '999999', '330100/nothing', '330100/ask/nothing', '330100/refused/nothing']) {
    await goWithin(page, at)
    await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor()
  }
  await page.getByRole('main').getByRole('link', { name: '回到首页' }).click()
  await page.getByRole('searchbox').waitFor()
})
