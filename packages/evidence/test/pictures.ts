import { crc32, deflateSync } from 'node:zlib'

/** Seven by five green pixels, as a browser writes them. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAFAAcDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAL/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAh//2Q=='
const WEBP_LOSSY = 'UklGRioAAABXRUJQVlA4IB4AAABQAQCdASoHAAUAB0CWJaAABDOAAP7i3r/g2SKa7AA='
const WEBP_LOSSLESS = 'UklGRh4AAABXRUJQVlA4TBEAAAAvBgABAAfQtX70qv+BiOh/AAA='

export const jpeg7by5: Uint8Array = new Uint8Array(Buffer.from(JPEG, 'base64'))
export const webpLossy7by5: Uint8Array = new Uint8Array(Buffer.from(WEBP_LOSSY, 'base64'))
export const webpLossless7by5: Uint8Array = new Uint8Array(Buffer.from(WEBP_LOSSLESS, 'base64'))

/** The same picture with the note of a camera that was held on its side or upside down, in either order of bytes. */
export function turned(orientation: number, order: 'II' | 'MM'): Uint8Array {
  const tiff = Buffer.alloc(26)
  const [two, four] =
    order === 'II'
      ? [tiff.writeUInt16LE.bind(tiff), tiff.writeUInt32LE.bind(tiff)]
      : [tiff.writeUInt16BE.bind(tiff), tiff.writeUInt32BE.bind(tiff)]
  tiff.write(order, 'latin1')
  two(42, 2)
  four(8, 4)
  two(1, 8)
  two(0x0112, 10)
  two(3, 12)
  four(1, 14)
  two(orientation, 18)
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2])
  return bytesOf(jpeg7by5.subarray(0, 2), head, content, jpeg7by5.subarray(2))
}

/** A white picture of any size. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits, grey.
  header[8] = 8
  const rows = Buffer.alloc((width + 1) * height, 255)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  return bytesOf(
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  )
}

/** One white pixel, said to be the whole of a screen of this size. */
export function gif(width: number, height: number): Uint8Array {
  const screen = Buffer.alloc(7)
  screen.writeUInt16LE(width, 0)
  screen.writeUInt16LE(height, 2)
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 255, 255, 255, 0, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]
  return bytesOf(Buffer.from('GIF89a', 'latin1'), screen, Buffer.from(frame))
}

/** The lossless picture in the kind of file that can also carry colour profiles and films. */
export function webpExtended(width: number, height: number): Uint8Array {
  const content = Buffer.alloc(10)
  content.writeUIntLE(width - 1, 4, 3)
  content.writeUIntLE(height - 1, 7, 3)
  const chunks = Buffer.concat([
    Buffer.from('WEBPVP8X', 'latin1'),
    uint32le(content.length),
    content,
    webpLossless7by5.subarray(12),
  ])
  return bytesOf(Buffer.from('RIFF', 'latin1'), uint32le(chunks.length), chunks)
}

/** The beginning of a file of the ISO container, with its brands. */
export function isoContainer(brand: string, ...compatible: readonly string[]): Uint8Array {
  const brands = Buffer.from(`ftyp${brand}\0\0\0\0${compatible.join('')}`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(brands.length + 4)
  return bytesOf(length, brands, Buffer.from('\0\0\0\x08mdat', 'latin1'))
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function uint32le(number: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(number)
  return four
}

function bytesOf(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
