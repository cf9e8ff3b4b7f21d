import type { InWords } from '../language.ts'
import { noSuchWay } from '../refusals-book.ts'
import type { LawSources } from '../sources.ts'
import type { Findings } from './finding.ts'

/**
 * Whether the ways on after each refusal can be gone in their order: what a way waits for is offered too and stands
 * before it, a time says from when it counts, and what is longer for the untold is longer than something.
 */
export function lintWays({ refusals, ways }: LawSources, findings: Findings): void {
  for (const [id, { routes }] of Object.entries(refusals)) {
    for (const [i, { kind, deadline, from, after, ifUntold }] of routes.entries()) {
      const wrong = (key: string, says: InWords) =>
        findings.error('refusals.yaml', [id, 'routes', i, key], says)
      if (after !== undefined && !routes.slice(0, i).some((one) => one.kind === after))
        wrong('after', {
          zh: `要先走 ${after}，前面却没有这条路；把它加在前面`,
          en: `${after} has to be gone first, but does not stand before it; add it there`,
        })
      if (deadline !== undefined && from === undefined)
        wrong('deadline', {
          zh: '有期限，就要写 from：从哪天算',
          en: 'a time limit needs from: the day from which it counts',
        })
      if (deadline === undefined && from !== undefined)
        wrong('from', {
          zh: '没有 deadline，from 用不上；删掉',
          en: 'there is no deadline that from could be for; take it out',
        })
      if (deadline === undefined && ifUntold !== undefined)
        wrong('ifUntold', {
          zh: '没有 deadline，ifUntold 用不上；删掉',
          en: 'there is no deadline that ifUntold could lengthen; take it out',
        })
      if (!Object.hasOwn(ways, kind)) wrong('kind', noSuchWay(kind))
    }
  }
}
