import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The rules of WCAG 2.2 up to AA, and what axe counts as good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is asked of a page in one size of type, in CSS pixels. */
interface Measures {
  /** The least width and height of what can be pressed. */
  readonly target: number
  /** The least size of running text. */
  readonly body: number
  /** The least size of any text. */
  readonly text: number
}

export const NORMAL: Measures = { target: 44, body: 17, text: 15 }
export const LARGE: Measures = { target: 60, body: 18, text: 15 }

/** Fails where axe finds anything wrong with the page as it is. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // No page of ours has frames, so the results need no page of their own to be brought together on.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
  expect.soft(passes.length, name).toBeGreaterThan(10)
  expect
    .soft(
      violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html, failureSummary }) => [html, failureSummary]),
      ]),
      name,
    )
    .toEqual([])
}

/** Fails where something sticks out of the window, is too small to press, or too small to read. */
export async function expectFitting(page: Page, measures: Measures, name: string): Promise<void> {
  let found = await page.evaluate(misfits, measures)
  // What is drawn to measure, as the timeline is, follows a change of size within some frames.
  for (let frame = 0; frame < 30 && Object.values(found).some((some) => some.length > 0); frame += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    found = await page.evaluate(misfits, measures)
  }
  expect.soft(found, name).toEqual({ overflowing: [], tooSmall: [], unreadable: [], small: [] })
}

/** Opens what is folded away, also what is drawn only then: everything, or the folds that a selector names. */
export async function unfold(page: Page, folds = 'details'): Promise<void> {
  const closed = page.locator(`:is(${folds}):not([open])`)
  while ((await closed.count()) > 0) {
    await closed.evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
      // What an opened part draws comes with the next frame.
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    })
  }
}

/** The smallest type in a picture, in pixels as it is shown. */
export function smallestType(svg: Element): number {
  const sizes = [...svg.querySelectorAll('text')].map((text) => {
    const drawn = text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 1) : 1
    return Number.parseFloat(getComputedStyle(text).fontSize) * drawn
  })
  return Math.min(...sizes)
}

/** Runs in the page. */
function misfits({ target, body, text }: Measures) {
  const words = (one: Element) => one.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 140)
  const isShown = (one: Element) => one.checkVisibility() && one.closest('.unseen') === null
  const width = document.documentElement.clientWidth
  const all = [...document.querySelectorAll('body *')].filter(isShown)
  const sticksOut = (one: Element) => one.getBoundingClientRect().right > width + 1
  const pressable =
    'a, button, summary, select, textarea, input:not([type=checkbox], .unseen), label:has(input)'
  const isReadable = (one: Element) => {
    const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
    if (!hasText) return true
    const drawn = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1
    return Number.parseFloat(getComputedStyle(one).fontSize) * drawn >= text - 0.1
  }
  return {
    overflowing: [
      ...all.filter((one) => sticksOut(one) && ![...one.children].some(sticksOut)).map(words),
      ...(document.documentElement.scrollWidth > width
        ? [`${document.documentElement.scrollWidth}px wide`]
        : []),
    ],
    tooSmall: all
      .filter((one) => one.matches(pressable) && !one.matches('.skip'))
      .flatMap((one) => {
        const box = one.getBoundingClientRect()
        const fits = box.height >= target - 0.5 && box.width >= target - 0.5
        return fits ? [] : [`${Math.round(box.width)}×${Math.round(box.height)} ${words(one)}`]
      }),
    unreadable: all
      .filter((one) => !isReadable(one))
      .map((one) => `${getComputedStyle(one).fontSize} ${words(one)}`),
    small: [document.body, ...document.querySelectorAll('main p:not([class]), main dd')]
      .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < body - 0.1)
      .map(words),
  }
}
