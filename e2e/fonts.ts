import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CACHE } from './cache.ts'

const SANS = '@expo-google-fonts/noto-sans-sc'
const SERIF = '@expo-google-fonts/noto-serif-sc'

/** The weights that pages use; naming all nine would only make the first start slower. */
const WEIGHTS = ['400Regular', '500Medium', '700Bold'] as const

/**
 * Writes a fontconfig file that knows our Chinese fonts and nothing else, and returns its path. Without it a
 * machine with no Chinese fonts shows boxes, and machines with different fonts show different pages.
 */
export async function writeFontConfig(): Promise<string> {
  const folders = [SANS, SERIF].flatMap((name) => WEIGHTS.map((weight) => join(folderOf(name), weight)))
  const config = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${escaped(folder)}</dir>`).join('\n')}
  <cachedir>${escaped(join(CACHE, 'fontconfig'))}</cachedir>
${alias('serif', 'Noto Serif SC')}
${alias('sans-serif', 'Noto Sans SC')}
${alias('system-ui', 'Noto Sans SC')}
${alias('monospace', 'Noto Sans SC')}
</fontconfig>
`
  await mkdir(CACHE, { recursive: true })
  const path = join(CACHE, 'fonts.conf')
  await writeFile(path, config)
  return path
}

function alias(generic: string, family: string): string {
  return `  <alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`
}

function folderOf(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
