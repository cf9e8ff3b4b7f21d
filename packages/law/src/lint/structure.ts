import type { InWords } from '../language.ts'
import type { LawSources } from '../sources.ts'
import { lintCitations, lintTargets } from './citations.ts'
import { lintCondition } from './conditions.ts'
import { derivationsIn } from './conditions-in.ts'
import { lintFacts } from './facts.ts'
import { Findings, type LintFinding } from './finding.ts'
import { lintImplications } from './implications.ts'
import { lintTemplates } from './letters.ts'
import { lintPlace } from './place.ts'
import { lintWays } from './ways.ts'
import { lintWhatIf } from './what-if.ts'

/** What must be right before the law can be used at all: names that resolve, types that fit, nothing circular. */
export function lintStructure(law: LawSources): readonly LintFinding[] {
  const findings = new Findings(law)
  lintFacts(law.facts, findings)
  if (findings.all.length > 0) return findings.all
  for (const { condition, path } of derivationsIn(law.facts)) {
    const wrong = (says: InWords, key?: string) =>
      findings.error('facts.yaml', key === undefined ? path : [...path, key], says)
    if (MEASURING.some((key) => key in condition))
      wrong({
        zh: '由别的事实推出时不能看时间线，只能看事实',
        en: 'what follows from other facts can look at facts only, not at timelines',
      })
    else lintCondition(condition, law, { terms: {}, timelines: {} }, wrong)
  }
  lintWhatIf(law, findings)
  lintImplications(law, findings)
  lintTargets(law, findings)
  for (const place of law.places.values()) lintPlace(place, law, findings)
  lintCitations(law.refusals, 'refusals.yaml', law, findings)
  lintCitations(law.ways, 'ways.yaml', law, findings)
  lintWays(law, findings)
  lintCitations(law.claims, 'claims.yaml', law, findings)
  lintTemplates(law, findings)
  return findings.all
}

/** Conditions that measure a timeline. Terms belong to a place, and facts are the same everywhere. */
const MEASURING = ['lasted', 'now', 'remaining', 'paidWithin', 'run', 'total'] as const
