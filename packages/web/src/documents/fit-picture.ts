import { type FitPicture, PICTURE_PIXELS, PICTURE_QUALITY } from '@juyi/papers/packet'

/**
 * Makes a picture fit a page by the browser's own decoder, which turns it upright and drops what is noted in it. An
 * element decodes it, since older browsers do not know how to ask `createImageBitmap` for turning it.
 */
export const fitPicture: FitPicture = async (bytes) => {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  try {
    const image = await decoded(url)
    return image === undefined ? undefined : await asJpeg(image)
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function decoded(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return image
  } catch {
    return undefined
  }
}

async function asJpeg(image: HTMLImageElement): Promise<Uint8Array | undefined> {
  const { naturalWidth, naturalHeight } = image
  const scale = Math.min(1, PICTURE_PIXELS / Math.max(naturalWidth, naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  // What is transparent would else come out black.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', PICTURE_QUALITY),
  )
  // Some phones give the memory of a canvas back only when it is made small.
  canvas.width = 0
  canvas.height = 0
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer())
}
