import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { GRANDMOTHER_REGISTERED } from './people.ts'
import { answerAndGoOn, choosePlace, factAsked, settled } from './resident-app.ts'
import { TINY_PHOTO } from './tiny-photo.ts'
import { arrived, goWithin, tell } from './tour.ts'
import { openVisits } from './visits.ts'

const { visit } = openVisits()

/** What is written and chosen in the fields of the page. */
function written(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...[
      ...document.querySelectorAll('main :is(input:not([type=file], [type=checkbox]), select, textarea)'),
    ].map((one) => ('value' in one ? String(one.value) : '')),
    ...[...document.querySelectorAll('main input[type=checkbox]')].map((one) =>
      String(one.matches(':checked')),
    ),
    ...[
      ...document.querySelectorAll('main .choices [aria-pressed=true], main form .choice[aria-pressed=true]'),
    ].map((one) => one.textContent),
  ])
}

function headline(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText()
}

test('at every question, reloading and going back and forward lose nothing', {
  timeout: 120_000,
}, async () => {
  const { page } = await visit('phone')
  await choosePlace(page, '杭州')
  await page.getByRole('link', { name: '开始' }).click()
  let asked = 0
  while ((await settled(page)) === 'question') {
    asked += 1
    const fact = await factAsked(page)
    const field = page.locator('main form input').first()
    // Half an answer is kept, too.
    if ((await field.count()) > 0) await field.fill('20')
    const before = await written(page)
    await page.reload()
    await settled(page)
    expect(await factAsked(page)).toBe(fact)
    await expect.poll(() => written(page), { message: fact }).toEqual(before)

    await answerAndGoOn(page, GRANDMOTHER_REGISTERED)
    const next = page.url()
    await page.goBack()
    await settled(page)
    expect(await factAsked(page)).toBe(fact)
    await expect.poll(() => given(page, fact), { message: fact }).toBe(true)
    await page.goForward()
    await expect.poll(() => page.url()).toBe(next)
  }
  expect(asked).toBeGreaterThan(4)

  const answer = await headline(page)
  await page.reload()
  await settled(page)
  expect(await headline(page)).toBe(answer)
  // All the way back to the first question, and to the answer again.
  for (let i = 0; i < asked; i += 1) await page.goBack()
  await settled(page)
  expect(await factAsked(page)).toBe('hukouPlace')
  for (let i = 0; i < asked; i += 1) await page.goForward()
  await settled(page)
  expect(await headline(page)).toBe(answer)
})

/** Whether the page shows the answer that was given to its question. */
async function given(page: Page, fact: string): Promise<boolean> {
  const expected = GRANDMOTHER_REGISTERED[fact]
  const shown = await written(page)
  if (typeof expected === 'boolean') return shown.some((words) => words.startsWith(expected ? '是' : '否'))
  if (typeof expected === 'number' || expected === undefined) return shown.includes(String(expected))
  if (/^\d{4}-\d{2}-\d{2}$/.test(expected ?? ''))
    return shown.join('-') === (expected ?? '').replaceAll('-0', '-')
  return shown.some((words) => words.includes(expected ?? ''))
}

test('"back" above a question leads to the one before, which still has its answer', async () => {
  const { page } = await visit('phone')
  await choosePlace(page, '杭州')
  await page.getByRole('link', { name: '开始' }).click()
  await settled(page)
  const first = await factAsked(page)
  await answerAndGoOn(page, GRANDMOTHER_REGISTERED)
  const second = await factAsked(page)
  await page.getByRole('link', { name: '上一题' }).click()
  await expect.poll(() => factAsked(page)).toBe(first)
  await expect.poll(() => page.getByLabel('区、县').inputValue()).toBe(GRANDMOTHER_REGISTERED.hukouPlace)
  await page.getByRole('button', { name: '下一题' }).click()
  await expect.poll(() => factAsked(page)).toBe(second)
})

/** A page, what is written on it, and how it is opened again where a reload closes it. */
interface Written {
  readonly at: string
  readonly write: (page: Page) => Promise<void>
  readonly reopen?: (page: Page) => Promise<void>
}

const openEntry = (name: string) => async (page: Page) => {
  const button = page.getByRole('button', { name, exact: true }).first()
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

const PAGES: readonly Written[] = [
  { at: '330200/answer', write: async () => undefined },
  {
    at: '330200/papers',
    write: async (page) => {
      await page.getByRole('checkbox').first().check()
      await page.locator('input[type=file]').first().setInputFiles(TINY_PHOTO)
      await page.getByText(/“身份证.png”存好了。/).waitFor()
    },
  },
  {
    at: '330200/apply',
    write: async (page) => {
      await openEntry('交了申领材料')(page)
      await page.getByLabel('回执号').fill('42')
    },
    reopen: openEntry('交了申领材料'),
  },
  { at: '330200/progress', write: async () => undefined },
  {
    at: '330200/refused',
    write: (page) => page.getByRole('searchbox').fill('房东没来'),
  },
  {
    at: '330200/refused/landlordMustCome',
    write: (page) => page.locator('form.told').getByLabel('日', { exact: true }).fill('3'),
  },
  {
    at: '330200/refused/other',
    write: (page) => page.getByLabel('他怎么说的').fill('下午再来'),
  },
  {
    at: '330200/holding',
    write: async (page) => {
      await openEntry('居住证拿到了')(page)
      await page.getByLabel('日', { exact: true }).first().fill('5')
    },
    reopen: openEntry('居住证拿到了'),
  },
  {
    at: '330200/rules',
    write: (page) => page.getByRole('searchbox').first().fill('房东'),
  },
]

test('on every other page, reloading and going back and forward lose nothing', {
  timeout: 120_000,
}, async () => {
  const { page } = await visit('phone')
  await tell(page)
  for (const { at, write, reopen } of PAGES) {
    await goWithin(page, at)
    await write(page)
    const [title, before] = [await headline(page), await written(page)]
    const unchanged = async (how: string) => {
      await arrived(page)
      await reopen?.(page)
      // Shown pages follow what is stored a moment later.
      const now = async () => [await headline(page), ...(await written(page))]
      await expect.poll(now, { message: `${at} ${how}` }).toEqual([title, ...before])
    }
    await page.reload()
    await unchanged('after a reload')
    await goWithin(page, '330200')
    await page.goBack()
    await unchanged('after going back')
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: '在宁波市办居住证' }).waitFor()
    await page.goBack()
    await unchanged('after going forward and back')
  }
})
