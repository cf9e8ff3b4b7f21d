/**
 * `npm exec -c 'node tools/icons.ts'`: paints the app's icons from its mark, packages/web/public/icon.svg, with the
 * browser of the tests. The painted files are committed; run this after a change of the mark.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../e2e/browser.ts'

const PUBLIC = fileURLToPath(new URL('../packages/web/public/', import.meta.url))

/** What phones ask for: 192 for the home screen, 512 for the screen while the app starts. */
const PIXELS = [192, 512] as const

/**
 * Of a maskable icon only a circle four fifths as wide is sure to be seen (W3C, Web Application Manifest); the mark
 * shrinks until its corners are inside, and its ground runs to the edges.
 */
const MASKABLE_SHARE = 0.78

const mark = readFileSync(`${PUBLIC}icon.svg`, 'utf8')
const ground = /<rect[^>]* fill="(#[0-9a-f]{6})"/.exec(mark)?.[1]
if (ground === undefined) throw new Error('icon.svg: the mark must stand on a <rect> of one colour')

const browser = await launchBrowser()
try {
  for (const pixels of PIXELS) {
    await paint(`icon-${pixels}.png`, pixels, 1, 'transparent')
    await paint(`icon-maskable-${pixels}.png`, pixels, MASKABLE_SHARE, ground)
  }
} finally {
  await browser.close()
}

async function paint(name: string, pixels: number, share: number, background: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } })
  const margin = ((1 - share) / 2) * pixels
  await page.setContent(
    `<style>html { background: ${background} } body { margin: ${margin}px } svg { display: block }</style>${mark}`,
  )
  const path = `${PUBLIC}${name}`
  writeFileSync(path, await page.screenshot({ omitBackground: true }))
  await page.close()
}
