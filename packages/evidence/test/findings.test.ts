import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Finding, type Inspection, inspectFile, LEAST_PAGE_PIXELS, MOST_BYTES } from '../src/index.ts'
import { latin1, packedPdf, plainPdf } from './pdfs.ts'
import { gif, isoContainer, jpeg7by5, png, turned, webpExtended } from './pictures.ts'

const RULE = { width: 358, height: 441, maxKilobytes: 40 }

function severities({ findings }: Inspection): Partial<Record<Finding['check'], Finding['severity']>> {
  return Object.fromEntries(findings.map(({ check, severity }) => [check, severity]))
}

describe('a paper', () => {
  test('photographed with enough pixels is fine in every respect', async () => {
    const page = await inspectFile(png(LEAST_PAGE_PIXELS, 900), {})
    expect(page).toMatchObject({ kind: 'png', width: LEAST_PAGE_PIXELS, height: 900 })
    expect(severities(page)).toEqual({ type: 'fine', size: 'fine', pixels: 'fine' })
  })

  test('with too few pixels to be read is to be looked at', async () => {
    expect(severities(await inspectFile(png(LEAST_PAGE_PIXELS - 1, 900), {})).pixels).toBe('mind')
    expect(severities(await inspectFile(jpeg7by5, {})).pixels).toBe('mind')
  })

  test('as a PDF has its pages counted', async () => {
    const lease = await inspectFile(packedPdf(6), {})
    expect(lease).toMatchObject({ kind: 'pdf', pages: 6 })
    expect(severities(lease)).toEqual({ type: 'fine', size: 'fine', pages: 'fine', encrypted: 'fine' })
  })

  test('as a locked or a damaged PDF is to be looked at', async () => {
    const locked = await inspectFile(plainPdf(2, { trailer: '/Encrypt 9 0 R' }), {})
    expect(severities(locked)).toMatchObject({ pages: 'fine', encrypted: 'mind' })
    const damaged = await inspectFile(plainPdf(2).subarray(0, 300), {})
    expect(damaged.pages).toBeUndefined()
    expect(severities(damaged)).toEqual({ type: 'fine', size: 'fine', pages: 'mind' })
  })

  test('in a kind that not every desk can open is to be looked at, and one in none is of no use', async () => {
    expect(severities(await inspectFile(isoContainer('heic'), {})).type).toBe('mind')
    expect(severities(await inspectFile(webpExtended(2000, 3000), {})).type).toBe('mind')
    expect(severities(await inspectFile(latin1('一份文件'), {})).type).toBe('stop')
  })

  test('larger than anyone needs is to be looked at', async () => {
    const scan = new Uint8Array(MOST_BYTES + 1)
    scan.set(png(2000, 3000))
    expect(severities(await inspectFile(scan, {})).size).toBe('mind')
    expect(severities(await inspectFile(scan.subarray(0, MOST_BYTES), {})).size).toBe('fine')
  })

  test('of no bytes is empty, and nothing more is said about it', async () => {
    const { findings } = await inspectFile(new Uint8Array(), {})
    expect(findings).toEqual([{ check: 'empty', severity: 'stop', measured: 0 }])
  })
})

describe('a portrait', () => {
  test('as the rule wants it is fine', async () => {
    const portrait = await inspectFile(png(358, 441), { photo: RULE })
    expect(severities(portrait)).toEqual({ type: 'fine', size: 'fine', pixels: 'fine' })
  })

  test('with fewer pixels has to be taken again, with more it can be made smaller', async () => {
    expect(severities(await inspectFile(png(357, 441), { photo: RULE })).pixels).toBe('stop')
    expect(severities(await inspectFile(png(716, 882), { photo: RULE })).pixels).toBe('mind')
    const { findings } = await inspectFile(png(100, 100), { photo: RULE })
    expect(findings.find(({ check }) => check === 'pixels')).toEqual({
      check: 'pixels',
      severity: 'stop',
      measured: { width: 100, height: 100 },
      wanted: { width: 358, height: 441 },
    })
  })

  test('from a camera on its side is measured as it is shown', async () => {
    const rule = { width: 5, height: 7 }
    expect(severities(await inspectFile(turned(6, 'MM'), { photo: rule })).pixels).toBe('fine')
    expect(severities(await inspectFile(jpeg7by5, { photo: rule })).pixels).toBe('stop')
  })

  test('with more bytes than the rule allows is refused, by the smaller of the two kilobytes', async () => {
    const portrait = new Uint8Array(40_960)
    portrait.set(png(358, 441))
    expect(severities(await inspectFile(portrait, { photo: RULE })).size).toBe('stop')
    expect(severities(await inspectFile(portrait.subarray(0, 40_000), { photo: RULE })).size).toBe('fine')
  })

  test('where the law says nothing about its size may have any', async () => {
    expect(severities(await inspectFile(png(200, 300), { photo: {} })).pixels).toBe('fine')
  })

  test('is no PDF', async () => {
    expect(severities(await inspectFile(plainPdf(1), { photo: {} })).type).toBe('stop')
    expect(severities(await inspectFile(gif(358, 441), { photo: RULE })).type).toBe('mind')
  })
})

test('whatever the bytes, an inspection comes', async () => {
  const beginnings = fc.constantFrom(
    ...[jpeg7by5.subarray(0, 30), turned(6, 'II').subarray(0, 40), png(9, 9).subarray(0, 12)],
    ...['GIF89a', 'RIFF\0\0\0\0WEBPVP8 ', 'RIFF\0\0\0\0WEBPVP8L', '%PDF-1.7\n', ''].map(latin1),
    ...[isoContainer('mif1').subarray(0, 12), latin1('%PDF-1.7\nstartxref 0')],
  )
  await fc.assert(
    fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 3000 }), async (beginning, rest) => {
      const bytes = new Uint8Array([...beginning, ...rest])
      const { findings, bytes: length } = await inspectFile(bytes, {})
      expect(length).toBe(bytes.length)
      expect(findings.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
