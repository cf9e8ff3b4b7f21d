import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pdfPagesOf } from '../src/index.ts'
import { latin1, packedPdf, plainPdf, savedAgain } from './pdfs.ts'

describe('the pages of a PDF are counted', () => {
  test('from a plain table', async () => {
    expect(await pdfPagesOf(plainPdf(1))).toEqual({ pages: 1, encrypted: false })
    expect(await pdfPagesOf(plainPdf(37))).toEqual({ pages: 37, encrypted: false })
  })

  test('from objects and a table that are packed', async () => {
    expect(await pdfPagesOf(packedPdf(4))).toEqual({ pages: 4, encrypted: false })
  })

  test.for([0, 1, 2, 3, 4] as const)('from a packed table behind PNG filter %i', async (filter) => {
    expect(await pdfPagesOf(packedPdf(12, { filter }))).toEqual({ pages: 12, encrypted: false })
  })

  test('as they are after the last time it was saved', async () => {
    expect(await pdfPagesOf(savedAgain(plainPdf(2), 3))).toEqual({ pages: 3, encrypted: false })
  })

  test('where something stands before its first line or after its last', async () => {
    const before = 'From a mail program\r\n'
    expect(await pdfPagesOf(plainPdf(2, { before }))).toMatchObject({ pages: 2 })
    expect(await pdfPagesOf(plainPdf(2, { before, counted: true }))).toMatchObject({ pages: 2 })
    const after = Buffer.concat([plainPdf(2), latin1('\r\n--boundary--\r\n')])
    expect(await pdfPagesOf(new Uint8Array(after))).toMatchObject({ pages: 2 })
  })
})

describe('a locked PDF is known as one', () => {
  const trailer = '/Encrypt << /Filter /Standard /V 4 /R 4 >>'

  test('and its pages are counted where the page tree is not locked', async () => {
    expect(await pdfPagesOf(plainPdf(2, { trailer }))).toEqual({ pages: 2, encrypted: true })
  })

  test('and its pages are not guessed where the page tree is locked', async () => {
    expect(await pdfPagesOf(packedPdf(2, { trailer }))).toEqual({ encrypted: true })
  })
})

describe('a PDF that cannot be read has no number of pages', () => {
  test('wherever it is cut off', async () => {
    for (const whole of [plainPdf(3), packedPdf(3)]) {
      for (const share of [0.3, 0.6, 0.9]) {
        expect(await pdfPagesOf(whole.subarray(0, Math.floor(whole.length * share)))).toBeUndefined()
      }
    }
  })

  test('when it claims a number that is none', async () => {
    for (const count of ['-1', '0', '1.5', '(three)', '2 0 R', '99 0 R']) {
      expect(await pdfPagesOf(plainPdf(3, { count }))).toEqual({ encrypted: false })
    }
  })
})

describe('a PDF made to keep a phone busy is given up', () => {
  test('when a few bytes unpack to hundreds of millions', async () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000), { level: 9 })
    const before = process.memoryUsage().arrayBuffers
    expect(await pdfPagesOf(packedPdf(1, { objectStream: bomb }))).toBeUndefined()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120_000_000)
  })

  test('when a table refers to itself, it is read once', async () => {
    const table = /startxref\n(\d+)/.exec(Buffer.from(plainPdf(2)).toString('latin1'))?.[1]
    expect(await pdfPagesOf(plainPdf(2, { trailer: `/Prev ${table}` }))).toMatchObject({ pages: 2 })
  })

  test('when values stand in each other without end, or places are no places', async () => {
    const deep = '['.repeat(100_000)
    expect(await pdfPagesOf(plainPdf(2, { trailer: `/Info ${deep}` }))).toBeUndefined()
    for (const previous of ['-999999999999999', '1e300', '0.5', '99999999999999999999']) {
      await pdfPagesOf(plainPdf(2, { trailer: `/Prev ${previous}` }))
    }
  })

  test('whatever has been changed in it, an answer comes', async () => {
    const whole = fc.constantFrom(plainPdf(3), packedPdf(3, { filter: 2 }), savedAgain(plainPdf(2), 3))
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(whole, changes, async (pdf, at) => {
        const changed = pdf.slice()
        for (const [place, byte] of at) changed[place % changed.length] = byte
        const pages = (await pdfPagesOf(changed))?.pages ?? 1
        expect(pages).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
