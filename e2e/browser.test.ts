import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test.for(['serif', 'sans-serif'])('Chinese is drawn with characters, not boxes, in %s', async (family) => {
  const page = await browser.newPage()
  // A font without Chinese draws one and the same box for every character.
  const pictures = await page.evaluate((font) => {
    return Array.from('居易乙丁', (character) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 64
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('no canvas')
      pen.font = `48px ${font}`
      pen.fillText(character, 4, 52)
      return canvas.toDataURL()
    })
  }, family)
  await page.close()
  expect(new Set(pictures).size).toBe(4)
})
