import { describe, expect, test } from 'vitest'
import { fileKindOf, type ImageSize, imageSizeOf } from '../src/index.ts'
import { gif, jpeg7by5, png, turned, webpExtended, webpLossless7by5, webpLossy7by5 } from './pictures.ts'

function sizeOf(bytes: Uint8Array): ImageSize | undefined {
  return imageSizeOf(bytes, fileKindOf(bytes))
}

const SEVEN_BY_FIVE = { width: 7, height: 5, orientation: 1 }

test('every kind of picture says how large it is', () => {
  expect(sizeOf(jpeg7by5)).toEqual(SEVEN_BY_FIVE)
  expect(sizeOf(webpLossy7by5)).toEqual(SEVEN_BY_FIVE)
  expect(sizeOf(webpLossless7by5)).toEqual(SEVEN_BY_FIVE)
  expect(sizeOf(webpExtended(4000, 70_000))).toEqual({ width: 4000, height: 70_000, orientation: 1 })
  expect(sizeOf(png(358, 441))).toEqual({ width: 358, height: 441, orientation: 1 })
  expect(sizeOf(gif(300, 400))).toEqual({ width: 300, height: 400, orientation: 1 })
})

describe.for(['II', 'MM'] as const)('a camera that writes its numbers as %s', (order) => {
  test('and was turned on its side gives the size as it is shown', () => {
    expect(sizeOf(turned(6, order))).toEqual({ width: 5, height: 7, orientation: 6 })
    expect(sizeOf(turned(3, order))).toEqual({ width: 7, height: 5, orientation: 3 })
  })

  test('and wrote an orientation that does not exist is taken as upright', () => {
    expect(sizeOf(turned(9, order))).toEqual(SEVEN_BY_FIVE)
  })
})

test('a picture that is cut off before it says its size has none', () => {
  expect(sizeOf(jpeg7by5.subarray(0, 60))).toBeUndefined()
  expect(sizeOf(png(3, 3).subarray(0, 20))).toBeUndefined()
  expect(sizeOf(webpLossy7by5.subarray(0, 27))).toBeUndefined()
  expect(sizeOf(webpLossless7by5.subarray(0, 22))).toBeUndefined()
  expect(sizeOf(gif(3, 3).subarray(0, 8))).toBeUndefined()
})

test('a picture without width has no size', () => {
  expect(sizeOf(gif(0, 5))).toBeUndefined()
})
