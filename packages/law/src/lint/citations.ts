import { parseCitation, resolveCitation, unresolvedMessage } from '../cite.ts'
import { citesOf } from '../compile-condition.ts'
import { joined, NOTHING } from '../language.ts'
import { perhapsMeant } from '../nearest-name.ts'
import type { LawSources } from '../sources.ts'
import type { Findings, Path } from './finding.ts'

/** Every citation of a file leads somewhere. */
export function lintCitations(content: object, file: string, law: LawSources, findings: Findings): void {
  const known = () => [...law.statutes.keys(), ...law.sources.keys()]
  const resolve = (cite: string, path: Path) => {
    const found = resolveCitation(cite, law.statutes, law.sources)
    if (!('missing' in found)) return
    const near = found.missing === 'target' ? perhapsMeant(parseCitation(cite).target, known()) : NOTHING
    findings.error(file, path, joined(unresolvedMessage(cite, found.missing), near))
  }
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        visit(item, [...path, i])
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (key !== 'cite') visit(item, [...path, key])
        else if (typeof item === 'string') resolve(item, [...path, key])
        else if (Array.isArray(item)) for (const cite of citesOf(item)) resolve(cite, [...path, key])
      }
    }
  }
  visit(content, [])
}

/** No name means two things: a citation leads to a statute or to one source. */
export function lintTargets(law: LawSources, findings: Findings): void {
  for (const id of law.sources.keys()) {
    if (law.statutes.has(id))
      findings.error(`statutes/${id}.yaml`, ['id'], {
        zh: `${id} 又是法规又是来源的名称；改掉其中一个`,
        en: `${id} is the name of a statute and of a source; change one of them`,
      })
  }
}
