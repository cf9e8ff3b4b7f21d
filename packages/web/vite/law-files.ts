import { buildBook } from '@juyi/law'
import { loadLaw } from '@juyi/law/load'
import type { Plugin } from 'vite'
import { indexPlaces } from './place-index.ts'

/** The files that the app fetches: the index of places, and one book of law for each place that has a file. */
export function lawAssets(root: string): ReadonlyMap<string, string> {
  const law = loadLaw(root)
  // The app knows only the ordinary permit so far; books of another kind (000000-hkmt) stay at home.
  const codes = [...law.places.keys()].filter((code) => !code.includes('-'))
  const books = codes.map((code): [string, string] => [
    `law/${code}.json`,
    JSON.stringify(buildBook(code, law)),
  ])
  return new Map([['places.json', JSON.stringify(indexPlaces(law.places))], ...books])
}

/**
 * Turns the folder of law into files that a phone can read: checked and merged here, so that neither the parser
 * nor the schema travels. In development they are made afresh when the law changes.
 */
export function lawFiles(root: string): Plugin {
  return {
    name: 'juyi-law-files',
    generateBundle() {
      for (const [fileName, source] of lawAssets(root)) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      let assets: ReadonlyMap<string, string> | undefined
      server.watcher.add(root)
      server.watcher.on('change', (path) => {
        if (!path.startsWith(root)) return
        assets = undefined
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? ''
        if (name !== 'places.json' && !/^law\/\d{6}\.json$/.test(name)) return next()
        try {
          assets ??= lawAssets(root)
        } catch (error) {
          response.statusCode = 500
          response.end(error instanceof Error ? error.message : String(error))
          return
        }
        const body = assets.get(name)
        response.statusCode = body === undefined ? 404 : 200
        response.setHeader('content-type', 'application/json; charset=utf-8')
        response.end(body)
      })
    },
  }
}
