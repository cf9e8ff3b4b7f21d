import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'
import { CACHE } from './cache.ts'

export interface Program {
  readonly path: string
  /** Folder with the libraries the program needs and the system does not have. */
  readonly libraries?: string
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome'] as const

/**
 * The Chromium that the tests drive: the one from the npm package, because its version stands in the lock file
 * and it needs no installation; where that package has no build for the machine, the one on the system.
 */
export async function findChromium(): Promise<Program> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked()
  const system = onPath()
  if (system !== undefined) return { path: system }
  throw new Error(
    `no Chromium for ${process.platform}-${process.arch}: install one of ${SYSTEM_NAMES.join(', ')}`,
  )
}

/**
 * Unpacks into a folder of our own and moves it into place in one step, so that test runs side by side never
 * start a half-written program, and never one of another version that lies in the system's temporary folder.
 */
async function unpacked(): Promise<Program> {
  const home = join(CACHE, 'chromium')
  if (!existsSync(home)) {
    await mkdir(CACHE, { recursive: true })
    const draft = await mkdtemp(join(CACHE, 'chromium-'))
    await withTemporaryFolder(draft, async () => {
      await chromium.executablePath()
      await inflate(join(archives(), 'al2023.tar.br'))
    })
    await rename(draft, home).catch(async (error: unknown) => {
      await rm(draft, { recursive: true })
      if (!existsSync(home)) throw error
    })
  }
  const path = join(home, 'chromium')
  return lacksLibraries(path) ? { path, libraries: join(home, 'al2023', 'lib') } : { path }
}

function archives(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
}

/** The package always unpacks into the system's temporary folder; this says which one that is for a moment. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Systems without `ldd` are counted as lacking: the bundled libraries then do no harm. */
function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}
