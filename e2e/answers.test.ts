import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { smallestType } from './page-checks.ts'
import { GRANDMOTHER, GRANDMOTHER_REGISTERED } from './people.ts'
import {
  answerAll,
  answerAndGoOn,
  choosePlace,
  factAsked,
  LONG_REGISTERED,
  NEVER_REGISTERED,
  type Size,
  settled,
  typeDate,
} from './resident-app.ts'
import { openVisits } from './visits.ts'

const SIZES: readonly Size[] = ['phone', 'desktop']
const A_DAY = /\d{4}年\d{1,2}月\d{1,2}日/

const { visit } = openVisits()

async function begin(page: Page, place: string): Promise<void> {
  await choosePlace(page, place)
  await page.getByRole('link', { name: '开始' }).click()
  await settled(page)
}

function headline(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

describe.for(SIZES)('on a %s', (size) => {
  test('whoever never registered learns the day, the steps to it, and what is missing', async () => {
    const { page } = await visit(size)
    await begin(page, '杭州')
    const asked = await answerAll(page, NEVER_REGISTERED)
    expect(asked).toContain('registeredOn')
    expect(await headline(page).innerText()).toMatch(/还不能办。/)
    expect(await headline(page).innerText()).toMatch(A_DAY)
    expect(await page.getByText(/^差的是：/).innerText()).toContain('登记')
    const picture = page.getByRole('img', { name: /时间表/ })
    expect(await picture.getAttribute('aria-label')).toMatch(A_DAY)
    expect(await picture.evaluate(smallestType)).toBeGreaterThanOrEqual(15)
    expect(await page.locator('.steps > li').count()).toBeGreaterThanOrEqual(2)
  })

  test('whoever qualifies hears it in the first sentence', async () => {
    const { page } = await visit(size)
    await begin(page, '杭州')
    await answerAll(page, LONG_REGISTERED)
    expect(await headline(page).innerText()).toMatch(/^(今天就可以申领|多半可以申领)/)
  })

  test('"I don\'t know" is always an answer, and the page says where to find out', async () => {
    const { page } = await visit(size)
    await begin(page, '深圳')
    const asked = await answerAll(page, {})
    expect(await headline(page).innerText()).toContain('信息')
    expect(asked.length).toBeGreaterThan(0)
    const open = page.getByRole('heading', { name: '去查一下这几样' }).locator('..').getByRole('link')
    expect(await open.count()).toBe(asked.length)
    await open.first().click()
    expect(await settled(page)).toBe('question')
    expect(await page.getByRole('button', { name: '不知道' }).getAttribute('aria-pressed')).toBe('true')
  })

  test('a place whose rules we do not hold says so, and whose rules the answer follows', async () => {
    const { page } = await visit(size)
    await choosePlace(page, '金华')
    expect(await page.getByText('我们还没有核实金华市的本地规定').count()).toBe(1)
    await page.getByRole('link', { name: '开始' }).click()
    await answerAll(page, NEVER_REGISTERED)
    expect(await page.getByText('我们还没有核实金华市的本地规定').count()).toBe(1)
    expect(await page.getByText('下面按浙江省的规定回答').count()).toBe(1)
  })
})

test('a local hears that none is needed, and is asked nothing more', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  const asked = await answerAll(page, { applicantKind: '内地', hukouPlace: '330106' })
  expect(asked.filter((fact) => !['applicantKind', 'hukouPlace'].includes(fact))).toEqual([])
  expect(await headline(page).innerText()).toContain('你不用办居住证')
  expect(await page.getByRole('link', { name: '看要带的材料' }).count()).toBe(0)
})

test('an answer can be changed from the answer page, and what follows from it changes', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  await answerAll(page, GRANDMOTHER)
  expect(await headline(page).innerText()).toContain('还不能办')
  await page.getByText('你的回答', { exact: true }).click()
  await page.getByRole('link', { name: /^改：你现在的居住登记/ }).click()
  await settled(page)
  await answerAndGoOn(page, GRANDMOTHER_REGISTERED)
  expect(await settled(page)).toBe('answer')
  expect(await headline(page).innerText()).toBe('多半可以申领。')
})

test('how many questions are left is never more than was said before, and ends at none', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  let most = Number.POSITIVE_INFINITY
  while ((await settled(page)) === 'question') {
    const left = page.locator('.progress [role=status]')
    await left.filter({ hasText: '问题' }).waitFor()
    const words = await left.innerText()
    const said = words.includes('最后一个') ? 0 : Number(/(\d+) 个问题$/.exec(words)?.[1])
    expect(said, words).toBeLessThan(most)
    most = said
    await answerAndGoOn(page, GRANDMOTHER)
  }
  expect(most).toBe(0)
})

test('an answer that was true long ago is shown with its day', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  await answerAll(page, NEVER_REGISTERED)
  await page.clock.setFixedTime('2027-02-23T04:00:00Z')
  await page.reload()
  await settled(page)
  expect(await page.getByText('最早的是 2026年11月23日 写的').count()).toBe(1)
})

test('a date that does not exist is refused with what to do, and nothing typed is lost', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  while ((await factAsked(page)) !== 'registeredOn') await answerAndGoOn(page, NEVER_REGISTERED)
  await typeDate(page, '2026-02-30')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('alert').filter({ hasText: '没有2026年2月30日' }).waitFor()
  expect(await page.getByLabel('日', { exact: true }).inputValue()).toBe('30')
  await typeDate(page, '2027-01-01')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('alert').filter({ hasText: '还没有到' }).waitFor()
})

test('a number that is none is refused with what to do, and digits of any width are taken', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  while ((await factAsked(page)) !== 'leaseTermMonths') await answerAndGoOn(page, NEVER_REGISTERED)
  await page.getByRole('textbox').fill('一年')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('alert').filter({ hasText: '的整数，例如 6' }).waitFor()
  await page.getByRole('textbox').fill('１２')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.waitForFunction(() => !location.hash.endsWith('/leaseTermMonths'))
})

test('a place of household registration that is not chosen to the end is asked for', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  expect(await factAsked(page)).toBe('hukouPlace')
  await page.getByLabel('省（').selectOption('410000')
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('alert').filter({ hasText: '一级一级选到最后一格' }).waitFor()
  expect(await page.getByLabel('省（').inputValue()).toBe('410000')
})
