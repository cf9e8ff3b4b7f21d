import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite'

const MANIFEST = 'manifest.webmanifest'

/**
 * What a phone needs to put the app on its home screen: the manifest and the tags that lead to it. The colours are
 * those of the style sheet, so that the frame around the app is of its paper.
 */
export function manifest(): Plugin {
  let config: ResolvedConfig
  const papers = () => papersIn(readFileSync(join(config.root, 'src/style/colours.css'), 'utf8'))
  return {
    name: 'juyi-manifest',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: manifestOn(papers().light) })
    },
    transformIndexHtml() {
      const { light, dark } = papers()
      return [
        link('manifest', MANIFEST),
        link('apple-touch-icon', 'icon-maskable-192.png'),
        themeColour(light, 'light'),
        themeColour(dark, 'dark'),
      ]
    },
  }
}

function manifestOn(paper: string): string {
  return JSON.stringify({
    name: '居易：居住证，一次办成',
    short_name: '居易',
    description: '能不能办居住证、最早哪一天、带什么。回答都留在你自己的设备上。',
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    icons: [
      icon('icon.svg', 'any', 'any'),
      ...['192', '512'].flatMap((pixels) => [
        icon(`icon-${pixels}.png`, `${pixels}x${pixels}`, 'any'),
        icon(`icon-maskable-${pixels}.png`, `${pixels}x${pixels}`, 'maskable'),
      ]),
    ],
  })
}

function icon(src: string, sizes: string, purpose: 'any' | 'maskable') {
  return { src, sizes, purpose, type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png' }
}

/** After the content policy, which holds only for what follows it. */
const INTO = 'head'

function link(rel: string, file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, href: `./${file}` }, injectTo: INTO }
}

function themeColour(content: string, scheme: 'light' | 'dark'): HtmlTagDescriptor {
  const media = `(prefers-color-scheme: ${scheme})`
  return { tag: 'meta', attrs: { name: 'theme-color', content, media }, injectTo: INTO }
}

/** The colour of the paper by day and by night, in the order in which the style sheet gives them. */
function papersIn(styles: string): { readonly light: string; readonly dark: string } {
  const [light, dark] = [...styles.matchAll(/--paper:\s*(#[0-9a-f]{6})/gi)].map(([, colour]) => colour)
  if (light === undefined || dark === undefined) throw new Error('colours.css: --paper by day and by night?')
  return { light, dark }
}
