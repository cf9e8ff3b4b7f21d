import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the law that the command line reads: the project's own, or `JUYI_LAW`. */
export const LAW_FOLDER = resolve(
  process.env.JUYI_LAW || fileURLToPath(new URL('../../../law', import.meta.url)),
)

/** The file without which a folder of law is none; undefined when all are there. */
export function missingLawFile(): string | undefined {
  return ['facts.yaml', 'documents.yaml', 'places'].find((file) => !existsSync(join(LAW_FOLDER, file)))
}
