import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Serving } from '../packages/web/serve.ts'
import { launchBrowser } from './browser.ts'
import {
  answerAll,
  answerAndGoOn,
  arrive,
  choosePlace,
  factAsked,
  LONG_REGISTERED,
  NEVER_REGISTERED,
  type Size,
  serveApp,
  settled,
  typeDate,
  type Visit,
} from './resident-app.ts'

const ARTEFACTS = fileURLToPath(new URL('artefacts', import.meta.url))
const SIZES: readonly Size[] = ['phone', 'desktop']
const A_DAY = /\d{4}年\d{1,2}月\d{1,2}日/

let browser: Browser
let serving: Serving
const visits: Visit[] = []
const everyRequest: Request[] = []

beforeAll(async () => {
  await mkdir(ARTEFACTS, { recursive: true })
  serving = await serveApp()
  browser = await launchBrowser()
})

afterEach(async () => {
  for (const { context, requests, complaints } of visits.splice(0)) {
    everyRequest.push(...requests)
    await context.close()
    expect(complaints).toEqual([])
  }
})

afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

async function visit(size: Size, colorScheme: 'light' | 'dark' = 'light'): Promise<Visit> {
  const one = await arrive(browser, serving.url, size, colorScheme)
  visits.push(one)
  return one
}

async function begin(page: Page, place: string): Promise<void> {
  await choosePlace(page, place)
  await page.getByRole('link', { name: '开始' }).click()
  await settled(page)
}

function headline(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

describe.for(SIZES)('on a %s', (size) => {
  test('whoever never registered learns the day, the steps to it, and what to bring', async () => {
    const { page } = await visit(size)
    await begin(page, '杭州')
    const asked = await answerAll(page, NEVER_REGISTERED)
    expect(asked).toContain('registeredOn')
    await expect.poll(() => headline(page).innerText()).toMatch(/还不能办。/)
    expect(await headline(page).innerText()).toMatch(A_DAY)
    expect(await page.getByText(/^差的是：/).innerText()).toContain('登记')

    const picture = page.getByRole('img', { name: /时间表/ })
    expect(await picture.getAttribute('aria-label')).toMatch(A_DAY)
    expect(await picture.evaluate(smallestType)).toBeGreaterThanOrEqual(15)
    expect(await page.locator('.steps > li').count()).toBeGreaterThanOrEqual(2)
    await page.screenshot({ path: `${ARTEFACTS}/${size}-not-yet.png`, fullPage: true })

    await page.getByRole('link', { name: '看要带的材料' }).click()
    await headline(page).filter({ hasText: '要带的材料' }).waitFor()
    const tick = page.getByRole('checkbox').first()
    await tick.check()
    await page.reload()
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true)
    await page.screenshot({ path: `${ARTEFACTS}/${size}-papers.png`, fullPage: true })
  })

  test('whoever qualifies hears it in the first sentence', async () => {
    const { page } = await visit(size)
    await begin(page, '杭州')
    await answerAll(page, LONG_REGISTERED)
    expect(await headline(page).innerText()).toMatch(/^(今天就可以申领|多半可以申领)/)
    await page.screenshot({ path: `${ARTEFACTS}/${size}-eligible.png`, fullPage: true })
  })

  test('"I don\'t know" is always an answer, and the page says where to find out', async () => {
    const { page } = await visit(size)
    await begin(page, '深圳')
    const asked = await answerAll(page, {})
    expect(await headline(page).innerText()).toContain('信息')
    expect(asked.length).toBeGreaterThan(0)
    const open = page.getByRole('heading', { name: '去查一下这几样' }).locator('..').getByRole('link')
    expect(await open.count()).toBe(asked.length)
    await page.screenshot({ path: `${ARTEFACTS}/${size}-unknown.png`, fullPage: true })

    await open.first().click()
    expect(await settled(page)).toBe('question')
    expect(await page.getByRole('button', { name: '不知道' }).getAttribute('aria-pressed')).toBe('true')
  })

  test('going back and reloading lose nothing', async () => {
    const { page } = await visit(size)
    await begin(page, '杭州')
    const first = await factAsked(page)
    await answerAndGoOn(page, NEVER_REGISTERED)
    const second = await factAsked(page)
    expect(second).not.toBe('')

    await page.reload()
    await settled(page)
    expect(await factAsked(page)).toBe(second)

    await page.goBack()
    await expect.poll(() => factAsked(page)).toBe(first)
    await expect.poll(() => page.getByLabel('区、县').inputValue()).toBe(NEVER_REGISTERED.hukouPlace)
    await page.goForward()
    await expect.poll(() => factAsked(page)).toBe(second)
    await page.getByRole('link', { name: '上一题' }).click()
    await expect.poll(() => factAsked(page)).toBe(first)
    await page.getByRole('button', { name: '下一题' }).click()
    await expect.poll(() => factAsked(page)).toBe(second)

    await answerAll(page, NEVER_REGISTERED)
    const said = await headline(page).innerText()
    await page.reload()
    await settled(page)
    expect(await headline(page).innerText()).toBe(said)
  })

  test('a place whose rules we do not hold says so, and whose rules the answer follows', async () => {
    const { page } = await visit(size)
    await choosePlace(page, '金华')
    expect(await page.getByText('我们还没有核实金华市的本地规定').count()).toBe(1)
    await page.getByRole('link', { name: '开始' }).click()
    await answerAll(page, NEVER_REGISTERED)
    expect(await page.getByText('我们还没有核实金华市的本地规定').count()).toBe(1)
    expect(await page.getByText('下面按浙江省的规定回答').count()).toBe(1)
    await page.screenshot({ path: `${ARTEFACTS}/${size}-parent.png`, fullPage: true })
  })

  // Some thirty pages each: slow machines need minutes.
  test.for(['light', 'dark'] as const)(
    'every page passes axe in %s, and fits the width',
    { timeout: 240_000 },
    async (scheme) => {
      const { page } = await visit(size, scheme)
      const look = async (name: string) => {
        await page.screenshot({ path: `${ARTEFACTS}/${size}-${scheme}-${name}.png`, fullPage: true })
        // Folded parts count too.
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
        })
        const { violations, passes } = await new AxeBuilder({ page }).analyze()
        expect(passes.length, name).toBeGreaterThan(10)
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          `${name}, ${scheme}`,
        ).toEqual([])
        expect(await page.evaluate(overflowing), `${name}, ${scheme}`).toEqual([])
        expect(await page.evaluate(tooSmall, 44), `${name}, ${scheme}`).toEqual([])
      }
      await look('places')
      await page.getByRole('searchbox').fill('江')
      await look('search')
      await choosePlace(page, '杭州')
      await look('place')
      await page.getByRole('link', { name: '开始' }).click()
      while ((await settled(page)) === 'question') {
        const fact = await factAsked(page)
        if (fact === 'hukouPlace') await page.getByLabel('省（').selectOption('410000')
        if (fact === 'registeredOn') {
          await typeDate(page, '2026-02-30')
          await page.getByRole('button', { name: '下一题' }).click()
        }
        await look(`question-${fact}`)
        await answerAndGoOn(page, NEVER_REGISTERED)
      }
      await look('answer')
      await page.getByRole('link', { name: '看要带的材料' }).click()
      await page.getByRole('checkbox').first().check()
      await look('papers')
      await page.getByRole('link', { name: '存了什么' }).click()
      await headline(page).filter({ hasText: '存了什么' }).waitFor()
      await page.getByRole('button', { name: /擦掉/ }).first().click()
      await look('data')
      await page.goto(`${serving.url}#/nowhere`)
      await headline(page).filter({ hasText: '没有这一页' }).waitFor()
      await look('lost')
    },
  )

  test('large type is large on every page, with large targets, and is remembered', async () => {
    const { page } = await visit(size)
    await page.getByRole('button', { name: '大字' }).click()
    await page.reload()
    await begin(page, '杭州')
    const look = async (name: string) => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px')
      expect(await page.evaluate(tooSmall, 60), name).toEqual([])
      expect(await page.evaluate(overflowing), name).toEqual([])
      await page.screenshot({ path: `${ARTEFACTS}/${size}-large-${name}.png`, fullPage: true })
    }
    while ((await settled(page)) === 'question') {
      const fact = await factAsked(page)
      await look(`question-${fact}`)
      await answerAndGoOn(page, NEVER_REGISTERED)
    }
    await look('answer')
    await page.getByRole('link', { name: '看要带的材料' }).click()
    await page.getByRole('checkbox').first().waitFor()
    await look('papers')
  })
})

test('a question can be answered with the keyboard alone, and the next one takes the focus', async () => {
  const { page } = await visit('desktop')
  await choosePlace(page, '杭州')
  await tabTo(page, '开始')
  await page.keyboard.press('Enter')
  await settled(page)
  while ((await page.locator('.choices').count()) === 0) await answerAndGoOn(page, NEVER_REGISTERED)
  const fact = await factAsked(page)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  const option = (await page.locator('.choices .choice').nth(1).innerText()).trim()
  await tabTo(page, option)
  expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForFunction((before) => !location.hash.endsWith(before), fact)
  await settled(page)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('a local hears that none is needed, and is asked nothing more', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  const asked = await answerAll(page, { applicantKind: '内地', hukouPlace: '330106' })
  expect(asked.filter((fact) => !['applicantKind', 'hukouPlace'].includes(fact))).toEqual([])
  expect(await headline(page).innerText()).toContain('你不用办居住证')
  expect(await page.getByRole('link', { name: '看要带的材料' }).count()).toBe(0)
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
  while ((await factAsked(page)) !== 'registeredOn') {
    await answerAndGoOn(page, NEVER_REGISTERED)
  }
  await typeDate(page, '2026-02-30')
  await page.getByRole('button', { name: '下一题' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('没有2026年2月30日')
  expect(await page.getByLabel('日', { exact: true }).inputValue()).toBe('30')
  await typeDate(page, '2027-01-01')
  await page.getByRole('button', { name: '下一题' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('还没有到')
})

test('without a connection the questions go on and the answer comes', async () => {
  const { page, context } = await visit('phone')
  await begin(page, '杭州')
  await page.locator('form, .choices').first().waitFor()
  await context.setOffline(true)
  await answerAll(page, NEVER_REGISTERED)
  expect(await headline(page).innerText()).toMatch(A_DAY)
})

test('what does not arrive is said, with a way to try again', async () => {
  const { page, context } = await visit('phone')
  await context.route('**/law/*.json', (route) => route.abort())
  await page.getByRole('searchbox').fill('深圳')
  await page.getByRole('link', { name: /^深圳/ }).first().click()
  await headline(page).filter({ hasText: '没有取到' }).waitFor()
  await context.unroute('**/law/*.json')
  await page.getByRole('button', { name: '再试一次' }).click()
  await headline(page).filter({ hasText: '深圳' }).waitFor()
  visits.splice(0).forEach(({ context: own }) => void own.close())
})

test('what is stored can be seen and erased', async () => {
  const { page } = await visit('phone')
  await begin(page, '杭州')
  await answerAll(page, NEVER_REGISTERED)
  await page.getByRole('link', { name: '存了什么' }).click()
  await page.getByText('从来没有登记过').waitFor()
  await page.getByRole('button', { name: /^擦掉杭州/ }).click()
  await page.getByRole('button', { name: /^确定擦掉/ }).click()
  await page.getByText('什么也没有存').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('juyi.answers'))).toBeNull()
})

test('plan and papers print on paper, without buttons', async () => {
  const { page } = await visit('desktop')
  await begin(page, '杭州')
  await answerAll(page, NEVER_REGISTERED)
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: `${ARTEFACTS}/print.png`, fullPage: true })
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
  expect(await page.getByRole('img', { name: /时间表/ }).isVisible()).toBe(true)
  const pdf = await page.pdf({ path: `${ARTEFACTS}/answer.pdf`, preferCSSPageSize: true })
  expect(pdf.length).toBeGreaterThan(10_000)
})

test('a phone gets little script, and neither the parser nor the schema of the law', async () => {
  const { page, requests } = await visit('phone')
  const first = scriptsIn(requests)
  await begin(page, '杭州')
  await page.getByLabel('省（').waitFor()
  const sizes = new Map<string, number>()
  for (const url of scriptsIn(requests)) {
    const text = await (await fetch(url)).text()
    // The words of the two libraries' own errors survive compression.
    expect(text).not.toMatch(/ZodError|YAMLParseError|invalid_union/)
    sizes.set(url, gzipSync(text).length)
  }
  const firstSize = first.reduce((sum, url) => sum + (sizes.get(url) ?? 0), 0)
  expect(first.length).toBeGreaterThan(0)
  expect(firstSize).toBeLessThan(70_000)
})

// Last, so that it has seen everything above.
test('no answer leaves the device: only our own files were asked for, and nothing was sent', () => {
  expect(everyRequest.length).toBeGreaterThan(50)
  const own = /^\/($|icon\.svg$|places\.json$|law\/\d{6}\.json$|assets\/[\w-]+\.(js|css)$)/
  for (const request of everyRequest) {
    const url = new URL(request.url())
    expect(url.origin).toBe(new URL(serving.url).origin)
    expect(url.pathname).toMatch(own)
    expect(url.search).toBe('')
    expect(request.method()).toBe('GET')
    expect(request.postData()).toBeNull()
  }
})

function scriptsIn(requests: readonly Request[]): readonly string[] {
  return requests.map((request) => request.url()).filter((url) => url.endsWith('.js'))
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (text.trim().startsWith(words)) return
  }
  throw new Error(`the keyboard does not reach ${words}`)
}

/** Runs in the page: the smallest type in a picture, as it is shown. */
function smallestType(svg: Element): number {
  return Math.min(
    ...[...svg.querySelectorAll('text')].map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
  )
}

/** Runs in the page: what sticks out of the window to the right. */
function overflowing(): readonly string[] {
  const width = document.documentElement.clientWidth
  return [...document.querySelectorAll('body *')]
    .filter((one) => !one.closest('.unseen') && one.getBoundingClientRect().right > width + 1)
    .map((one) => one.outerHTML.slice(0, 120))
}

/** Runs in the page: what can be pressed and is lower than it should be. Links inside a sentence are exempt. */
function tooSmall(least: number): readonly string[] {
  return [
    ...document.querySelectorAll('a, button, summary, select, input:not([type=checkbox]), label:has(input)'),
  ]
    .filter((one) => {
      const { height, width } = one.getBoundingClientRect()
      return width > 1 && height > 0 && height < least - 0.5 && !one.classList.contains('skip')
    })
    .map((one) => `${Math.round(one.getBoundingClientRect().height)}px ${one.outerHTML.slice(0, 100)}`)
}
