import { fileURLToPath } from 'node:url'
import { build, preview, type UserConfig } from 'vite'
import config from './vite.config.ts'

/** Where the app answers, and how to stop it. */
export interface Serving {
  readonly url: string
  readonly close: () => Promise<void>
}

const DEFAULT_PORT = 4173

const QUIETLY = { configFile: false, logLevel: 'warn' } as const

/** Where the built files lie. */
const DIST = fileURLToPath(new URL('./dist', import.meta.url))

/**
 * Builds the app and serves the built files on this machine, on the given port or the next free one. They are
 * plain files: any web server can serve the folder in its place. Whoever builds beside a running app gives a
 * folder of his own.
 */
export async function start(port: number, outDir: string = DIST): Promise<Serving> {
  await buildApp(config, outDir)
  return serve(port, outDir)
}

/** Serves a folder into which the app was built. */
export async function serve(port: number, outDir: string): Promise<Serving> {
  const server = await preview({
    ...config,
    ...QUIETLY,
    build: { outDir },
    preview: { port, host: 'localhost', strictPort: false, headers: { 'x-content-type-options': 'nosniff' } },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('no address to serve on')
  return { url, close: () => server.close() }
}

/** Builds the app into a folder, in place of what lies there. */
export async function buildApp(app: UserConfig, outDir: string): Promise<void> {
  await build({ ...app, ...QUIETLY, build: { ...app.build, outDir, emptyOutDir: true } })
}

if (import.meta.main) {
  const wanted = Number(process.env.PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    console.error(`PORT=${process.env.PORT}：要写 1 到 65535 的整数，例如 PORT=8080 npm start`)
    process.exit(1)
  }
  const { url, close } = await start(wanted)
  console.log(`居易：${url} （按 Ctrl+C 停下）`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Vite listens too and would report the signal as a failure.
      process.exitCode = 0
      close().then(() => process.exit(0))
    })
  }
}
