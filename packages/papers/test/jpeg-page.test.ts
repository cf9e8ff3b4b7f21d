import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Typesetter } from '../src/index.ts'
import { jpegPage } from '../src/jpeg-page.ts'
import { typesetterForTests } from './open-typesetter.ts'
import { readPdf } from './read-pdf.ts'
import { PHOTO } from './sample-files.ts'

let typesetter: Typesetter

beforeAll(async () => {
  ;({ typesetter } = await typesetterForTests())
})

const onPaper = (page: Uint8Array) =>
  typesetter.pdf('#set page(width: 70pt, height: 50pt, margin: 0pt)\n#image("/p.pdf", width: 100%)', {
    '/p.pdf': page,
  })

test('a photo is a page of its size, a dot as a point, and its bytes stay as they are', async () => {
  const page = jpegPage(PHOTO) ?? new Uint8Array()
  expect((await readPdf(page)).size).toEqual([0, 0, 7, 5])
  expect(Buffer.from(page).includes(PHOTO)).toBe(true)
})

test('the typesetter puts the photo on paper without taking it apart', async () => {
  const pdf = onPaper(jpegPage(PHOTO) ?? new Uint8Array())
  expect(Buffer.from(pdf).includes(PHOTO)).toBe(true)
})

test.each([
  ['nothing', new Uint8Array()],
  ['a photo without its head', PHOTO.slice(3)],
  ['a photo cut off in its head', PHOTO.slice(0, 100)],
])('%s is no page', (_, bytes) => {
  expect(jpegPage(bytes)).toBeUndefined()
})

test('whatever stands in the picture, the page is whole and the typesetter takes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      const page = jpegPage(Uint8Array.of(...PHOTO.slice(0, -2), ...noise, 0xff, 0xd9))
      expect(page).toBeDefined()
      expect(onPaper(page ?? new Uint8Array()).length).toBeGreaterThan(0)
    }),
    { numRuns: 50 },
  )
})
