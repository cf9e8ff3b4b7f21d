import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { coreCharacters, headingCharacters } from './core-characters.ts'

/** Where a file of a package lies. */
const { resolve: pathOf } = createRequire(import.meta.url)

const MODULE = 'virtual:document-files'
const RESOLVED = `\0${MODULE}`

/** What the documents worker needs and a phone fetches only when it makes a PDF. */
const ENGINE = '@myriaddreamin/typst-ts-web-compiler/wasm'
const REGULAR = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const BOLD = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'

/**
 * Gives the addresses and sizes of the typesetter and its fonts. The font comes in two parts, so that a phone fetches
 * a quarter of it: the characters in which nearly all is written, and, where a name needs it, the whole font. Headings
 * are in a bold of the common characters.
 */
export function documentFiles(): Plugin {
  let building = false
  const references = new Map<
    string,
    { readonly reference: string; readonly bytes: number; readonly sent: number }
  >()
  return {
    name: 'juyi-document-files',
    configResolved: ({ command }) => {
      building = command === 'build'
    },
    async buildStart() {
      if (!building) return
      const regular = readFileSync(pathOf(REGULAR))
      const files: readonly [string, string, Uint8Array][] = [
        ['engine', 'typst.wasm', readFileSync(pathOf(ENGINE))],
        [
          'core',
          'letters-core.ttf',
          await subsetFont(regular, coreCharacters(), { targetFormat: 'truetype' }),
        ],
        [
          'bold',
          'letters-bold.ttf',
          await subsetFont(readFileSync(pathOf(BOLD)), headingCharacters(), {
            targetFormat: 'truetype',
          }),
        ],
        ['whole', 'letters-whole.ttf', regular],
      ]
      for (const [key, name, source] of files)
        references.set(key, {
          reference: this.emitFile({ type: 'asset', name, source }),
          bytes: source.length,
          sent: gzipSync(source).length,
        })
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      if (!building) {
        // The development server does not compress.
        const file = (name: string) => {
          const { size } = statSync(pathOf(name))
          return `{ url: ${JSON.stringify(`/@fs${pathOf(name)}`)}, bytes: ${size}, sent: ${size} }`
        }
        return `export const engine = ${file(ENGINE)}
export const core = ${file(REGULAR)}
export const bold = ${file(BOLD)}
export const whole = ${file(REGULAR)}`
      }
      return [...references]
        .map(
          ([key, { reference, bytes, sent }]) =>
            `export const ${key} = { url: import.meta.ROLLUP_FILE_URL_${reference}, bytes: ${bytes}, sent: ${sent} }`,
        )
        .join('\n')
    },
  }
}
