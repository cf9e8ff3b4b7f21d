import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type FontCoverage, fontCoverage, type Typesetter } from '@juyi/papers'
import { type FitPicture, PICTURE_PIXELS, PICTURE_QUALITY } from '@juyi/papers/packet'
import { openTypesetter } from '@juyi/papers/typst'
import sharp from 'sharp'

const { resolve } = createRequire(import.meta.url)

const REGULAR = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const BOLD = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'
const ENGINE = '@myriaddreamin/typst-ts-web-compiler/wasm'

/** What documents are made with on this machine. */
export interface Press {
  readonly typesetter: Typesetter
  readonly coverage: FontCoverage
  readonly fitPicture: FitPicture
}

/** Opens the typesetter with the whole font. It takes a tenth of a second, so that only who needs it does it. */
export async function openPress(): Promise<Press> {
  const [program, regular, bold] = await Promise.all(
    [ENGINE, REGULAR, BOLD].map((name) => readFile(resolve(name))),
  )
  if (program === undefined || regular === undefined || bold === undefined) throw new Error('no press')
  return {
    typesetter: await openTypesetter(program, [regular, bold]),
    coverage: fontCoverage(regular),
    fitPicture,
  }
}

// Each picture is used once; keeping it would only take room.
sharp.cache(false)

/** One picture at a time, so that forty photos take no more memory than one. */
const fitPicture: FitPicture = async (bytes) => {
  try {
    // Phones write photos that decoders warn of; only what is cut off or broken is left out.
    const jpeg = await sharp(bytes, { failOn: 'error' })
      .autoOrient()
      .resize(PICTURE_PIXELS, PICTURE_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: PICTURE_QUALITY * 100 })
      .toBuffer()
    return new Uint8Array(jpeg)
  } catch {
    return undefined
  }
}
