import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What another program reads in a PDF. */
export interface PdfRead {
  /** The text of each page without white space, in reading order. */
  readonly pages: readonly string[]
  /** Points. */
  readonly size: readonly number[]
  readonly title: string | undefined
  readonly language: string | undefined
  /** The roles of the parts of the first page, as a screen reader is told them. */
  readonly roles: readonly string[]
  /** Titles of the bookmarks, those below others after them. */
  readonly bookmarks: readonly string[]
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

interface Tag {
  readonly role?: string
  readonly children?: readonly object[]
}

function rolesOf({ role, children = [] }: Tag): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)]
}

export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  try {
    const pages: string[] = []
    for (let n = 1; n <= document.numPages; n += 1) {
      const { items } = await (await document.getPage(n)).getTextContent()
      pages.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .replace(/\s/g, ''),
      )
    }
    const first = await document.getPage(1)
    const { info } = await document.getMetadata()
    const text = (name: string): string | undefined => {
      const value: unknown = Reflect.get(info, name)
      return typeof value === 'string' ? value : undefined
    }
    const tree: Tag | null = await first.getStructTree()
    const outline: readonly Bookmark[] = (await document.getOutline()) ?? []
    const titles = (all: readonly Bookmark[]): readonly string[] =>
      all.flatMap(({ title, items }) => [title, ...titles(items)])
    return {
      pages,
      size: first.view,
      title: text('Title'),
      language: text('Language'),
      roles: tree === null ? [] : rolesOf(tree),
      bookmarks: titles(outline),
    }
  } finally {
    await task.destroy()
  }
}

/** How many fonts a document uses without having them in it, so that another machine shows it otherwise. */
export async function fontsNotEmbedded(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  try {
    const lacking = new Set<string>()
    for (let n = 1; n <= document.numPages; n += 1) {
      const page = await document.getPage(n)
      // Only what is drawn is loaded.
      await page.getOperatorList()
      for (const name of Object.keys((await page.getTextContent()).styles)) {
        const font: unknown = page.commonObjs.get(name)
        const has = typeof font === 'object' && font !== null && Reflect.get(font, 'missingFile') === false
        if (!has) lacking.add(name)
      }
    }
    return lacking.size
  } finally {
    await task.destroy()
  }
}
