import { existsSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type * as z from 'zod'
import type { InWords } from '../language.ts'
import type { LetterSource } from '../schema/letter.ts'
import { LawError, type LawProblem } from '../sources.ts'
import { readLetter } from './read-letter.ts'
import { readYaml } from './read-yaml.ts'
import { Locator } from './spots.ts'

/** A folder of law while it is read. A file that is wrong is left out and its problems are kept, so that all come out at once. */
export class LawFolder {
  readonly problems: LawProblem[] = []
  readonly locator = new Locator()
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  has(file: string): boolean {
    return existsSync(join(this.#root, file))
  }

  /** The files of a kind below a folder, sorted; none where the folder does not exist. */
  list(folder: string, ending = '.yaml'): readonly string[] {
    if (!this.has(folder)) return []
    const names = readdirSync(join(this.#root, folder)).filter((name) => name.endsWith(ending))
    return names.sort().map((name) => `${folder}/${name}`)
  }

  read<T extends z.ZodType>(file: string, schema: T): z.output<T> | undefined {
    return this.#kept(() => readYaml(join(this.#root, file), file, schema, this.locator))
  }

  readLetter(file: string): LetterSource | undefined {
    return this.#kept(() => readLetter(join(this.#root, file), file, this.locator))
  }

  #kept<T>(read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof LawError)) throw error
      this.problems.push(...error.problems)
      return undefined
    }
  }

  /** A file is named after what it is about, so that nobody looks in the wrong one. */
  named<K extends string, T extends Record<K, string | number>>(
    file: string,
    content: T | undefined,
    key: K,
  ): readonly T[] {
    if (content === undefined) return []
    const expected = `${content[key]}${extname(file)}`
    if (basename(file) === expected) return [content]
    this.wrong(file, [key], {
      zh: `${key} 是 ${content[key]}，文件名就要是 ${expected}；改文件名或者改 ${key}`,
      en: `the ${key} is ${content[key]}, so the file has to be called ${expected}; rename it or change the ${key}`,
    })
    return []
  }

  wrong(file: string, path: readonly PropertyKey[], says: InWords): void {
    this.problems.push({ file, ...this.locator.locate(file, path), says })
  }
}
