import { type FitPicture, PICTURE_PIXELS, PICTURE_QUALITY } from '@juyi/papers/packet'

/** Makes a picture fit a page by the browser's own decoder, which turns it upright and drops what is noted in it. */
export const fitPicture: FitPicture = async (bytes) => {
  const bitmap = await decoded(bytes)
  if (bitmap === undefined) return undefined
  try {
    const scale = Math.min(1, PICTURE_PIXELS / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    const context = canvas.getContext('2d')
    if (context === null) return undefined
    // What is transparent would else come out black.
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', PICTURE_QUALITY),
    )
    return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer())
  } finally {
    bitmap.close()
  }
}

async function decoded(bytes: Uint8Array): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
}
