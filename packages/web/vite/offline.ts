import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { digestOf } from '../src/offline/digest.ts'
import type { ShellFile } from '../src/offline/shell-file.ts'

const WORKER = 'service-worker.js'

/** Law files are stored when a place is visited and not before. */
const ON_VISIT = /^law\//

/** What makes documents is stored when somebody makes one and not before. */
const FOR_DOCUMENTS = /^assets\/(documents-|typst|letters-(core|bold|whole))/

/**
 * Builds the service worker beside the app once every other file is written, with the list of those that make up
 * the app: what a phone without a connection has to have. Its digest is the version, so that a worker is new
 * exactly when something else is.
 */
export function offline(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'juyi-offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = config.build.outDir }, bundle) {
        const names = [...Object.keys(bundle), ...publicNames(config.publicDir)]
        const own = names.filter((name) => !ON_VISIT.test(name) && !name.endsWith('.map'))
        const files = await withDigests(
          dir,
          own.filter((name) => !FOR_DOCUMENTS.test(name)),
        )
        const documents = await withDigests(
          dir,
          own.filter((name) => FOR_DOCUMENTS.test(name)),
        )
        const version = await digestOf(bytesOf(Buffer.from(JSON.stringify([files, documents]))))
        await build({
          configFile: false,
          logLevel: 'warn',
          root: config.root,
          define: {
            SHELL_FILES: JSON.stringify(files),
            DOCUMENT_FILES: JSON.stringify(documents),
            SHELL_VERSION: JSON.stringify(version),
          },
          build: {
            outDir: dir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: config.build.target,
            reportCompressedSize: false,
            rolldownOptions: {
              input: join(config.root, 'src/offline/service-worker.ts'),
              output: { format: 'iife', entryFileNames: WORKER },
            },
          },
        })
      },
    },
  }
}

async function withDigests(dir: string, names: readonly string[]): Promise<readonly ShellFile[]> {
  return Promise.all(
    [...new Set(names)]
      .sort()
      .map(
        async (name): Promise<ShellFile> => [name, await digestOf(bytesOf(readFileSync(join(dir, name))))],
      ),
  )
}

function publicNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

/** The bytes of a buffer alone, without the pool that it may share. */
function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer
}
