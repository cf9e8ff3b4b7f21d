import { expect, test } from 'vitest'
import { fileKindOf } from '../src/index.ts'
import { plainPdf } from './pdfs.ts'
import { gif, isoContainer, jpeg7by5, png, webpLossless7by5 } from './pictures.ts'

test('a file is what its content says', () => {
  expect(fileKindOf(jpeg7by5)).toBe('jpeg')
  expect(fileKindOf(png(1, 1))).toBe('png')
  expect(fileKindOf(gif(1, 1))).toBe('gif')
  expect(fileKindOf(webpLossless7by5)).toBe('webp')
  expect(fileKindOf(plainPdf(1))).toBe('pdf')
})

test('a PDF may have something before its first line, but not much', () => {
  expect(fileKindOf(plainPdf(1, { before: 'From a mail program\r\n' }))).toBe('pdf')
  expect(fileKindOf(plainPdf(1, { before: 'x'.repeat(2000) }))).toBe('unknown')
})

test('pictures of an iPhone are told from other files of the same container', () => {
  expect(fileKindOf(isoContainer('heic', 'mif1'))).toBe('heic')
  expect(fileKindOf(isoContainer('mif1', 'mif1', 'heic'))).toBe('heic')
  expect(fileKindOf(isoContainer('mif1', 'mif1', 'avif'))).toBe('unknown')
  expect(fileKindOf(isoContainer('isom', 'heic'))).toBe('unknown')
})

test('what is none of these, or stops too early, is unknown', () => {
  expect(fileKindOf(new Uint8Array())).toBe('unknown')
  expect(fileKindOf(new TextEncoder().encode('租房合同'))).toBe('unknown')
  expect(fileKindOf(png(1, 1).subarray(0, 7))).toBe('unknown')
  expect(fileKindOf(new Uint8Array([0xff, 0xd8]))).toBe('unknown')
})
