import { parseDay } from '@juyi/rules'
import type { LawSources } from '../sources.ts'
import { lintEnglish } from './english.ts'
import type { LintFinding } from './finding.ts'
import { lintLetters } from './letters.ts'
import { lintMeaning } from './meaning.ts'
import { lintProvenance } from './provenance.ts'
import { lintStructure } from './structure.ts'

export type { LintFinding } from './finding.ts'
export { lintStructure } from './structure.ts'

/** Every check of the law as it stands on a day (YYYY-MM-DD). Meaning is looked at only where the structure is sound. */
export function lintLaw(law: LawSources, on: string): readonly LintFinding[] {
  const structure = lintStructure(law)
  if (structure.some((finding) => finding.severity === 'error')) return structure
  return [
    ...structure,
    ...lintProvenance(law, on),
    ...lintEnglish(law),
    ...lintLetters(law, on),
    ...lintMeaning(law, parseDay(on) ?? 0),
  ]
}
