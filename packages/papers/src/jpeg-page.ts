import { imageSizeOf } from '@juyi/evidence'

/**
 * A JPEG as a PDF of one page of its size. The typesetter copies pages of PDFs as they are, but takes pictures apart
 * into their dots, all of them at once: forty photos would take half a gigabyte.
 *
 * @param jpeg upright, in colour (three components), as `FitPicture` gives it
 * @returns undefined for what is no JPEG whose size can be read
 */
export function jpegPage(jpeg: Uint8Array): Uint8Array | undefined {
  const size = imageSizeOf(jpeg, 'jpeg')
  if (size === undefined) return undefined
  const { width, height } = size
  const content = `${width} 0 0 ${height} 0 0 cm /P Do`
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const places: number[] = []
  let length = 0
  const put = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (dictionary: string, stream?: string | Uint8Array) => {
    places.push(length)
    put(`${places.length} 0 obj\n${dictionary}\n`)
    if (stream !== undefined) {
      put('stream\n')
      put(stream)
      put('\nendstream\n')
    }
    put('endobj\n')
  }
  put('%PDF-1.4\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
  object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
  )
  object(`<< /Length ${content.length} >>`, content)
  object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
    jpeg,
  )
  const table = length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  put(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  put(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  const page = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    page.set(part, at)
    at += part.length
  }
  return page
}
