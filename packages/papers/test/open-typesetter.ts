import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FontCoverage, fontCoverage, type Typesetter } from '../src/index.ts'
import { openTypesetter } from '../src/typst.ts'

const file = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(name))))

/** The typesetter with the whole font, and what the font can draw. */
export async function typesetterForTests(): Promise<{
  readonly typesetter: Typesetter
  readonly coverage: FontCoverage
}> {
  const font = file('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
  const bold = file('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')
  const program = file('@myriaddreamin/typst-ts-web-compiler/wasm')
  return { typesetter: await openTypesetter(program, [font, bold]), coverage: fontCoverage(font) }
}
