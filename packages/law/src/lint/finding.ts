import type { InWords } from '../language.ts'
import type { LawProblem, LawSources } from '../sources.ts'

/** Something wrong with the law, or worth a look. An error must be mended before the law may be used. */
export interface LintFinding extends LawProblem {
  readonly severity: 'error' | 'warning'
}

/** The spot of something in a file of law: keys from the top. */
export type Path = readonly (string | number)[]

/** Collects findings with the line and column of what they are about. */
export class Findings {
  readonly #law: LawSources
  readonly all: LintFinding[] = []

  constructor(law: LawSources) {
    this.#law = law
  }

  error(file: string, path: Path, says: InWords): void {
    this.#add('error', file, path, says)
  }

  warning(file: string, path: Path, says: InWords): void {
    this.#add('warning', file, path, says)
  }

  /** An error in a text that is not YAML, at a spot of its own. */
  errorAt(file: string, at: { readonly line: number; readonly column: number }, says: InWords): void {
    this.all.push({ severity: 'error', file, line: at.line, column: at.column, says })
  }

  #add(severity: LintFinding['severity'], file: string, path: Path, { zh, en }: InWords): void {
    const at = this.#law.locate?.(file, path)
    const where = path.join('.')
    const says = { zh: `${where}：${zh}`, en: `${where}: ${en}` }
    this.all.push({ severity, file, line: at?.line, column: at?.column, says })
  }
}
