import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { GRANDMOTHER } from './people.ts'
import { factAsked, settled } from './resident-app.ts'
import { arrived } from './tour.ts'
import { openVisits } from './visits.ts'

const { visit } = openVisits()

/** No page of ours has more stops than this. */
const MOST_STOPS = 250

interface Focus {
  readonly tag: string
  readonly words: string
  /** Why one does not see where one is; empty where one does. */
  readonly unseen: string
}

/** What has the focus, and whether it shows. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const one = document.activeElement ?? document.body
    const label = one.closest('label')
    // The field of a file is hidden behind its label, which shows the focus in its place.
    const shown = one.matches('input.unseen') && label !== null ? label : one
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const { top, bottom, left, right } = shown.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const unseen = [
      ...(one.matches(':focus-visible') ? [] : ['not marked']),
      ...(outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? ['no outline'] : []),
      ...(bottom <= 0 || top >= clientHeight || right <= 0 || left >= clientWidth ? ['out of view'] : []),
    ]
    const named = one.getAttribute('aria-label') ?? label?.textContent ?? one.textContent ?? ''
    const words =
      one instanceof HTMLSelectElement || one instanceof HTMLInputElement
        ? [...(one.labels ?? [])].map((each) => each.textContent).join(' ')
        : named
    return { tag: one.tagName, words: words.trim(), unseen: unseen.join(', ') }
  })
}

/** Presses Tab until what begins with the words has the focus. Every stop on the way has to show that it has it. */
async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  const stops: string[] = []
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab')
    const stop = await focus(page)
    stops.push(`${stop.tag} ${stop.words.slice(0, 20)}`)
    // After the last stop the focus leaves the page for a moment.
    if (stop.tag === 'BODY') continue
    // What is reckoned meanwhile may push it out of view for as long as the page has not been drawn again.
    await expect.poll(async () => (await focus(page)).unseen, { message: stops.at(-1) ?? '' }).toBe('')
    if (typeof words === 'string' ? stop.words.startsWith(words) : words.test(stop.words)) return
  }
  throw new Error(`the keyboard does not reach ${words}, only ${stops.join(' | ')}`)
}

/** Waits until the heading of a page has the focus, so that a screen reader reads it and Tab goes on from there. */
async function headingFocused(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => focus(page)).toMatchObject({ tag: 'H1', words: expect.stringMatching(words) })
}

/** Chooses an option of the select that has the focus. */
async function arrowTo(page: Page, value: string): Promise<void> {
  const steps = await page.evaluate((wanted) => {
    const one = document.activeElement
    if (!(one instanceof HTMLSelectElement)) throw new Error('no list has the focus')
    return [...one.options].findIndex((option) => option.value === wanted) - one.selectedIndex
  }, value)
  for (let i = 0; i < steps; i += 1) await page.keyboard.press('ArrowDown')
}

/** Answers the question on the page, by the keys that people use for each kind of field. */
async function answerByKeys(page: Page): Promise<void> {
  const fact = await factAsked(page)
  const value = GRANDMOTHER[fact]
  if (fact === 'hukouPlace') {
    for (const [label, code] of [
      ['省（', '410000'],
      ['市（', '411500'],
      ['区、县', '411503'],
    ] as const) {
      await tabTo(page, label)
      await arrowTo(page, code)
    }
    await tabTo(page, '下一题')
    await page.keyboard.press('Enter')
  } else if (typeof value === 'number') {
    await tabTo(page, /^写数字/)
    await page.keyboard.type(String(value))
    await page.keyboard.press('Enter')
  } else if (value === null) {
    await tabTo(page, /^从来没有/)
    await page.keyboard.press('Space')
  } else if (typeof value === 'boolean') {
    await tabTo(page, value ? '是' : '否')
    await page.keyboard.press('Space')
  } else {
    await tabTo(page, value ?? '不知道')
    await page.keyboard.press('Enter')
  }
  await page.waitForFunction(
    (before) => !/\/ask$/.test(location.hash) && !location.hash.endsWith(`/ask/${before}`),
    fact,
  )
}

test('by the keyboard alone one gets from the front page to the answer, the papers and what to say', async () => {
  const { page } = await visit('phone')
  await tabTo(page, '城市或者省份')
  await page.keyboard.type('杭州')
  await tabTo(page, '杭州市')
  await page.keyboard.press('Enter')
  await headingFocused(page, '在杭州市办居住证')

  await tabTo(page, '开始')
  await page.keyboard.press('Enter')
  const asked: string[] = []
  while ((await settled(page)) === 'question') {
    asked.push(await factAsked(page))
    await headingFocused(page, /.+？$/)
    await answerByKeys(page)
  }
  expect(asked.length).toBeGreaterThan(5)
  await headingFocused(page, /^还不能办。/)

  await tabTo(page, '什么会让时间断掉')
  await page.keyboard.press('Enter')
  expect(await page.locator('.breaks').getAttribute('open')).toBe('')
  await tabTo(page, '我今天就去办居住登记')
  await page.keyboard.press('Space')
  await page.locator('.supposed').waitFor()
  await tabTo(page, '看要带的材料')
  await page.keyboard.press('Enter')
  await headingFocused(page, '要带的材料')

  await tabTo(page, '居民身份证')
  await page.keyboard.press('Space')
  expect(await page.getByRole('checkbox', { name: '居民身份证' }).first().isChecked()).toBe(true)
  // The field behind "choose a photo or file" is reached, too.
  await tabTo(page, /选照片或文件/)
  await tabTo(page, '窗口说不行')
  await page.keyboard.press('Enter')
  await headingFocused(page, '窗口怎么说？')

  await tabTo(page, '他怎么说的')
  await page.keyboard.type('房东没来')
  await tabTo(page, /房东没来，办不了/)
  await page.keyboard.press('Enter')
  await headingFocused(page, '杭州的规定没有这一条。')

  await tabTo(page, '放大给窗口看')
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog')
  await card.waitFor()
  // Nothing behind the card is reached while it is there.
  await tabTo(page, '打印')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  await expect.poll(() => focus(page)).toMatchObject({ words: '放大给窗口看', unseen: '' })

  await tabTo(page, '记下来，算日子')
  await page.keyboard.press('Enter')
  await page.getByText(/^最晚2027年1月22日提。/).waitFor()
  // What had the focus is gone; one goes on from here and not from the top of the page.
  await page.keyboard.press('Tab')
  expect((await focus(page)).words).not.toBe('跳到正文')
})

/** Something long comes in at the top of the page, as when a reckoning ends, and the page is drawn again. */
async function growAtTheTop(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const late = document.createElement('div')
    late.style.height = '3000px'
    // The browser would otherwise hide the jump, which it does not do for everything that grows.
    document.documentElement.style.overflowAnchor = 'none'
    document.querySelector('main')?.prepend(late)
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
  })
}

test('what has the focus stays in view when something long comes in above it', async () => {
  const { page } = await visit('phone')
  await tabTo(page, '浙江')
  await growAtTheTop(page)
  expect(await focus(page)).toMatchObject({ words: expect.stringMatching('^浙江'), unseen: '' })
})

test('who has scrolled away from what has the focus is not taken back to it', async () => {
  const { page } = await visit('phone')
  await tabTo(page, '城市或者省份')
  await page.mouse.wheel(0, 2000)
  await expect.poll(() => focus(page)).toMatchObject({ unseen: 'out of view' })
  const before = await page.evaluate(() => scrollY)
  await growAtTheTop(page)
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('the first stop leads past the head of the page', async () => {
  const { page } = await visit('phone')
  await page.keyboard.press('Tab')
  expect(await focus(page)).toEqual({ tag: 'BUTTON', words: '跳到正文', unseen: '' })
  await page.keyboard.press('Enter')
  expect((await focus(page)).tag).toBe('MAIN')
  await page.keyboard.press('Tab')
  expect((await focus(page)).words).toMatch(/^城市或者省份/)
})

test('large type and English are switched on by the keyboard', async () => {
  const { page } = await visit('phone')
  await tabTo(page, '大字')
  await page.keyboard.press('Space')
  expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true')
  await tabTo(page, 'English')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '中文' }).waitFor()
  await arrived(page)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

test('an error takes no focus away, is read out, and names its field', async () => {
  const { page } = await visit('phone')
  await page.evaluate(() => {
    location.hash = '#/330100/ask/registeredOn'
  })
  await headingFocused(page, /居住登记/)
  await tabTo(page, '年')
  await page.keyboard.type('2026')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: '三格都要写' }).waitFor()
  const field = page.getByLabel('年', { exact: true })
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('group', { name: /居住登记/ }).getAttribute('aria-describedby')).toBe(
    await page.getByRole('alert').getAttribute('id'),
  )
})
