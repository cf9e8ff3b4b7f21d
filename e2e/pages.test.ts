import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type AppWords, WORDS } from './app-words.ts'
import { expectAccessible, expectFitting, LARGE, NORMAL, unfold } from './page-checks.ts'
import { keepPicture } from './pictures.ts'
import { choosePlace } from './resident-app.ts'
import { arrived, goWithin, STATIONS, tell } from './tour.ts'
import { openVisits } from './visits.ts'

/** Some fifty pages, each looked at closely: slow machines need minutes. */
const LONG = { timeout: 300_000 }

const { visit, expectComplaints } = openVisits()

/** How a page is looked at: first as it comes, then with its folds open. */
interface Look {
  readonly asItComes: (name: string) => Promise<void>
  readonly unfolded: (name: string) => Promise<void>
}

/** Goes to every kind of page once. */
async function tour(page: Page, words: AppWords, { asItComes, unfolded }: Look): Promise<void> {
  for (const { name, at, act, says, folds } of STATIONS) {
    await goWithin(page, at)
    await act?.(page, words)
    await arrived(page)
    if (says !== undefined)
      expect.soft(await page.getByRole('heading', { level: 1 }).innerText(), name).toContain(says(words))
    await asItComes(name)
    await unfold(page, folds)
    await arrived(page)
    await unfolded(name)
  }
}

/** Does something with the page in dark colours, and goes back to light ones. */
async function inDark(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await look()
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Does something with the page in large type, without the way there, so that what is open stays open. */
async function inLargeType(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.classList.add('large'))
  await look()
  await page.evaluate(() => document.documentElement.classList.remove('large'))
}

test('on a phone every page can be used by everyone, in light, in dark and in large type', LONG, async () => {
  const { page } = await visit('phone')
  await tell(page)
  await tour(page, WORDS.zh, {
    asItComes: async (name) => {
      await keepPicture(page, `phone-${name}`)
      await inDark(page, () => keepPicture(page, `phone-dark-${name}`))
      await inLargeType(page, () => keepPicture(page, `phone-large-${name}`))
    },
    unfolded: async (name) => {
      await expectFitting(page, NORMAL, name)
      await expectAccessible(page, name)
      await inDark(page, () => expectAccessible(page, `${name}, dark`))
      await inLargeType(page, async () => {
        await expectFitting(page, LARGE, `${name}, large`)
        await expectAccessible(page, `${name}, large`)
      })
    },
  })
})

test('in English too', LONG, async () => {
  const { page } = await visit('phone')
  await tell(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: '中文' }).waitFor()
  await tour(page, WORDS.en, {
    asItComes: (name) => keepPicture(page, `phone-en-${name}`),
    unfolded: async (name) => {
      await expectFitting(page, NORMAL, `${name}, English`)
      await expectAccessible(page, `${name}, English`)
      await inLargeType(page, () => expectFitting(page, LARGE, `${name}, English, large`))
    },
  })
})

test('on a wide screen every page can be used by everyone', LONG, async () => {
  const { page } = await visit('desktop')
  await tell(page)
  await tour(page, WORDS.zh, {
    asItComes: (name) => keepPicture(page, `desktop-${name}`),
    unfolded: async (name) => {
      await expectFitting(page, NORMAL, `${name}, desktop`)
      await expectAccessible(page, `${name}, desktop`)
      await inLargeType(page, () => expectFitting(page, LARGE, `${name}, desktop, large`))
    },
  })
})

test('so can the page that says what did not arrive', async () => {
  const one = await visit('phone')
  expectComplaints(one, /ERR_FAILED/)
  const { page, context } = one
  await context.route('**/law/*.json', (route) => route.abort())
  await goWithin(page, '440300')
  await page.getByRole('heading', { level: 1, name: '没有取到' }).waitFor()
  await keepPicture(page, 'phone-failure')
  await expectFitting(page, NORMAL, 'failure')
  await expectAccessible(page, 'failure')
  await inDark(page, () => expectAccessible(page, 'failure, dark'))
  await inLargeType(page, async () => {
    await expectFitting(page, LARGE, 'failure, large')
    await expectAccessible(page, 'failure, large')
  })
})

test('large type is chosen with one press, on every page, and is remembered', async () => {
  const { page } = await visit('phone')
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  const pressed = () => page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')
  await page.getByRole('button', { name: '大字' }).click()
  await page.reload()
  await choosePlace(page, '杭州')
  for (const at of ['330100/answer', '330100/papers', '330100/progress', '330100/refused', 'data']) {
    await goWithin(page, at)
    expect.soft(await size(), at).toBe('20px')
    expect.soft(await pressed(), at).toBe('true')
  }
  await page.getByRole('button', { name: '大字' }).click()
  await page.reload()
  await arrived(page)
  expect(await size()).toBe('17px')
})
