import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language, LawBook } from '@juyi/law'
import { cacheFolder } from './cache-folder.ts'
import { LAW_FOLDER } from './law-folder.ts'

/** A place with a file of its own, as far as is needed to find it by code or name. */
export interface OwnPlace {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly english: string
}

/** The state of everything that books are made from, and whether it has been at rest long enough to rely on that. */
export interface LawState {
  readonly print: string
  readonly atRest: boolean
}

/** A file changed twice within the clock's tick looks unchanged, so what has just changed is not kept. */
const REST_MILLISECONDS = 2_000

/** What makes books: when the program itself changes, its old books are worth nothing either. */
const MAKERS = ['law', 'rules', 'identity'].map((name) =>
  fileURLToPath(new URL(`../../${name}/src`, import.meta.url)),
)

/** The names, sizes and times of the files of the law and of the program that reads them. */
export function lawState(): LawState | undefined {
  try {
    const lines: string[] = [process.version]
    let newest = 0
    for (const folder of [LAW_FOLDER, ...MAKERS]) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
        const stat = statSync(join(folder, file), { bigint: true })
        if (!stat.isFile()) continue
        newest = Math.max(newest, Number(stat.mtimeMs), Number(stat.ctimeMs))
        lines.push(`${file} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`)
      }
    }
    return { print: digest(lines.join('\n')), atRest: Date.now() - newest > REST_MILLISECONDS }
  } catch {
    return undefined
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The book of a place in a language as it was made from the law in this very state. */
export function keptBook(code: string, language: Language, state: LawState): LawBook | undefined {
  const found = read(nameIn(language, code), state)
  return isBook(found) && found.place.code === code && found.language === language ? found : undefined
}

function nameIn(language: Language, code: string): string {
  return language === 'zh' ? code : `${code}.${language}`
}

/** The places with files of their own, from the law in this very state. */
export function keptPlaces(state: LawState): readonly OwnPlace[] | undefined {
  const found = read('places', state)
  return Array.isArray(found) && found.every(isOwnPlace) ? found : undefined
}

/** Keeps a book for the next time. That it cannot be kept is nobody's concern. */
export function keepBook(book: LawBook, state: LawState): void {
  write(nameIn(book.language, book.place.code), book, state)
}

export function keepPlaces(places: readonly OwnPlace[], state: LawState): void {
  write('places', places, state)
}

function read(name: string, state: LawState): unknown {
  try {
    const folder = folderOfThisLaw()
    if (folder === undefined) return undefined
    const kept: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return isRecord(kept) && kept.print === state.print ? kept.content : undefined
  } catch {
    return undefined
  }
}

/** Written aside and moved into place, so that a reader finds the old file or the new one, never half of one. */
function write(name: string, content: unknown, state: LawState): void {
  if (!state.atRest) return
  try {
    const folder = folderOfThisLaw()
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const aside = join(folder, `${name}.${process.pid}.tmp`)
    try {
      writeFileSync(aside, JSON.stringify({ print: state.print, content }), { mode: 0o600 })
      renameSync(aside, join(folder, `${name}.json`))
    } catch {
      rmSync(aside, { force: true })
    }
  } catch {
    // A full disk or a folder taken away: the answer does not depend on it.
  }
}

function folderOfThisLaw(): string | undefined {
  const folder = cacheFolder()
  return folder === undefined ? undefined : join(folder, 'law', digest(LAW_FOLDER).slice(0, 16))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fingerprint vouches for what a file was made from; this only tells a book from something else. */
function isBook(value: unknown): value is LawBook {
  return (
    isRecord(value) &&
    isRecord(value.place) &&
    isRecord(value.vocabulary) &&
    isRecord(value.citations) &&
    Array.isArray(value.routes) &&
    Array.isArray(value.requirements)
  )
}

function isOwnPlace(value: unknown): value is OwnPlace {
  return (
    isRecord(value) &&
    [value.code, value.name, value.short, value.english].every((part) => typeof part === 'string')
  )
}
