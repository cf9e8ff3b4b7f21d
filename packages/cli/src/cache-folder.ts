import { accessSync, constants, existsSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where things may be kept that can be made again: the folder that `JUYI_CACHE` names, else one beside the installed
 * packages, else one of this user alone below the system's temporary folder. Undefined where none can be written; then
 * nothing is kept.
 */
export function cacheFolder(): string | undefined {
  const named = process.env.JUYI_CACHE
  if (named) return isOurs(resolve(named), 0o700) ? resolve(named) : undefined
  const beside = fileURLToPath(new URL('../../../node_modules/.cache/juyi', import.meta.url))
  if (isOurs(beside, 0o755)) return beside
  const apart = join(tmpdir(), `juyi-cache-${process.getuid?.() ?? 'user'}`)
  return isOurs(apart, 0o700) ? apart : undefined
}

/** Makes the folder if need be. What another user could have put there is not trusted. */
function isOurs(folder: string, mode: number): boolean {
  try {
    make(folder, mode)
    accessSync(folder, constants.W_OK)
    const { uid } = lstatSync(folder)
    return process.getuid === undefined || uid === process.getuid()
  } catch {
    return false
  }
}

/** Level by level: the platform's own way never ends where a parent is there but takes nothing (such as /proc). */
function make(folder: string, mode: number): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) make(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error
  }
}
