import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

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
 * a quarter of it: the characters of GB 2312, in which nearly all is written, and, where a name needs it, the whole
 * font. Headings are in a bold of the common characters.
 */
export function documentFiles(): Plugin {
  let building = false
  const references = new Map<string, { readonly reference: string; readonly bytes: number }>()
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
          await subsetFont(regular, charactersOfGb2312(), { targetFormat: 'truetype' }),
        ],
        [
          'bold',
          'letters-bold.ttf',
          await subsetFont(readFileSync(pathOf(BOLD)), charactersOfGb2312('common'), {
            targetFormat: 'truetype',
          }),
        ],
        ['whole', 'letters-whole.ttf', regular],
      ]
      for (const [key, name, source] of files)
        references.set(key, {
          reference: this.emitFile({ type: 'asset', name, source }),
          bytes: source.length,
        })
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      if (!building) {
        const file = (name: string) =>
          `{ url: ${JSON.stringify(`/@fs${pathOf(name)}`)}, bytes: ${readFileSync(pathOf(name)).length} }`
        return `export const engine = ${file(ENGINE)}
export const core = ${file(REGULAR)}
export const bold = ${file(BOLD)}
export const whole = ${file(REGULAR)}`
      }
      return [...references]
        .map(
          ([key, { reference, bytes }]) =>
            `export const ${key} = { url: import.meta.ROLLUP_FILE_URL_${reference}, bytes: ${bytes} }`,
        )
        .join('\n')
    },
  }
}

/** Rows of GB 2312: 1 to 9 are signs, 16 to 55 the characters in common use, 56 to 87 those less common. */
function charactersOfGb2312(which: 'all' | 'common' = 'all'): string {
  const decoder = new TextDecoder('gb2312')
  let characters = ''
  for (let code = 0x20; code < 0x7f; code += 1) characters += String.fromCharCode(code)
  for (let row = 1; row <= (which === 'all' ? 87 : 55); row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const character = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell))
      if (!/^[\uFFFD\uE000-\uF8FF]|^$/.test(character)) characters += character
    }
  }
  return `${characters}—·–○〇\u00A0`
}
