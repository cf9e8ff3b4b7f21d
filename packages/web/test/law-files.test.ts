import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { digestOf } from '../src/offline/digest.ts'
import type { PlaceIndex } from '../src/places/place-entry.ts'
import { lawAssets } from '../vite/law-files.ts'

/** What the rules of one place may weigh on the way to a phone. */
const MOST_BYTES = 40 * 1024

const assets = await lawAssets(fileURLToPath(new URL('../../../law', import.meta.url)))
const index: PlaceIndex = JSON.parse(assets.get('places.json') ?? '')
const books = [...assets.keys()].filter((name) => /^law\/\d{6}/.test(name))

test('every file has the digest of its content in its name', async () => {
  for (const [name, text] of assets) {
    if (name === 'places.json') continue
    const digest = await digestOf(new Uint8Array(Buffer.from(text)).buffer)
    expect(name.split('.').at(-2)).toBe(digest)
  }
})

test('the index leads to every file and to no other', () => {
  const named = index.places.flatMap(({ file, fileEn }) => [file, fileEn].filter((one) => one !== undefined))
  expect([...named, ...Object.values(index.files), 'places.json'].sort()).toEqual([...assets.keys()].sort())
})

test('a place with rules of its own has its book in both languages, and no other place has files', () => {
  for (const { code, book, file, fileEn } of index.places) {
    expect([code, file?.split('.')[0], fileEn?.split('.').slice(0, 2)]).toEqual(
      book === code ? [code, `law/${code}`, [`law/${code}`, 'en']] : [code, undefined, undefined],
    )
  }
})

test.for(books)('%s is light enough for a phone', (name) => {
  expect(gzipSync(assets.get(name) ?? '').length).toBeLessThanOrEqual(MOST_BYTES)
})
