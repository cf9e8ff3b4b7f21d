import { buildBook, claimsBook, type LawSources, lettersBook, refusalsBook, statuteHeads } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import type { Plugin } from 'vite'
import { digestOf } from '../src/offline/digest.ts'
import type { PlaceEntry, PlaceIndex } from '../src/places/place-entry.ts'
import { openingFact } from './opening-fact.ts'
import { indexPlaces } from './place-index.ts'

type Assets = ReadonlyMap<string, string>

/**
 * The files that the app fetches: the index of places, a book of law in each language for each place that has rules
 * of its own, and what is the same everywhere. A name carries the digest of the content, so that a file never
 * changes and can be kept for ever; the index alone leads to the names of today.
 */
export async function lawAssets(root: string): Promise<Assets> {
  const law = loadLaw(root)
  const assets = new Map<string, string>()
  const named = async (name: string, content: unknown): Promise<string> => {
    const text = JSON.stringify(content)
    const bytes = new Uint8Array(Buffer.from(text))
    const file = `law/${name}.${await digestOf(bytes.buffer)}.json`
    assets.set(file, text)
    return file
  }
  const books = new Map<string, Pick<PlaceEntry, 'file' | 'fileEn' | 'opening'>>()
  const openings: Record<string, PlaceIndex['openings'][string]> = {}
  for (const code of codesOf(law)) {
    const [zh, en] = [buildBook(code, law), buildBook(code, law, undefined, 'en')]
    const opening = openingFact(zh)
    const [factZh, factEn] = [zh.facts[opening ?? ''], en.facts[opening ?? '']]
    if (opening !== undefined && factZh !== undefined && factEn !== undefined)
      openings[opening] = { zh: factZh, en: factEn }
    books.set(code, {
      file: await named(code, zh),
      fileEn: await named(`${code}.en`, en),
      ...(opening === undefined ? {} : { opening }),
    })
  }
  const index: PlaceIndex = {
    places: indexPlaces(law.places, (code) => books.get(code) ?? {}),
    openings,
    files: {
      refusals: await named('refusals', refusalsBook(law, 'zh')),
      refusalsEn: await named('refusals.en', refusalsBook(law, 'en')),
      claims: await named('claims', claimsBook(law, 'zh')),
      claimsEn: await named('claims.en', claimsBook(law, 'en')),
      letters: await named('letters', lettersBook(law, 'zh')),
      lettersEn: await named('letters.en', lettersBook(law, 'en')),
      statutes: await named('statutes', statuteHeads(law, 'zh')),
      statutesEn: await named('statutes.en', statuteHeads(law, 'en')),
    },
  }
  return assets.set('places.json', JSON.stringify(index))
}

/** The app knows only the ordinary permit so far; books of another kind (000000-hkmt) stay at home. */
function codesOf(law: LawSources): readonly string[] {
  return [...law.places.keys()].filter((code) => !code.includes('-'))
}

/**
 * Turns the folder of law into files that a phone can read: checked and merged here, so that neither the parser
 * nor the schema travels. In development they are made afresh when the law changes.
 */
export function lawFiles(root: string): Plugin {
  return {
    name: 'juyi-law-files',
    async generateBundle() {
      for (const [fileName, source] of await lawAssets(root))
        this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      let assets: Promise<Assets> | undefined
      server.watcher.add(root)
      server.watcher.on('change', (path) => {
        if (!path.startsWith(root)) return
        assets = undefined
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use(async (request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? ''
        if (name !== 'places.json' && !/^law\/[\w.-]+\.json$/.test(name)) return next()
        try {
          assets ??= lawAssets(root)
          const body = (await assets).get(name)
          response.statusCode = body === undefined ? 404 : 200
          response.setHeader('content-type', 'application/json; charset=utf-8')
          response.end(body)
        } catch (error) {
          assets = undefined
          response.statusCode = 500
          response.end(error instanceof Error ? error.message : String(error))
        }
      })
    },
  }
}
